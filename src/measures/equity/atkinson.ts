import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MeasuredValue, MissingPolicy } from '../present';
import { type Spread, type SpreadReason, timeGiven } from './time-given';

/** How unevenly time is spread, as an aversion to unevenness weighs it. */
export interface Atkinson extends Spread<'atkinson'> {
  /** The aversion that was asked for. */
  readonly aversion: number;
}

/**
 * Answers which share of all coaching TIME could be saved if everybody were given alike and a given aversion to unevenness were the judge:
 * A = 1 - (mean of r^(1 - e))^(1 / (1 - e)), and 1 - exp(mean of ln r) for e = 1, where r is a person's time in means. It says nothing about
 * anybody's teaching.
 *
 * @param hours - The time that each eligible person was given, in any one unit, 0 for none; `null` where it is not known.
 * @param options - `aversion`: above 0, higher for more weight on who is given little; 0.5 where nothing is said. `missing`: `refuse` where
 *   nothing is said, or `omit`.
 * @returns From 0 (all alike) to 1 (from an aversion of 1 on, where anybody was given none); or `empty`, `missing-values`, `not-finite`,
 *   `out-of-range` (fewer than 0 hours, or such an aversion), `undefined-0/0` (nobody was given any).
 * @example
 * const spread = atkinson([0, 0, 0, 7], { aversion: 0.5 });
 * spread.ok && spread.value; // => 0.75
 * @see Atkinson (1970), Journal of Economic Theory 2(3), 244-263, https://doi.org/10.1016/0022-0531(70)90039-6
 */
export function atkinson(
  hours: readonly MeasuredValue[],
  options: { readonly aversion?: number; readonly missing?: MissingPolicy } = {},
): Result<Atkinson, SpreadReason> {
  const { aversion = 0.5, missing: policy } = options;
  const time = timeGiven(hours, policy);
  if (!time.ok) return time;
  if (!(aversion > 0 && aversion < Number.POSITIVE_INFINITY))
    return missing('out-of-range', says('time/aversion', 'Expected an aversion above 0, found another value.'));
  const { fromMean, n } = time;
  const power = 1 - aversion;
  const none = time.sorted[0] === 0 && power <= 0;
  const mean = (of: (d: number) => number) => fromMean.reduce((sum, d) => sum + of(d), 0) / n;
  // As a distance from 1 all along: where all are nearly alike, little else is left.
  const logEqual =
    power === 0 ? mean((d) => Math.log1p(d) - d) : Math.log1p(mean((d) => Math.expm1(power * Math.log1p(d)) - power * d)) / power;
  const value = none ? 1 : Math.min(1, Math.max(0, -Math.expm1(logEqual)));
  return { ok: true, value, aversion, n, missing: time.missing, method: 'atkinson' };
}
