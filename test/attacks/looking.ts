import type { Purpose, Relationship } from '../../src/labels/label-kind';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Evidence } from '../../src/privacy/evidence';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { now, type Team, teamEvidence } from '../privacy/any-team';
import { example } from '../privacy/example-team';
import { team } from '../privacy/team-process';

/** Somebody who looks at the example team under `strict`. */
export const viewerOf = <As extends Relationship, For extends Purpose>(
  person: string,
  as: As,
  purpose: For,
  evidence: Evidence = teamEvidence,
) => asViewer(strict, { person, as, for: purpose, at: now }, evidence);

/** What they see of it. */
export const seenBy = (person: string, as: Relationship, purpose: Purpose, evidence?: Evidence, state: Team = example) =>
  viewFor(team, state, viewerOf(person, as, purpose, evidence)).data as Readonly<Record<string, unknown>>;

/** What the example holds that is hidden from a principal. */
export const secrets = [
  'questioning',
  'wait time',
  'pace',
  'I rush',
  'afraid of silence',
  'plan the week',
  'because I said so',
  'tired in May',
];

/** The same record with other words, and more of them, wherever a principal does not see. */
export const otherwise: Team = {
  ...example,
  revision: 40,
  recordedAt: '2026-09-19T08:00:00Z',
  state: 'active.try',
  since: '2026-09-18T08:00:00Z',
  record: {
    ...example.record,
    topic: 'union',
    focus: null,
    rating: 'high',
    notes: Array.from({ length: 100 }, (_, n) => ({
      ...(example.record.notes[0] as Team['record']['notes'][number]),
      id: `more-${n}`,
      text: 'the union said improvement plan',
    })),
    work: [],
    meetings: example.record.meetings.map((meeting) => ({ ...meeting, agenda: 'the union' })),
    grades: [],
  },
};
