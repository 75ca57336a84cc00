import type * as fc from 'fast-check';
import type { LabelledObject } from '../labels/label';
import type { EventStamp } from '../process/event';
import { formFor } from '../process/form-for';
import type { CompiledEvent, Process } from '../process/process';
import { type AnyValueOptions, anyValue } from './any-value';

/** What an event of one type carries beside its stamp. */
export type PayloadOf<Event extends EventStamp, Type extends Event['type']> = Omit<
  Extract<Event, { readonly type: Type }>,
  keyof EventStamp
>;

/**
 * Gives an arbitrary for the payloads that an event's schema accepts. A `check` may still object; its `example` does not.
 *
 * @param process - The process.
 * @param type - The event's type.
 * @param options - Ids to use where an id is asked for.
 * @returns An arbitrary of payloads, without the stamp.
 * @throws {CoachingError} `input/invalid` where the process has no such event.
 * @example
 * import * as fc from 'fast-check';
 * const outcomes = fc.sample(anyPayload(impact, 'cycle.closed'), { numRuns: 50, seed: 1 }).map((payload) => payload.outcome);
 * outcomes.every((outcome) => typeof outcome === 'string'); // => true
 */
export function anyPayload<
  Schema extends LabelledObject,
  Event extends EventStamp,
  State extends string,
  Facts,
  Type extends Event['type'],
>(process: Process<Schema, Event, State, Facts>, type: Type, options: AnyValueOptions = {}): fc.Arbitrary<PayloadOf<Event, Type>> {
  // Asking for the form says the same thing of a type that there is not.
  formFor(process, type);
  const { payload } = process.compiled.events.get(type) as CompiledEvent;
  // The schema's output is the event without its stamp: EventOf says so.
  return anyValue(payload, options) as unknown as fc.Arbitrary<PayloadOf<Event, Type>>;
}
