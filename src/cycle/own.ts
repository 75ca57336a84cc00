import type * as z from 'zod';
import type { LabelledObject, LabelledShape } from '../labels/label';
import { stop } from '../process/check-definition';
import type { EventOf } from '../process/event';
import { ownRecipe, type Recipe } from './own-recipe';
import type { AnyPart, DueOf, FieldsOf, On, PartRule, PartWarning, Payloads, RecordWith, SpecWith, WorkOf } from './part';
import { together } from './part';
import { type CycleWork, cycleWork } from './work/work';

/** An event of one's own: like any event of a process, but for what it may change. */
export interface OwnEvent<Fields extends LabelledShape, Type extends string, Payload extends LabelledObject>
  extends Pick<SpecWith<Fields, Type, Payload>, 'payload' | 'when' | 'follows' | 'owner' | 'check' | 'example'> {
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

const word = /^[a-z][a-z0-9-]*$/;
const restOfName = /^[a-z][A-Za-z0-9-]*$/;

/** What names of the kernel, of the envelope and of the library's own parts begin with. */
const begun = [
  'appointment',
  'coach',
  'cycle',
  'item',
  'phase',
  'success',
  'system',
  'teacher',
  'work',
  'xstate',
  'act',
  'action-plan',
  'advice',
  'assessment',
  'conference',
  'conversation',
  'data',
  'debrief',
  'ending',
  'evaluating',
  'exit-interview',
  'feedback',
  'function',
  'learning',
  'lesson',
  'needs',
  'norms',
  'not-yet',
  'peer-feedback',
  'peer-visit',
  'practice',
  'prediction',
  'prompts',
  'region',
  'report',
  'roles',
  'six-steps',
  'standards',
  'step',
  'targets',
  'teaching',
  'test',
  'theme',
  'topic',
  'visit',
];

/** What names of the library begin with. */
const taken: ReadonlySet<string | undefined> = new Set([...begun, ...Object.keys(cycleWork).map((type) => type.split('.')[0])]);

/**
 * Declares a part of one's own for models: fields, events and rules that the library does not have. They stand in the record, the log, the views, the
 * forms and the diagrams beside ours. Whatever it declares is named `<key>.…`, fields too: `record['acme.walkthroughs']`. Unprefixed names are the
 * library's, now and later. A list that is made by `itemsOf` has items that are stamped, owned, corrected and struck like any.
 *
 * @param own - `key`: a word, such as the vendor's name. `fields`: the labelled fields; one without a label does not compile. `empty`: what they hold
 *   before a cycle is proposed. `events`: each with its payload, who may ask, the own list that it appends to, and a recipe for the own fields.
 *   `rules`: what may be asked for before work, before a phase is left, or before the end. `due`: what falls due for own items, by list and stage.
 *   `warnings`: what is pointed out and never refused, by {@link cycleWarnings}.
 *   `on`: parts of the library that it rests on: its rules may read their fields too, and a model that has it has them.
 * @returns The part, for `defineModel({ parts: [acme], … })`, which then takes the events as work and the rules as needs.
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
  const Reads extends Readonly<{ [rule: string]: keyof RecordWith<Fields & FieldsOf<P>> }>,
  P extends AnyPart = never,
>(own: {
  readonly key: string;
  readonly on?: readonly P[];
  readonly fields: Fields;
  readonly empty: NoInfer<z.output<z.ZodObject<Fields>>>;
  readonly events: { readonly [Type in keyof Events]: OwnEvent<NoInfer<Fields>, Type & string, Events[Type]> };
  readonly rules: {
    readonly [Rule in keyof Reads]: PartRule<
      NoInfer<Fields & FieldsOf<P>>,
      Reads[Rule],
      CycleWork | (keyof NoInfer<Events> & string) | WorkOf<P>
    >;
  };
  readonly due?: DueOf<NoInfer<Fields>>;
  readonly warnings?: { readonly [warning: string]: PartWarning<RecordWith<NoInfer<Fields & FieldsOf<P>>>> };
}): On<P, Fields, Events, Reads> {
  const { key, on = [] } = own;
  if (!word.test(key)) stop(key, 'own.key', 'expected a word with hyphens and no dots.');
  if (taken.has(key)) stop(key, 'own.key', `expected a word that names of the library do not begin with, found ${key}.`);
  for (const part of ['fields', 'events', 'rules', 'warnings'] as const)
    for (const name of Object.keys(own[part] ?? {}))
      if (!name.startsWith(`${key}.`) || !restOfName.test(name.slice(key.length + 1)))
        stop(key, `own.${part}.${name}`, `expected a name like ${key}.walkthrough: names that do not begin so are the library’s.`);
  const fields = Object.keys(own.fields);
  const events = Object.fromEntries(
    Object.entries(own.events as unknown as Readonly<Record<string, Recipes>>).map(([type, event]) => [type, within(event, fields)]),
  );
  return together([...on, { ...own, events } as unknown as AnyPart]) as never;
}

interface Recipes {
  readonly write?: Recipe;
}

/** An event whose recipe has a way to the own fields and to no others. */
function within(event: Recipes, fields: readonly string[]): Recipes {
  return event.write === undefined ? event : { ...event, write: ownRecipe(event.write, fields) };
}
