import { CoachingError } from '../core/error';
import { isId } from '../core/ids';
import type { Seal, SealedReceipt } from '../privacy/receipt-chain';
import type { Entry } from '../process/process';
import type { Stored } from '../process/stored';
import type { Page } from './store';

/** The most that a revision or a limit can be: the database's own integer. */
const most = 2_147_483_647;

export function invalid(expected: string): never {
  throw new CoachingError('store/invalid', { expected }, `Expected ${expected}, found something else.`);
}

export function expectId(value: unknown, what: string): void {
  if (!isId(value)) invalid(`${what}: 1 to 128 letters, digits and ._:@-`);
}

/** An entry and its state belong together. */
export function expectTogether(entry: Entry, state: Stored): void {
  expectId(entry.stream, 'the id of a stream');
  expectId(entry.event.id, 'the id of an event');
  expectId(state.kind, 'the kind of a process');
  if (!isWhole(entry.revision, 1)) invalid('a revision: a whole number from 1');
  if (state.id !== entry.stream || state.revision !== entry.revision) invalid('the state after the entry, of the same stream');
}

/** Tombstones are of the stream that the entry says they are of, each once and before it. */
export function expectTombstones(tombstones: readonly Entry[], entry: Entry): void {
  const revisions = new Set(tombstones.map(({ revision }) => revision));
  const fit = tombstones.every(
    ({ stream, revision, event }) =>
      stream === entry.stream && isWhole(revision, 1) && revision < entry.revision && isId(event.id) && event.type === 'erased.entry',
  );
  if (!fit || revisions.size < tombstones.length) invalid('tombstones of earlier entries of the stream, each once');
}

/** A seal of a position that there can be. */
export function expectSeal({ position }: Seal): void {
  if (!isWhole(position, 1)) invalid('a seal with a position: a whole number from 1');
}

/** What is left of a receipt holds none of it. */
export function expectLeft({ receipt, seal }: SealedReceipt): void {
  expectSeal(seal);
  if (receipt !== null || seal.salt !== undefined) invalid('what eraseReceipt leaves: no receipt and no salt');
}

export function expectPage<Position>(page: Page<Position>, isPosition: (after: Position) => boolean): void {
  if (page.limit !== undefined && !isWhole(page.limit, 1)) invalid('a limit: a whole number from 1');
  if (page.after !== undefined && !isPosition(page.after)) invalid('a position that an earlier page ended with');
}

export function isNumbered(after: number): boolean {
  return isWhole(after, 0);
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
