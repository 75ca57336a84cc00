import { impact } from '../../src/cycle/models/impact';
import { viewFor } from '../../src/privacy/view-for';
import type { Comparison } from '../comparison';
import { accepted, entryAt, type Kind } from '../long-log';
import { viewers } from '../people';

type State = ReturnType<typeof entryAt>['state'];

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

/** One look at a record of a thousand notes against ten looks at one of a hundred: as many notes are copied on either side. */
export function viewGrowth(): Comparison {
  const [short, long] = [104, 1004].map((entries) => entryAt('note', entries + 1).state) as [State, State];
  const seen = (state: State) => viewFor(impact, state, viewers.coach).data.notes?.length ?? 0;
  return {
    name: 'view of 1,000 notes',
    against: 'ten of 100',
    per: 1,
    ours: () => seen(long),
    theirs: () => Array.from({ length: 10 }, () => seen(short)),
    results: () => [seen(long), seen(short) * 10],
    aim: { atMost: 1.25 },
  };
}
