import type * as z from 'zod';
import type { Instant } from '../core/instant';
import type { Sentence } from '../core/sentence';
import type { LabelledObject, LabelledShape } from '../labels/label';
import type { EventsOf } from '../process/define-process';
import type { EventSpec, Frozen, ItemDue, RuleSpec } from '../process/definition';
import type { Cycle, CycleFacts, CycleSchema } from './cycle';
import type { CycleEvent } from './cycle-event';
import type { CycleWork } from './work/work';
import type { WorkRule } from './work/work-rules';

export type Payloads = Readonly<{ [type: string]: LabelledObject }>;

/** What is read, by the rule that reads it. */
export type Named = Readonly<{ [rule: string]: PropertyKey }>;

/** The record of a cycle with fields of a part. */
export type RecordWith<Fields extends LabelledShape> = Cycle & z.output<z.ZodObject<Fields>>;

/** An event of a cycle whose record has fields of a part. */
export type SpecWith<Fields extends LabelledShape, Type extends string, Payload extends LabelledObject> = EventSpec<
  RecordWith<Fields>,
  CycleFacts,
  'teacher' | 'coach',
  Type,
  Payload
>;

/** What falls due for items of a part, by list and stage. */
export type DueOf<Fields extends LabelledShape> = { readonly [List in keyof Fields]?: { readonly [stage: string]: ItemDue } };

/** A rule that a part brings: it may read the fields of the part and those of every cycle. */
export interface PartRule<Fields extends LabelledShape, Reads extends keyof RecordWith<Fields>, Work extends string>
  extends RuleSpec<RecordWith<Fields>, Reads, CycleFacts> {
  /** The work, all of it, without which it cannot be met, or some ways of that: a model that has none is refused. Where absent, nothing is known. */
  readonly madeBy?: readonly Work[] | readonly (readonly Work[])[];
  /** The list of whose item it is asked: it belongs before work about one. */
  readonly askedOf?: keyof RecordWith<Fields> & string;
}

/** What of a record is unusual by a source, where others differ or it is but advice. It never refuses anything. */
export interface PartWarning<Record> {
  /** The publication or the page that says so. */
  readonly source: string;
  /** It is handed a record, or what a view shows of one: any field may be missing, and then nothing is said about it. */
  readonly test: (read: { readonly [Field in keyof Record]?: Frozen<Record[Field]> }, at: Instant) => Sentence | undefined;
}

/** What some models have beside what all cycles have: labelled fields, events and rules. */
export interface Part<Fields extends LabelledShape = LabelledShape, Events extends Payloads = Payloads, Reads extends Named = Named> {
  readonly fields: Fields;
  readonly empty: z.output<z.ZodObject<Fields>>;
  readonly events: { readonly [Type in keyof Events]: { readonly payload: Events[Type] } };
  readonly rules: {
    readonly [Rule in keyof Reads]: {
      readonly madeBy?: readonly string[] | readonly (readonly string[])[];
      readonly askedOf?: string;
      readonly source?: string;
    };
  };
  /** What a piece of its work needs in every model that has it. */
  readonly needs?: { readonly [work: string]: readonly string[] };
  readonly due?: DueOf<Fields>;
  /** By name: what is pointed out and never refused. */
  readonly warnings?: { readonly [warning: string]: PartWarning<never> };
}

/** Any part. */
export type AnyPart = Part<LabelledShape, Payloads>;

/** Names that are known one by one. An object without any is inferred as one that has every name. */
type Names<Parts> = string extends keyof Parts ? never : keyof Parts & string;

type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Each) => void ? Each : never;

/** A type of which it is known that it is of a kind; as an intersection it would have any name. */
type As<Kind, T> = T extends Kind ? T : never;

/** The fields of parts, together. */
export type FieldsOf<P extends AnyPart> = [P] extends [never] ? Readonly<Record<never, never>> : As<LabelledShape, All<P['fields']>>;

/** The work that parts add. */
export type WorkOf<P> = P extends { readonly events: infer Events } ? Names<Events> : never;

/** The rules that parts add. */
export type RulesOf<P> = P extends { readonly rules: infer Rules } ? Names<Rules> : never;

/** The record's schema of a cycle with the fields of parts. */
export type CycleSchemaWith<P extends AnyPart> = [P] extends [never] ? CycleSchema : z.ZodObject<CycleSchema['shape'] & All<P['fields']>>;

/** The events of a cycle with those of parts. */
export type CycleEventWith<P extends AnyPart> =
  | CycleEvent
  | (P extends AnyPart ? EventsOf<{ [Type in keyof P['events']]: P['events'][Type]['payload'] }> : never);

/** Without what was inferred as having every name. */
type Known<Parts> = string extends keyof Parts ? Readonly<Record<never, never>> : Parts;

type PayloadsOf<P> = P extends AnyPart ? { readonly [Type in WorkOf<P>]: P['events'][Type]['payload'] } : never;

/** A part with all that the parts have on which it rests. */
export type On<P extends AnyPart, Fields extends LabelledShape, Events extends Payloads, Reads extends Named> = [P] extends [never]
  ? Part<Fields, Events, Reads>
  : Part<Fields & FieldsOf<P>, Known<Events> & As<Payloads, All<PayloadsOf<P>>>, Known<Reads> & Readonly<Record<RulesOf<P>, PropertyKey>>>;

/**
 * Declares a part of the library's: what some of its models have beside what all cycles have. It may rest on other parts, and then has theirs too;
 * its recipes and rules know the whole record.
 */
export function definePart<
  const Fields extends LabelledShape,
  const Events extends Payloads,
  const Reads extends Readonly<{ [rule: string]: keyof RecordWith<Fields & FieldsOf<P>> }>,
  P extends AnyPart = never,
>(part: {
  readonly on?: readonly P[];
  readonly fields: Fields;
  readonly empty: NoInfer<z.output<z.ZodObject<Fields>>>;
  readonly events: { readonly [Type in keyof Events]: SpecWith<NoInfer<Fields & FieldsOf<P>>, Type & string, Events[Type]> };
  readonly rules: {
    readonly [Rule in keyof Reads]: PartRule<
      NoInfer<Fields & FieldsOf<P>>,
      Reads[Rule],
      CycleWork | (keyof NoInfer<Events> & string) | WorkOf<P>
    >;
  };
  readonly needs?: {
    readonly [Work in (keyof NoInfer<Events> & string) | WorkOf<P>]?: readonly (WorkRule | (keyof NoInfer<Reads> & string) | RulesOf<P>)[];
  };
  readonly due?: DueOf<NoInfer<Fields>>;
  readonly warnings?: { readonly [warning: string]: PartWarning<RecordWith<NoInfer<Fields & FieldsOf<P>>>> };
}): On<P, Fields, Events, Reads> {
  const { on = [], ...own } = part;
  return together([...on, own as unknown as AnyPart]) as never;
}

/** Parts as one: what is in two of them is there once. */
export function together(parts: readonly AnyPart[]): AnyPart & Required<Pick<AnyPart, 'needs' | 'due' | 'warnings'>> {
  const all = { fields: {}, empty: {}, events: {}, rules: {}, needs: {}, due: {}, warnings: {} };
  for (const part of parts) for (const name of Object.keys(all) as (keyof typeof all)[]) Object.assign(all[name], part[name]);
  return all;
}
