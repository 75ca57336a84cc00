import type * as z from 'zod';
import { type LabelledObject, labelOf, stagesOf } from '../labels/label';
import type { Relationship } from '../labels/label-kind';
import type { Named, Stated, StateLabel, Who } from '../labels/labelled';
import { checkDefinition, stop } from './check-definition';
import { copyJson } from './copy-json';
import type { Definition } from './definition';
import { type EventOf, stampShape } from './event';
import type {
  AnyRecord,
  Compiled,
  CompiledEvent,
  CompiledList,
  CompiledMove,
  CompiledRule,
  CompiledState,
  Process,
  StageBranch,
  Target,
} from './process';
import { membersOf } from './who-is-who';

/** The events of a process, as its payloads make them. */
export type EventsOf<Payloads extends Readonly<{ [type: string]: LabelledObject }>> = {
  [Type in keyof Payloads & string]: EventOf<Type, Payloads[Type]>;
}[keyof Payloads & string];

/**
 * Declares a process: a labelled record, the events that change it, who may ask for them, the rules they are allowed by, and
 * the chart that says when. One call infers everything; a wrong state, event, party or rule does not compile.
 *
 * @param definition - See {@link Definition}: what each part is.
 * @returns The process, for `decide`, `replay` and their kin.
 * @throws {CoachingError} `process/definition` on what cannot be right: an unreachable state, a dead end, the same event in a
 *   state and its group, a branch that lacks a value, a `check` without an `example`, an unlabelled or opaque field, a rule that
 *   reads what somebody who may ask could never see.
 * @example
 * const visits = defineProcess({
 *   kind: 'visits',
 *   version: 1,
 *   record: z.object({ teacher: label('operational', z.string().nullable()) }),
 *   empty: { teacher: null },
 *   facts: z.object({}),
 *   parties: { teacher: (record) => record.teacher },
 *   owners: 'teacher',
 *   partnership: () => null,
 *   policy: () => null,
 *   rules: {},
 *   events: {
 *     'visits.begun': {
 *       payload: z.object({ teacher: label('operational', z.string()) }),
 *       by: ['teacher'],
 *       write: (draft, event) => {
 *         draft.teacher = event.teacher;
 *       },
 *     },
 *   },
 *   chart: {
 *     initial: 'none',
 *     states: {
 *       none: { label: 'operational', seenAs: 'not-started', on: { 'visits.begun': { to: 'open' } } },
 *       open: { label: 'operational', seenAs: 'in-progress', final: true },
 *     },
 *   },
 * });
 * const at = '2026-09-14T08:00:00Z';
 * const asked = { id: 'e1', type: 'visits.begun', by: 'ben', at, recordedAt: at, teacher: 'ben' };
 * decide(visits, initial(visits, 'v1'), asked, {}).state.state; // => 'open'
 */
export function defineProcess<
  Schema extends LabelledObject,
  FactsSchema extends LabelledObject,
  const Payloads extends Readonly<{ [type: string]: LabelledObject }>,
  const Reads extends Readonly<{ [rule: string]: keyof z.output<Schema> }>,
  Party extends Relationship,
  State extends string,
>(
  definition: Definition<Schema, FactsSchema, Payloads, Reads, Party, State>,
): Process<Schema, EventsOf<Payloads>, State, z.output<FactsSchema>> {
  const compiled = compile(definition as unknown as Loose);
  checkDefinition(compiled);
  const states = Object.fromEntries([...compiled.states].map(([name, { label, seenAs, final }]) => [name, { label, seenAs, final }]));
  const { partnership, policy, named } = definition as unknown as Loose;
  return {
    kind: compiled.kind,
    version: compiled.version,
    record: definition.record,
    states: states as Readonly<Record<State, StateLabel>>,
    compiled,
    who(state: Stated): Who {
      const record = state.record as AnyRecord;
      const owners = membersOf(compiled, compiled.owners, record);
      const who = { owners, partnership: partnership(record, state.id), policy: policy(record) };
      return named === undefined ? who : { ...who, named: named(record, state.state) };
    },
  };
}

/** The definition without its types: what is read of it is checked by `checkDefinition`. */
interface Loose {
  readonly kind: string;
  readonly version: number;
  readonly migrations?: Compiled['migrations'];
  readonly record: LabelledObject;
  readonly empty: AnyRecord;
  readonly facts: LabelledObject;
  readonly parties: Readonly<Record<string, (record: AnyRecord) => string | readonly string[] | null>>;
  readonly owners: string;
  readonly partnership: (record: AnyRecord, id: string) => string | null;
  readonly policy: (record: AnyRecord) => { readonly id: string; readonly version: number } | null;
  readonly named?: (record: AnyRecord, state: string) => Named | null;
  readonly rules: Readonly<Record<string, Omit<CompiledRule, 'name' | 'operational'>>>;
  readonly events: Readonly<Record<string, LooseEvent>>;
  readonly chart: {
    readonly initial: string;
    readonly within?: Readonly<Record<string, { readonly on: Readonly<Record<string, LooseMove>> }>>;
    readonly states: Readonly<Record<string, LooseState>>;
  };
  readonly due?: Readonly<Record<string, CompiledList['due']>>;
  readonly watch?: Compiled['watch'];
}

type LooseEvent = Pick<CompiledEvent, 'payload' | 'by'> &
  Partial<Pick<CompiledEvent, 'when' | 'told' | 'append' | 'follows' | 'owner' | 'write' | 'check' | 'example'>> & {
    readonly about?: { readonly items: string; readonly from: readonly string[]; readonly to?: StageBranch };
  };

type LooseState = Pick<CompiledState, 'label' | 'seenAs'> & {
  readonly final?: boolean;
  readonly due?: CompiledState['due'];
  readonly on?: Readonly<Record<string, LooseMove>>;
};

interface LooseMove {
  readonly allow?: readonly string[];
  readonly to?:
    | string
    | { readonly payload: string; readonly is: Readonly<Record<string, string>> }
    | { readonly record: (record: AnyRecord, asking: { readonly by: string }) => string; readonly oneOf: readonly string[] };
}

function compile(definition: Loose): Compiled {
  const { kind } = definition;
  const operational = (field: string) => {
    const schema = definition.record.shape[field];
    return schema !== undefined && labelOf(schema) === 'operational';
  };
  const rules = new Map(
    Object.entries(definition.rules).map(([name, rule]) => [name, { ...rule, name, operational: rule.reads.every(operational) }]),
  );
  const events = new Map(
    Object.entries(definition.events).map(([type, event]) => [type, compileEvent(type, event, decidingKeys(definition, type))]),
  );
  const move = (from: string, type: string, loose: LooseMove): CompiledMove => {
    const event = events.get(type) ?? stop(kind, `states.${from}.on.${type}`, 'expected an event of this process.');
    const allow = (loose.allow ?? []).map(
      (name) => rules.get(name) ?? stop(kind, `states.${from}.on.${type}`, `expected rules of this process, found ${name}.`),
    );
    // Those that read only what is operational are asked first.
    const inOrder = allow.toSorted((a, b) => Number(b.operational) - Number(a.operational));
    return { event, allow: inOrder, target: targetOf(loose.to) };
  };
  return {
    kind,
    version: definition.version,
    migrations: definition.migrations ?? [],
    initial: definition.chart.initial,
    record: definition.record,
    empty: freeze(copyJson(definition.empty)),
    facts: definition.facts,
    parties: new Map(Object.entries(definition.parties)),
    owners: definition.owners,
    rules,
    events,
    states: compileStates(definition, move),
    lists: compileLists(definition, events),
    watch: definition.watch ?? [],
    engine: {},
  };
}

function compileEvent(type: string, event: LooseEvent, deciding: ReadonlySet<string>): CompiledEvent {
  const kinds = Object.values(event.payload.shape).map((schema) => innermost(schema));
  return {
    type,
    payload: event.payload,
    // Extending keeps the payload's own checks; spreading its shape would drop them.
    schema: event.payload.safeExtend(stampShape).strict() as unknown as CompiledEvent['schema'],
    by: event.by,
    when: event.when ?? 'act',
    about: event.about === undefined ? undefined : { ...event.about, to: event.about.to },
    told: event.told,
    append: event.append,
    follows: event.follows,
    owner: event.owner,
    write: event.write,
    check: event.check,
    example: event.example,
    deciding,
    holdsObjects: kinds.some((each) => each === 'object' || each === 'array' || each === 'tuple' || each === 'union'),
  };
}

/** The fields of a payload by which an event leads to a state or a stage, or its item has its owner. */
function decidingKeys(definition: Loose, type: string): ReadonlySet<string> {
  const { within = {}, states } = definition.chart;
  const moves = [...Object.values(within), ...Object.values(states)].map((each) => each.on?.[type]?.to);
  const { about, follows } = definition.events[type] ?? {};
  const fields = [...moves, about?.to].flatMap((to) => (typeof to === 'object' && 'payload' in to ? [to.payload] : []));
  return new Set(follows === undefined ? fields : [...fields, follows.field]);
}

function innermost(schema: z.ZodType): string {
  const def = schema._zod.def as { readonly type: string; readonly innerType?: z.ZodType };
  return def.innerType === undefined ? def.type : innermost(def.innerType);
}

function targetOf(to: LooseMove['to']): Target {
  if (to === undefined) return { kind: 'stay' };
  if (typeof to === 'string') return { kind: 'state', to };
  return 'payload' in to ? { kind: 'payload', key: to.payload, is: to.is } : { kind: 'record', of: to.record, oneOf: to.oneOf };
}

function compileStates(definition: Loose, move: (from: string, type: string, loose: LooseMove) => CompiledMove): Compiled['states'] {
  const { kind, chart } = definition;
  const states = new Map<string, CompiledState>();
  const groups = new Set(Object.keys(chart.states).map((name) => name.split('.')[0]));
  for (const group of Object.keys(chart.within ?? {})) if (!groups.has(group)) stop(kind, `within.${group}`, 'expected a group of states.');
  for (const [name, state] of Object.entries(chart.states)) {
    const own = state.on ?? {};
    const shared = name.includes('.') ? (chart.within?.[name.split('.')[0] as string]?.on ?? {}) : {};
    for (const type of Object.keys(own))
      if (Object.hasOwn(shared, type)) stop(kind, `states.${name}.on.${type}`, 'expected it in the state or in its group, found both.');
    const moves = new Map(Object.entries({ ...shared, ...own }).map(([type, loose]) => [type, move(name, type, loose)]));
    const about = new Set([...moves.values()].flatMap(({ event }) => event.about?.items ?? []));
    states.set(name, { name, label: state.label, seenAs: state.seenAs, final: state.final ?? false, due: state.due, moves, about });
  }
  return states;
}

function compileLists(definition: Loose, events: ReadonlyMap<string, CompiledEvent>): Compiled['lists'] {
  const lists = new Map<string, CompiledList>();
  for (const [name, schema] of Object.entries(definition.record.shape)) {
    const stages = stagesOf(schema);
    const label = labelOf(schema);
    if (stages === undefined || label === undefined) continue;
    const { element } = schema as unknown as z.ZodArray<z.ZodObject>;
    const event = [...events.values()].find((each) => each.append === name);
    lists.set(name, { name, label, stages, event, element, due: definition.due?.[name] ?? {} });
  }
  return lists;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(Object.freeze(value))) freeze(each);
  return value;
}
