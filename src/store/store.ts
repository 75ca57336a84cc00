import type { Seal, SealedReceipt } from '../privacy/receipt-chain';
import type { Receipt } from '../privacy/view-for';
import type { Entry } from '../process/process';
import type { Stored } from '../process/stored';

/** What is loaded to decide on an event. */
export interface Snapshot {
  /** The stream's stored state; `null` for a stream that holds nothing. */
  readonly state: Stored | null;
  /** The stream's entry of the event id that was asked for; `null` where it has none. */
  readonly entry: Entry | null;
}

/** A part of what is listed. */
export interface Page<Position> {
  /** What comes after this, and not it itself. */
  readonly after?: Position | undefined;
  /** How many at most. */
  readonly limit?: number | undefined;
}

/** A receipt with its number in its stream's list: 1 for the first. */
export interface NumberedReceipt {
  readonly number: number;
  /** `null` where its content was erased. */
  readonly receipt: Receipt | null;
  /** Where it was kept with one. */
  readonly seal?: Seal;
}

/**
 * Where one tenant's processes are kept. Everything is plain JSON: what comes out shares nothing with what went in. Every
 * method throws `store/invalid` for an id that cannot be one, and what its database throws where that fails.
 */
export interface Store {
  /** Answers a stream's state, and its entry of one event id where one is given, both as of one moment. */
  load(stream: string, eventId?: string): Promise<Snapshot>;
  /**
   * Appends an entry and replaces the state, both or neither. Answers `false` and changes nothing where the stream is not at
   * the revision before the entry's, or already has an event of its id. What it has answered with `true` is never lost.
   */
  append(entry: Entry, state: Stored): Promise<boolean>;
  /**
   * Appends the entry that says what was erased, puts tombstones in the place of earlier entries and replaces the state, all or
   * nothing. Answers `false` and changes nothing where {@link append} would, or where a tombstone is of another event than stands at
   * its revision. What it has answered with `true` can no longer be read: not from the log, the state, or by an event's id.
   */
  erase(tombstones: readonly Entry[], entry: Entry, state: Stored): Promise<boolean>;
  /** Answers a stream's entries in order, all where no limit is given; `[]` for a stream that holds nothing. */
  read(stream: string, page?: Page<number>): Promise<readonly Entry[]>;
  /** Answers the states of one kind of process, in order of their ids, 100 where no limit is given. */
  list(kind: string, page?: Page<string>): Promise<readonly Stored[]>;
  /**
   * Keeps the receipt of a look, for a stream that holds nothing too. With a seal it is kept as the one of the seal's position, or not at
   * all: the answer is `false` where that is not the next.
   */
  record(receipt: Receipt, seal?: Seal): Promise<boolean>;
  /** Answers the last receipt of a stream; `null` where there is none. */
  latest(stream: string): Promise<NumberedReceipt | null>;
  /** Puts what `eraseReceipt` leaves of a sealed receipt in its place. Answers `false` where there is none at its position. */
  forget(stream: string, left: SealedReceipt): Promise<boolean>;
  /** Answers the receipts of looks at a stream in the order in which they were kept, all where no limit is given. */
  receipts(stream: string, page?: Page<number>): Promise<readonly NumberedReceipt[]>;
}

/** Opens the store of one tenant, who sees nothing of any other. Throws `store/invalid` for a tenant that cannot be an id. */
export type Stores = (tenant: string) => Store;
