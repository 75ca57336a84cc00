/** The name of a column as PostgreSQL reads it, whatever is in it. */
export function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

/** A column's value as a double where it is a finite number; null otherwise. */
export function finiteIn(column: string): string {
  return `nullif(nullif(nullif(${quoted(column)}::float8, 'NaN'), 'Infinity'), '-Infinity')`;
}

/** How many rows there are for which a condition holds, as a double. */
export function countWhere(condition: string): string {
  return `(count(*) FILTER (WHERE ${condition}))::float8`;
}

/** Two columns of which a row must have both: their numbers, when both are finite, and how many rows lack one or hold what is no number. */
export function pairsIn(first: string, second: string) {
  const x = finiteIn(first);
  const y = finiteIn(second);
  const lacks = `num_nulls(${quoted(first)}, ${quoted(second)})`;
  const finite = `num_nulls(${x}, ${y}) = 0`;
  return { x, y, finite, counts: { missing: countWhere(`${lacks} > 0`), notFinite: countWhere(`${lacks} = 0 AND NOT ${finite}`) } };
}

/** Whether a column of any type holds NaN or an infinity: a name that is written so is none. */
export function notFiniteIn(column: string): string {
  const name = quoted(column);
  return `(pg_typeof(${name})::text IN ('double precision', 'real', 'numeric') AND coalesce(${name}::text, '') IN ('NaN', 'Infinity', '-Infinity'))`;
}

/**
 * The rows that an aggregate met, as a table with a column for each expression and their `place`: an aggregate sees each row once, and what is asked of this
 * table may look twice. It stands first in a `FROM`, where no name of a query inside hides a column of the table outside.
 */
export function metRows(values: Readonly<Record<string, string>>, { where, by }: { readonly where: string; readonly by?: string }): string {
  const order = by === undefined ? '' : ` ORDER BY ${by}`;
  const lists = Object.values(values).map((value) => `array_agg(${value}${order}) FILTER (WHERE ${where})`);
  return `unnest(${lists.join(', ')}) WITH ORDINALITY AS met(${[...Object.keys(values), 'place'].join(', ')})`;
}

/** How many finite numbers there are, their mean as an origin and an offset, and the sums of powers of distances from it: the mean first, then the distances. */
export function aroundMean(finite: string) {
  const rows = metRows({ x: finite }, { where: `${finite} IS NOT NULL` });
  const shifted = `(SELECT x - min(x) OVER () AS far FROM ${rows}) AS shifted`;
  return {
    n: `count(${finite})::float8`,
    origin: `coalesce(min(${finite}), 0)`,
    offset: `(SELECT coalesce(avg(far), 0) FROM ${shifted})`,
    sumOf: (power: number) =>
      `(SELECT coalesce(sum(${'(far - middle) * '.repeat(power)}1), 0) FROM (SELECT far, avg(far) OVER () AS middle FROM ${shifted}) AS centered)`,
  };
}

/** A column of values in the order of a column of times: rows without a time are missing, for nobody knows where they belong. */
export function seriesIn(columns: { readonly value: string; readonly at: string }) {
  const [value, at, finite] = [quoted(columns.value), quoted(columns.at), finiteIn(columns.value)];
  const timed = `${at} IS NOT NULL`;
  const counts = {
    missing: countWhere(`num_nulls(${value}, ${at}) > 0`),
    notFinite: countWhere(`num_nulls(${value}, ${at}) = 0 AND ${finite} IS NULL`),
  };
  return { at, finite, timed, counts };
}
