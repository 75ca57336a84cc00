import * as fc from 'fast-check';
import { type Goal, goalSchema, type Target } from '../goals/goal';
import type { Measurement } from '../goals/measurement';
import { anyValue } from './any-value';

const quarter = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 4);

/** Targets whose numbers go together: a rise rises, a range has its low end below. */
const anyTarget: fc.Arbitrary<Target> = fc
  .tuple(quarter, fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 100 }))
  .chain(([from, way, share]) =>
    fc.constantFrom<Target>(
      { kind: 'increase', baseline: from, target: from + way / 4 },
      { kind: 'decrease', baseline: from, target: from - way / 4 },
      { kind: 'range', low: from, high: from + way / 4 },
      { kind: 'mastery', share: share / 100, cut: way / 4 },
    ),
  );

/**
 * Gives an arbitrary for goals of each kind, whose target makes sense: `targetProblem` finds nothing.
 *
 * @returns An arbitrary of goals.
 * @example
 * import * as fc from 'fast-check';
 * fc.sample(anyGoal(), { numRuns: 20, seed: 1 }).every((goal) => goalSchema.safeParse(goal).success); // => true
 */
export function anyGoal(): fc.Arbitrary<Goal> {
  return fc.tuple(anyValue(goalSchema), anyTarget).map(([goal, target]) => ({ ...goal, target }));
}

/**
 * Gives an arbitrary for series of measurements of one goal, in no order and with ties; empty now and then.
 *
 * @param goal - The goal: a mastery goal is counted, any other is measured in its unit.
 * @param id - The goal's id. Default `goal`.
 * @returns An arbitrary of lists of measurements.
 * @example
 * import * as fc from 'fast-check';
 * const goal = { target: { kind: 'mastery', share: 0.8, cut: 3 } };
 * fc.sample(anyMeasurements(goal), { numRuns: 20, seed: 1 }).flat().every((each) => each.reached <= each.of); // => true
 */
export function anyMeasurements(goal: Pick<Goal, 'target'>, id = 'goal'): fc.Arbitrary<readonly Measurement[]> {
  const on = fc.nat({ max: 300 }).map((n) => new Date(Date.UTC(2026, 7, 1 + n)).toISOString().slice(0, 10));
  const counted = fc
    .tuple(on, fc.integer({ min: 1, max: 32 }), fc.nat({ max: 32 }))
    .map(([day, of, n]) => ({ goal: id, on: day, reached: n % (of + 1), of }));
  const measured = fc.tuple(on, quarter).map(([day, value]) => ({ goal: id, on: day, value }));
  return fc.array<Measurement>(goal.target.kind === 'mastery' ? counted : measured, { maxLength: 30 });
}
