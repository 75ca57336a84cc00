/** Lines of cells in columns. */
export function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A time in microseconds. */
export function micro(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 1)} µs`;
}

/** How many in a second, of what takes so many microseconds; in three digits, for more are not measured. */
export function perSecond(time: number): string {
  return Number((1_000_000 / time).toPrecision(3)).toLocaleString('en-US');
}
