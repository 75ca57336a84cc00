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
