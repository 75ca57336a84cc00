import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';

/** How many teachers stand beside one coach. */
export interface Caseload {
  /** Teachers for each full-time coach. */
  readonly value: number;
  /** How many teachers. */
  readonly n: number;
  readonly method: 'caseload/full-time-equivalents';
}

/**
 * Answers how many teachers there are for each full-time coach, as a program's posting: not how many a coach works with at once, for which
 * `coachCapacity` answers.
 *
 * @param teachers - A whole number of 0 or more.
 * @param coaches - In full-time equivalents, above 0.
 * @returns Teachers for each coach, 0 and more; or `not-a-count`, `not-finite`, `out-of-range`.
 * @example
 * const load = caseload(90, 1.5);
 * load.ok && load.value; // => 60
 */
export function caseload(teachers: number, coaches: number): Result<Caseload, 'not-a-count' | 'not-finite' | 'out-of-range'> {
  if (!Number.isSafeInteger(teachers) || teachers < 0)
    return missing('not-a-count', says('time/teachers', 'Expected whole numbers of teachers, found others.'));
  if (!Number.isFinite(coaches)) return valuesNotFinite();
  if (coaches <= 0) return missing('out-of-range', says('capacity/no-coaches', 'Expected coaches above 0, found none.'));
  const value = teachers / coaches;
  if (!Number.isFinite(value))
    return missing('out-of-range', says('values/quotient-out-of-range', 'Expected numbers that can be divided, found some too far apart.'));
  return { ok: true, value, n: teachers, method: 'caseload/full-time-equivalents' };
}
