import { partnership, partnershipFact } from 'coaching-cycles';
import type { Evidence, Receipt, View } from 'coaching-cycles/privacy';
import { consent, consentFact } from 'coaching-cycles/sharing';
import type { Store } from 'coaching-cycles/store';
import type { District } from './district';
import { everyState } from './every-state';

/** What viewers are proved by: the partnerships and consents that are kept, and what the roster says. */
export async function evidenceOf(district: District, store: Store): Promise<Evidence> {
  const { assignments, classes } = district;
  const partnerships = (await everyState(store, partnership)).flatMap((state) => partnershipFact(state) ?? []);
  const consents = (await everyState(store, consent)).flatMap((state) => consentFact(state) ?? []);
  return { partnerships, assignments, consents, classes };
}

/** Keeps the receipt of a look before what it shows is shown. The same look at the same moment is one, in however many runs. */
export async function shownBy<Seen extends View<unknown>>(store: Store, view: Seen): Promise<Seen> {
  const before = await store.receipts(view.receipt.stream);
  const same = (kept: Receipt | null) => JSON.stringify(kept) === JSON.stringify(view.receipt);
  if (!before.some(({ receipt }) => same(receipt))) await store.record(view.receipt);
  return view;
}
