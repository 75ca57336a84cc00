import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { noValues } from '../no-answer';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';

export type SpreadReason = PresentReason | 'empty' | 'out-of-range' | 'undefined-0/0';

/** One number that says how unevenly coaching time is spread. */
export interface Spread<Method extends string> {
  readonly value: number;
  /** Over how many people. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: Method;
}

/** Coaching time as every index of its spread needs it: free of the unit, so that no sum is too large. */
export interface TimeGiven {
  /** From the least to the most, as handed in. */
  readonly sorted: readonly number[];
  /** How far each is from the mean, in means: -1 for nothing at all. */
  readonly fromMean: readonly number[];
  readonly n: number;
  readonly missing: MissingReport;
}

/** The time that each person was given, or why it has no spread. */
export function timeGiven(hours: readonly MeasuredValue[], policy?: MissingPolicy): Result<TimeGiven, SpreadReason> {
  const there = present(hours, policy);
  if (!there.ok) return there;
  const n = there.values.length;
  if (n === 0) return noValues();
  const sorted = [...there.values].sort((a, b) => a - b);
  if ((sorted[0] ?? 0) < 0) return missing('out-of-range', says('time/negative', 'Expected hours of 0 and more, found fewer.'));
  const most = sorted[n - 1] ?? 0;
  if (most === 0) return missing('undefined-0/0', says('time/none', 'Expected some time given to somebody, found none given to anybody.'));
  const mean = sorted.reduce((sum, each) => sum + each / most, 0) / n;
  const fromMean = sorted.map((each) => (each / most - mean) / mean);
  return { ok: true, sorted, fromMean, n, missing: there.missing };
}
