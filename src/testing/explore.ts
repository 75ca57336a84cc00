import * as fc from 'fast-check';
import type { Stated } from '../labels/labelled';
import { decide } from '../process/decide';
import { initial } from '../process/initial';
import type { AnyRecord, CompiledEvent, Process } from '../process/process';
import { itemsIn } from '../process/who-is-who';
import { exampleOf } from './example-of';
import { freezeDeep } from './freeze-deep';
import { openSteps, type StepBy } from './open-steps';
import { enumValues, malformedFrom, payloadsFrom, type Variant, type Variants, variantsOf } from './payload-variants';
import type { WalkStep, World } from './walk';

/** What may be wrong with an answer. */
export type FaultKind = 'threw' | 'disagreed' | 'changed' | 'told-a-stranger';

/** One event that one person could ask for, and whether anything that may be known lets it pass. */
export interface Open {
  readonly by: string;
  readonly type: string;
  readonly ready: boolean;
  /** The rules that stand in the way, under the facts that they do under. */
  readonly rules: readonly string[];
}

/** One kind of state that can be come to: the state, and who could ask what. */
export interface Place {
  readonly state: Stated;
  /** What was asked on the way there, all of it accepted. */
  readonly way: readonly WalkStep[];
  /** What leads on: who asked for what, and the key of the place that it leads to. */
  readonly next: readonly { readonly by: string; readonly type: string; readonly key: string }[];
  readonly open: readonly Open[];
  /** Whether everything was asked there; the last places that were found may be left. */
  readonly asked: boolean;
}

/** What an exhaustive walk came to, of all that there is. */
export interface Coverage {
  readonly places: number;
  readonly asks: number;
  readonly states: Reached;
  readonly events: Reached;
  /** Each value of each enum of a payload, accepted: `cycle.closed outcome.met`. */
  readonly values: Reached;
  /** Each rule, objecting. */
  readonly rules: Reached;
}

/** Names of all, and those that the walk did not come to. */
export interface Reached {
  readonly of: number;
  readonly missing: readonly string[];
}

export interface Exploration {
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: readonly { readonly kind: FaultKind; readonly message: string }[];
  /** A way that ends in each event from each state that accepted it. */
  readonly moves: readonly (readonly WalkStep[])[];
  /** A way that ends in a correction of an item of each list in each state. */
  readonly corrections: readonly (readonly WalkStep[])[];
  readonly facts: readonly unknown[];
  readonly coverage: Coverage;
}

/** How far an exhaustive walk goes. */
export interface Exploring {
  /** How many places it asks everything at. */
  readonly places: number;
  readonly seed: number;
}

interface Growing extends Place {
  readonly key: string;
  readonly next: { by: string; type: string; key: string }[];
  open: readonly Open[];
  asked: boolean;
}

const usual = '2026-09-14T08:00:00Z';

/**
 * Walks through a process breadth-first: at each kind of place everybody asks for everything, with the example of each event,
 * every value of its enums and what is malformed, and whatever is accepted leads on.
 */
export function explore(process: Process, world: World, { places: most, seed }: Exploring): Exploration {
  const { compiled } = process;
  const { people, start = usual } = world;
  const facts = factsOf(world, seed).map(freezeDeep);
  const events = [...compiled.events.values()];
  const variants = new Map(events.map((spec) => [spec.type, variantsOf(spec, people, seed)]));
  const judged = new Set(events.filter((spec) => spec.check !== undefined && spec.deciding.size > 0).map(({ type }) => type));
  const named = new Map(events.map((spec) => [spec.type, enumValues(spec)]));
  const askers = [...people, 'system', 'stranger'];
  const found = new Map<string, Growing>();
  const faults: { kind: FaultKind; message: string }[] = [];
  const moves = new Map<string, readonly WalkStep[]>();
  const corrections = new Map<string, readonly WalkStep[]>();
  const accepted = { events: new Set<string>(), values: new Set<string>(), rules: new Set<string>() };
  let asks = 0;

  const blame = (kind: FaultKind, state: Stated, what: string) => {
    if (faults.filter((each) => each.kind === kind).length < 5) faults.push({ kind, message: `In ${state.state}, ${what}` });
  };
  const guarded = <T>(state: Stated, what: string, ask: () => T): T | undefined => {
    try {
      return ask();
    } catch (thrown) {
      blame('threw', state, `${what} threw: ${thrown instanceof Error ? thrown.message : 'something'}`);
      return undefined;
    }
  };
  const times = new Map<string, string>();
  /** A minute after the last event. */
  const timeOf = ({ recordedAt }: Stated) => {
    const last = recordedAt ?? start;
    const time = times.get(last) ?? new Date(Date.parse(last) + 60_000).toISOString();
    times.set(last, time);
    return time;
  };
  const stepsAt = (state: Stated, known: unknown) =>
    guarded(state, 'asking for the next steps', () => openSteps(process, state, known, people, timeOf(state))) ?? [];
  const answer = (state: Stated, event: object, known: unknown, what: string) => {
    asks += 1;
    return guarded(state, what, () => decide(process, state as never, event as never, known));
  };
  const stampOf = (state: Stated) => ({ id: `e${state.revision + 1}`, at: timeOf(state), recordedAt: timeOf(state) });

  /** What tells two places apart: the state, who could ask what, and which branches a check lets pass. */
  const keyOf = (state: Stated): string => {
    const steps = facts.map((known) => stepsAt(state, known));
    const branches = (steps[0] ?? [])
      .filter((step, at, all) => step.ready && judged.has(step.type) && all.findIndex((each) => each.type === step.type) === at)
      .flatMap((step) => {
        const { deciding } = compiled.events.get(step.type) as CompiledEvent;
        const examples = examplesOf(state, step.by, step.type, step.item, facts[0]);
        return payloadsFrom(variants.get(step.type) as Variants, examples).flatMap(({ payload, value }) => {
          if (value === undefined || !deciding.has(value.split('.')[0] as string)) return [];
          const decided = answer(state, eventOf(state, step.by, step.type, step.item, payload), facts[0], step.type);
          return decided?.ok === true ? [`${step.type} ${value}`] : [];
        });
      });
    const signatures = steps.map((each) => [...new Set(each.map(signature))].sort());
    return JSON.stringify([state.state, signatures, branches, world.keyOf?.(state.record as never)]);
  };
  const examplesOf = (state: Stated, by: string, type: string, item: string | undefined, known: unknown): readonly AnyRecord[] => {
    const spec = compiled.events.get(type) as CompiledEvent;
    const example = exampleOf(process, state, spec, { by, at: timeOf(state), facts: known, item });
    const more = (world.witnesses?.[type] ?? []).map((payload) => ({ ...example, ...payload }));
    return example === undefined ? more : [example, ...more];
  };
  const eventOf = (state: Stated, by: string, type: string, item: string | undefined, payload: AnyRecord): object => ({
    ...payload,
    ...stampOf(state),
    ...(item === undefined ? {} : { item }),
    type,
    by,
  });
  const add = (state: Stated, way: readonly WalkStep[]): string => {
    const key = keyOf(state);
    if (!found.has(key)) found.set(key, { key, state: freezeDeep(state), way, next: [], open: [], asked: false });
    return key;
  };
  const lead = (place: Growing, state: Stated, step: WalkStep, by: string, type: string) => {
    const way = [...place.way, step];
    const move = `${place.state.state} ${type}`;
    if (!moves.has(move)) moves.set(move, way);
    place.next.push({ by, type, key: add(state, way) });
  };

  /** Asks one thing; says whether it was accepted. */
  const ask = (place: Growing, event: object, known: unknown, by: string, what: string): Stated | undefined => {
    const { state } = place;
    const before = state.record;
    const decided = answer(state, event, known, what);
    if (decided === undefined) return undefined;
    if (state.record !== before) blame('changed', state, `${what} changed the state that was handed in.`);
    if (!decided.ok) {
      if (decided.refusals.length === 0 || decided.refusals.some((each) => each.message === ''))
        blame('changed', state, `${what} was refused without a reason.`);
      for (const { rule } of decided.refusals) if (rule !== undefined) accepted.rules.add(rule);
      if (by === 'stranger' && state.revision > 0 && JSON.stringify(decided.refusals) !== constant)
        blame('told-a-stranger', state, `${what} was refused with ${decided.refusals.map((each) => each.code).join(', ')}.`);
      return undefined;
    }
    const { type } = event as { readonly type: string };
    accepted.events.add(type);
    for (const value of named.get(type) ?? []) {
      const dot = value.indexOf('.');
      if ((event as AnyRecord)[value.slice(0, dot)] === value.slice(dot + 1)) accepted.values.add(`${type} ${value}`);
    }
    if (by === 'stranger' && state.revision > 0) blame('told-a-stranger', state, `${what} was accepted.`);
    return decided.state as Stated;
  };

  /** Asks everything at a place. */
  const askAll = (place: Growing): void => {
    const { state } = place;
    place.asked = true;
    const record = state.record as AnyRecord;
    const open = new Map<string, { by: string; type: string; ready: boolean; rules: Set<string> }>();
    const led = new Set<string>();
    for (const [n, known] of facts.entries()) {
      const steps = stepsAt(state, known);
      const ready = new Set(steps.filter((step) => step.ready).map(keyOfStep));
      for (const step of steps) {
        const name = `${step.by} ${step.type}`;
        const one = open.get(name) ?? { by: step.by, type: step.type, ready: false, rules: new Set<string>() };
        for (const { rule } of step.missing) if (rule !== undefined) one.rules.add(rule);
        for (const rule of one.rules) accepted.rules.add(rule);
        open.set(name, { ...one, ready: one.ready || (step.ready && step.by !== 'system') });
      }
      const begun = new Map<string, boolean>();
      for (const by of askers)
        for (const spec of events) {
          const own = steps.filter((step) => step.by === by && step.type === spec.type).map((step) => step.item);
          const items =
            spec.about === undefined ? [undefined] : [...new Set([...own, itemsIn(record, spec.about.items)[0]?.id, 'nowhere'])];
          for (const item of items) {
            const asked = variants.get(spec.type) as Variants;
            const examples = examplesOf(state, by, spec.type, item, known);
            const isReady = ready.has(keyOfStep({ by, type: spec.type, ...(item === undefined ? {} : { item }) }));
            const turn = own.includes(item);
            const payloads: readonly Variant[] = [
              // Whose turn it is not is refused before the payload is looked at.
              ...(turn ? payloadsFrom(asked, examples) : payloadsFrom(asked, examples).slice(0, 1)),
              // What is malformed is refused whatever is known.
              ...(n === 0 && turn ? malformedFrom(asked, examples[0]) : []),
            ];
            let taken = 0;
            for (const [at, { payload, kind }] of payloads.entries()) {
              const event = eventOf(state, by, spec.type, item, payload);
              const what = `${by} asking for ${spec.type}${item === undefined ? '' : ' about an item'}`;
              const after = ask(place, event, known, by, what);
              if (after === undefined) {
                if (kind === 'witness' && at === 0 && examples.length > 0 && isReady && by !== 'system' && state.revision > 0)
                  blame('disagreed', state, `${spec.type} is ready for ${by}, and its example was refused.`);
                continue;
              }
              if (kind !== 'wrong') taken += 1;
              if (state.revision === 0) begun.set(spec.type, true);
              if (!isReady && by !== 'system' && (state.revision > 0 || by !== 'stranger'))
                blame('disagreed', state, `${spec.type} was accepted of ${by}, for whom it was not ready.`);
              if (by === 'system') for (const one of open.values()) if (one.by === by && one.type === spec.type) one.ready = true;
              // No recipe sees facts: what was accepted once leads to the same place again.
              const once = `${by} ${spec.type} ${item} ${at}`;
              if (led.has(once) || by === 'stranger') continue;
              led.add(once);
              lead(place, after, { event, facts: known }, by, spec.type);
            }
            if (isReady && taken === 0 && by !== 'system' && state.revision > 0)
              blame('disagreed', state, `${spec.type} is ready for ${by}, and no payload that was tried was accepted.`);
          }
        }
      if (state.revision === 0)
        for (const { type, item } of steps)
          if (steps.every((step) => step.type !== type || step.ready) && begun.get(type) !== true && item === undefined)
            blame('disagreed', state, `${type} is ready for everybody, and was accepted of nobody.`);
    }
    place.open = [...open.values()].map((each) => ({ ...each, rules: [...each.rules] }));
    correct(place, facts[0]);
  };

  /** Has the authors strike what they entered, and put it right. */
  const correct = (place: Growing, known: unknown): void => {
    const { state } = place;
    for (const list of compiled.lists.values()) {
      const items = itemsIn(state.record as AnyRecord, list.name);
      const item = items.at(-1);
      if (item === undefined || list.event === undefined) continue;
      const stamp = { ...stampOf(state), by: item.by, item: item.id };
      const strike = { ...stamp, type: 'item.struck' };
      const struck = ask(place, strike, known, item.by, 'striking an item');
      if (struck !== undefined) lead(place, struck, { event: strike, facts: known }, item.by, strike.type);
      const asked = variants.get(list.event.type) as Variants;
      const examples = examplesOf(state, item.by, list.event.type, undefined, known);
      const rights = [...asked.drawn, ...payloadsFrom(asked, examples).map(({ payload }) => payload)];
      for (const to of rights) {
        const event = { ...stamp, type: 'item.corrected', to };
        const after = ask(place, event, known, item.by, 'correcting an item');
        if (after === undefined) continue;
        const kind = `${state.state} ${list.name}`;
        if (!corrections.has(kind)) corrections.set(kind, [...place.way, { event, facts: known }]);
        lead(place, after, { event, facts: known }, item.by, event.type);
        break;
      }
    }
  };

  let state: Stated = freezeDeep(initial(process, 'walk'));
  const way: WalkStep[] = [];
  add(state, []);
  for (const { event, facts: known } of world.given ?? []) {
    const step = { event: JSON.parse(JSON.stringify(event)), facts: known };
    const decided = answer(state, step.event as object, step.facts, 'what is given');
    if (decided?.ok !== true) continue;
    state = freezeDeep(decided.state as Stated);
    accepted.events.add(String((step.event as AnyRecord).type));
    way.push(step);
    add(state, [...way]);
  }
  let left = most;
  const visits = new Map<string, number>();
  const visited = (place: Growing) => visits.get(place.state.state) ?? 0;
  while (left > 0) {
    // The nearest place of the state that was asked least: a state with many kinds of places does not keep the others waiting.
    const open = [...found.values()].filter((place) => !place.asked);
    const [first] = open;
    if (first === undefined) break;
    const place = open.reduce((best, each) => (visited(each) < visited(best) ? each : best), first);
    visits.set(place.state.state, visited(place) + 1);
    left -= 1;
    askAll(place);
  }

  const reached = new Set([...found.values()].map((place) => place.state.state));
  const lacking = (all: readonly string[], of: ReadonlySet<string>): Reached => ({
    of: all.length,
    missing: all.filter((each) => !of.has(each)),
  });
  const coverage: Coverage = {
    places: most - left,
    asks,
    states: lacking([...compiled.states.keys()], reached),
    events: lacking([...compiled.events.keys()], accepted.events),
    values: lacking(
      events.flatMap((spec) => enumValues(spec).map((value) => `${spec.type} ${value}`)),
      accepted.values,
    ),
    rules: lacking([...compiled.rules.keys()], accepted.rules),
  };
  return { places: found, faults, moves: [...moves.values()], corrections: [...corrections.values()], facts, coverage };
}

const constant = JSON.stringify([
  { code: 'not-open-to-you', sentence: 'not-open-to-you', parameters: {}, message: 'This is not open to you.' },
]);

function factsOf(world: World, seed: number): readonly unknown[] {
  if (world.factsVariants !== undefined) return world.factsVariants;
  const drawn = fc.sample(world.facts, { numRuns: 60, seed });
  const counted = new Map<string, { each: unknown; times: number }>();
  for (const each of drawn) {
    const key = JSON.stringify(each);
    counted.set(key, { each, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  // What is usual comes first.
  const sorted = [...counted.values()].sort((a, b) => b.times - a.times);
  return sorted.slice(0, 3).map(({ each }) => each);
}

function keyOfStep({ by, type, item }: Pick<StepBy, 'by' | 'type' | 'item'>): string {
  return `${by} ${type} ${item ?? ''}`;
}

/** A step without the item that it is about, of which there may be any number. A count that an objection tells is a few or many. */
function signature({ by, type, ready, missing }: StepBy): string {
  const why = missing.map(({ rule, message }) => `${rule} ${message.replace(/\d+/g, (count) => (Number(count) > 3 ? 'many' : count))}`);
  return `${by} ${type} ${ready} ${why.join(' ')}`;
}
