import type { Comparison } from '../comparison';
import { accepted, entryAt, type Kind } from '../long-log';

/** The thousandth entry of a log against the tenth of the same: each adds one item to the list that the others joined. */
export function growth(kind: Kind): Comparison {
  const [early, late] = [entryAt(kind, 10), entryAt(kind, 1000)];
  const items = (next: typeof early) => accepted(next).record[`${kind}s`].length;
  return {
    name: `1,000th entry, a ${kind}`,
    against: 'the 10th entry',
    per: 1,
    ours: () => accepted(late),
    theirs: () => accepted(early),
    results: () => [items(late), items(early) + 990],
    aim: { atMost: 2 },
  };
}
