import type * as z from 'zod';
import type { LabelledObject, LabelledShape } from '../labels/label';
import { stop } from '../process/check-definition';
import type { EventsOf } from '../process/define-process';
import type { EventSpec, ItemDue, RuleSpec } from '../process/definition';
import type { EventOf } from '../process/event';
import type { Cycle, CycleFacts, CycleSchema } from './cycle';
import type { CycleEvent } from './cycle-event';
import { type CycleWork, cycleWork } from './work/work';

type Payloads = Readonly<{ [type: string]: LabelledObject }>;
type RecordWith<Fields extends LabelledShape> = Cycle & z.output<z.ZodObject<Fields>>;
type SpecWith<Fields extends LabelledShape, Type extends string, Payload extends LabelledObject> = EventSpec<
  RecordWith<Fields>,
  CycleFacts,
  'teacher' | 'coach',
  Type,
  Payload
>;

/** What falls due for own items, by list and stage. */
type DueOf<Fields extends LabelledShape> = { readonly [List in keyof Fields]?: { readonly [stage: string]: ItemDue } };

/** An event of one's own: like any event of a process, but for what it may change. */
export interface OwnEvent<Fields extends LabelledShape, Type extends string, Payload extends LabelledObject>
  extends Pick<SpecWith<Fields, Type, Payload>, 'payload' | 'when' | 'follows' | 'check' | 'example'> {
  readonly by: readonly ('teacher' | 'coach')[];
  /** The own list whose item it is about. */
  readonly about?: NonNullable<SpecWith<Fields, Type, Payload>['about']> & { readonly items: keyof Fields & string };
  /** The own list to which the payload is appended as an item. */
  readonly append?: keyof Fields & string;
  /** What else it changes. It is handed the own fields and no others: the shared record is written by the work of every model. */
  readonly write?: (
    own: z.output<z.ZodObject<Fields>>,
    event: EventOf<Type, Payload>,
    left: Parameters<NonNullable<SpecWith<Fields, Type, Payload>['write']>>[2],
  ) => void;
}

/** A rule of one's own: it may read the own fields and ours. */
export interface OwnRule<Fields extends LabelledShape, Reads extends keyof RecordWith<Fields>, Work extends string>
  extends RuleSpec<RecordWith<Fields>, Reads, CycleFacts> {
  /** The work, all of it, without which it cannot be met: a model that has it nowhere is refused. Where absent, nothing is known. */
  readonly madeBy?: readonly Work[];
}

/** The own parts of a vendor's or a district's models: labelled fields, events and rules, all named `<key>.…`. */
export interface Own<
  Fields extends LabelledShape = LabelledShape,
  Events extends Payloads = Payloads,
  Reads extends Readonly<{ [rule: string]: PropertyKey }> = Readonly<{ [rule: string]: PropertyKey }>,
> {
  readonly key: string;
  readonly fields: Fields;
  readonly empty: z.output<z.ZodObject<Fields>>;
  readonly events: { readonly [Type in keyof Events]: { readonly payload: Events[Type] } };
  readonly rules: { readonly [Rule in keyof Reads]: { readonly madeBy?: readonly string[] } };
  readonly due?: DueOf<Fields>;
}

/** Any own parts. */
export type AnyOwn = Own<LabelledShape, Payloads>;

/** Names that are known one by one. An object without any is inferred as one that has every name. */
type Names<Parts> = string extends keyof Parts ? never : keyof Parts & string;

/** The work that own parts add. */
export type WorkOf<O> = O extends { readonly events: infer Events } ? Names<Events> : never;

/** The rules that own parts add. */
export type RulesOf<O> = O extends { readonly rules: infer Rules } ? Names<Rules> : never;

/** The record of a cycle with own fields. */
export type CycleSchemaWith<O extends AnyOwn> = [O] extends [never] ? CycleSchema : z.ZodObject<CycleSchema['shape'] & O['fields']>;

/** The events of a cycle with own ones. */
export type CycleEventWith<O extends AnyOwn> = [O] extends [never]
  ? CycleEvent
  : CycleEvent | EventsOf<{ [Type in keyof O['events']]: O['events'][Type]['payload'] }>;

const word = /^[a-z][a-z0-9-]*$/;
const restOfName = /^[a-z][A-Za-z0-9-]*$/;

/** What names of the library and of the kernel begin with. */
const taken: ReadonlySet<string | undefined> = new Set([
  ...['appointment', 'coach', 'cycle', 'item', 'phase', 'success', 'system', 'teacher', 'work', 'xstate'],
  ...Object.keys(cycleWork).map((type) => type.split('.')[0]),
]);

/**
 * Declares the own parts of a model: fields, events and rules that the library does not have. They stand in the record, the log, the views, the
 * forms and the diagrams beside ours. Whatever it declares is named `<key>.…`, fields too: `record['acme.walkthroughs']`. Unprefixed names are the
 * library's, now and later. A list that is made by `itemsOf` has items that are stamped, owned, corrected and struck like any.
 *
 * @param own - `key`: a word, such as the vendor's name. `fields`: the labelled fields; one without a label does not compile. `empty`: what they hold
 *   before a cycle is proposed. `events`: each with its payload, who may ask, the own list that it appends to, and a recipe for the own fields.
 *   `rules`: what may be asked for before work, before a phase is left, or before the end. `due`: what falls due for own items, by list and stage.
 * @returns The parts, for `defineModel({ own, … })`, which then takes the events as work and the rules as needs.
 * @throws {CoachingError} `process/definition` where the key is no word or begins the names of ours, or where a name does not begin with the key.
 * @example
 * const acme = defineOwn({
 *   key: 'acme',
 *   fields: { 'acme.walkthroughs': itemsOf('confidential', z.object(labelEach('confidential', { seen: z.string() }))) },
 *   empty: { 'acme.walkthroughs': [] },
 *   events: {
 *     'acme.walkthrough-recorded': {
 *       payload: z.object(labelEach('confidential', { seen: z.string() })),
 *       by: ['coach'],
 *       append: 'acme.walkthroughs',
 *     },
 *   },
 *   rules: {},
 * });
 * Object.keys(acme.events); // => ['acme.walkthrough-recorded']
 */
export function defineOwn<
  const Fields extends LabelledShape,
  const Events extends Payloads,
  const Reads extends Readonly<{ [rule: string]: keyof RecordWith<Fields> }>,
>(own: {
  readonly key: string;
  readonly fields: Fields;
  readonly empty: NoInfer<z.output<z.ZodObject<Fields>>>;
  readonly events: { readonly [Type in keyof Events]: OwnEvent<NoInfer<Fields>, Type & string, Events[Type]> };
  readonly rules: {
    readonly [Name in keyof Reads]: OwnRule<NoInfer<Fields>, Reads[Name], CycleWork | (keyof NoInfer<Events> & string)>;
  };
  readonly due?: DueOf<NoInfer<Fields>>;
}): Own<Fields, Events, Reads> {
  const { key } = own;
  if (!word.test(key)) stop(key, 'own.key', 'expected a word with hyphens and no dots.');
  if (taken.has(key)) stop(key, 'own.key', `expected a word that names of the library do not begin with, found ${key}.`);
  for (const part of ['fields', 'events', 'rules'] as const)
    for (const name of Object.keys(own[part]))
      if (!name.startsWith(`${key}.`) || !restOfName.test(name.slice(key.length + 1)))
        stop(key, `own.${part}.${name}`, `expected a name like ${key}.walkthrough: names that do not begin so are the library’s.`);
  return own as unknown as Own<Fields, Events, Reads>;
}
