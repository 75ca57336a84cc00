import type * as z from 'zod';
import { CoachingError } from '../core/error';
import { isId } from '../core/ids';
import type { Instant } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import type { LabelledObject } from '../labels/label';
import type { Stated, Viewer } from '../labels/labelled';
import { decide } from '../process/decide';
import type { Correction, EventStamp } from '../process/event';
import { initial } from '../process/initial';
import type { Accepted, Entry, Process } from '../process/process';
import { notOpenToYou, type Refusal } from '../process/refusal';
import { toStored } from '../process/stored';
import { expectId, invalid } from './expect';
import { isSameEvent } from './same-event';
import { fieldsOf, stamped, type Unstamped } from './stamp';
import { restored } from './state-of';
import type { Store } from './store';

/** The stream already has an event of this id, and it says something else. */
export interface IdTaken extends Sentence {
  readonly code: 'same-id-other-content';
}

/** Why an event was not kept: the process's reasons, or the store's own. */
export type HandleRefusal = Refusal | IdTaken;

/** What became of an event. `repeated`: it was kept before, and nothing was done now; the state is the latest. */
export type Handled<Schema extends LabelledObject, Event, State extends string, Facts> =
  | {
      readonly ok: true;
      readonly repeated: boolean;
      readonly state: Stated<z.output<Schema>, State>;
      readonly entry: Accepted<Event, State, Facts>;
    }
  | { readonly ok: false; readonly refusals: readonly HandleRefusal[] };

export interface HandleOptions<State = Stated> {
  /** Tells the moment, in UTC: `() => new Date().toISOString()`. */
  readonly clock: () => Instant;
  /**
   * Answers who asks, as the wall knows them (`asViewer`), by evidence that is read afresh at every attempt: then no refusal tells more
   * than their view of the state does, as {@link decide} says. Not asked for the first event of a stream.
   */
  readonly viewerOf?: ((state: State) => Viewer | Promise<Viewer>) | undefined;
  /**
   * How often it is tried while others write to the same stream. Of all who try at once one succeeds, so it need not be more
   * than how many those may be.
   *
   * @defaultValue 100
   */
  readonly attempts?: number | undefined;
}

const idTaken: readonly IdTaken[] = Object.freeze([
  Object.freeze({
    code: 'same-id-other-content',
    ...says('same-id-other-content', 'Expected a new id, or the event of this id again, found other content under it.'),
    parameters: Object.freeze({}),
  }),
]);

/**
 * Asks for an event in a stored process: loads the state, decides, and keeps the new state and its entry, both or neither.
 * Where somebody else wrote meanwhile it starts again, facts included. The same event again, by its id and content, is kept
 * once and answered as before; so after a failure of the database, ask again with the same id.
 *
 * @param store - The tenant's store.
 * @param process - The process.
 * @param stream - The stream's id; the first event starts the stream.
 * @param event - What is asked for, without the times that the clock tells. `by` is who the app knows is asking.
 * @param factsOf - Answers what the process's rules may know from outside. It is asked at every attempt, and before the event
 *   is judged: what it is handed may be malformed.
 * @param options - The clock, how often to try, and who asks.
 * @returns `{ ok: true, state, entry, repeated }`, or `{ ok: false, refusals }`. Who may not ask is told no more than `decide`
 *   tells: not that the stream is of another kind, nor that it has an event of this id.
 * @throws {CoachingError} `store/invalid` where the id is not one or the stored state cannot be read; `store/conflict` where
 *   others wrote at every attempt; what `decide` throws; and whatever the database or `factsOf` throws.
 * @example
 * const asked = { id: 'e1', type: 'no.such-event', by: 'ben' } as never;
 * const clock = () => '2026-09-14T08:00:00Z';
 * (await handle(memoryStores()('district-a'), impact, 'c1', asked, () => ({ partnership: null, coachEvaluates: false }), { clock })).ok; // => false
 */
export async function handle<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  store: Store,
  process: Process<Schema, Event, State, Facts>,
  stream: string,
  event: NoInfer<Unstamped<Event | Correction>>,
  factsOf: (
    state: Stated<z.output<Schema>, NoInfer<State>>,
    event: NoInfer<Event> | Correction,
  ) => NoInfer<Facts> | Promise<NoInfer<Facts>>,
  options: HandleOptions<Stated<z.output<Schema>, NoInfer<State>>>,
): Promise<Handled<Schema, Event, State, Facts>> {
  expectId(stream, 'the id of a stream');
  const { clock, attempts = 100, viewerOf } = options;
  if (!Number.isInteger(attempts) || attempts < 1) invalid('a number of attempts: a whole number from 1');
  const asked = fieldsOf(event);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const snapshot = await store.load(stream, isId(asked.id) ? asked.id : undefined);
    const stored = snapshot.state?.kind === process.kind ? snapshot.state : null;
    const state = stored === null ? initial(process, stream) : restored(process, stored);
    const kept = stored === null ? null : snapshot.entry;
    // Only who asked for the kept event is answered by its id alone: to all others the process answers first.
    if (kept !== null && kept.event.by === asked.by) {
      if (!isSameEvent(process.compiled, asked, kept, state.record)) return { ok: false, refusals: idTaken };
      return { ok: true, repeated: true, state, entry: kept as Accepted<Event, State, Facts> };
    }
    // The kernel parses it: until then it is only what somebody handed in.
    const hearing = stamped(asked, clock, state.recordedAt) as unknown as Event;
    const viewer = state.revision === 0 ? undefined : await viewerOf?.(state);
    const decided = decide(process, state, hearing, await factsOf(state, hearing), viewer);
    if (!decided.ok) return decided;
    if (kept !== null) return { ok: false, refusals: idTaken };
    if (snapshot.state !== null && stored === null) return { ok: false, refusals: notOpenToYou };
    if (await store.append(decided.entry as Entry, toStored(process, decided.state))) return { ...decided, repeated: false };
    await stepBack(store, stream, attempt);
  }
  const message = `Expected to write to the stream within ${attempts} attempts, found that others wrote each time.`;
  throw new CoachingError('store/conflict', { stream, attempts }, message);
}

/**
 * Lets turns of the store go by, after every third loss another number of them. Who always asks again at once stays in step with
 * a writer that never rests, and on a database with one queue loses to it every time.
 */
async function stepBack(store: Store, stream: string, losses: number): Promise<void> {
  if (losses % 3 !== 0) return;
  for (let turns = 1 + ((losses / 3) % 4); turns > 0; turns--) await store.load(stream);
}
