import type * as z from 'zod';
import type { Instant } from '../core/instant';
import type { LabelledObject } from '../labels/label';
import type { Label, LabelKind } from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import type { Asking, Due, ItemDue, Migration, When } from './definition';
import type { Correction, Erasure, EventStamp } from './event';
import type { Objection, Refusal } from './refusal';

/** A record whose shape the kernel does not know. */
export type AnyRecord = Readonly<Record<string, unknown>>;

/** An item as the kernel stamps it. */
export interface Item {
  readonly id: string;
  readonly owner: string;
  readonly by: string;
  readonly at: Instant;
  readonly stage?: string;
  readonly since?: Instant;
}

export interface CompiledRule {
  readonly name: string;
  readonly reads: readonly string[];
  /** Whether it reads nothing but what is operational. */
  readonly operational: boolean;
  readonly test: (read: AnyRecord, asking: Asking<unknown>) => Objection | undefined;
}

export interface CompiledEvent {
  readonly type: string;
  readonly payload: LabelledObject;
  /** The payload with its stamp, closed to other keys. */
  readonly schema: z.ZodType<EventStamp & AnyRecord>;
  readonly by: readonly string[];
  readonly when: When;
  readonly about: { readonly items: string; readonly from: readonly string[]; readonly to: StageBranch | undefined } | undefined;
  /** Who may learn that it happened, where not all may who know its item. */
  readonly told: LabelKind | undefined;
  readonly append: string | undefined;
  readonly follows: { readonly field: string; readonly items: string } | undefined;
  readonly owner: 'team' | undefined;
  readonly write: ((draft: Record<string, unknown>, event: EventStamp & AnyRecord, left: { readonly state: string }) => void) | undefined;
  readonly check:
    | ((event: EventStamp & AnyRecord, asking: Asking<unknown> & { readonly record: AnyRecord }) => Objection | undefined)
    | undefined;
  readonly example: ((asking: Asking<unknown> & { readonly record: AnyRecord }) => AnyRecord) | undefined;
  /** The fields of its payload by which it leads somewhere, or has its owner. A correction keeps them: what was decided stays. */
  readonly deciding: ReadonlySet<string>;
  /** Whether its payload holds lists or objects, which a fold must not share with the log. */
  readonly holdsObjects: boolean;
}

/** A stage by the payload, by the record, or always the same. */
export type StageBranch =
  | string
  | { readonly payload: string; readonly is: Readonly<Record<string, string>> }
  | { readonly record: (record: AnyRecord, event: EventStamp & AnyRecord) => string; readonly oneOf: readonly string[] };

/** Every stage that a branch may lead to. */
export function stagesOfBranch(branch: StageBranch): readonly string[] {
  if (typeof branch === 'string') return [branch];
  return 'payload' in branch ? Object.values(branch.is) : branch.oneOf;
}

export type Target =
  | { readonly kind: 'stay' }
  | { readonly kind: 'state'; readonly to: string }
  | { readonly kind: 'payload'; readonly key: string; readonly is: Readonly<Record<string, string>> }
  | {
      readonly kind: 'record';
      readonly of: (record: AnyRecord, asking: { readonly by: string }) => string;
      readonly oneOf: readonly string[];
    };

export interface CompiledMove {
  readonly event: CompiledEvent;
  readonly allow: readonly CompiledRule[];
  readonly target: Target;
}

export interface CompiledList {
  readonly name: string;
  readonly label: Label;
  readonly stages: readonly string[];
  /** The event that appends to it; the first where several do, with one payload. */
  readonly event: CompiledEvent | undefined;
  /** What one of its items is. */
  readonly element: z.ZodType;
  readonly due: Readonly<Record<string, ItemDue>>;
}

export interface CompiledState {
  readonly name: string;
  readonly label: Label;
  readonly seenAs: string;
  readonly final: boolean;
  readonly due: Due<string> | undefined;
  /** The moves of the state and of its group. */
  readonly moves: ReadonlyMap<string, CompiledMove>;
  /** The lists whose items a move of it is about. */
  readonly about: ReadonlySet<string>;
}

/** What `defineProcess` made of a definition. */
export interface Compiled {
  readonly kind: string;
  readonly version: number;
  readonly migrations: readonly Migration[];
  readonly initial: string;
  readonly record: LabelledObject;
  readonly empty: AnyRecord;
  readonly facts: LabelledObject;
  readonly parties: ReadonlyMap<string, (record: AnyRecord) => string | readonly string[] | null>;
  readonly owners: string;
  readonly rules: ReadonlyMap<string, CompiledRule>;
  readonly events: ReadonlyMap<string, CompiledEvent>;
  readonly states: ReadonlyMap<string, CompiledState>;
  readonly lists: ReadonlyMap<string, CompiledList>;
  readonly watch: readonly { readonly when: (facts: unknown) => boolean; readonly calls: string }[];
  /** What the XState machine is kept under; made when it is first needed. */
  readonly engine: { machine?: unknown };
}

declare const CARRIES: unique symbol;

/**
 * A labelled record moved by a statechart: `defineProcess` makes one, and every function of `coaching-cycles/process` takes
 * one. Annotate an exported process with named types: `const choice: Process<ChoiceSchema, ChoiceEvent, ChoiceState, ChoiceFacts>`.
 */
export interface Process<
  Schema extends LabelledObject = LabelledObject,
  Event extends EventStamp = EventStamp,
  State extends string = string,
  Facts = unknown,
> extends Labelled<Schema, State> {
  readonly version: number;
  /** @internal */
  readonly compiled: Compiled;
  /** Types only; never there. */
  readonly [CARRIES]?: { readonly event: Event; readonly facts: Facts };
}

/** The state of a process: plain JSON. */
export type StateOf<P> = P extends Process<infer Schema, EventStamp, infer State, unknown> ? Stated<z.output<Schema>, State> : never;

/** What a log keeps of an accepted event, or of one that was erased. */
export interface Entry<Event = EventStamp, State extends string = string, Facts = unknown> {
  readonly stream: string;
  /** 1 for the first entry. */
  readonly revision: number;
  /** The process's version when it was accepted. */
  readonly version: number;
  readonly event: Event | Correction | Erasure;
  readonly from: State;
  readonly to: State;
  /** What the rules knew from outside; `null` of an entry that was erased. */
  readonly facts: Facts;
}

/** The entry of an event that was just accepted. */
export interface Accepted<Event = EventStamp, State extends string = string, Facts = unknown> extends Entry<Event, State, Facts> {
  readonly event: Event | Correction;
}

/** What was decided: the new state and its log entry, or all reasons why not. */
export type Decision<Schema extends LabelledObject, Event, State extends string, Facts> =
  | { readonly ok: true; readonly state: Stated<z.output<Schema>, State>; readonly entry: Accepted<Event, State, Facts> }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };
