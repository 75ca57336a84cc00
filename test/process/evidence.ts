import type { Policy, Relationship } from '../../src/labels/label-kind';
import type { Assignment } from '../../src/people/assignment';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Evidence } from '../../src/privacy/evidence';
import { strict } from '../../src/privacy/policies/strict';

const from = '2026-08-01T00:00:00Z';
const now = '2026-09-20T08:00:00Z';

/** An assignment that holds all year. */
export function assigned(person: string, as: Relationship, of: string): Assignment {
  return { id: `${as}:${person}:${of}`, person, as, of, from };
}

/** Ben and Dan are coached by Cho under a policy; Pia leads their school, Eve evaluates them, and Lou leads the coaches. */
export function peopleUnder<const P extends Policy>(policy: P) {
  const evidence: Evidence = {
    partnerships: [
      {
        id: 'p1',
        policy: { id: policy.id, version: policy.version },
        people: [
          { person: 'ben', part: 'teacher', from },
          { person: 'dan', part: 'teacher', from },
          { person: 'cho', part: 'coach', from },
        ],
      },
    ],
    assignments: ['ben', 'dan'].flatMap((teacher) => [
      assigned('pia', 'principal', teacher),
      assigned('eve', 'evaluator', teacher),
      assigned('lou', 'coach-lead', teacher),
      assigned('peg', 'program-lead', teacher),
      assigned('rue', 'researcher', teacher),
      assigned('sue', 'data-steward', teacher),
    ]),
    consents: [],
    classes: [{ id: 'k1', school: 's1', teachers: ['ben'], students: ['s-1'] }],
  };
  return {
    ben: asViewer(policy, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, evidence),
    dan: asViewer(policy, { person: 'dan', as: 'teacher', for: 'coaching', at: now }, evidence),
    cho: asViewer(policy, { person: 'cho', as: 'coach', for: 'coaching', at: now }, evidence),
    pia: asViewer(policy, { person: 'pia', as: 'principal', for: 'operations', at: now }, evidence),
    eve: asViewer(policy, { person: 'eve', as: 'evaluator', for: 'evaluation', at: now }, evidence),
    stranger: asViewer(policy, { person: 'zoe', as: 'teacher', for: 'coaching', at: now }, evidence),
  };
}

export const { ben, dan, cho, pia, eve, stranger } = peopleUnder(strict);
