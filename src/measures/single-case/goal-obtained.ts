import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';
import type { MeasuredValue, MissingPolicy, MissingReport } from '../present';
import { type PhaseCounts, type PhasesReason, phaseSummary, presentPhases } from './phases';

/** How much of the way to a goal the mean went. */
export interface GoalObtained {
  /** A percentage: 0 at the baseline's mean, 100 at the goal; below and above are possible. */
  readonly value: number;
  /** In points of percent. */
  readonly standardError: number;
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  readonly phases: PhaseCounts;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'percent-of-goal-obtained/delta';
}

/**
 * Answers how much of the way from the baseline to a goal the mean of the intervention went: PoGO = 100 (B - A) / (goal - A). The error is that of the
 * delta method, the interval takes the estimate for normal; a goal near the baseline makes both large.
 *
 * @param baseline - The values before: two or more.
 * @param intervention - The values after: two or more.
 * @param goal - The goal, in units of the values.
 * @param options - `level`: of the interval, 0.95 where none is given. `missing`: as in `PhaseOptions`. The goal says which way is better.
 * @returns The percentage; or `empty`, `missing-values`, `not-finite`, `n-too-small` (one value in a phase), `out-of-range`, `undefined-0/0` (the goal
 *   is the baseline's mean).
 * @example
 * const way = goalObtained([12, 8, 7, 6, 10, 10], [16, 16, 15, 14, 18, 17, 13, 17, 21], 25);
 * way.ok && [way.value.toFixed(1), way.standardError.toFixed(1)]; // => ['46.4', '7.9']
 * @see Ferron, Goldstein, Olszewski and Rohrer (2020), Indexing effects in single-case experimental designs by estimating the percent of goal obtained,
 *   Evidence-Based Communication Assessment and Intervention 14(1-2), 6-27
 */
export function goalObtained(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  goal: number,
  options: { readonly level?: number; readonly missing?: MissingPolicy } = {},
): Result<GoalObtained, PhasesReason | 'n-too-small' | 'out-of-range' | 'undefined-0/0'> {
  const { level = 0.95 } = options;
  const there = presentPhases(baseline, intervention, options.missing);
  if (!there.ok) return there;
  if (!Number.isFinite(goal))
    return missing('not-finite', says('phases/goal-not-finite', 'Expected a finite goal, found one that is not.'));
  if (!isLevel(level)) return levelOutOfRange();
  const [a, b] = [phaseSummary(there.a), phaseSummary(there.b)];
  if (a.variance === null || b.variance === null)
    return missing('n-too-small', says('phases/two-in-each', 'Expected two or more values in each phase, found one.'));
  const way = goal - a.mean;
  if (way === 0)
    return missing('undefined-0/0', says('phases/goal-at-baseline', "Expected a goal other than the baseline's mean, found that."));

  const share = (b.mean - a.mean) / way;
  const standardError = 100 * Math.sqrt(((a.variance / a.n) * (1 + share ** 2)) / way ** 2 + b.variance / b.n / way ** 2);
  const half = normalWithin(level) * standardError;
  const value = 100 * share + 0;
  if (![value, half].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value,
    standardError,
    interval: [value - half, value + half],
    level,
    phases: [a.n, b.n],
    n: a.n + b.n,
    missing: there.missing,
    method: 'percent-of-goal-obtained/delta',
  };
}
