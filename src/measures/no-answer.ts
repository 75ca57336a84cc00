import { type Missing, missing } from '../core/result';
import { says } from '../core/sentence';

// Why there is no answer, where many calculators have to say the same.

/** There is no value at all. */
export function noValues(): Missing<'empty'> {
  return missing('empty', says('values/empty', 'Expected one or more values, found none.'));
}

/** So many values are missing, and the policy is to refuse. */
export function valuesMissing(omitted: number): Missing<'missing-values'> {
  return missing('missing-values', says('values/missing', 'Expected all values to be there, found {omitted} missing.', { omitted }));
}

/** A value is NaN or infinite. */
export function valuesNotFinite(): Missing<'not-finite'> {
  return missing('not-finite', says('values/not-finite', 'Expected finite numbers, found one that is not.'));
}

/** Sums of squares overflow. */
export function squaresOutOfRange(): Missing<'out-of-range'> {
  return missing('out-of-range', says('values/out-of-range', 'Expected numbers whose squares can be computed, found some too large.'));
}

/** Whether there is an interval of such a level: so near to 1 that half of the rest is lost, it has no ends. */
export function isLevel(level: number): boolean {
  return level > 0 && (1 + level) / 2 < 1;
}

/** The level of an interval is none. */
export function levelOutOfRange(): Missing<'out-of-range'> {
  return missing('out-of-range', says('level-out-of-range', 'Expected a level strictly between 0 and 1, found something else.'));
}

/** The numbers are too large, or too small, for the answer. */
export function numbersOutOfRange(): Missing<'out-of-range'> {
  return missing('out-of-range', says('numbers-out-of-range', 'Expected numbers that can be computed with.'));
}
