import { type CycleEvent, cycleFacts, grow, impact, partnership, partnershipFact } from 'coaching-cycles';
import type { Instant } from 'coaching-cycles/core';
import { asViewer, type Evidence, strict, type View, viewFor } from 'coaching-cycles/privacy';
import { nextSteps, type StateOf } from 'coaching-cycles/process';
import { type Handled, handle, type Store, show, stateOf, type Unstamped } from 'coaching-cycles/store';
import { everyState } from '../../../district/src/every-state';
import { assignments, type User } from './people';

/** Any coaching model. All share one record, one set of facts and one list of events; only the names of their states differ, and they are only shown. */
type AnyCycle = typeof impact;

export type CycleState = StateOf<AnyCycle>;

const models: readonly { readonly process: AnyCycle; readonly title: string }[] = [
  { process: impact, title: 'Impact Cycle' },
  { process: grow as unknown as AnyCycle, title: 'GROW conversation' },
];

/** A cycle that is there, and the process it follows. */
export interface OpenCycle {
  readonly process: AnyCycle;
  readonly title: string;
  readonly state: CycleState;
}

/** What is read of a view of a cycle. A field that is not there is not seen. */
export interface Seen {
  readonly state?: string;
  readonly since?: Instant;
  readonly teachers?: readonly string[];
  readonly coaches?: readonly string[];
  readonly topic?: string | null;
  readonly sessions?: readonly { readonly id: string; readonly kind?: string; readonly minutes?: number }[];
  readonly goals?: CycleRecord['goals'];
  readonly measurements?: CycleRecord['measurements'];
  readonly strategies?: readonly { readonly id: string; readonly name?: string }[];
  readonly modelings?: readonly { readonly id: string; readonly mode?: string }[];
  readonly implementations?: readonly { readonly id: string; readonly strategy?: string }[];
  readonly options?: readonly { readonly id: string; readonly text?: string }[];
  readonly commitments?: readonly { readonly id: string; readonly text?: string }[];
}

type CycleRecord = CycleState['record'];

/** Opens a cycle of whatever model; one that is not there is as empty as one that nobody began. */
export async function openCycle(store: Store, id: string): Promise<OpenCycle> {
  const { state } = await store.load(id);
  const model = models.find(({ process }) => process.kind === state?.kind) ?? models[0];
  if (model === undefined) throw new Error('Expected a model, found none.');
  return { ...model, state: await stateOf(store, model.process, id) };
}

/** The cycles in which somebody takes part, or of whose teachers they are in charge. The wall says what they see of them. */
export async function cyclesOf(store: Store, { id }: User): Promise<readonly OpenCycle[]> {
  const found: OpenCycle[] = [];
  for (const model of models)
    for (const state of await everyState(store, model.process)) {
      const { teachers, coaches } = state.record;
      const inCharge = assignments.some(({ person, of }) => person === id && teachers.includes(of));
      if (teachers.includes(id) || coaches.includes(id) || inCharge) found.push({ ...model, state });
    }
  return found;
}

/** What viewers are proved by, read for each request anew. */
export async function evidenceOf(store: Store): Promise<Evidence> {
  const partnerships = (await everyState(store, partnership)).flatMap((state) => partnershipFact(state) ?? []);
  return { partnerships, assignments, consents: [], classes: [] };
}

export type Looker = ReturnType<typeof viewerOf>;

export function viewerOf({ id, part }: User, at: Instant, evidence: Evidence) {
  return asViewer(strict, { person: id, as: part.as, for: part.for, at }, evidence);
}

/** Looks at a cycle: the receipt is kept before anything is handed on. `undefined` where nothing of it is open, or nothing is there. */
export async function look(store: Store, { process, state }: OpenCycle, viewer: Looker): Promise<View<Seen> | undefined> {
  const view = await show(store, viewFor(process, state, viewer));
  // Who looks is known only now, so that the view's own type cannot say what is open: every field may be absent.
  return view.receipt.outcome === 'denied' ? undefined : (view as unknown as View<Seen>);
}

/** What its rules may know from outside, now. */
async function factsNow(store: Store, state: CycleState, at: Instant) {
  const together = await stateOf(store, partnership, state.record.partnership ?? 'none');
  return cycleFacts(together, { assignments, at, policy: strict });
}

/** What somebody could ask for now. */
export async function stepsOf(store: Store, { process, state }: OpenCycle, viewer: Looker) {
  return nextSteps(process, state, await factsNow(store, state, viewer.at), viewer);
}

/** Of these items those that somebody may put right or strike: their own. */
export async function correctionsOf(store: Store, { process, state }: OpenCycle, viewer: Looker, items: readonly string[]) {
  const facts = await factsNow(store, state, viewer.at);
  return items.flatMap((item) => nextSteps(process, state, facts, viewer, { item }));
}

/** Who asks, as the wall knows them at that moment: no refusal tells more than their view does. */
export async function askerOf(store: Store, user: User, clock: () => Instant): Promise<Looker> {
  return viewerOf(user, clock(), await evidenceOf(store));
}

/** Asks for something in a cycle that is there. */
export function ask(
  store: Store,
  user: User,
  { process, state: { id } }: OpenCycle,
  event: Unstamped<CycleEvent>,
  clock: () => Instant,
): Promise<Pick<Handled<never, never, never, never>, 'ok'> & { readonly refusals?: readonly Refused[] }> {
  return handle(store, process, id, event, (state) => factsNow(store, state, clock()), {
    clock,
    viewerOf: () => askerOf(store, user, clock),
  });
}

/** Why something was refused, and at which field where it is about one. */
export interface Refused {
  readonly code?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}
