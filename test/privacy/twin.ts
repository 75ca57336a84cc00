import type * as z from 'zod';
import type { LabelledObject } from '../../src/labels/label';
import { strict } from '../../src/privacy/policies/strict';
import type { EventStamp } from '../../src/process/event';
import type { Process } from '../../src/process/process';
import { type Looked, twins as twinsOf } from '../../src/testing/twins';
import { hats } from './any-team';
import { open } from './oracle';

/** Twins under the policy `strict`, in every hat, by the slow reading of the table and not by the wall's own proof. */
export function twins<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  looked: Pick<Looked<keyof z.output<Schema> & string>, 'evidence' | 'at' | 'known'>,
) {
  return twinsOf(process, { policy: strict, hats, open, ...looked });
}
