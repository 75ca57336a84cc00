import { partnership, partnershipFact } from 'coaching-cycles';
import type { Evidence, Receipt, View } from 'coaching-cycles/privacy';
import { type Store, statesOf } from 'coaching-cycles/store';
import type { District } from './district';

/** What viewers are proved by: the partnerships that are kept, and what the roster says. */
export async function evidenceOf(district: District, store: Store): Promise<Evidence> {
  const { assignments, classes } = district;
  const facts = [];
  let after: string | undefined;
  for (;;) {
    const page = await statesOf(store, partnership, { after });
    facts.push(...page.flatMap((state) => partnershipFact(state) ?? []));
    after = page.at(-1)?.id;
    if (after === undefined) return { partnerships: facts, assignments, consents: [], classes };
  }
}

/** Keeps the receipt of a look before what it shows is shown. The same look at the same moment is one, in however many runs. */
export async function shownBy<Seen extends View<unknown>>(store: Store, view: Seen): Promise<Seen> {
  const before = await store.receipts(view.receipt.stream);
  const same = (kept: Receipt | null) => JSON.stringify(kept) === JSON.stringify(view.receipt);
  if (!before.some(({ receipt }) => same(receipt))) await store.record(view.receipt);
  return view;
}
