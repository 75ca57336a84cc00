import type * as z from 'zod';
import type { Instant } from '../core/instant';
import type { LabelledObject } from '../labels/label';
import type { Label, LabelKind, PolicyReference, Relationship } from '../labels/label-kind';
import type { Named } from '../labels/labelled';
import type { EventOf } from './event';
import type { Objection } from './refusal';

/** A value nobody writes to. */
export type Frozen<T> = T extends readonly (infer Element)[]
  ? readonly Frozen<Element>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** Who asks, when, about what, and what is known from outside. */
export interface Asking<Facts> {
  readonly by: string;
  /** When it is asked, as recorded. */
  readonly at: Instant;
  readonly facts: Facts;
  /** The id of the item asked about. */
  readonly item: string | undefined;
}

/** A rule: what it reads, and when it objects. It never sees a payload. */
export interface RuleSpec<Record, Reads extends keyof Record, Facts> {
  /** The fields it is handed, and nothing else, without what the asker cannot see. */
  readonly reads: readonly Reads[];
  readonly test: (read: Frozen<Pick<Record, Reads>>, asking: Asking<Facts>) => Objection | undefined;
  /** The publication or the page that asks for it. */
  readonly source?: string;
}

/** When an event counts: an act as it is entered, a happening when it happened, entered at most so many days later. */
export type When = 'act' | { readonly happening: { readonly enteredWithinDays: number } };

/** One event: what it carries, who may ask for it, and what it does to the record. */
export interface EventSpec<Record, Facts, Party extends string, Type extends string, Payload extends LabelledObject> {
  readonly payload: Payload;
  readonly by: readonly (Party | 'system')[];
  /** @defaultValue 'act' */
  readonly when?: When;
  /** The list whose item it is about, the stages it may be in, and the stage it then enters. */
  readonly about?: {
    readonly items: keyof Record & string;
    readonly from: readonly string[];
    readonly to?:
      | string
      | { readonly payload: keyof z.output<Payload> & string; readonly is: { readonly [value: string]: string } }
      /** By the record as it was asked in. */
      | { readonly record: (record: Frozen<Record>, event: EventOf<Type, Payload>) => string; readonly oneOf: readonly string[] };
  };
  /** Who may learn that it happened, of those who may know the item that it is about: in stories and notices. Default all of them. */
  readonly told?: LabelKind;
  /** The list to which the payload is appended as an item. Several events may append to one where they share one payload schema. */
  readonly append?: keyof Record & string;
  /**
   * Whose the appended item is: the owner of the item that a field of the payload names, such as the goal of a measurement. An
   * event that is about an item appends to that item's owner without saying so.
   */
  readonly follows?: { readonly field: keyof z.output<Payload> & string; readonly items: keyof Record & string };
  /** Where the appended item is always the team's, whoever asks: their common lesson, who looks in on whom. */
  readonly owner?: 'team';
  /**
   * What else it changes, with the state that it was asked in. It returns nothing, copies nothing out of items and writes none
   * of the fields that an item's author entered: it refers to items by id, so that a correction is as good as having entered
   * it rightly.
   */
  readonly write?: (draft: z.output<z.ZodType<Record>>, event: EventOf<Type, Payload>, left: { readonly state: string }) => void;
  /** Objects to a payload. Sees what the asker may see of the record. */
  readonly check?: (event: EventOf<Type, Payload>, asking: Asking<Facts> & { readonly record: Frozen<Record> }) => Objection | undefined;
  /** A payload that `check` accepts: for tests, forms and documentation. Required where there is a `check`. */
  readonly example?: (asking: Asking<Facts> & { readonly record: Frozen<Record> }) => z.input<Payload>;
}

type EnumKeys<Payload> = {
  [K in keyof Payload]-?: Payload[K] extends string ? (string extends Payload[K] ? never : K) : never;
}[keyof Payload] &
  string;

/** Where a move leads by an enum of the payload: a state for each of its values. */
export type PayloadBranch<State extends string, Payload> = {
  [K in EnumKeys<Payload>]: {
    readonly payload: K;
    readonly is: { readonly [Value in Payload[K] & string]: State };
  };
}[EnumKeys<Payload>];

/** Where a move leads by the record as it stood, one of some states. */
export interface RecordBranch<State extends string, Record> {
  readonly record: (record: Frozen<Record>, asking: { readonly by: string }) => State;
  readonly oneOf: readonly State[];
}

/** A move: by which rules an event is allowed, and where it leads; nowhere where `to` is absent. */
export interface Move<State extends string, RuleName extends string, Payload, Record> {
  readonly allow?: readonly RuleName[];
  readonly to?: State | PayloadBranch<State, Payload> | RecordBranch<State, Record>;
}

type Moves<State extends string, RuleName extends string, Payloads extends Readonly<{ [type: string]: LabelledObject }>, Record> = {
  readonly [Type in keyof Payloads]?: Move<State, RuleName, z.output<Payloads[Type]>, Record>;
};

/** What falls due in a state: so many school days after it was entered, and the `system` event that is then asked for. */
export interface Due<Type extends string> {
  readonly schoolDays: number;
  readonly calls?: Type;
  /** The list whose items put it off, each for its owner: it is then due on the date that the last one entered since holds. */
  readonly renewedBy?: { readonly items: string; readonly on: string };
}

export interface StateSpec<
  State extends string,
  RuleName extends string,
  Payloads extends Readonly<{ [type: string]: LabelledObject }>,
  Record,
> {
  /** Who may learn the state's name. */
  readonly label: Label;
  /** The coarse name that is operational, such as `in-progress`. */
  readonly seenAs: string;
  /** @defaultValue false */
  readonly final?: boolean;
  readonly due?: Due<keyof Payloads & string>;
  readonly on?: Moves<State, RuleName, Payloads, Record>;
}

/** The groups of dotted state names. */
export type GroupOf<State extends string> = State extends `${infer Group}.${string}` ? Group : never;

/** One named step from a version to the next. Each part takes plain JSON and returns plain JSON. */
export interface Migration {
  readonly name: string;
  readonly record?: (record: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /**
   * For entries of the log: the event, without its stamp changed. `list` is where the item stands that an `item.corrected` puts right, as the
   * list is called now: its `to` is a payload as the item's own event had. It is `undefined` for every other event, and where the item is gone.
   */
  readonly event?: (event: Readonly<Record<string, unknown>>, list: string | undefined) => Readonly<Record<string, unknown>>;
  /** New names of states. */
  readonly states?: Readonly<Record<string, string>>;
}

/** What falls due for an item in a stage: so many school days after it entered, or on the day that one of its fields holds, a date or a moment. */
export type ItemDue = { readonly schoolDays: number } | { readonly on: string };

/** All that a process is. */
export interface Definition<
  Schema extends LabelledObject,
  FactsSchema extends LabelledObject,
  Payloads extends Readonly<{ [type: string]: LabelledObject }>,
  Reads extends Readonly<{ [rule: string]: keyof z.output<Schema> }>,
  Party extends Relationship,
  State extends string,
> {
  /** What it is called: a word, with hyphens, without dots. */
  readonly kind: string;
  /** 1, and one more with each migration. */
  readonly version: number;
  readonly migrations?: readonly Migration[];
  /** The labelled record. */
  readonly record: Schema;
  /** The record at revision 0. */
  readonly empty: z.output<Schema>;
  /** A few answers from outside that rules may know. They stay in the log. */
  readonly facts: FactsSchema;
  /** Who is who in a record, by relationship: a person, several, or nobody. */
  readonly parties: { readonly [P in Party]: (record: Frozen<z.output<Schema>>) => string | readonly string[] | null };
  /** The party whose members own the items. */
  readonly owners: NoInfer<Party>;
  readonly partnership: (record: Frozen<z.output<Schema>>, id: string) => string | null;
  readonly policy: (record: Frozen<z.output<Schema>>) => PolicyReference | null;
  /** Where its records are for somebody by name: who reads one in a state, beside its teachers and their coaches, and until when. */
  readonly named?: (record: Frozen<z.output<Schema>>, state: NoInfer<State>) => Named | null;
  readonly rules: { readonly [Name in keyof Reads]: RuleSpec<z.output<Schema>, Reads[Name], z.output<FactsSchema>> };
  readonly events: {
    readonly [Type in keyof Payloads]: EventSpec<z.output<Schema>, z.output<FactsSchema>, NoInfer<Party>, Type & string, Payloads[Type]>;
  };
  readonly chart: {
    readonly initial: NoInfer<State>;
    /** Moves that a group of states has in common. */
    readonly within?: {
      readonly [Group in GroupOf<NoInfer<State>>]?: {
        readonly on: Moves<NoInfer<State>, keyof NoInfer<Reads> & string, NoInfer<Payloads>, z.output<Schema>>;
      };
    };
    readonly states: {
      readonly [S in State]: StateSpec<NoInfer<State>, keyof NoInfer<Reads> & string, NoInfer<Payloads>, z.output<Schema>>;
    };
  };
  /** What falls due for items, by list and stage. */
  readonly due?: { readonly [List in keyof z.output<Schema>]?: { readonly [stage: string]: ItemDue } };
  /** New facts that call for a `system` event. */
  readonly watch?: readonly {
    readonly when: (facts: z.output<FactsSchema>) => boolean;
    readonly calls: keyof NoInfer<Payloads> & string;
  }[];
}
