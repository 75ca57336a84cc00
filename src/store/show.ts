import type { Receipt } from '../privacy/view-for';
import type { Store } from './store';

/**
 * Keeps the receipt of a view, and only then hands the view on: where the receipt cannot be kept, nothing is shown.
 *
 * @param store - The tenant's store.
 * @param view - A view, from `viewFor`.
 * @returns The view.
 * @throws {CoachingError} `store/invalid` where the receipt names no stream; and whatever the database throws.
 * @example
 * const receipt = { outcome: 'denied', kind: 'cycle', stream: 'c1', person: 'cho', as: 'evaluator', for: 'evaluation', at: '2026-09-14T08:00:00Z', fields: [] } as const;
 * const store = memoryStores()('district-a');
 * (await show(store, { data: {}, receipt })).data; // => {}
 * (await store.receipts('c1')).length; // => 1
 */
export async function show<V extends { readonly data: unknown; readonly receipt: Receipt }>(store: Store, view: V): Promise<V> {
  await store.record(view.receipt);
  return view;
}
