import { CoachingError } from '../core/error';
import { sealReceipt } from '../privacy/receipt-chain';
import type { Receipt } from '../privacy/view-for';
import { invalid } from './expect';
import type { Store } from './store';

export interface ShowOptions {
  /** Answers a new salt for each receipt, of at least 32 random hexadecimal digits; receipts are then sealed to each other. */
  readonly salt?: (() => string) | undefined;
  /**
   * How often it is tried while others look at the same stream.
   *
   * @defaultValue 100
   */
  readonly attempts?: number | undefined;
}

/**
 * Keeps the receipt of a view, and only then hands the view on: where the receipt cannot be kept, nothing is shown.
 *
 * @param store - The tenant's store.
 * @param view - A view, from `viewFor`.
 * @param options - `salt`: seals the receipt to the one before it. Seal all of a stream's or none.
 * @returns The view.
 * @throws {CoachingError} `store/invalid` where the receipt names no stream, or is to be sealed after one that is not; `input/invalid` for
 *   a salt that is none; `store/conflict` where others looked at every attempt; and whatever the database throws.
 * @example
 * const receipt = { outcome: 'denied', kind: 'cycle', stream: 'c1', person: 'cho', as: 'evaluator', for: 'evaluation', at: '2026-09-14T08:00:00Z', fields: [] } as const;
 * const store = memoryStores()('district-a');
 * (await show(store, { data: {}, receipt })).data; // => {}
 * (await store.receipts('c1')).length; // => 1
 */
export async function show<V extends { readonly data: unknown; readonly receipt: Receipt }>(
  store: Store,
  view: V,
  options: ShowOptions = {},
): Promise<V> {
  const { salt, attempts = 100 } = options;
  const { receipt } = view;
  if (salt === undefined) {
    await store.record(receipt);
    return view;
  }
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const last = await store.latest(receipt.stream);
    if (last !== null && last.seal === undefined) invalid('receipts that are all sealed, or none of them');
    const { seal } = await sealReceipt(receipt, salt(), last?.seal ?? null);
    if (await store.record(receipt, seal)) return view;
  }
  const message = `Expected to keep a receipt within ${attempts} attempts, found that others looked each time.`;
  throw new CoachingError('store/conflict', { stream: receipt.stream, attempts }, message);
}
