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

/** Mostly all is well; now and then there is a conflict, or the partnership has ended. */
const around = (teachers: string[]) =>
  fc.oneof(
    { weight: 16, arbitrary: fc.constant(factsOf(teachers)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<CycleFacts>(
        factsOf(teachers, 'active', true),
        factsOf(teachers, 'suspended'),
        factsOf(teachers, 'ended'),
        factsOf(['eva']),
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
  const proposal = { partnership: 'p1', teachers, coaches: ['cho'], policy, model };
  return [
    { event: event('g0', 'cycle.proposed', 'cho', proposal), facts },
    ...teachers.map((teacher, n) => ({ event: event(`g${n + 1}`, 'cycle.accepted', teacher), facts })),
  ];
}
