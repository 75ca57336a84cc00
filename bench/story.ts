import type { CycleFacts, Proposal } from '../src/cycle/cycle';
import type { CycleEvent } from '../src/cycle/cycle-event';

export const stream = 'c1';

const policy = { id: 'strict', version: 1 };
const people = { teachers: ['ben', 'dan'], coaches: ['cho'] };

/** What the app knows while the cycle goes on: Cho coaches Ben and Dan, and evaluates neither. */
export const facts: CycleFacts = { partnership: { id: 'p1', standing: 'active', ...people, policy }, coachEvaluates: false };

/** What the cycle is, as Cho proposes it. */
export const proposal: Proposal = {
  partnership: 'p1',
  ...people,
  policy,
  model: { name: 'impact', version: 1 },
  continues: 'c0',
  topic: 'Questioning',
};

/** An event of the story, before it has its times. */
type Told = CycleEvent extends infer Event ? (Event extends CycleEvent ? Omit<Event, 'at' | 'recordedAt'> : never) : never;

const strategy = { key: 'turn-and-talk', name: 'Turn and talk', version: 1 };
const goal = {
  text: 'Every student explains how they got to an answer.',
  about: 'students',
  measure: 'Students who explain, in a sweep over the class',
  unit: 'percent of students',
  target: { kind: 'increase', baseline: 35, target: 75 },
  startsOn: '2026-09-21',
  dueOn: '2026-11-06',
  why: 'Who explains, understands.',
  emotional: 4,
  domain: 'cognitive-engagement',
} as const;
const steps = [
  { key: 'pose', text: 'Pose one question and wait.' },
  { key: 'pair', text: 'Pairs talk for a minute.' },
  { key: 'share', text: 'Two pairs share, one is drawn.' },
];
const review = { direction: 'The goal still matters.', nextOn: '2026-10-19', gathers: 'coach' } as const;

/**
 * An Impact Cycle of a team from its proposal to its close. Most is about one goal of Ben’s, who drafts a second; Dan drafts one and sets
 * it aside. All take notes, of which a part is for themselves alone.
 */
const told: readonly Told[] = [
  { id: 'e1', type: 'cycle.proposed', by: 'cho', ...proposal },
  { id: 'e2', type: 'cycle.accepted', by: 'ben' },
  { id: 'e3', type: 'cycle.accepted', by: 'dan' },
  { id: 's1', type: 'session.held', by: 'cho', kind: 'meeting', minutes: 40, attended: ['ben', 'dan', 'cho'], about: 'How we work.' },
  {
    id: 'a1',
    type: 'artifact.added',
    by: 'cho',
    owner: 'ben',
    class: 'k1',
    kind: 'video',
    held: { shows: 'students', address: 'app:v/1' },
  },
  {
    id: 'r1',
    type: 'reality.recorded',
    by: 'cho',
    owner: 'ben',
    class: 'k1',
    method: 'video',
    on: '2026-09-14',
    summary: 'Eight of 24 students explain their answers.',
    artifact: 'a1',
    ofStudents: [
      { student: 's-1', words: 'I just knew it.' },
      { student: 's-2', words: 'Because both sides are equal.' },
    ],
  },
  {
    id: 'o1',
    type: 'time-on-task.observed',
    by: 'cho',
    owner: 'ben',
    method: 'momentary-sweep',
    observedOn: '2026-09-14',
    sweeps: [
      { onTask: 18, offTask: 6 },
      { onTask: 20, offTask: 4 },
      { onTask: 19, offTask: 5 },
      { onTask: 21, offTask: 3 },
      { onTask: 17, offTask: 7 },
    ],
  },
  { id: 'n1', type: 'note.taken', by: 'ben', note: 'I answer my own questions.', ownNote: 'The silence scares me.' },
  { id: 'n2', type: 'note.taken', by: 'cho', owner: 'ben', note: 'Ben waited once, and it worked.', ownNote: 'Go slowly.' },
  { id: 'n3', type: 'note.taken', by: 'dan', note: 'My class is quiet.', ownNote: 'So am I.' },
  { id: 'g1', type: 'goal.drafted', by: 'cho', owner: 'ben', ...goal },
  { id: 'g2', type: 'goal.drafted', by: 'dan', ...goal, target: { kind: 'mastery', share: 0.8, cut: 3 } },
  { id: 'e13', type: 'goal.agreed', by: 'ben', item: 'g1' },
  { id: 'e14', type: 'goal.set-aside', by: 'dan', item: 'g2' },
  { id: 'g3', type: 'goal.drafted', by: 'ben', ...goal, text: 'Students ask each other why.', target: { kind: 'range', low: 3, high: 5 } },
  { id: 'm1', type: 'measurement.recorded', by: 'cho', owner: 'ben', goal: 'g1', on: '2026-09-14', value: 35 },
  { id: 'y1', type: 'strategy.chosen', by: 'ben', ...strategy, checklist: [], goal: 'g1' },
  { id: 'e17', type: 'phase.finished', by: 'ben' },
  { id: 'k1', type: 'checklist.agreed', by: 'cho', owner: 'ben', strategy: 'y1', steps },
  { id: 'd1', type: 'modeling.planned', by: 'ben', strategy: 'y1', mode: 'co-teaching', on: '2026-09-21' },
  { id: 'e20', type: 'cycle.paused', by: 'ben', until: '2026-09-28' },
  { id: 'e21', type: 'cycle.resumed', by: 'ben' },
  { id: 'e22', type: 'modeling.done', by: 'cho', item: 'd1', words: 'We taught the first ten minutes together.' },
  { id: 'i1', type: 'implementation.planned', by: 'ben', strategy: 'y1', on: '2026-09-30', class: 'k1' },
  { id: 'e24', type: 'phase.finished', by: 'cho' },
  { id: 's2', type: 'session.held', by: 'cho', owner: 'ben', kind: 'visit', minutes: 25, attended: ['ben', 'cho'] },
  {
    id: 'e26',
    type: 'implementation.done',
    by: 'ben',
    item: 'i1',
    words: 'Louder than before.',
    marks: [
      { step: 'pose', mark: 'met' },
      { step: 'pair', mark: 'met' },
      { step: 'share', mark: 'not-met' },
    ],
  },
  { id: 'm2', type: 'measurement.recorded', by: 'cho', owner: 'ben', goal: 'g1', on: '2026-09-30', value: 50 },
  { id: 'v1', type: 'review.held', by: 'cho', owner: 'ben', item: 'g1', ...review, progress: 'Half of the way.', decision: 'keep-going' },
  { id: 'i2', type: 'implementation.planned', by: 'ben', strategy: 'y1', on: '2026-10-07', class: 'k1' },
  { id: 'e30', type: 'implementation.done', by: 'cho', item: 'i2', marks: [{ step: 'share', mark: 'met' }] },
  { id: 'm3', type: 'measurement.recorded', by: 'ben', goal: 'g1', on: '2026-10-07', value: 65, note: 'One table was away.' },
  {
    id: 'v2',
    type: 'review.held',
    by: 'ben',
    item: 'g1',
    ...review,
    progress: 'Slower now.',
    decision: 'revise-use',
    improvement: 'Draw both.',
  },
  { id: 'i3', type: 'implementation.planned', by: 'ben', strategy: 'y1', on: '2026-10-14', class: 'k1' },
  { id: 'e34', type: 'phase.finished', by: 'ben' },
  { id: 'e35', type: 'implementation.done', by: 'ben', item: 'i3' },
  { id: 'm4', type: 'measurement.recorded', by: 'cho', owner: 'ben', goal: 'g1', on: '2026-10-14', value: 80 },
  { id: 'a2', type: 'artifact.added', by: 'ben', kind: 'document', held: { shows: 'no-students', address: 'app:d/2', title: 'My cards' } },
  { id: 'n4', type: 'note.taken', by: 'ben', observedOn: '2026-10-14', note: 'They ask each other why.' },
  { id: 'v3', type: 'review.held', by: 'cho', owner: 'ben', item: 'g1', ...review, progress: 'There.', decision: 'extend' },
  { id: 'w1', type: 'work.carried-over', by: 'ben', kind: 'note', text: 'Cards that name the next speaker.', from: 'c0' },
  {
    id: 'u1',
    type: 'appointment.made',
    by: 'cho',
    owner: 'ben',
    kind: 'visit',
    on: '2026-10-26',
    startsAt: '09:30',
    about: 'Drawing both.',
  },
  { id: 'u2', type: 'appointment.moved', by: 'ben', item: 'u1', kind: 'visit', on: '2026-10-28' },
  { id: 'u3', type: 'appointment.made', by: 'dan', kind: 'meeting', on: '2026-10-29', minutes: 30 },
  { id: 's3', type: 'appointment.kept', by: 'cho', item: 'u2', kind: 'visit', minutes: 25, attended: ['ben', 'cho'] },
  { id: 'w2', type: 'success.noted', by: 'ben', text: 'Every pair had something to say.', goal: 'g1' },
  { id: 'e47', type: 'appointment.missed', by: 'cho', item: 'u3', missing: ['dan'], why: 'coverage' },
  { id: 'e48', type: 'cycle.closed', by: 'ben', outcome: 'met' },
  { id: 'e49', type: 'success.celebrated', by: 'ben', item: 'w2', how: 'We told the class.' },
];

const start = Date.parse('2026-09-14T08:00:00Z');
const day = 86_400_000;
const late: readonly CycleEvent['type'][] = ['session.held', 'time-on-task.observed'];

/** The story as it is entered, one event a day; a few of what happened are entered on the next day. */
export const story: readonly CycleEvent[] = told.map((event, days): CycleEvent => {
  const recordedAt = new Date(start + days * day).toISOString();
  const at = late.includes(event.type) ? new Date(start + (days - 1) * day).toISOString() : recordedAt;
  return { ...event, at, recordedAt };
});
