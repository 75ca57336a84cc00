import type * as z from 'zod';
import type { LabelledObject } from '../../src/labels/label';
import type { Stated } from '../../src/labels/labelled';
import { decide } from '../../src/process/decide';
import type { EventStamp } from '../../src/process/event';
import { initial } from '../../src/process/initial';
import type { AnyRecord, CompiledEvent, Process } from '../../src/process/process';
import { itemsIn } from '../../src/process/who-is-who';
import { exampleOf } from '../../src/testing/example-of';
import { openSteps } from '../../src/testing/open-steps';

/** One kind of state that can be come to, and the kinds that lead on from it. */
export interface Place<State> {
  readonly key: string;
  /** The first state of this kind that was found. */
  readonly state: State;
  /** What was asked for on the way there. */
  readonly way: readonly string[];
  /** What leads on: an event, and the kind of state that it leads to. */
  readonly next: readonly { readonly type: string; readonly key: string }[];
}

/** How a process is explored. */
export interface Exploring<Facts, Record> {
  readonly people: readonly string[];
  /** What may be known; each is tried everywhere. */
  readonly facts: readonly Facts[];
  /** What makes a state another kind of state. Its stage does always. */
  readonly keyOf: (record: Record) => unknown;
  /** Payloads to ask with beside the example, by type. */
  readonly payloads: Readonly<{ [type: string]: readonly AnyRecord[] }>;
  /** What need not be asked for: it changes no kind. */
  readonly leaveOut: readonly string[];
  /** The lists whose items are struck by their authors now and then. Default none. */
  readonly strikes?: readonly string[];
}

/** Walks through a process breadth-first by whatever is ready, with examples, until no other kind of state is found. */
export function explore<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  exploring: Exploring<Facts, z.output<Schema>>,
): ReadonlyMap<string, Place<Stated<z.output<Schema>, State>>> {
  type Here = Stated<z.output<Schema>, State>;
  const wide = process as unknown as Process;
  const { people, facts, keyOf, payloads, leaveOut, strikes = [] } = exploring;
  const keyed = (state: Here) => JSON.stringify([state.state, keyOf(state.record)]);
  const start: Here = initial(process, 'explored');
  const found = new Map<string, { key: string; state: Here; way: readonly string[]; next: { type: string; key: string }[] }>();
  const first = { key: keyed(start), state: start, way: [], next: [] };
  found.set(first.key, first);
  for (const place of found.values()) {
    const { state, way } = place;
    const at = new Date(Date.UTC(2026, 8, 14, 8, state.revision)).toISOString();
    const stamp = { id: `e${state.revision + 1}`, at, recordedAt: at };
    const take = (event: AnyRecord, known: Facts) => {
      const decided = decide(process, state, event as never, known);
      if (!decided.ok) return;
      const key = keyed(decided.state);
      const type = String(event.type);
      place.next.push({ type, key });
      if (!found.has(key)) found.set(key, { key, state: decided.state, way: [...way, `${event.by}: ${type}`], next: [] });
    };
    for (const known of facts) {
      for (const step of openSteps(wide, state as Stated, known, people, at)) {
        if (!step.ready || leaveOut.includes(step.type)) continue;
        const spec = wide.compiled.events.get(step.type) as CompiledEvent;
        const about = step.item === undefined ? {} : { item: step.item };
        const example = exampleOf(wide, state as Stated, spec, { by: step.by, at, facts: known, item: step.item }) ?? {};
        for (const more of payloads[step.type] ?? [{}])
          take({ ...example, ...more, ...stamp, ...about, type: step.type, by: step.by }, known);
      }
    }
    for (const list of strikes)
      for (const { id, by } of itemsIn(state.record as AnyRecord, list))
        for (const known of facts) take({ ...stamp, type: 'item.struck', item: id, by }, known);
  }
  return found;
}

/** The places from which none of the wanted can be come to. */
export function deadEnds<State extends { readonly state: string }>(
  places: ReadonlyMap<string, Place<State>>,
  wanted: (state: State) => boolean,
): readonly Place<State>[] {
  const live = new Set([...places.values()].filter((place) => wanted(place.state)).map((place) => place.key));
  for (let before = -1; before < live.size; ) {
    before = live.size;
    for (const place of places.values()) if (place.next.some(({ key }) => live.has(key))) live.add(place.key);
  }
  return [...places.values()].filter((place) => !live.has(place.key));
}
