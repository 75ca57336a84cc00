import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';

export type CostPerReason = 'empty' | 'not-a-count' | 'not-finite' | 'out-of-range';

/** A cost divided by a count of what it was for. */
export function costPer(cost: number, count: number): Result<{ readonly value: number; readonly n: number }, CostPerReason> {
  if (!Number.isFinite(cost)) return valuesNotFinite();
  if (cost < 0) return missing('out-of-range', says('cost/negative', 'Expected a cost of 0 or more, found less.'));
  if (!Number.isSafeInteger(count) || count < 0)
    return missing('not-a-count', says('cost/not-a-count', 'Expected a whole number of 0 or more, found another.'));
  if (count === 0) return missing('empty', says('cost/nobody', 'Expected a count of 1 or more to divide by, found 0.'));
  return { ok: true, value: cost / count, n: count };
}
