import type * as z from 'zod';
import { CoachingError } from '../core/error';
import { isId } from '../core/ids';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import type { EventStamp } from './event';
import type { Process } from './process';

/**
 * Makes the state of a process that has not begun: revision 0, its record empty. The first event starts it and can be
 * refused like any other.
 *
 * @param process - The process.
 * @param id - The id of the stream; the app chooses it.
 * @returns The state at revision 0.
 * @throws {CoachingError} `input/invalid` where the id is not one.
 * @example
 * initial(impact, 'c1').revision; // => 0
 */
export function initial<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  id: string,
): Stated<z.output<Schema>, State> {
  if (!isId(id)) throw new CoachingError('input/invalid', { expected: 'an id' }, 'Expected an id: 1 to 128 letters, digits and ._:@-.');
  const { kind, initial: state, empty } = process.compiled;
  return { kind, id, revision: 0, state: state as State, since: null, recordedAt: null, record: empty as z.output<Schema> };
}
