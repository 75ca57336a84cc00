import { countWhere, quoted } from './column';

/** How often each value occurs. */
export function countValues(values: readonly number[]): readonly ValueCount[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

/** A value and how often it occurs. */
export type ValueCount = readonly [value: number, count: number];

/** How often each value occurs, by the value written as text: so that it is plain JSON. */
export type CountsByText = Readonly<Record<string, number>>;

/** The counts of both. */
export function together(a: CountsByText, b: CountsByText): CountsByText {
  return { ...a, ...Object.fromEntries(Object.entries(b).map(([value, count]) => [value, (a[value] ?? 0) + count])) };
}

/** The counts by the value as a number again. */
export function counted(counts: CountsByText): readonly ValueCount[] {
  return Object.entries(counts).map(([value, count]) => [Number(value), count]);
}

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
