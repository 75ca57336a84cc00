import { type Missing, missing } from '../core/result';
import { says } from '../core/sentence';

// Why there is no answer, where several calculators of goals have to say the same.

/** A day is none. */
export function notADay(): Missing<'not-a-date'> {
  return missing('not-a-date', says('not-a-day', 'Expected a day as YYYY-MM-DD, found something else.'));
}

/** All was measured on one day. */
export function oneDay(): Missing<'zero-variance'> {
  return missing('zero-variance', says('series/one-day', 'Expected measurements on two or more days, found one.'));
}
