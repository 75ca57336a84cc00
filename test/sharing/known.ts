import type { Policy, Purpose, Relationship } from '../../src/labels/label-kind';
import type { Assignment } from '../../src/people/assignment';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Evidence, PartnershipFact } from '../../src/privacy/evidence';
import { strict } from '../../src/privacy/policies/strict';
import type { KnownOfSharing } from '../../src/sharing/consent-facts';
import { assigned } from '../process/evidence';

export const at = '2026-09-14T08:00:00Z';
export const later = '2026-09-21T08:00:00Z';
export const until = '2026-10-14T08:00:00Z';
const from = '2026-08-01T00:00:00Z';

/** Cho coaches Ben; Pia leads the school, Eve evaluates Ben, Max does both. */
const partnership: PartnershipFact = {
  id: 'p1',
  policy: { id: 'strict', version: 1 },
  people: [
    { person: 'ben', part: 'teacher', from },
    { person: 'cho', part: 'coach', from },
  ],
};

const assignments: readonly Assignment[] = [
  assigned('pia', 'principal', 'ben'),
  assigned('eve', 'evaluator', 'ben'),
  assigned('max', 'principal', 'ben'),
  assigned('max', 'evaluator', 'ben'),
];

export const knownUnder = (policy: Policy = strict, now = at): KnownOfSharing => ({
  partnership: { ...partnership, policy: { id: policy.id, version: policy.version } },
  active: true,
  policy,
  assignments,
  at: now,
});

export const evidence = (consents: Evidence['consents'] = []): Evidence => ({
  partnerships: [partnership],
  assignments,
  consents,
  classes: [],
});

export const viewer = <const As extends Relationship, const For extends Purpose>(
  person: string,
  as: As,
  purpose: For,
  consents: Evidence['consents'] = [],
  now = later,
) => asViewer(strict, { person, as, for: purpose, at: now }, evidence(consents));
