import type { AnyRecord, CompiledEvent } from '../process/process';
import { itemsIn } from '../process/who-is-who';
import { askCorrections } from './ask-corrections';
import { askOne, leadOn } from './ask-one';
import { eventFor, examplesFor, stepsAt, type Wanted } from './asking';
import { blame, type Explorer, type Growing } from './explorer';
import type { StepBy } from './open-steps';
import { malformedFrom, payloadsFrom, type Variant, type Variants } from './payload-variants';

/** One place, while it is asked at. */
interface Visit {
  readonly explorer: Explorer;
  readonly place: Growing;
  /** Who could ask what, under any facts. */
  readonly open: Map<string, { by: string; type: string; ready: boolean; rules: Set<string> }>;
  /** What led on already, under other facts. */
  readonly led: Set<string>;
}

/** All that is asked under the same facts. */
interface Round extends Visit {
  readonly facts: unknown;
  readonly first: boolean;
  readonly steps: readonly StepBy[];
  readonly ready: ReadonlySet<string>;
  /** The events that were accepted of anybody. */
  readonly begun: Set<string>;
}

/** Asks everything of everybody at a place: each event about each item, under everything that may be known. */
export function askAll(explorer: Explorer, place: Growing): void {
  place.asked = true;
  const visit: Visit = { explorer, place, open: new Map(), led: new Set() };
  for (const [n, facts] of explorer.facts.entries()) {
    const steps = stepsAt(explorer, place.state, facts);
    const ready = new Set(steps.filter((step) => step.ready).map(keyOfStep));
    askUnder({ ...visit, facts, first: n === 0, steps, ready, begun: new Set() });
  }
  place.open = [...visit.open.values()].map((each) => ({ ...each, rules: [...each.rules] }));
  askCorrections(explorer, place, explorer.facts[0]);
}

function askUnder(round: Round): void {
  const { explorer, place, steps, begun } = round;
  noteOpen(round);
  for (const by of explorer.askers)
    for (const spec of explorer.events) for (const item of itemsFor(round, by, spec)) askFor(round, { by, type: spec.type, item });
  if (place.state.revision > 0) return;
  for (const { type, item } of steps)
    if (steps.every((step) => step.type !== type || step.ready) && !begun.has(type) && item === undefined)
      blame(explorer, 'disagreed', place.state, `${type} is ready for everybody, and was accepted of nobody.`);
}

/** Notes who is told what, and which rules object. */
function noteOpen({ explorer, open, steps }: Round): void {
  for (const step of steps) {
    const name = `${step.by} ${step.type}`;
    const one = open.get(name) ?? { by: step.by, type: step.type, ready: false, rules: new Set<string>() };
    for (const { rule } of step.missing) if (rule !== undefined) one.rules.add(rule);
    for (const rule of one.rules) explorer.accepted.rules.add(rule);
    open.set(name, { ...one, ready: one.ready || (step.ready && step.by !== 'system') });
  }
}

/** The items that an event may be about: those of one's own steps, any other, and one that there is not. */
function itemsFor({ place, steps }: Round, by: string, { type, about }: CompiledEvent): readonly (string | undefined)[] {
  if (about === undefined) return [undefined];
  const own = steps.filter((step) => step.by === by && step.type === type).map((step) => step.item);
  return [...new Set([...own, itemsIn(place.state.record as AnyRecord, about.items)[0]?.id, 'nowhere'])];
}

/** Asks for one event with every payload that there is to try. */
function askFor(round: Round, wanted: Wanted): void {
  const { explorer, place, facts, steps, ready } = round;
  const { by, type, item } = wanted;
  const { state } = place;
  const turn = steps.some((step) => step.by === by && step.type === type && step.item === item);
  const examples = examplesFor(explorer, state, wanted, facts);
  const isReady = ready.has(keyOfStep(wanted));
  let taken = 0;
  for (const [at, variant] of payloadsAt(round, wanted, examples, turn).entries()) {
    const accepted = askWith(round, wanted, variant, at, isReady);
    if (accepted && variant.kind !== 'wrong') taken += 1;
    if (!accepted && variant.kind === 'witness' && at === 0 && examples.length > 0 && isReady && by !== 'system' && state.revision > 0)
      blame(explorer, 'disagreed', state, `${type} is ready for ${by}, and its example was refused.`);
  }
  if (isReady && taken === 0 && by !== 'system' && state.revision > 0)
    blame(explorer, 'disagreed', state, `${type} is ready for ${by}, and no payload that was tried was accepted.`);
}

function payloadsAt({ explorer, first }: Round, { type }: Wanted, examples: readonly AnyRecord[], turn: boolean): readonly Variant[] {
  const variants = explorer.variants.get(type) as Variants;
  return [
    // Whose turn it is not is refused before the payload is looked at.
    ...(turn ? payloadsFrom(variants, examples) : payloadsFrom(variants, examples).slice(0, 1)),
    // What is malformed is refused whatever is known.
    ...(first && turn ? malformedFrom(variants, examples[0]) : []),
  ];
}

/** Asks with one payload, and goes on where it is accepted. */
function askWith(round: Round, wanted: Wanted, { payload }: Variant, at: number, isReady: boolean): boolean {
  const { explorer, place, facts, open, led, begun } = round;
  const { by, type, item } = wanted;
  const { state } = place;
  const event = eventFor(explorer, state, wanted, payload);
  const after = askOne(explorer, place, event, facts, `${by} asking for ${type}${item === undefined ? '' : ' about an item'}`);
  if (after === undefined) return false;
  begun.add(type);
  if (!isReady && by !== 'system' && (state.revision > 0 || by !== 'stranger'))
    blame(explorer, 'disagreed', state, `${type} was accepted of ${by}, for whom it was not ready.`);
  if (by === 'system') for (const one of open.values()) if (one.by === by && one.type === type) one.ready = true;
  // No recipe sees facts: what was accepted once leads to the same place again.
  const once = `${by} ${type} ${item} ${at}`;
  if (led.has(once) || by === 'stranger') return true;
  led.add(once);
  leadOn(explorer, place, after, { event, facts });
  return true;
}

function keyOfStep({ by, type, item }: Wanted): string {
  return `${by} ${type} ${item ?? ''}`;
}
