/** The name of a column as PostgreSQL reads it, whatever is in it. */
export function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

/** A column's value as a double where it is a finite number; null otherwise. PostgreSQL holds NaN above all numbers. */
export function finiteIn(column: string): string {
  const value = `${quoted(column)}::float8`;
  return `CASE WHEN ${value} > '-Infinity' AND ${value} < 'Infinity' THEN ${value} END`;
}
