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
  const types = "('float8'::regtype, 'float4'::regtype, 'numeric'::regtype)";
  return `((pg_typeof(${name}) IN ${types} AND ${name}::text IN ('NaN', 'Infinity', '-Infinity')) IS TRUE)`;
}
