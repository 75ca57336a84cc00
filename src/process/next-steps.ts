import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Stated, Viewer } from '../labels/labelled';
import { expectOwn } from './decide';
import type { EventStamp } from './event';
import { readFacts, ruleObjections } from './judge';
import type { AnyRecord, Compiled, CompiledMove, CompiledState, Item, Process } from './process';
import type { Refusal } from './refusal';
import { mayBeTold, sightOf } from './sight';
import { asksAsOwner, findItem, itemsIn, membersOf, partiesOf, readableTo } from './who-is-who';

/** An event that somebody could ask for now: a button. */
export interface NextStep<Type extends string = string> {
  readonly type: Type | 'item.corrected' | 'item.struck';
  /** The item it would be about. */
  readonly item?: string;
  /** Whether a right payload is accepted now. */
  readonly ready: boolean;
  /** What stands in the way: the rules that object, with what would satisfy them. */
  readonly missing: readonly Refusal[];
}

/**
 * Answers what a viewer could ask for now, about every item that is open to them: ready, or which rules stand in the way. A step whose rules
 * read what is hidden from the viewer is left out: it would tell of it.
 *
 * @param process - The process.
 * @param state - The state it is in.
 * @param facts - What its rules may know from outside.
 * @param viewer - Who asks, in one relationship, at a moment.
 * @param options - `item`: list the corrections of that item instead.
 * @returns The steps, in the chart's order; `[]` for who is no party in that relationship.
 * @throws {CoachingError} as {@link decide} does.
 * @example
 * const partnership = { id: 'p1', standing: 'active', teachers: ['ben'], coaches: ['cho'], policy: { id: 'strict', version: 1 } };
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const cho = asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
 * const steps = nextSteps(impact, initial(impact, 'c1'), { partnership, coachEvaluates: false }, cho);
 * steps.map(({ type, ready }) => [type, ready]); // => [['cycle.proposed', true]]
 */
export function nextSteps<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  state: Stated<z.output<Schema>, State>,
  facts: NoInfer<Facts>,
  viewer: Viewer,
  options: { readonly item?: string } = {},
): readonly NextStep<Event['type']>[] {
  const { compiled } = process;
  expectOwn(compiled, state);
  const known = readFacts(compiled, facts);
  const begun = state.revision > 0;
  const record = state.record as AnyRecord;
  const sight = begun ? sightOf(process as unknown as Process, state, viewer) : undefined;
  if (sight !== undefined && (!membersOf(compiled, viewer.as, record).includes(viewer.person) || !sight.any)) return [];
  if (options.item !== undefined) return begun ? corrections(compiled, record, viewer, options.item) : [];

  const parties = begun ? partiesOf(compiled, record, viewer.person) : [viewer.as];
  const readable = begun ? readableTo(compiled, record, viewer.person, parties, sight?.shown) : record;
  const standing = compiled.states.get(state.state) as CompiledState;
  const steps: NextStep<Event['type']>[] = [];
  for (const [type, move] of standing.moves) {
    if (!move.event.by.includes(viewer.as)) continue;
    if (sight !== undefined && !(move.allow.every(sight.tells) && mayBeTold(compiled, standing, type, sight, [viewer.as]))) continue;
    for (const item of subjects(process as unknown as Process, state, move, viewer)) {
      const asking = { by: viewer.person, at: viewer.at, facts: known, item };
      const missing = ruleObjections(compiled, move.allow, readable, asking);
      steps.push({ type: type as Event['type'], ...(item === undefined ? {} : { item }), ready: missing.length === 0, missing });
    }
  }
  return steps;
}

/** The items that a step would be about, of those that the viewer sees; one step without an item where its event is about none. */
function subjects(process: Process, state: Stated, move: CompiledMove, viewer: Viewer): readonly (string | undefined)[] {
  const { compiled } = process;
  const { about } = move.event;
  if (about === undefined) return [undefined];
  const record = state.record as AnyRecord;
  const owners = asksAsOwner(compiled, [viewer.as]) ? [viewer.person] : membersOf(compiled, compiled.owners, record);
  const open = (item: Item, at: number) =>
    about.from.includes(item.stage ?? '') &&
    (item.owner === 'team' || owners.includes(item.owner)) &&
    viewer.sees(process, state, [about.items, at]);
  return itemsIn(record, about.items)
    .filter(open)
    .map((item) => item.id);
}

function corrections(compiled: Compiled, record: AnyRecord, viewer: Viewer, id: string): readonly NextStep<never>[] {
  const found = findItem(compiled, record, id);
  if (found === undefined || found.item.by !== viewer.person || compiled.lists.get(found.list)?.event === undefined) return [];
  return (['item.corrected', 'item.struck'] as const).map((type) => ({ type, item: id, ready: true, missing: [] }));
}
