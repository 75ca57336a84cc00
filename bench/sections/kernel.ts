import { sameJson } from '../../src/process/copy-json';
import type { Comparison } from '../comparison';
import { comparisons } from '../comparisons/all';
import { race } from '../race';
import { columns, micro } from '../table';

const heading = ['', 'ours', 'other side', '', 'ratio', 'aim', 'reached'];

/** The kernel and the wall on one Impact Cycle, beside what else one would take. */
export function kernel(): string {
  // What the engine compiles meanwhile would count as ours or theirs: the first time over all is a warm-up.
  for (const { ours, theirs } of comparisons) race(ours, theirs);

  // Speed is told and never tested: the command fails only where the two sides come to different results.
  const lines = comparisons.map((comparison) => {
    const [ours, theirs] = comparison.results();
    if (!sameJson(ours, theirs)) {
      process.exitCode = 1;
      return [comparison.name, 'differs', '', comparison.against, '', '', ''];
    }
    return line(comparison, race(comparison.ours, comparison.theirs));
  });
  return columns([heading, ...lines]);
}

/** One line of the table: both sides in microseconds for one event or view, and how one stands to the other. */
function line({ name, against, per, aim }: Comparison, [ours, theirs]: readonly [number, number]): readonly string[] {
  const growing = aim !== undefined && 'atMost' in aim;
  const ratio = growing ? ours / theirs : theirs / ours;
  const reached = aim === undefined ? '' : ('atMost' in aim ? ratio <= aim.atMost : ratio >= aim.atLeast) ? 'yes' : 'NO';
  const wanted = aim === undefined ? '' : 'atMost' in aim ? `at most ${aim.atMost}` : `at least ${aim.atLeast}`;
  return [name, micro(ours / per), micro(theirs / per), against, ratio.toFixed(2), wanted, reached];
}
