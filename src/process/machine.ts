import { type AnyMachineSnapshot, type AnyStateMachine, assign, createActor, createMachine } from 'xstate';
import { calling } from './calling';
import { type Asked, type Hearing, hear, objections, readFacts, type Standing } from './judge';
import type { AnyRecord, Compiled, CompiledMove, Process } from './process';
import type { Refusal } from './refusal';
import { corrected, written } from './write';

/** What an actor of a process's machine is sent: the event, and the facts that its rules may know. */
export interface MachineEvent {
  readonly type: string;
  readonly event: unknown;
  readonly facts: unknown;
}

/** A machine's context. `mark` is the id of the last event that it accepted. */
export interface MachineContext {
  readonly record: AnyRecord;
  readonly revision: number;
  readonly recordedAt: string | null;
  readonly mark: string | null;
}

/** How one event fared in one context: heard by the table, and then, in the guard, what the rules have against it. */
export interface Judgement {
  readonly context: MachineContext;
  readonly standing: Standing;
  readonly heard: Heard | undefined;
  readonly facts: unknown;
  against?: readonly Refusal[];
  threw?: unknown;
}

export type Heard = Extract<Hearing, { ok: true }>;

/** Where `decide` keeps a judgement: on what it sends. Another's events are left as they are, but a weak map costs more than the rules. */
export const JUDGED: unique symbol = Symbol('judged');

/** A compiled machine, its scope, and its last judgements. */
export interface Engine {
  readonly machine: AnyStateMachine;
  /** Made once: `transition()` would run the context factory again at every call, which is half of its cost. */
  readonly scope: Parameters<AnyStateMachine['transition']>[2];
  /** What `resolveState` makes of each state, made once: it differs in its context alone. */
  readonly resting: ReadonlyMap<string, AnyMachineSnapshot>;
}

/**
 * Hands out the XState machine that a process compiles to, for actors, `@xstate/react` or the inspector. Send it
 * `{ type, event, facts }`; an event that is not allowed changes nothing, and `context.mark` tells which was accepted last.
 *
 * An inspector is a road out: it is sent the whole record, every event and all facts, whoever watches. Attach one in development, with
 * invented people, or have it leave out `context`, `event` and `facts`.
 *
 * @param process - A process.
 * @returns An XState v5 machine. Its context holds the whole record: what it shows is for nobody but the app itself.
 * @example
 * machineOf(impact).id; // => 'impact-cycle'
 */
export function machineOf(process: Pick<Process, 'compiled'>): AnyStateMachine {
  return engineOf(process.compiled).machine;
}

export function engineOf(compiled: Compiled): Engine {
  compiled.engine.machine ??= compile(compiled);
  return compiled.engine.machine as Engine;
}

function compile(compiled: Compiled): Engine {
  const judgements = new WeakMap<MachineEvent, Judgement>();
  const judgementOf = (sent: MachineEvent & { readonly [JUDGED]?: Judgement }) => judgements.get(sent) ?? sent[JUDGED];
  const passes = (state: string, context: MachineContext, sent: MachineEvent): boolean => {
    const before = judgementOf(sent);
    const judgement = before?.context === context ? before : heardAlone(compiled, { ...context, state }, context, sent);
    if (judgement !== before) judgements.set(sent, judgement);
    if (judgement.heard === undefined || judgement.threw !== undefined) return false;
    judgement.against ??= weighed(compiled, judgement.standing, judgement.heard, judgement);
    return judgement.against.length === 0 && judgement.threw === undefined;
  };
  const accept = (spec: CompiledMove['event'], state: string) =>
    assign(({ context, event: sent }: { context: MachineContext; event: MachineEvent }) => {
      const event = judgementOf(sent)?.heard?.event;
      return event === undefined ? context : accepted(context, event, written(compiled, spec, context.record, event, state));
    });
  const correct = assign(({ context, event: sent }: { context: MachineContext; event: MachineEvent }) => {
    const event = judgementOf(sent)?.heard?.event;
    return event === undefined ? context : accepted(context, event, corrected(compiled, context.record, event));
  });

  const moves = (state: string, of: ReadonlyMap<string, CompiledMove>) => {
    const on: Record<string, unknown> = {};
    for (const [type, move] of of) {
      const actions = accept(move.event, state);
      on[type] = branches(compiled, move).map(({ to, leads }) => ({
        guard: (args: { context: MachineContext; event: MachineEvent }) =>
          passes(state, args.context, args.event) &&
          (leads === undefined || leads(args.context.record, judgementOf(args.event) as Judgement)),
        actions,
        ...(to === undefined ? {} : { target: `#${compiled.kind}.${to}` }),
      }));
    }
    return on;
  };

  const correction = {
    guard: ({ context, event }: { context: MachineContext; event: MachineEvent }) => passes(compiled.initial, context, event),
    actions: correct,
  };
  // The config is made from a table, so XState's inference has nothing to hold on to.
  const machine = createMachine({
    id: compiled.kind,
    initial: top(compiled.initial),
    context: ({ input }: { input: unknown }) => (input as MachineContext | undefined) ?? emptyContext(compiled),
    on: { 'item.corrected': correction, 'item.struck': correction },
    states: nested(compiled, moves),
  } as unknown as Parameters<typeof createMachine>[0]) as AnyStateMachine;
  const actor = createActor(machine);
  const nothing = () => undefined;
  const scope = {
    self: actor,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
    system: actor.system,
  } as Engine['scope'];
  const context = emptyContext(compiled);
  const resting = new Map([...compiled.states.keys()].map((name) => [name, machine.resolveState({ value: xstateValueOf(name), context })]));
  return { machine, scope, resting };
}

function emptyContext(compiled: Compiled): MachineContext {
  return { record: compiled.empty, revision: 0, recordedAt: null, mark: null };
}

function accepted(context: MachineContext, event: Asked, record: AnyRecord): MachineContext {
  return { record, revision: context.revision + 1, recordedAt: event.recordedAt, mark: event.id };
}

/** Hears an event that an actor was sent. A guard must not throw, for XState would wrap the message: what was thrown is kept. */
function heardAlone(compiled: Compiled, standing: Standing, context: MachineContext, sent: MachineEvent): Judgement {
  try {
    const facts = readFacts(compiled, sent.facts);
    const heard = hear(compiled, standing, sent.event, facts);
    // An event sent under another's name would be judged by its own rules and do what the other does.
    return { context, standing, heard: heard.ok && heard.event.type === sent.type ? heard : undefined, facts };
  } catch (threw) {
    return { context, standing, heard: undefined, facts: undefined, threw };
  }
}

function weighed(compiled: Compiled, standing: Standing, heard: Heard, judgement: Judgement): readonly Refusal[] {
  try {
    return heard.move === undefined ? [] : objections(compiled, standing, heard, judgement.facts);
  } catch (threw) {
    judgement.threw = threw;
    return [];
  }
}

interface Branching {
  readonly to: string | undefined;
  readonly leads?: (record: AnyRecord, judgement: Judgement) => boolean;
}

function branches(compiled: Compiled, move: CompiledMove): readonly Branching[] {
  const { target } = move;
  if (target.kind === 'stay') return [{ to: undefined }];
  if (target.kind === 'state') return [{ to: target.to }];
  if (target.kind === 'payload') {
    return Object.entries(target.is).map(([value, to]) => ({ to, leads: (_record, { heard }) => heard?.event[target.key] === value }));
  }
  return target.oneOf.map((to) => ({ to, leads: (record, judgement) => leadsBy(compiled, move, record, judgement) === to }));
}

/** Where the record leads. A guard must not throw, for XState would wrap the message: what was thrown is kept. */
function leadsBy(compiled: Compiled, { target, event }: CompiledMove, record: AnyRecord, judgement: Judgement): string | undefined {
  if (target.kind !== 'record') return undefined;
  try {
    return calling(compiled.kind, `${event.type}.to`, () => target.of(record, { by: judgement.heard?.event.by ?? '' }));
  } catch (threw) {
    judgement.threw = threw;
    return undefined;
  }
}

/** XState nests what we write flat. A group's own moves stay on its leaves, where our table has them. */
function nested(compiled: Compiled, moves: (state: string, of: ReadonlyMap<string, CompiledMove>) => unknown): Record<string, unknown> {
  const states: Record<string, unknown> = {};
  const groups = new Map<string, Record<string, unknown>>();
  for (const state of compiled.states.values()) {
    const [group, leaf] = state.name.split('.') as [string, string | undefined];
    const node = { on: moves(state.name, state.moves) };
    if (leaf === undefined) {
      states[group] = node;
      continue;
    }
    const members = groups.get(group) ?? {};
    members[leaf] = node;
    groups.set(group, members);
    states[group] = { initial: Object.keys(members)[0], states: members };
  }
  return states;
}

function top(state: string): string {
  return state.split('.')[0] as string;
}

function xstateValueOf(state: string): string | Readonly<Record<string, string>> {
  const [group, leaf] = state.split('.') as [string, string | undefined];
  return leaf === undefined ? group : { [group]: leaf };
}

/** The flat name of an XState value. */
export function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[group, leaf] = ['', '']] = Object.entries(value as Record<string, string>);
  return `${group}.${leaf}`;
}
