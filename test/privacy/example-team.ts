import type { Team } from './any-team';

const stamp = (id: string, owner: string, by: string) => ({ id, owner, by, at: '2026-09-10T08:00:00Z' });
const open = { stage: 'open' as const, since: '2026-09-10T08:00:00Z' };

/** Ben and Dan’s record in the middle of the work, with something behind every label. */
export const example: Team = {
  kind: 'team',
  id: 't1',
  revision: 9,
  state: 'active.look',
  since: '2026-09-10T08:00:00Z',
  recordedAt: '2026-09-12T08:00:00Z',
  record: {
    teachers: ['ben', 'dan'],
    coach: 'cho',
    topic: 'questioning',
    focus: { area: 'wait time', depth: 3, pupils: ['p1'], rating: 'low' },
    rating: 'low',
    aside: 'tired in May',
    notes: [
      { ...stamp('n1', 'ben', 'ben'), ...open, text: 'I rush', tags: ['pace'], theme: 'pace', mine: 'afraid of silence' },
      { ...stamp('n2', 'dan', 'dan'), ...open, text: 'I talk much', tags: [], mine: 'alone here' },
      { ...stamp('n3', 'ben', 'cho'), ...open, text: 'Ben waited once', tags: [], mine: 'go slowly' },
      { ...stamp('n4', 'team', 'cho'), ...open, text: 'Both plan ahead', tags: [] },
    ],
    work: [
      { ...stamp('w1', 'ben', 'ben'), class: 'k1', pupil: 'p1', score: 2, about: { kind: 'words', quote: 'because I said so' } },
      { ...stamp('w2', 'dan', 'dan'), class: 'k2', pupil: 'p2', score: 3, about: { kind: 'rubric', level: 2 } },
      { ...stamp('w3', 'ben', 'ben'), class: 'k3', pupil: 'p3', score: 1, about: { kind: 'rubric', level: 1 } },
    ],
    meetings: [
      { ...stamp('m1', 'team', 'cho'), minutes: 45, agenda: 'plan the week', span: [1, true] },
      { ...stamp('m2', 'dan', 'cho'), minutes: 20, span: null },
    ],
    grades: [{ ...stamp('g1', 'ben', 'eve'), grade: 'low' }],
  },
};
