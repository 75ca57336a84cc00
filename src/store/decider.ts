import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { decide } from '../process/decide';
import type { Correction, EventStamp } from '../process/event';
import { step } from '../process/fold';
import { initial } from '../process/initial';
import type { Entry, Process } from '../process/process';
import type { Refusal } from '../process/refusal';

/** An entry as frameworks keep events: a type, and data. */
export interface DeciderEvent<Event, State extends string, Facts> {
  readonly type: string;
  readonly data: Entry<Event, State, Facts>;
}

/** The three functions by which event-sourcing frameworks know a decision. */
export interface Decider<Schema extends LabelledObject, Event, State extends string, Facts> {
  /** Decides on an event, stamped with both times, and the facts; `[]` where it is refused. */
  readonly decide: (
    command: { readonly event: Event | Correction; readonly facts: Facts },
    state: Stated<z.output<Schema>, State>,
  ) => DeciderEvent<Event, State, Facts>[];
  /** Folds one kept event into a state. It asks no rule. */
  readonly evolve: (state: Stated<z.output<Schema>, State>, event: DeciderEvent<Event, State, Facts>) => Stated<z.output<Schema>, State>;
  readonly initialState: () => Stated<z.output<Schema>, State>;
}

export interface DeciderOptions {
  /** Is told why an event was refused. Frameworks abort on what is thrown: throw here what yours expects. */
  readonly onRefused?: (refusals: readonly Refusal[]) => void;
}

/**
 * Puts a process into the form that event-sourcing frameworks take: `{ decide, evolve, initialState }`.
 *
 * @param process - The process.
 * @param stream - The id of the stream that it is for.
 * @param options - `onRefused`: what to do with the reasons of a refusal.
 * @returns The three functions, pure and synchronous.
 * @throws {CoachingError} `input/invalid` where `initialState` finds that the id is not one; `log/broken` where `evolve` is handed an
 *   event that does not follow on the state.
 * @example
 * deciderOf(impact, 'c1').initialState().revision; // => 0
 */
export function deciderOf<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  stream: string,
  options: DeciderOptions = {},
): Decider<Schema, Event, State, Facts> {
  return {
    initialState: () => initial(process, stream),
    decide: ({ event, facts }, state) => {
      const decided = decide(process, state, event, facts);
      if (decided.ok) return [{ type: event.type, data: decided.entry }];
      options.onRefused?.(decided.refusals);
      return [];
    },
    evolve: (state, { data }) => step(process.compiled, state, data as Entry) as typeof state,
  };
}
