import * as z from 'zod';
import { idSchema } from '../core/ids';
import { type Instant, instantSchema } from '../core/instant';
import type { LabelledObject } from '../labels/label';

/** What every event carries beside its payload: when it happened and when it was entered, and who asks. */
export interface EventStamp<Type extends string = string> {
  /** The same id with the same content is the same event. */
  readonly id: string;
  readonly type: Type;
  /** Who asks: a person, or `system` for the clock and the app itself. */
  readonly by: string;
  /** When it happened. For an act it equals `recordedAt`. */
  readonly at: Instant;
  /** When it was entered. */
  readonly recordedAt: Instant;
  /** The item that it is about, where it is about one. */
  readonly item?: string | undefined;
  /** The teacher that an appended item is about, or `team`; where it is absent, who asks, or the only teacher. */
  readonly owner?: string | undefined;
}

/** The `& {}` makes hovers print the fields. */
type Flat<T> = { [K in keyof T]: T[K] } & {};

/** Zod types a payload without fields as a record of nothing, which would swallow the stamp. */
type FieldsOf<Fields> = Fields extends Record<string, never> ? unknown : Readonly<Fields>;

/** An event of one type, with its payload beside its stamp. */
export type EventOf<Type extends string, Payload extends LabelledObject> = Flat<EventStamp<Type> & FieldsOf<z.output<Payload>>>;

/** An item was entered wrongly: its author enters it rightly. The log keeps the old value, views and calculators use the new. */
export interface ItemCorrected extends EventStamp<'item.corrected'> {
  readonly item: string;
  /** The whole payload as it should have been. */
  readonly to: Readonly<Record<string, unknown>>;
  /** When it really happened, where that was entered wrongly. */
  readonly happenedAt?: Instant | undefined;
}

/** An item should not be there: its author strikes it. */
export interface ItemStruck extends EventStamp<'item.struck'> {
  readonly item: string;
}

/** What every process accepts beside its own events: corrections by an item's author, in any state. */
export type Correction = ItemCorrected | ItemStruck;

/** One thing that an erased event did beside what was erased: ids, stages and dates, and nothing that its payload says. */
export interface Wrote {
  /** A field of the record. With `item` it is a list, and what was written is of that item. */
  readonly field: string;
  readonly item?: string;
  readonly key?: string;
  /** Absent where it was taken away. */
  readonly value?: unknown;
}

/**
 * What is left of an event whose words were erased: its id, when it was entered, and what it did to the rest. Who asked for it and
 * what it was went too: it is by `system`.
 */
export interface EntryErased extends EventStamp<'erased.entry'> {
  readonly wrote?: readonly Wrote[] | undefined;
}

/** That items were erased, by whom and when. It names them by id and says nothing of them. */
export interface ItemsErased extends EventStamp<'erased.items'> {
  readonly items: readonly string[];
}

/** That all that a stream held was erased, by whom and when, but whose it was. */
export interface StreamErased extends EventStamp<'erased.stream'> {
  /** The fields of the record that say whose it is. */
  readonly kept: readonly string[];
}

/** What stands in a log where something was erased. Nobody asks for it: `eraseItems` and `eraseStream` make it. */
export type Erasure = EntryErased | ItemsErased | StreamErased;

export const correctionTypes = ['item.corrected', 'item.struck'] as const;

/** The names that a payload cannot use. */
export const stampShape = {
  id: idSchema,
  type: z.string(),
  by: idSchema,
  at: instantSchema,
  recordedAt: instantSchema,
  item: idSchema.optional(),
  owner: idSchema.optional(),
};

export const stampKeys: readonly string[] = Object.keys(stampShape);
