import { impact } from 'coaching-cycles';
import type { Entry, Process, StateOf } from 'coaching-cycles/process';
import { logOf, type Store, stateOf } from 'coaching-cycles/store';

type EntryOf<P> = P extends Process<infer _Schema, infer Event, infer State, infer Facts> ? Entry<Event, State, Facts> : never;

/** An Impact Cycle as it is kept: its state and its log. */
export interface LoadedCycle {
  readonly state: StateOf<typeof impact>;
  readonly log: readonly EntryOf<typeof impact>[];
}

export async function loadCycle(store: Store, stream: string): Promise<LoadedCycle> {
  return { state: await stateOf(store, impact, stream), log: await logOf(store, impact, stream) };
}
