import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';

/** Whether the phases of a single-case design are long enough. */
export interface PhaseLengths {
  /** `meets` where every phase is long enough, `with-reservations` where the shortest is nearly so. */
  readonly value: 'meets' | 'with-reservations' | 'does-not-meet';
  /** The length of the shortest phase. */
  readonly shortest: number;
  /** What was asked for: so many values a phase, and so many with reservations. */
  readonly least: number;
  readonly leastWithReservations: number;
  /** The number of phases. */
  readonly n: number;
  readonly method: 'phase-lengths/shortest';
}

/**
 * Answers whether the phases of a single-case design have values enough to claim a change: as the What Works Clearinghouse asks, five in each phase, or
 * three with reservations. Length alone proves nothing: its standards ask for a planned intervention, repeated, and for agreement of observers too.
 *
 * @param lengths - How many values each phase has: whole numbers of 0 or more.
 * @param options - `least` and `leastWithReservations`: 5 and 3 where nothing is said.
 * @returns The verdict; or `empty` for no phases, `not-a-count`.
 * @example
 * const design = phaseLengths([4, 8]);
 * design.ok && design.value; // => 'with-reservations'
 * @see Kratochwill and others (2013), Remedial and Special Education 34(1), 26-38, https://doi.org/10.1177/0741932512452794
 */
export function phaseLengths(
  lengths: readonly number[],
  options: { readonly least?: number; readonly leastWithReservations?: number } = {},
): Result<PhaseLengths, 'empty' | 'not-a-count'> {
  const { least = 5, leastWithReservations = 3 } = options;
  if (lengths.length === 0) return missing('empty', says('phases/none', 'Expected one or more phases, found none.'));
  if (![...lengths, least, leastWithReservations].every((each) => Number.isSafeInteger(each) && each >= 0))
    return missing('not-a-count', says('phases/not-a-count', 'Expected whole numbers of values, found others.'));
  const shortest = Math.min(...lengths);
  const value = shortest >= least ? 'meets' : shortest >= leastWithReservations ? 'with-reservations' : 'does-not-meet';
  return { ok: true, value, shortest, least, leastWithReservations, n: lengths.length, method: 'phase-lengths/shortest' };
}
