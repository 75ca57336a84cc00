import type { Comparison } from './comparison';
import type { Times } from './race';

export const heading = ['', 'ours', 'other side', '', 'ratio', 'aim', 'reached'];

/** One line of the table: both sides in microseconds for one event or view, and how one stands to the other. */
export function line({ name, against, per, aim }: Comparison, { ours, theirs }: Times): readonly string[] {
  const growing = aim !== undefined && 'atMost' in aim;
  const ratio = growing ? ours / theirs : theirs / ours;
  const reached = aim === undefined ? '' : ('atMost' in aim ? ratio <= aim.atMost : ratio >= aim.atLeast) ? 'yes' : 'NO';
  const wanted = aim === undefined ? '' : 'atMost' in aim ? `at most ${aim.atMost}` : `at least ${aim.atLeast}`;
  return [name, micro(ours / per), micro(theirs / per), against, ratio.toFixed(2), wanted, reached];
}

/** The lines in columns. */
export function columns(lines: readonly (readonly string[])[]): string {
  const widths = heading.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function micro(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 1)} µs`;
}
