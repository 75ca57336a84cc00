import type { Stated } from '../labels/labelled';
import { nextSteps } from '../process/next-steps';
import type { AnyRecord } from '../process/process';
import { partiesOf } from '../process/who-is-who';
import { allSeeing } from './all-seeing';
import { answerTo, eventFor, examplesFor, stepsAt, type Wanted } from './asking';
import type { Place } from './exploration';
import { type Explorer, keptAt } from './explorer';
import type { StepBy } from './open-steps';
import { payloadsFrom, type Variants } from './payload-variants';
import { placeKey, signature, signaturesAt } from './place-key';

/** What rules refuse to somebody, whatever is known. */
export interface Refused extends Wanted {
  readonly rules: readonly string[];
}

/** What came of looking for a way to an acceptance. `unknown`: the places that were asked at end before one. */
export type Forward = 'accepted' | 'never' | 'unknown';

type Edge = Place['next'][number];

/** One refusal, and what came of it. */
export interface Outcome {
  readonly place: Place;
  readonly refused: Refused;
  /** The rules among those that object that read the record: what is known from outside changes outside. */
  readonly inside: readonly string[];
  readonly forward: Forward;
}

/** At how many states it is looked around, where the places that are known do not show the way. */
const most = 12;

/** Follows each refusal at each place that was asked at to where the same is accepted, but for those that may last. */
export function waysForward(explorer: Explorer, lasting: readonly string[]): readonly Outcome[] {
  const { compiled } = explorer.process;
  const guides = new Map<string, Guide>();
  // From where the same rules object in the same state it is no clearer.
  const unknown = new Set<string>();
  const outcomes: Outcome[] = [];
  for (const [key, place] of explorer.found) {
    if (!place.asked) continue;
    for (const refused of refusedAt(explorer, place)) {
      const inside = refused.rules.filter((rule) => compiled.rules.get(rule)?.reads.length !== 0);
      if (inside.length === 0 || inside.some((rule) => lasting.includes(rule))) continue;
      const name = `${refused.by} ${refused.type}`;
      const guide = guides.get(name) ?? guideTo(explorer, refused);
      guides.set(name, guide);
      const kind = [place.state.state, name, ...inside].join(' ');
      const forward = unknown.has(kind) ? 'unknown' : wayForward(explorer, key, refused, guide);
      if (forward === 'unknown') unknown.add(kind);
      outcomes.push({ place, refused, inside, forward });
    }
  }
  return outcomes;
}

/** Answers what rules refuse at a place under everything that may be known, of each person and about each item. */
function refusedAt(explorer: Explorer, { state }: Place): readonly Refused[] {
  const told = new Map<string, { readonly wanted: Wanted; readonly rules: Set<string>; ready: boolean }>();
  for (const { by, type, item, ready, missing } of explorer.facts.flatMap((known) => stepsAt(explorer, state, known))) {
    const name = `${by} ${type} ${item}`;
    const one = told.get(name) ?? { wanted: { by, type, item }, rules: new Set<string>(), ready: false };
    for (const { rule } of missing) if (rule !== undefined) one.rules.add(rule);
    one.ready ||= ready;
    told.set(name, one);
  }
  return [...told.values()].filter(({ ready }) => !ready).map(({ wanted, rules }) => ({ ...wanted, rules: [...rules] }));
}

/** How far it is from each place to one where somebody is told that an event is ready; and from where a place leads on that was not asked at. */
interface Guide {
  readonly far: ReadonlyMap<string, number>;
  readonly open: ReadonlyMap<string, number>;
}

/** The way to one event of one person, over the places that were come to. */
function guideTo({ found }: Explorer, { by, type }: Wanted): Guide {
  const ready = (place: Place) => place.open.some((each) => each.by === by && each.type === type && each.ready);
  return { far: distances(found, ready), open: distances(found, (place) => !place.asked) };
}

function distances(places: ReadonlyMap<string, Place>, there: (place: Place) => boolean): ReadonlyMap<string, number> {
  const far = new Map([...places].filter(([, place]) => there(place)).map(([key]) => [key, 0]));
  for (let before = -1, distance = 1; before < far.size; distance += 1) {
    before = far.size;
    const next = [...places].filter(
      ([key, place]) => !far.has(key) && place.next.some((edge) => byPeople(edge) && far.get(edge.key) === distance - 1),
    );
    for (const [key] of next) far.set(key, distance);
  }
  return far;
}

/** What is asked of the system is nobody's to bring about. */
function byPeople({ by }: Edge): boolean {
  return by !== 'system';
}

/**
 * Goes from a place, where something is refused, to where the same is accepted of the same person about the same item. Each step on the
 * way is one that its person is told is ready.
 */
function wayForward(explorer: Explorer, key: string, wanted: Wanted, { far, open }: Guide): Forward {
  const distance = far.get(key);
  if (distance === undefined && !open.has(key)) return 'never';
  let place = explorer.found.get(key) as Place;
  let { state } = place;
  for (let left = (distance ?? 0) - 1; left >= 0; left -= 1) {
    const led = place.next
      .filter((edge) => byPeople(edge) && far.get(edge.key) === left)
      .flatMap((edge) => goAlong(explorer, state, edge).map((next) => ({ next, edge })));
    // The same step may lead elsewhere from here: rather where it led then.
    const gone = led.find(({ next, edge }) => placeKey(explorer, next) === edge.key) ?? led[0];
    if (gone === undefined) break;
    state = gone.next;
    place = explorer.found.get(gone.edge.key) as Place;
  }
  return lookAround(explorer, state, wanted);
}

/** The states that a step leads to that was taken at a place of the same kind: with the same payload, or with what should do here. */
function goAlong(explorer: Explorer, state: Stated, { by, type, step }: Edge): readonly Stated[] {
  const { id: _, type: _type, by: _by, at: _at, recordedAt: _recordedAt, item, ...payload } = step.event as AnyRecord;
  const ready = type.startsWith('item.')
    ? correctionsAt(explorer, state, by, String(item))
    : stepsAt(explorer, state, step.facts).filter((each) => each.ready && each.by === by);
  return ready
    .filter((each) => each.type === type)
    .toSorted((a, b) => Number(b.item === item) - Number(a.item === item))
    .flatMap((each) => {
      const more = type.startsWith('item.') ? [] : examplesFor(explorer, state, each, step.facts);
      return [payload, ...more].flatMap((said) => after(explorer, state, each, said, step.facts) ?? []);
    });
}

/** How somebody may put right or strike what they entered: in which part they do does not matter. */
function correctionsAt({ process, facts }: Explorer, state: Stated, by: string, item: string): readonly StepBy[] {
  const parts = partiesOf(process.compiled, state.record as AnyRecord, by);
  const viewers = parts.map((part) => allSeeing(by, part, state.recordedAt ?? ''));
  return viewers.flatMap((viewer) => nextSteps(process, state as never, facts[0], viewer, { item }).map((step) => ({ ...step, by })));
}

/**
 * Looks for the acceptance here and around: every ready step with what should do, no kind of place twice, and first where the fewest rules
 * are left to stand in the way.
 */
function lookAround(explorer: Explorer, from: Stated, wanted: Wanted): Forward {
  const seen = new Set<string>();
  let open: readonly Ahead[] = [{ state: from, left: leftAt(explorer, from, wanted) }];
  for (let looked = 0; looked < most; looked += 1) {
    const [nearest, ...others] = open.toSorted((a, b) => a.left - b.left);
    if (nearest === undefined) return 'never';
    if (nearest.left === 0 && isAccepted(explorer, nearest.state, wanted)) return 'accepted';
    const next = around(explorer, nearest.state).filter((state) => {
      const kind = kindOf(explorer, state, wanted);
      return !seen.has(kind) && seen.add(kind) !== undefined;
    });
    open = [...others, ...next.map((state) => ({ state, left: leftAt(explorer, state, wanted) }))];
  }
  return 'unknown';
}

/** A state to look at, and how many rules stand in the way there. */
interface Ahead {
  readonly state: Stated;
  readonly left: number;
}

function leftAt(explorer: Explorer, state: Stated, wanted: Wanted): number {
  const told = explorer.facts.flatMap((known) => stepsAt(explorer, state, known).filter((step) => isSame(step, wanted)));
  return Math.min(...told.map(({ missing }) => missing.length), Number.MAX_SAFE_INTEGER);
}

/** Where the ready steps of people lead to from here, under what is usually known; under all else where that leads nowhere. */
function around(explorer: Explorer, state: Stated): readonly Stated[] {
  const [usual, ...others] = explorer.facts.map((known) => () => ledTo(explorer, state, known));
  const led = usual?.() ?? [];
  return led.length > 0 ? led : others.flatMap((under) => under());
}

function ledTo(explorer: Explorer, state: Stated, known: unknown): readonly Stated[] {
  const ready = () => stepsAt(explorer, state, known).filter((step) => step.ready && step.by !== 'system');
  const led = (step: StepBy) => after(explorer, state, step, payloadsFor(explorer, state, step, known)[0] ?? {}, known) ?? [];
  return keptAt(explorer.led, state, known, () => ready().flatMap(led));
}

/** Whether somebody is told that it is ready now, and it is accepted of them. */
function isAccepted(explorer: Explorer, state: Stated, wanted: Wanted): boolean {
  return explorer.facts.some(
    (known) =>
      stepsAt(explorer, state, known).some((step) => step.ready && isSame(step, wanted)) &&
      payloadsFor(explorer, state, wanted, known).some((payload) => after(explorer, state, wanted, payload, known) !== undefined),
  );
}

/** What tells two states apart on the way to something: who could usually ask what, and how what is wanted stands. */
function kindOf(explorer: Explorer, state: Stated, wanted: Wanted): string {
  const [usual] = explorer.facts;
  const same = stepsAt(explorer, state, usual).filter((step) => isSame(step, wanted));
  return JSON.stringify([state.state, signaturesAt(explorer, state, usual), same.map(signature)]);
}

function payloadsFor(explorer: Explorer, state: Stated, wanted: Wanted, known: unknown): readonly AnyRecord[] {
  const variants = explorer.variants.get(wanted.type) as Variants;
  return payloadsFrom(variants, examplesFor(explorer, state, wanted, known)).map(({ payload }) => payload);
}

function after(explorer: Explorer, state: Stated, wanted: Wanted, payload: AnyRecord, known: unknown): Stated | undefined {
  const decided = answerTo(explorer, state, eventFor(explorer, state, wanted, payload), known, wanted.type);
  return decided?.ok === true ? decided.state : undefined;
}

function isSame(step: Wanted, { by, type, item }: Wanted): boolean {
  return step.by === by && step.type === type && step.item === item;
}
