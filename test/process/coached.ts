import * as fc from 'fast-check';
import type { CycleFacts } from '../../src/cycle/cycle';
import type { Process } from '../../src/process/process';
import type { WalkStep } from '../../src/testing/walk';
import { event } from './example-process';

const policy = { id: 'strict', version: 1 };

/** What the rules of a cycle know of its partnership: Cho coaches these teachers. */
export function factsOf(teachers: string[], standing: 'active' | 'suspended' | 'ended' = 'active', coachEvaluates = false): CycleFacts {
  return { partnership: { id: 'p1', standing, teachers, coaches: ['cho'], policy }, coachEvaluates };
}

/** The same, and Sub stands in for Cho; or coaches instead of Cho. */
export function withSubstitute(teachers: string[], coaches: string[] = ['cho', 'sub']): CycleFacts {
  const facts = factsOf(teachers);
  return { ...facts, partnership: facts.partnership && { ...facts.partnership, coaches } };
}

function otherPolicy(teachers: string[]): CycleFacts {
  const facts = factsOf(teachers);
  return { ...facts, partnership: facts.partnership && { ...facts.partnership, policy: { id: 'looser', version: 1 } } };
}

/** Mostly all is well; now and then there is a conflict, or the partnership has ended. */
const around = (teachers: string[]) =>
  fc.oneof(
    { weight: 16, arbitrary: fc.constant(factsOf(teachers)) },
    { weight: 2, arbitrary: fc.constant(withSubstitute(teachers)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<CycleFacts>(
        factsOf(teachers, 'active', true),
        factsOf(teachers, 'suspended'),
        factsOf(teachers, 'ended'),
        factsOf(['eva']),
        otherPolicy(teachers),
        { partnership: null, coachEvaluates: false },
      ),
    },
  );

export const cycleKnown = around(['ben']);
export const teamKnown = around(['ben', 'dan']);

export const agreed = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ mayPropose: true, leaderSigns: false, coachEvaluates: false }) },
  { weight: 2, arbitrary: fc.record({ mayPropose: fc.boolean(), leaderSigns: fc.boolean(), coachEvaluates: fc.boolean() }) },
);

/** How a cycle of these teachers with Cho begins: proposed by the coach, accepted by each of them. */
export function asked(
  process: Pick<Process<never, never, never, CycleFacts>, 'kind'>,
  teachers: string[] = ['ben'],
): readonly WalkStep<CycleFacts>[] {
  const facts = factsOf(teachers);
  const model = { name: process.kind.replace(/-cycle$/, ''), version: 1 };
  const proposal = { partnership: 'p1', teachers, coaches: ['cho'], policy, model, continues: 'c0' };
  return [
    { event: event('g0', 'cycle.proposed', 'cho', proposal), facts },
    ...teachers.map((teacher, n) => ({ event: event(`g${n + 1}`, 'cycle.accepted', teacher), facts })),
  ];
}

const goal = {
  text: 'Students explain how they got to an answer.',
  about: 'students',
  measure: 'Students who explain, in a sweep over the class',
  unit: 'percent of students',
  target: { kind: 'increase', baseline: 35, target: 75 },
};
const strategy = { key: 'turn-and-talk', name: 'Turn and talk', version: 1, checklist: [], goal: 'g3' };

/** How an Impact Cycle of Ben with Cho comes to the phase Learn. */
export const toLearn: readonly WalkStep<CycleFacts>[] = [
  ...asked({ kind: 'impact-cycle' }),
  ...steps(
    event('g2', 'reality.recorded', 'cho', { method: 'observation', on: '2026-09-14', summary: 'Eight of 24 explain.' }),
    event('g3', 'goal.drafted', 'ben', goal),
    event('g4', 'goal.agreed', 'ben', { item: 'g3' }),
    event('g5', 'strategy.chosen', 'ben', strategy),
    event('g6', 'phase.finished', 'ben'),
  ),
];

/** And on to the phase Improve. */
export const toImprove: readonly WalkStep<CycleFacts>[] = [
  ...toLearn,
  ...steps(
    event('g7', 'checklist.agreed', 'cho', { strategy: 'g5', steps: [{ key: 'pose', text: 'Pose one question and wait.' }] }),
    event('g8', 'modeling.planned', 'ben', { strategy: 'g5', mode: 'co-teaching', on: '2026-09-14' }),
    event('g9', 'modeling.done', 'cho', { item: 'g8' }),
    event('g10', 'implementation.planned', 'ben', { strategy: 'g5', on: '2026-09-14' }),
    event('g11', 'phase.finished', 'cho'),
  ),
];

/** How a GROW conversation of Ben with Cho comes to where it may be closed. */
export const toCommitment: readonly WalkStep<CycleFacts>[] = [
  ...asked({ kind: 'grow-cycle' }),
  ...steps(event('g2', 'commitment.made', 'ben', { text: 'Try it on Monday.', who: 'ben', byWhen: '2026-09-21' })),
];

function steps(...events: readonly never[]): readonly WalkStep<CycleFacts>[] {
  return events.map((each) => ({ event: each, facts: factsOf(['ben']) }));
}

/** How a partnership of Ben with Cho begins that goes on from another, and that Lea signs too. */
export const signed: readonly WalkStep<{ mayPropose: boolean; leaderSigns: boolean; coachEvaluates: boolean }>[] = [
  event('g1', 'partnership.proposed', 'cho', {
    teachers: ['ben'],
    coaches: ['cho'],
    leader: 'lea',
    enrolment: 'voluntary',
    agreement: { version: 1, terms: ['We meet once a week.'] },
    policy,
    continues: 'p0',
  }),
  ...['ben', 'cho', 'lea'].map((person, n) => event(`g${n + 2}`, 'agreement.signed', person, { version: 1 })),
].map((each) => ({ event: each, facts: { mayPropose: true, leaderSigns: true, coachEvaluates: false } }));

/** The same with two teachers, so that one can leave. */
export const signedByTwo = signed.flatMap((step) => {
  const { id } = step.event as { readonly id: string };
  if (id === 'g1') return [{ ...step, event: { ...(step.event as object), teachers: ['ben', 'dan'], continues: undefined } }];
  return id === 'g2' ? [step, { ...step, event: event('g2b', 'agreement.signed', 'dan', { version: 1 }) }] : [step];
});
