import * as z from 'zod';
import { CoachingError } from '../core/error';
import type { LabelledObject } from '../labels/label';
import type { EventStamp } from './event';
import type { Process } from './process';

/**
 * Gives the JSON Schema (draft 2020-12) of an event's payload: a form.
 *
 * @param process - The process.
 * @param type - The event's type.
 * @returns The schema of the payload alone, without the stamp.
 * @throws {CoachingError} `input/invalid` where the process has no such event.
 * @example
 * formFor(impact, 'cycle.closed').required; // => ['outcome']
 */
export function formFor<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  type: NoInfer<Event['type']>,
): z.core.JSONSchema.BaseSchema {
  const event = process.compiled.events.get(type);
  if (event === undefined)
    throw new CoachingError(
      'input/invalid',
      { expected: `an event of ${process.kind}` },
      `Expected an event of ${process.kind}, found none of that name.`,
    );
  return z.toJSONSchema(event.payload, { target: 'draft-2020-12' });
}
