import { countWhere, quoted } from './column';

/** How often each finite value of an expression occurs, as an expression of PostgreSQL. It may write a number otherwise than JavaScript does. */
export function countsInSql(value: string): string {
  // Zero times an infinity is NaN.
  const counted = `SELECT x, count(*) FROM unnest(array_agg((${value})::float8)) AS x WHERE x * 0 = 0 GROUP BY x`;
  return `(SELECT coalesce(jsonb_object_agg(x, count), '{}') FROM (${counted}) AS counted)`;
}

/** How often each value occurs in each of two groups, by the names of the groups. A row of no group is counted as missing. */
export function groupCountsInSql<Group extends string>(group: string, value: string, names: readonly [Group, Group]) {
  const where = (of: readonly string[]) => `CASE WHEN ${quoted(group)}::text IN ('${of.join("', '")}') THEN ${quoted(value)} END`;
  return {
    ...Object.fromEntries(names.map((name) => [name, countsInSql(where([name]))])),
    missing: countWhere(`(${where(names)}) IS NULL`),
    notFinite: countWhere(`(${where(names)})::float8 * 0 <> 0`),
  } as Readonly<Record<Group | 'missing' | 'notFinite', string>>;
}
