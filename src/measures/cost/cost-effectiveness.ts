import type { Result } from '../../core/result';
import { normalQuantile } from '../distributions/normal-quantile';
import { levelOutOfRange, squaresOutOfRange } from '../no-answer';
import { type ProgramDifference, programDifference } from './difference-of-programs';

/**
 * Where a program stands beside another: `dominant` brings more for less or the same, `dominated` less for more or the same; with
 * `more-for-more` and `less-for-less` it is a matter of what the effect is worth; `same-effect` and `same` leave nothing to divide by.
 */
export type Quadrant = 'dominant' | 'dominated' | 'more-for-more' | 'less-for-less' | 'same-effect' | 'same';

/**
 * The costs of one unit of effect that go with the data: all between two ends; all but those between two ends, where the effect may be none; or
 * any at all.
 */
export type FiellerSet =
  | { readonly kind: 'between'; readonly ends: readonly [low: number, high: number] }
  | { readonly kind: 'outside'; readonly ends: readonly [low: number, high: number] }
  | { readonly kind: 'any' };

/** What one more unit of effect costs. */
export interface CostEffectiveness {
  /** Cost over effect, where that is a price: `null` in the quadrants where a ratio would mislead, since the name says it all. */
  readonly value: number | null;
  readonly quadrant: Quadrant;
  /** Cost over effect as a bare quotient, whatever it means; `null` without a difference in effect. */
  readonly ratio: number | null;
  /** Fieller's set of the ratio. */
  readonly set: FiellerSet;
  /** The ends of that set where it is bounded, else `null`: then the effect is not told apart from none. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly level: number;
  readonly method: 'cost-effectiveness/fieller';
}

/**
 * Answers what one more unit of effect costs when one program is chosen over another (the incremental cost-effectiveness ratio), how sure that is,
 * and in which quadrant the program stands. Where the difference in effect is not told apart from none, no interval is bounded: `netBenefit` is
 * then the number to report.
 *
 * @param difference - In cost and in effect, with their variances and covariance.
 * @param options - `level`: of the set, strictly between 0 and 1; 0.95 where nothing is said.
 * @returns The ratio, its quadrant and its set; or `not-finite` or `out-of-range`.
 * @example
 * const found = costEffectiveness({ cost: -500, effect: 0.2, costVariance: 8_000, effectVariance: 0.004 });
 * found.ok && [found.value, found.quadrant, found.ratio]; // => [null, 'dominant', -2500]
 * @see Fieller (1954), Journal of the Royal Statistical Society B 16(2), 175-185; Willan and O'Brien (1996), Health Economics 5(4), 297-305
 */
export function costEffectiveness(
  difference: ProgramDifference,
  options: { readonly level?: number } = {},
): Result<CostEffectiveness, 'not-finite' | 'out-of-range'> {
  const { level = 0.95 } = options;
  const quantile = normalQuantile((1 + level) / 2);
  if (!(level > 0) || !quantile.ok) return levelOutOfRange();
  const right = programDifference(difference);
  if (!right.ok) return right;
  const { cost, effect, costVariance, effectVariance, covariance } = right.difference;

  const square = quantile.value ** 2;
  // The set holds every r with (cost - r effect)² of at most z² times its variance: a r² - 2 b r + c of at most 0.
  const a = effect ** 2 - square * effectVariance;
  const b = cost * effect - square * covariance;
  const c = cost ** 2 - square * costVariance;
  const set = setBelow(a, b, c);
  const ratio = effect === 0 ? null : cost / effect;
  const ends = set.kind === 'any' ? [] : set.ends;
  if (![a, b, c, ratio ?? 0, ...ends].every(Number.isFinite)) return squaresOutOfRange();
  const quadrant = quadrantOf(cost, effect);
  const value = quadrant === 'more-for-more' || quadrant === 'less-for-less' ? ratio : null;
  return {
    ok: true,
    value,
    quadrant,
    ratio,
    set,
    interval: set.kind === 'between' ? set.ends : null,
    level,
    method: 'cost-effectiveness/fieller',
  };
}

function quadrantOf(cost: number, effect: number): Quadrant {
  if (effect === 0) return cost === 0 ? 'same' : 'same-effect';
  if (effect > 0) return cost > 0 ? 'more-for-more' : 'dominant';
  return cost < 0 ? 'less-for-less' : 'dominated';
}

/** Where a r² - 2 b r + c is at most 0. The root without cancellation is found first, the other from their product. */
function setBelow(a: number, b: number, c: number): FiellerSet {
  // Where the effect is told apart from none, the quotient itself is inside: only rounding makes the root of less than 0.
  const inside = a > 0 ? Math.max(0, b * b - a * c) : b * b - a * c;
  if (a === 0 || inside < 0) return { kind: 'any' };
  const far = b < 0 ? b - Math.sqrt(inside) : b + Math.sqrt(inside);
  const roots = far === 0 ? [0, 0] : [far / a, c / far];
  const ends = [Math.min(...roots), Math.max(...roots)] as const;
  return { kind: a > 0 ? 'between' : 'outside', ends };
}
