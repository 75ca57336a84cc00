import { CoachingError } from '../core/error';
import { compareInstants, type Instant, instantSchema } from '../core/instant';
import type { EventStamp } from '../process/event';

/**
 * An event as it is handed in: without `recordedAt`, which the store's clock says. An act, which counts when it is entered,
 * leaves `at` out too.
 */
export type Unstamped<Event> = Event extends EventStamp
  ? // An event without payload has an index signature, which would take its named keys' place.
    { readonly [K in keyof Event as string extends K ? never : Exclude<K, 'at' | 'recordedAt'>]: Event[K] } & {
      readonly at?: Instant | undefined;
    }
  : never;

/** Own fields of what was handed in, copied so that nobody changes them while the store is asked; `{}` for what cannot be read. */
export function fieldsOf(event: unknown): Readonly<Record<string, unknown>> {
  try {
    return typeof event === 'object' && event !== null ? structuredClone({ ...event }) : {};
  } catch {
    return {};
  }
}

/** The event with its times. A clock that runs behind the stream's last entry is held at that entry's time. */
export function stamped(
  fields: Readonly<Record<string, unknown>>,
  clock: () => Instant,
  last: Instant | null,
): Readonly<Record<string, unknown>> {
  const now = clock();
  if (!instantSchema.safeParse(now).success) {
    const expected = 'a clock that tells the moment in UTC, such as 2026-09-14T08:30:00Z';
    throw new CoachingError('input/invalid', { expected }, `Expected ${expected}, found something else.`);
  }
  const recordedAt = last !== null && compareInstants(now, last) < 0 ? last : now;
  return { ...fields, at: fields.at ?? recordedAt, recordedAt };
}
