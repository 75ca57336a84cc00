import { grow, impact, partnership } from 'coaching-cycles';
import { type Store, statesOf } from 'coaching-cycles/store';
import type { Print } from './print';

/** Prints what the store holds: streams, events, and receipts of looks. */
export async function showStored(print: Print, store: Store): Promise<void> {
  const kinds = [
    ['Partnerships', await revisionsOf((after) => statesOf(store, partnership, { after }))],
    ['Impact Cycles', await revisionsOf((after) => statesOf(store, impact, { after }))],
    ['GROW conversations', await revisionsOf((after) => statesOf(store, grow, { after }))],
  ] as const;
  const rows: (readonly (string | number)[])[] = [];
  for (const [name, streams] of kinds) {
    let receipts = 0;
    for (const id of streams.keys()) receipts += (await store.receipts(id)).length;
    const events = [...streams.values()].reduce((sum, revision) => sum + revision, 0);
    rows.push([name, streams.size, events, receipts]);
  }
  print.heading('What is stored');
  print.table(rows, ['', 'Streams', 'Events', 'Receipts of looks']);
}

type Paged = (after: string | undefined) => Promise<readonly { readonly id: string; readonly revision: number }[]>;

async function revisionsOf(page: Paged): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  let after: string | undefined;
  for (;;) {
    const states = await page(after);
    for (const { id, revision } of states) found.set(id, revision);
    after = states.at(-1)?.id;
    if (after === undefined) return found;
  }
}
