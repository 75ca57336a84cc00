import type { LabelledObject } from 'coaching-cycles/labels';
import type { EventStamp, Process } from 'coaching-cycles/process';
import { type Store, statesOf } from 'coaching-cycles/store';

/** The states of all streams of a process, page after page. */
export async function everyState<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  store: Store,
  process: Process<Schema, Event, State, Facts>,
): ReturnType<typeof statesOf<Schema, Event, State, Facts>> {
  const page = (after: string | undefined) => statesOf(store, process, { after });
  const states = [...(await page(undefined))];
  for (;;) {
    const more = states.length === 0 ? [] : await page(states.at(-1)?.id);
    if (more.length === 0) return states;
    states.push(...more);
  }
}
