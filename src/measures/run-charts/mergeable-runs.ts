import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MergeableInSql } from '../mergeable';
import { noValues, valuesMissing, valuesNotFinite } from '../no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport } from '../present';
import type { Side } from './chart-signals';
import type { Runs } from './runs';
import { runsInSql } from './series-in-sql';

/** A stretch of a series beside its center line: its runs, and what its ends may still become. */
export interface RunsSegment {
  readonly above: number;
  readonly below: number;
  /** Points on the center, which are skipped. */
  readonly onCenter: number;
  readonly runs: number;
  readonly longest: number;
  /** On which side it begins and ends; `null` where no point is off the center. */
  readonly first: Side | null;
  readonly last: Side | null;
  /** How long its first and its last run are. */
  readonly firstRun: number;
  readonly lastRun: number;
  readonly missing: number;
  readonly notFinite: number;
}

/** How a series runs above and below a line that was given. */
export interface MergedRuns extends Runs {
  /** How often the series crosses the line. */
  readonly value: number;
  readonly center: number;
  /** How many values there are, those on the line too. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'runs/given-center';
}

/**
 * How a series runs above and below its center line, where the data are: a state for each stretch of time, merged in the order of time, in which a run may
 * go on from one stretch to the next. Stretches must not be exchanged. The line is given, such as the median of a baseline, for it cannot be known before
 * all values are. Hand what `finish` answers to `anhoejRule` or `runsTest`. In a database `at` is the column of the time, which no two rows share; a
 * row without it counts as missing.
 *
 * @param center - The line, a finite number in the unit of the values.
 * @returns The calculator; its `finish` answers the counts, all 0 where every point lies on the line; or `empty`, `missing-values`, `not-finite` (a value, or
 *   the line).
 * @example
 * const { add, empty, merge, finish } = mergeableRuns(6);
 * const [fall, spring] = [[3, 5, 4, 8], [9, 7]].map((values) => values.reduce(add, empty));
 * const runs = fall && spring && finish(merge(fall, spring));
 * runs?.ok && [runs.runs, runs.longest, runs.crossings]; // => [2, 3, 1]
 * @see Anhøj and Olesen (2014), PLoS ONE 9(11), e113825, https://doi.org/10.1371/journal.pone.0113825
 */
export function mergeableRuns(
  center: number,
): MergeableInSql<
  RunsSegment,
  MeasuredValue,
  Result<MergedRuns, 'empty' | 'missing-values' | 'not-finite'>,
  'value' | 'at',
  [options?: { readonly missing?: MissingPolicy }]
> {
  const merge = (a: RunsSegment, b: RunsSegment): RunsSegment => {
    const joined = a.last !== null && a.last === b.first;
    const across = joined ? a.lastRun + b.firstRun : 0;
    return {
      above: a.above + b.above,
      below: a.below + b.below,
      onCenter: a.onCenter + b.onCenter,
      runs: a.runs + b.runs - Number(joined),
      longest: Math.max(a.longest, b.longest, across),
      first: a.first ?? b.first,
      last: b.last ?? a.last,
      firstRun: joined && a.runs === 1 ? across : a.firstRun || b.firstRun,
      lastRun: joined && b.runs === 1 ? across : b.lastRun || a.lastRun,
      missing: a.missing + b.missing,
      notFinite: a.notFinite + b.notFinite,
    };
  };
  return {
    empty: nothing,
    add: (state, value) => merge(state, segmentOf(value, center)),
    merge,
    finish: (state, { missing: policy = 'refuse' } = {}) => {
      const { above, below, onCenter, runs, longest, missing: omitted, notFinite } = state;
      if (notFinite > 0) return valuesNotFinite();
      if (!Number.isFinite(center))
        return missing('not-finite', says('runs/center', 'Expected a finite number as the center, found another value.'));
      if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
      const useful = above + below;
      if (useful + onCenter === 0) return noValues();
      const crossings = Math.max(0, runs - 1);
      const counts = { useful, above, below, runs, crossings, longest };
      return {
        ok: true,
        value: crossings,
        ...counts,
        center,
        n: useful + onCenter,
        missing: { policy, omitted },
        method: 'runs/given-center',
      };
    },
    toSql: (columns) => runsInSql(columns, center),
  };
}

const nothing: RunsSegment = {
  above: 0,
  below: 0,
  onCenter: 0,
  runs: 0,
  longest: 0,
  first: null,
  last: null,
  firstRun: 0,
  lastRun: 0,
  missing: 0,
  notFinite: 0,
};

function segmentOf(value: MeasuredValue, center: number): RunsSegment {
  if (value === null) return { ...nothing, missing: 1 };
  if (!Number.isFinite(value)) return { ...nothing, notFinite: 1 };
  if (value === center) return { ...nothing, onCenter: 1 };
  const high = value > center;
  const side = high ? 'high' : 'low';
  return { ...nothing, above: Number(high), below: Number(!high), runs: 1, longest: 1, first: side, last: side, firstRun: 1, lastRun: 1 };
}
