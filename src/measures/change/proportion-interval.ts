import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { betaQuantile } from '../distributions/beta';
import { isLevel, levelOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';

/**
 * Which interval of a share is meant, where it is not Wilson's:
 * - `clopper-pearson`: it holds the share at least as often as its level says, and is wider than it need be;
 * - `wilson-corrected`: Wilson's with continuity correction, nearly as wide;
 * - `jeffreys`: Bayes's with a beta distribution of 1/2 and 1/2 before, as frequent as its level says on average;
 * - `agresti-coull`: a simple one around Wilson's center. Its ends may lie outside 0 to 1, and are left there.
 */
export type ProportionVariant = 'clopper-pearson' | 'wilson-corrected' | 'jeffreys' | 'agresti-coull';

/** A share that was counted, with a named interval. */
export interface ProportionInterval {
  /** The share found, from 0 to 1. */
  readonly value: number;
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** Of how many. */
  readonly n: number;
  readonly method: `proportion/${ProportionVariant}`;
}

/**
 * Answers how sure a share is that was counted, by an interval other than `wilsonInterval`: to compare with a report that used it, or where the level must be
 * kept in every single case.
 *
 * @param reached - How many of them, a whole number from 0 to `of`.
 * @param of - How many there were, a whole number from 1 to 10 million.
 * @param variant - Which interval is meant.
 * @param options - `level`: strictly between 0 and 1; 0.95 where nothing is said.
 * @returns The share and its interval, both from 0 to 1 but for `agresti-coull`; or `empty`, `not-a-count`, `out-of-range`.
 * @example
 * const share = proportionInterval(8, 10, 'clopper-pearson');
 * share.ok && share.interval.map((end) => end.toFixed(3)); // => ['0.444', '0.975']
 * @see Brown, Cai and DasGupta (2001), Statistical Science 16(2), 101-133, https://doi.org/10.1214/ss/1009213286; for `wilson-corrected` Newcombe (1998), Statistics in
 *   Medicine 17(8), 857-872, method 4
 */
export function proportionInterval(
  reached: number,
  of: number,
  variant: ProportionVariant,
  options: { readonly level?: number } = {},
): Result<ProportionInterval, 'empty' | 'not-a-count' | 'out-of-range'> {
  const { level = 0.95 } = options;
  if (!Number.isSafeInteger(reached) || !Number.isSafeInteger(of) || reached < 0 || reached > of)
    return missing('not-a-count', says('wilson-interval/not-a-count', 'Expected whole numbers, from 0 to the total; found others.'));
  if (of === 0) return missing('empty', says('wilson-interval/empty', 'Expected a total of 1 or more, found 0.'));
  if (of > 1e7) return missing('out-of-range', says('proportion/too-many', 'Expected a total of up to 10 million, found more.'));
  if (!isLevel(level)) return levelOutOfRange();
  const interval = intervalBy[variant](reached, of, level);
  return { ok: true, value: reached / of, interval, level, n: of, method: `proportion/${variant}` };
}

type Ends = readonly [low: number, high: number];

const intervalBy: Readonly<Record<ProportionVariant, (reached: number, of: number, level: number) => Ends>> = {
  'clopper-pearson': (x, n, level) => [
    x === 0 ? 0 : beta((1 - level) / 2, x, n - x + 1),
    x === n ? 1 : beta((1 + level) / 2, x + 1, n - x),
  ],
  jeffreys: (x, n, level) => [
    x === 0 ? 0 : beta((1 - level) / 2, x + 0.5, n - x + 0.5),
    x === n ? 1 : beta((1 + level) / 2, x + 0.5, n - x + 0.5),
  ],
  'wilson-corrected': (x, n, level) => {
    const z = normalWithin(level);
    const end = (count: number, sign: number) => {
      const p = count / n;
      return (p + (z * z) / (2 * n) + sign * z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
    };
    return [x === 0 ? 0 : Math.max(0, end(x - 0.5, -1)), x === n ? 1 : Math.min(1, end(x + 0.5, 1))];
  },
  'agresti-coull': (x, n, level) => {
    const z = normalWithin(level);
    const center = (x + (z * z) / 2) / (n + z * z);
    const half = z * Math.sqrt((center * (1 - center)) / (n + z * z));
    return [center - half, center + half];
  },
};

function beta(share: number, a: number, b: number): number {
  const found = betaQuantile(share, a, b);
  return found.ok ? found.value : Number.NaN;
}
