import { grow, impact, partnership } from 'coaching-cycles';
import { consent, question } from 'coaching-cycles/sharing';
import type { Store } from 'coaching-cycles/store';
import { everyState } from './every-state';
import type { Print } from './print';
import { noteShare } from './wall/note-share';

/** Prints what the store holds: streams, events, and receipts of looks. */
export async function showStored(print: Print, store: Store): Promise<void> {
  const kinds = [
    ['Partnerships', await everyState(store, partnership)],
    ['Impact Cycles', await everyState(store, impact)],
    ['GROW conversations', await everyState(store, grow)],
    ['Consents', await everyState(store, consent)],
    ['Shares of a note', await everyState(store, noteShare)],
    ['Leaders’ questions', await everyState(store, question)],
  ] as const;
  const rows: (readonly (string | number)[])[] = [];
  for (const [name, streams] of kinds) {
    let receipts = 0;
    for (const { id } of streams) receipts += (await store.receipts(id)).length;
    const events = streams.reduce((sum, { revision }) => sum + revision, 0);
    rows.push([name, streams.length, events, receipts]);
  }
  print.heading('What is stored');
  print.table(rows, ['', 'Streams', 'Events', 'Receipts of looks']);
}
