import { cycleFacts, grow, impact, partnership, partnershipFacts, partnershipPeople } from 'coaching-cycles';
import { asViewer, strict, viewFor } from 'coaching-cycles/privacy';
import { handle, type Store, stateOf } from 'coaching-cycles/store';
import type { District } from './district';
import { evidenceOf, shownBy } from './looks';
import type { CycleStep, Look, PartnershipStep, Step } from './step';

/** What became of a term's script, in events. */
export interface Played {
  readonly added: number;
  /** Kept in an earlier run. */
  readonly there: number;
  /** Sent twice, and kept once. */
  readonly repeated: number;
  readonly refused: number;
}

type Answer =
  | { readonly ok: true; readonly repeated: boolean }
  | { readonly ok: false; readonly refusals: readonly { readonly message: string }[] };

/**
 * Asks for everything in a script, in order. What was kept in an earlier run is known by its id and not kept twice, so that a run
 * which was cut off at any moment is gone on with from where it stopped.
 */
export async function play(district: District, store: Store, steps: readonly Step[], keptOne: () => void): Promise<Played> {
  const before = new Map<string, number>();
  for (const { stream } of steps) if (!before.has(stream)) before.set(stream, (await store.load(stream)).state?.revision ?? 0);
  const played = { added: 0, there: 0, repeated: 0, refused: 0 };
  for (const step of steps) {
    if (step.process === 'look') await lookAt(district, store, step);
    // What comes after it was kept in an earlier run: it was refused then.
    else if (step.meant === 'refused' && (before.get(step.stream) ?? 0) > step.after) played.refused += 1;
    else {
      const answer = await ask(district, store, step);
      if (!answer.ok && (await wasErased(store, step))) played.there += 1;
      else if (answer.ok === (step.meant === 'refused')) throw new Error(unexpected(step, answer));
      else if (!answer.ok) played.refused += 1;
      else if (step.meant === 'repeated') played.repeated += 1;
      else played[answer.repeated ? 'there' : 'added'] += 1;
    }
    keptOne();
  }
  return played;
}

/** Hands one event to the library, with what is known at that moment. */
function ask(district: District, store: Store, step: PartnershipStep | CycleStep): Promise<Answer> {
  const options = { clock: () => step.at };
  const known = { assignments: district.assignments, at: step.at, policy: strict };
  if (step.process === 'partnership')
    return handle(
      store,
      partnership,
      step.stream,
      step.event,
      (state, event) => partnershipFacts(partnershipPeople(state, event, step.at), { ...known, mayPropose: true }),
      options,
    );
  const facts = async () => cycleFacts(await stateOf(store, partnership, step.partnership), known);
  return step.process === 'impact'
    ? handle(store, impact, step.stream, step.event, facts, options)
    : handle(store, grow, step.stream, step.event, facts, options);
}

/** Whether what an earlier run kept was erased since. Asked for again it is refused, for its id is taken. */
async function wasErased(store: Store, { stream, event }: PartnershipStep | CycleStep): Promise<boolean> {
  return (await store.load(stream, event.id)).entry?.event.type === 'erased.entry';
}

/** An evaluator asks to read a cycle, and the look is kept with its outcome. */
async function lookAt(district: District, store: Store, { stream, person, at }: Look): Promise<void> {
  const viewer = asViewer(strict, { person, as: 'evaluator', for: 'evaluation', at }, await evidenceOf(district, store));
  await shownBy(store, viewFor(impact, await stateOf(store, impact, stream), viewer));
}

function unexpected(step: PartnershipStep | CycleStep, answer: Answer): string {
  const found = answer.ok ? 'it kept' : `it refused: ${answer.refusals.map(({ message }) => message).join(' ')}`;
  return `Expected ${step.event.type} of ${step.stream} to be ${step.meant ?? 'kept'}, found ${found}`;
}
