import { CoachingError } from '../core/error';
import { compareInstants, type Instant, instantSchema } from '../core/instant';
import type { Labelled, Stated, Viewer } from '../labels/labelled';
import { type ExceptionRecord, type ExceptionState, exception, exceptionReasons } from './exception';

/** How often an exception was made about one teacher, as they may know. */
export interface ExceptionRate {
  /** How many they were told of in the period. */
  readonly count: number;
  /** The length of the period, in days of 24 hours. */
  readonly days: number;
  /** The count for each seven days of the period: 1 is one every week. */
  readonly perWeek: number;
  /** The count by reason, in the order of the closed list; reasons that were never given are left out. */
  readonly reasons: readonly { readonly reason: (typeof exceptionReasons)[number]; readonly count: number }[];
}

/**
 * Answers a teacher how often exceptions were made about them: an exception that comes every week is none. One counts from the moment that the teacher is told of it, and
 * before that it counts nowhere, so that the number does not tell what may not be told yet. To anybody else it is as if there were none.
 *
 * @param states - The states of exceptions, of any teachers.
 * @param viewer - The teacher who asks, in that hat.
 * @param period - From which moment until which, in UTC; the end is not part of it, and nothing after the viewer's own moment is.
 * @returns The count, the days, the count per week and the reasons; a count of 0 where there was none.
 * @throws {CoachingError} `input/invalid` where the period is none.
 * @see New York 8 NYCRR 100.2(dd): what mentors may tell is an exception, in a list that is closed
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'own-data', at: '2026-09-15T00:00:00Z' }, nobody);
 * exceptionRate([], ben, { from: '2026-09-01T00:00:00Z', until: '2026-09-15T00:00:00Z' }); // => { count: 0, days: 14, perWeek: 0, reasons: [] }
 */
export function exceptionRate(
  states: readonly Stated<ExceptionRecord, ExceptionState>[],
  viewer: Viewer,
  period: { readonly from: Instant; readonly until: Instant },
): ExceptionRate {
  const { from, until } = period;
  const moments = instantSchema.safeParse(from).success && instantSchema.safeParse(until).success;
  if (!moments || compareInstants(from, until) >= 0) {
    const expected = 'two moments in UTC, the later one last';
    throw new CoachingError('input/invalid', { expected }, `Expected ${expected}, found something else.`);
  }
  const told = states.flatMap((state) => {
    const { made, toldAt } = state.record;
    const theirs = viewer.as === 'teacher' && made?.teacher === viewer.person;
    if (!theirs || toldAt === null || !seesBoth(viewer, state)) return [];
    const inside = compareInstants(from, toldAt) <= 0 && compareInstants(toldAt, until) < 0 && compareInstants(toldAt, viewer.at) <= 0;
    return inside ? [made.reason] : [];
  });
  const days = compareInstants(until, from) / 86_400_000;
  const reasons = exceptionReasons.map((reason) => ({ reason, count: told.filter((each) => each === reason).length }));
  return { count: told.length, days, perWeek: (told.length * 7) / days, reasons: reasons.filter(({ count }) => count > 0) };
}

function seesBoth(viewer: Viewer, state: Stated<ExceptionRecord, ExceptionState>): boolean {
  const labelled = exception as unknown as Labelled;
  return viewer.sees(labelled, state, ['made', 'reason']) && viewer.sees(labelled, state, ['toldAt']);
}
