import { missing, type Result } from '../core/result';
import { type Sentence, says } from '../core/sentence';
import { numbersOutOfRange } from '../measures/no-answer';
import { type Aimed, aimAt } from './aim-at';
import { type AimReason, aimLine } from './aim-line';
import { goalSeries, type SeriesPoint, type SeriesReason } from './goal-series';
import type { Measured } from './measurement-problem';
import { wayBehind } from './way-behind';

/** On which side of the aim line the last measurements lie. */
export interface LastPoints {
  /** `short`: all of them lie short of the line. `beyond`: all lie beyond it. `neither`: some lie on the other side, or on the line. */
  readonly value: 'short' | 'beyond' | 'neither';
  /** How far each of them is from the line, in the goal's unit and in order of time: measured less expected. */
  readonly gaps: readonly number[];
  /** What the rule's authors would think about then. It says nothing about a teacher. */
  readonly signal: Sentence;
  /** How many of the last measurements the rule looks at. */
  readonly n: number;
  readonly method: 'aim-line/last-points';
}

export type LastPointsReason = AimReason | SeriesReason | 'n-too-small';

/**
 * Answers on which side of its aim line a goal's last measurements lie: the four-point rule of curriculum-based measurement, with as
 * many points as are asked for. All short of it is a sign to think about another strategy, all beyond it one to think about
 * a higher target.
 *
 * It is a sign to talk about, and no more. Under usual errors of measurement the rule calls far too many series short that are not
 * (Hintze and others 2018), so a goal's status never comes from it.
 *
 * @param goal - With a baseline away from the target, `startsOn` and `dueOn`.
 * @param measurements - In any order; those until the day that the goal starts are the baseline's, and are left out.
 * @param options - `points`: how many of the last measurements, a whole number from 2 to 100; 4 where none is given.
 * @returns The side with the gaps; or `n-too-small` (fewer measurements since the start), `out-of-range`, why there is no aim line, or a measurement
 *   that does not fit.
 * @example
 * const goal = { target: { kind: 'increase', baseline: 40, target: 80 }, startsOn: '2026-09-01', dueOn: '2026-09-21' } as const;
 * const days = [41, 43, 46, 47].map((value, n) => ({ on: `2026-09-0${2 * n + 3}`, value }));
 * const last = lastPointsRule(goal, days);
 * last.ok && [last.value, last.gaps]; // => ['short', [-3, -5, -6, -9]]
 * @see Stecker, Lembke and Foegen (2008), Preventing School Failure 52(2), 48-58; Hintze, Wells, Marcotte and
 *   Solomon (2018), Journal of Psychoeducational Assessment 36(1), 74-81, https://doi.org/10.1177/0734282917729263
 */
export function lastPointsRule(
  goal: Aimed,
  measurements: readonly Measured[],
  options: { readonly points?: number } = {},
): Result<LastPoints, LastPointsReason> {
  const { points: n = 4 } = options;
  if (!Number.isInteger(n) || n < 2 || n > 100)
    return missing('out-of-range', says('last-points/out-of-range', 'Expected a whole number of points from 2 to 100, found another.'));
  const start = aimLine(goal, goal.startsOn ?? '');
  if (!start.ok) return start;
  const series = goalSeries(goal.target.kind, measurements, goal.id);
  if (!series.ok) return series;
  const since = series.points.filter(({ on }) => on > (goal.startsOn ?? ''));
  if (since.length < n)
    return missing(
      'n-too-small',
      says('last-points/n-too-small', 'Expected {n} measurements or more since the start, found {found}.', { n, found: since.length }),
    );
  const places = since.slice(-n).map((point) => placeOf(goal, point));
  const gaps = places.flatMap((place) => (place === undefined ? [] : [place.gap]));
  if (gaps.length < n) return numbersOutOfRange();
  const sides = new Set(places.map((place) => place?.side ?? 'neither'));
  const [side = 'neither'] = sides.size === 1 ? sides : [];
  return { ok: true, value: side, gaps, signal: signalOf(side, n), n, method: 'aim-line/last-points' };
}

interface Place {
  readonly gap: number;
  readonly side: LastPoints['value'];
}

/** Where a point lies beside the aim line; `undefined` where huge numbers leave no place. */
function placeOf(goal: Aimed, point: SeriesPoint): Place | undefined {
  const aim = aimAt(goal, point.on);
  const way = wayBehind(goal.target, [point], point);
  if (typeof aim === 'string' || !way.ok || way.value === undefined) return undefined;
  const [gap, ahead] = [point.value - aim.value, way.value - aim.share];
  // A measurement on the line must not leave it by rounding.
  const side = Math.abs(ahead) <= 1e-9 ? 'neither' : ahead < 0 ? 'short' : 'beyond';
  return Number.isFinite(gap) && Number.isFinite(ahead) ? { gap, side } : undefined;
}

function signalOf(side: LastPoints['value'], n: number): Sentence {
  switch (side) {
    case 'short':
      return says(
        'last-points/short',
        'The last {n} measurements lie short of the aim line: a sign to think about another strategy, and one that is often wrong.',
        { n },
      );
    case 'beyond':
      return says(
        'last-points/beyond',
        'The last {n} measurements lie beyond the aim line: a sign to think about a higher target, and one that is often wrong.',
        { n },
      );
    case 'neither':
      return says('last-points/neither', 'The last {n} measurements lie on both sides of the aim line, or on it: no sign to change.', {
        n,
      });
  }
}
