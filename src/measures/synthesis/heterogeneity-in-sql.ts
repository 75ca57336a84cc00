import { countWhere, pairsIn } from '../column';
import type { WeightedMoments } from './mergeable-heterogeneity';

/** What `mergeableHeterogeneity` is made of, as expressions of PostgreSQL. */
export function heterogeneityInSql(columns: {
  readonly effect: string;
  readonly variance: string;
}): Readonly<Record<keyof WeightedMoments, string>> {
  const { x, y, finite, counts } = pairsIn(columns.effect, columns.variance);
  const list = (value: string) => `array_agg(${value}) FILTER (WHERE ${finite} AND ${y} > 0)`;
  const mean = 'sum(e / v) OVER () / sum(1 / v) OVER ()';
  // The weighted mean first, and then the distances from it.
  const of = (sum: string) =>
    `(SELECT coalesce(${sum}, 0)::float8 FROM (SELECT v, ${mean} AS mean, e - ${mean} AS far FROM unnest(${list(x)}, ${list(y)}) AS met(e, v)) AS met)`;
  return {
    k: of('count(*)'),
    weight: of('sum(1 / v)'),
    squaredWeight: of('sum(1 / v / v)'),
    origin: of('min(mean)'),
    offset: of('sum(far / v) / sum(1 / v)'),
    q: of('sum(far / v * far)'),
    ...counts,
    notPositive: countWhere(`${finite} AND ${y} <= 0`),
  };
}
