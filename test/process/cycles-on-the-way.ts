import * as fc from 'fast-check';
import type { CycleFacts } from '../../src/cycle/cycle';
import { getBetterFaster } from '../../src/cycle/models/get-better-faster';
import { myTeachingPartner } from '../../src/cycle/models/my-teaching-partner';
import { practiceBased } from '../../src/cycle/models/practice-based';
import { studentCentered } from '../../src/cycle/models/student-centered';
import type { Process } from '../../src/process/process';
import type { WalkStep, World } from '../../src/testing/walk';
import { asked, cycleKnown, factsOf, teamKnown } from './coached';
import { event } from './example-process';

type Steps = readonly WalkStep<CycleFacts>[];

const supervisory = { id: 'supervisory', version: 1 };

/** The same facts, of a partnership under the policy `supervisory`. */
export function supervised(facts: CycleFacts): CycleFacts {
  return { ...facts, partnership: facts.partnership && { ...facts.partnership, policy: supervisory } };
}

/** Now and then the partnership is under another policy. */
const supervisedKnown = (known: fc.Arbitrary<CycleFacts>) =>
  fc.oneof({ weight: 12, arbitrary: known.map(supervised) }, { weight: 1, arbitrary: known });

const supervisedBegin = (teachers?: string[]): Steps =>
  asked(getBetterFaster, teachers).map(({ event: each, facts }, n) => ({
    event: n === 0 ? { ...(each as object), policy: supervisory } : each,
    facts: supervised(facts),
  }));

const steps = (...events: readonly object[]): Steps => events.map((each) => ({ event: each, facts: factsOf(['ben']) }));
const finished = (id: string) => event(id, 'phase.finished', 'ben');

const measured = (id: string, reached: number) =>
  event(id, 'measurement.recorded', 'cho', { goal: 'g2', on: '2026-09-14', reached, of: 24 });
const assessed = (id: string, measurement: string, wave: string) =>
  event(id, 'assessment.given', 'cho', { measurement, wave, rubric: 'explaining', rubricVersion: 1 });

const toTargets: Steps = [
  ...asked(studentCentered),
  ...steps(
    event('g2', 'goal.drafted', 'ben', {
      text: 'Students explain how they got to an answer.',
      about: 'students',
      measure: 'Students at level 3 of the rubric',
      unit: 'students',
      target: { kind: 'mastery', share: 0.8, cut: 3 },
    }),
    event('g3', 'standards.linked', 'cho', { goal: 'g2', standards: ['MP3'] }),
    event('g4', 'goal.agreed', 'ben', { item: 'g2' }),
    finished('g5'),
  ),
];
const toBefore: Steps = [
  ...toTargets,
  ...steps(event('g6', 'targets.unpacked', 'cho', { goal: 'g2', targets: [{ key: 'why', text: 'I can say why.' }] }), finished('g7')),
];
const toDeliver: Steps = [...toBefore, ...steps(measured('g8', 9), assessed('g9', 'g8', 'before'), finished('g10'))];
const toAfter: Steps = [...toDeliver, ...steps(finished('g11'))];
const toExit: Steps = [...toAfter, ...steps(measured('g12', 20), assessed('g13', 'g12', 'after'), finished('g14'))];
/** After, by another version of the rubric and with students who were not there before. */
const unlike: Steps = [
  ...toAfter,
  ...steps(
    event('g12', 'measurement.recorded', 'cho', { goal: 'g2', on: '2026-09-14', reached: 20, of: 26 }),
    event('g13', 'assessment.given', 'cho', { measurement: 'g12', wave: 'after', rubric: 'explaining', rubricVersion: 2 }),
  ),
];
/** How a cycle of Student-Centered Coaching comes to where it may be closed as far as it came. */
export const toEnd: Steps = [
  ...toExit,
  ...steps(
    event('g15', 'exit-interview.held', 'cho', { goal: 'g2', studentsLearned: 'To say why.', teacherLearned: 'To wait.' }),
    event('g16', 'not-yet.planned', 'ben', { goal: 'g2', plan: 'A small group on Tuesdays.' }),
  ),
];

const practiceGoal = {
  text: 'I name what children did well.',
  about: 'practice',
  measure: 'Times in a lesson',
  unit: 'times',
  target: { kind: 'increase', baseline: 0, target: 3 },
};
const plan = { goal: 'g2', achievedWhen: 'Three times in a lesson.', steps: [{ text: 'Write a card.' }] };

const toPlanning: Steps = [
  ...asked(practiceBased),
  ...steps(event('p1', 'needs.assessed', 'cho', { strengths: 'Calm routines.', needs: 'Praise.' }), finished('p2')),
];
const toObserving: Steps = [
  ...toPlanning,
  ...steps(
    event('g2', 'goal.drafted', 'ben', practiceGoal),
    event('p3', 'goal.agreed', 'ben', { item: 'g2' }),
    event('p4', 'action-plan.drafted', 'cho', plan),
    event('p5', 'action-plan.agreed', 'ben', { item: 'p4' }),
    event('p6', 'visit.planned', 'cho', { observeOn: '2026-09-14', debriefOn: '2026-09-15' }),
    finished('p7'),
  ),
];
const toReflecting: Steps = [
  ...toObserving,
  ...steps(event('p8', 'practice.observed', 'cho', { item: 'p6', seen: 'Twice, with both groups.' }), finished('p9')),
];
const achieved: Steps = [
  ...toReflecting,
  ...steps(event('p10', 'measurement.recorded', 'cho', { goal: 'g2', on: '2026-09-14', value: 3 })),
];

const ofSupervised = (...events: readonly object[]): Steps => steps(...events).map((step) => ({ ...step, facts: supervised(step.facts) }));
const begunSupervised = supervisedBegin();
const toName: Steps = [
  ...begunSupervised,
  ...ofSupervised(
    event('s1', 'visit.planned', 'cho', { observeOn: '2026-09-14' }),
    event('s2', 'practice.observed', 'cho', { item: 's1', seen: 'Directions took three minutes.' }),
    event('s3', 'step.drafted', 'cho', { what: 'Give directions in one sentence.', how: 'Say, wait, look.', byWhen: '2026-09-18' }),
    finished('s4'),
  ),
];
const toDo: Steps = [...toName, ...ofSupervised(event('s5', 'step.named', 'ben', { item: 's3' }), finished('s6'))];

/** An observation shows a step where it was made after it. */
const later = '2026-09-14T10:00:00Z';

const toSeenAgain: Steps = [
  ...toDo,
  ...ofSupervised(
    event('s7', 'step.practiced', 'ben', { item: 's3', rounds: 2 }),
    event('s8', 'visit.planned', 'cho', { observeOn: '2026-09-21' }),
    event('s9', 'practice.observed', 'cho', { item: 's8', seen: 'Directions took one minute.' }, later),
  ),
];

const video = { kind: 'video', held: { shows: 'no-students', address: 'app:videos/1' } };
const clips = [{ key: 'pairs', from: 65, until: 110, shows: 'strength', prompt: 'What did you do?' }];
const toClip: Steps = [...asked(myTeachingPartner), ...steps(event('m1', 'artifact.added', 'ben', video), finished('m2'))];
/** Two sets of prompts, on two dimensions, of which none shows a strength. */
const onlyMissing: Steps = [
  ...toClip,
  ...steps(
    ...['Quality of feedback', 'Positive climate'].map((dimension, n) =>
      event(`m${n + 3}`, 'prompts.posted', 'cho', {
        video: 'm1',
        dimension,
        clips: clips.map((clip) => ({ ...clip, shows: 'opportunity' })),
      }),
    ),
  ),
];
const toRespond: Steps = [
  ...toClip,
  ...steps(event('m3', 'prompts.posted', 'cho', { video: 'm1', dimension: 'Quality of feedback', clips }), finished('m4')),
];
const toConference: Steps = [
  ...toRespond,
  ...steps(event('m5', 'prompts.answered', 'ben', { item: 'm3', answers: [{ prompt: 'pairs', words: 'I waited.' }] }), finished('m6')),
];
const toPlan: Steps = [
  ...toConference,
  ...steps(event('m7', 'conference.held', 'cho', { item: 'm3', summary: 'To wait longer.' }), finished('m8')),
];
const toEnact: Steps = [
  ...toPlan,
  ...steps(
    event('g2', 'goal.drafted', 'ben', practiceGoal),
    event('m9', 'goal.agreed', 'ben', { item: 'g2' }),
    event('m10', 'action-plan.drafted', 'cho', plan),
    event('m11', 'action-plan.agreed', 'ben', { item: 'm10' }),
    finished('m12'),
  ),
];

interface OnTheWay {
  readonly name: string;
  readonly process: Process;
  readonly world: World;
}

function worldsOf(
  process: unknown,
  name: string,
  known: fc.Arbitrary<CycleFacts>,
  given: Readonly<Record<string, Steps>>,
): readonly OnTheWay[] {
  return Object.entries(given).map(([where, begun]) => ({
    name: `${name}, ${where}`,
    process: process as Process, // a law knows records and events as plain JSON only
    // At its end much else is open, so that few walks close it as met.
    world: { people: ['ben', 'cho'], facts: known, given: begun, length: begun === toEnd ? 30 : 15, hostile: 25 },
  }));
}

function ofTeam(process: unknown, name: string, known: fc.Arbitrary<CycleFacts>, given: Steps): OnTheWay {
  return {
    name: `${name}, of a team`,
    process: process as Process,
    world: { people: ['ben', 'dan', 'cho'], facts: known, given, length: 15, hostile: 25 },
  };
}

/** Walks that begin in every phase of the models. */
export const cyclesOnTheWay: readonly OnTheWay[] = [
  ...worldsOf(studentCentered, 'student-centered', cycleKnown, {
    'not begun': [],
    'in Goal': asked(studentCentered),
    'in Targets': toTargets,
    'in Before': toBefore,
    'in Deliver': toDeliver,
    'in After': toAfter,
    'in After, unlike': unlike,
    'in Exit': toExit,
    'at its end': toEnd,
  }),
  ofTeam(studentCentered, 'student-centered', teamKnown, asked(studentCentered, ['ben', 'dan'])),
  ...worldsOf(practiceBased, 'practice-based', cycleKnown, {
    'not begun': [],
    'in Needs': asked(practiceBased),
    'in Planning': toPlanning,
    'in Observing': toObserving,
    'in Reflecting': toReflecting,
    achieved: achieved,
  }),
  ofTeam(practiceBased, 'practice-based', teamKnown, asked(practiceBased, ['ben', 'dan'])),
  ...worldsOf(getBetterFaster, 'get-better-faster', supervisedKnown(cycleKnown), {
    'not begun': [],
    'in Observe': begunSupervised,
    'in Name': toName,
    'in Do': toDo,
    'seen again': toSeenAgain,
  }),
  ofTeam(getBetterFaster, 'get-better-faster', supervisedKnown(teamKnown), supervisedBegin(['ben', 'dan'])),
  ...worldsOf(myTeachingPartner, 'my-teaching-partner', cycleKnown, {
    'not begun': [],
    'in Record': asked(myTeachingPartner),
    'in Clip': toClip,
    'in Clip, without a strength': onlyMissing,
    'in Respond': toRespond,
    'in Conference': toConference,
    'in Plan': toPlan,
    'in Enact': toEnact,
  }),
  ofTeam(myTeachingPartner, 'my-teaching-partner', teamKnown, asked(myTeachingPartner, ['ben', 'dan'])),
];
