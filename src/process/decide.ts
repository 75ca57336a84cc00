import type { AnyMachineSnapshot } from 'xstate';
import type * as z from 'zod';
import { CoachingError } from '../core/error';
import type { LabelledObject } from '../labels/label';
import type { Stated, Viewer } from '../labels/labelled';
import type { Correction, EventStamp } from './event';
import { hear, readFacts, type Standing, standingOf } from './judge';
import { type Engine, engineOf, type Heard, JUDGED, type Judgement, type MachineContext, nameOf } from './machine';
import type { Compiled, Decision, Process } from './process';
import { sightOf } from './sight';

/**
 * Answers whether an event is accepted, and what follows: the new state and the entry for the log, or every reason why not.
 * Pure and synchronous; the state handed in stays as it was.
 *
 * Reasons come in this order, and later ones are not looked at: unknown event; not open to who asks; wrong state; not their
 * turn; the payload and its times; all rules that object which read only what is operational; all other rules that object; the check.
 *
 * @param process - The process.
 * @param state - The state it is in, from {@link initial}, {@link replay}, {@link fromStored} or an earlier decision.
 * @param event - What is asked for. It is validated; unknown fields are refused.
 * @param facts - What the process's rules may know from outside, read afresh.
 * @param viewer - Who asks, as the wall knows them (`asViewer`). Then no refusal tells more than their view of the state does: rules and
 *   checks are handed what they see, and an event is not open to them where its rules read what is hidden, or where they are not its `by`.
 *   Without one, only what no policy would show to their part is kept from rules, and facts have to say who may not ask. The first event
 *   of a stream is asked for before there is anything to see.
 * @returns `{ ok: true, state, entry }` or `{ ok: false, refusals }` with at least one refusal.
 * @throws {CoachingError} `kernel/facts` where the facts are not of the declared shape; `kernel/rule-threw` where a rule,
 *   check or recipe throws; `kernel/other-process` where the state is another process's.
 * @example
 * decide(impact, initial(impact, 'c1'), { id: 'e1', type: 'no.such-event', by: 'ben', at: '2026-09-14T08:00:00Z', recordedAt: '2026-09-14T08:00:00Z' } as never, { partnership: null, coachEvaluates: false }).ok; // => false
 */
export function decide<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  state: Stated<z.output<Schema>, State>,
  event: NoInfer<Event | Correction>,
  facts: NoInfer<Facts>,
  viewer?: Viewer,
): Decision<Schema, Event, State, Facts> {
  const { compiled } = process;
  expectOwn(compiled, state);
  const known = readFacts(compiled, facts);
  const begun = state.revision > 0;
  const standing = standingOf(state, viewer && begun ? sightOf(process as unknown as Process, state, viewer) : undefined);
  const heard = hear(compiled, standing, event, known);
  if (!heard.ok) return heard;

  const { record, mark, to, judgement } = run(engineOf(compiled), standing, heard, known);
  if (judgement.threw !== undefined) throw judgement.threw;
  if (mark !== heard.event.id) {
    if (judgement.against !== undefined && judgement.against.length > 0) return { ok: false, refusals: judgement.against };
    throw new CoachingError(
      'kernel/disagreement',
      { kind: compiled.kind, event: heard.event.type },
      'Expected the machine to accept what no rule refuses, found that it did not.',
    );
  }
  const next = {
    kind: compiled.kind,
    id: state.id,
    revision: state.revision + 1,
    state: to,
    since: to === state.state ? (state.since ?? heard.event.recordedAt) : heard.event.recordedAt,
    recordedAt: heard.event.recordedAt,
    record,
  };
  const entry = {
    stream: state.id,
    revision: next.revision,
    version: compiled.version,
    event: heard.event,
    from: state.state,
    to,
    facts: known,
  };
  // The machine knows records and states as names only; the process's types say which.
  return { ok: true, state: next, entry } as unknown as Decision<Schema, Event, State, Facts>;
}

/** Runs the machine on an event that was heard. Its guard asks the rules; its action writes, and leaves the event's id as its mark. */
function run(
  engine: Engine,
  standing: Standing,
  heard: Heard,
  facts: unknown,
): { readonly record: unknown; readonly mark: string | null; readonly to: string; readonly judgement: Judgement } {
  const context: MachineContext = { record: standing.record, revision: standing.revision, recordedAt: standing.recordedAt, mark: null };
  const judgement: Judgement = { context, standing, heard, facts };
  const sent = { type: heard.event.type, event: heard.event, facts, [JUDGED]: judgement };
  const snapshot = { ...engine.resting.get(standing.state), context } as AnyMachineSnapshot;
  const next = engine.machine.transition(snapshot, sent, engine.scope);
  const after = next.context as MachineContext;
  return { record: after.record, mark: after.mark, to: nameOf(next.value), judgement };
}

export function expectOwn(compiled: Compiled, state: { readonly kind: string; readonly state: string }): void {
  if (state.kind === compiled.kind && compiled.states.has(state.state)) return;
  throw new CoachingError(
    'kernel/other-process',
    { expected: compiled.kind, found: String(state.kind) },
    `Expected a state of ${compiled.kind}, found another's.`,
  );
}
