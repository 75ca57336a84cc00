import { countWhere, finiteIn, quoted } from '../column';
import { aroundMean, metRows } from '../rows-in-sql';
import type { RunsSegment } from './mergeable-runs';
import type { XmrSegment } from './mergeable-xmr';

/** A column of values, and one of the times that put them in their order. */
interface SeriesColumns {
  readonly value: string;
  readonly at: string;
}

/** What `mergeableXmr` is made of, as expressions of PostgreSQL. */
export function xmrInSql(columns: SeriesColumns): Readonly<Record<keyof XmrSegment, string>> {
  const { at, finite, timed, counts, end } = seriesIn(columns);
  const { n, origin, offset } = aroundMean(`CASE WHEN ${timed} THEN ${finite} END`);
  const rows = metRows({ x: finite }, { where: timed, by: at });
  const ranges = (of: string) => `(SELECT ${of} FROM (SELECT abs(x - lag(x) OVER (ORDER BY place)) AS range FROM ${rows}) AS ranges)`;
  return {
    items: 'count(*)::float8',
    n,
    origin,
    offset,
    ranges: ranges('count(range)::float8'),
    meanRange: ranges('coalesce(avg(range), 0)'),
    first: end(finite, timed),
    last: end(finite, timed, ' DESC'),
    ...counts,
  };
}

/** What `mergeableRuns` is made of: a run begins where a point lies on another side than the one before it. */
export function runsInSql(columns: SeriesColumns, center: number): Readonly<Record<keyof RunsSegment, string>> {
  const { at, finite, timed, counts, end } = seriesIn(columns);
  const line = `'${center}'::float8`;
  const side = `CASE WHEN ${finite} > ${line} THEN 'high' WHEN ${finite} < ${line} THEN 'low' END`;
  const off = `${timed} AND ${finite} <> ${line}`;
  const rows = metRows({ side }, { where: off, by: at });
  const starts = `SELECT place, (side IS DISTINCT FROM lag(side) OVER (ORDER BY place))::int AS starts FROM ${rows}`;
  const numbered = `SELECT sum(starts) OVER (ORDER BY place) AS run FROM (${starts}) AS begun`;
  const ofRuns = (of: string) =>
    `(SELECT ${of} FROM (SELECT run, count(*)::float8 AS length FROM (${numbered}) AS numbered GROUP BY run) AS runs)`;
  const lengthOf = (order: string) => ofRuns(`coalesce((array_agg(length ORDER BY run${order}))[1], 0)`);
  return {
    above: countWhere(`${timed} AND ${finite} > ${line}`),
    below: countWhere(`${timed} AND ${finite} < ${line}`),
    onCenter: countWhere(`${timed} AND ${finite} = ${line}`),
    runs: ofRuns('count(*)::float8'),
    longest: ofRuns('coalesce(max(length), 0)'),
    first: end(side, off),
    last: end(side, off, ' DESC'),
    firstRun: lengthOf(''),
    lastRun: lengthOf(' DESC'),
    ...counts,
  };
}

/** A row without a time is missing, for nobody knows where it belongs. */
function seriesIn(columns: SeriesColumns) {
  const [value, at, finite] = [quoted(columns.value), quoted(columns.at), finiteIn(columns.value)];
  const counts = {
    missing: countWhere(`num_nulls(${value}, ${at}) > 0`),
    notFinite: countWhere(`num_nulls(${value}, ${at}) = 0 AND ${finite} IS NULL`),
  };
  const end = (of: string, where: string, order = '') => `(array_agg(${of} ORDER BY ${at}${order}) FILTER (WHERE ${where}))[1]`;
  return { at, finite, timed: `${at} IS NOT NULL`, counts, end };
}
