import type { CycleEvent } from 'coaching-cycles';
import type { Instant, IsoDate } from 'coaching-cycles/core';
import { dateOf, type SchoolCalendar } from 'coaching-cycles/people';
import { derive } from 'coaching-cycles/privacy';
import { formFor } from 'coaching-cycles/process';
import { storyOf } from 'coaching-cycles/reports';
import { logOf, type Store } from 'coaching-cycles/store';
import { correctionsOf, evidenceOf, type Looker, look, type OpenCycle, openCycle, type Seen, stepsOf, viewerOf } from './cycle';
import { nameOfId, type User } from './people';
import { titles } from './words';

/** A JSON Schema, so far as it is read here. */
export interface FormSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly items?: FormSchema;
  readonly oneOf?: readonly FormSchema[];
}

/** A form, and what it holds before anything is filled in. */
export interface FilledForm {
  readonly schema: FormSchema;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * Answers the form of a step: what `formFor` says, in words of this app's own, with names to choose from where a field holds the id of
 * something that this person sees. `undefined` where the step is none of theirs.
 */
export async function formOf(
  store: Store,
  calendar: SchoolCalendar,
  user: User,
  asked: { readonly cycle: string; readonly type: string; readonly item: string | undefined },
  at: Instant,
): Promise<FilledForm | undefined> {
  const viewer = viewerOf(user, at, await evidenceOf(store));
  const cycle = await openCycle(store, asked.cycle);
  const view = await look(store, cycle, viewer);
  if (view === undefined) return undefined;
  const form = asked.type.startsWith('item.')
    ? await formOfItem(store, cycle, viewer, asked)
    : await formOfStep(store, cycle, viewer, asked);
  if (form === undefined) return undefined;
  const today = dateOf(calendar, at);
  return { ...form, schema: derive(view, (seen) => named(form.schema, choicesIn(seen), today)).value };
}

type Asked = Omit<Parameters<typeof formOf>[3], 'cycle'>;

async function formOfStep(store: Store, cycle: OpenCycle, viewer: Looker, asked: Asked): Promise<FilledForm | undefined> {
  const step = (await stepsOf(store, cycle, viewer)).find(({ type }) => type === asked.type);
  return step === undefined ? undefined : { schema: schemaOf(cycle, step.type), value: {} };
}

/** What one entered, to be put right: the form that it was entered by, with one's last word. To be struck: nothing to fill in. */
async function formOfItem(store: Store, cycle: OpenCycle, viewer: Looker, { type, item = '' }: Asked): Promise<FilledForm | undefined> {
  if (!(await correctionsOf(store, cycle, viewer, [item])).some((step) => step.type === type)) return undefined;
  if (type === 'item.struck') return { schema: { type: 'object', properties: {} }, value: {} };
  const log = await logOf(store, cycle.process, cycle.state.id);
  const entered = storyOf(cycle.process, cycle.state, log, viewer).find((line) => line.item === item);
  if (entered === undefined) return undefined;
  const value = Object.entries(entered.payload ?? {}).filter(([name]) => !leftOut.has(name));
  return { schema: schemaOf(cycle, entered.type), value: Object.fromEntries(value) };
}

/** A correction as the kernel takes it: what was filled in, and of what is not asked for in a form what was there before. */
export async function correctionOf(store: Store, { process, state }: OpenCycle, item: unknown, filledIn: unknown): Promise<object> {
  const entered = (await logOf(store, process, state.id)).find(({ event }) => event.id === item);
  const lists: readonly unknown[] = Object.values(state.record).filter(Array.isArray).flat();
  const before = lists.find((each) => (each as { readonly id?: unknown } | null)?.id === item);
  if (entered === undefined || before === undefined) return { to: filledIn };
  const { properties = {} } = schemaOf({ process }, entered.event.type);
  const kept = Object.entries(before as object).filter(([name]) => leftOut.has(name) && name in properties);
  return { to: { ...Object.fromEntries(kept), ...(filledIn as object) } };
}

function schemaOf({ process }: Pick<OpenCycle, 'process'>, type: string): FormSchema {
  return formFor(process, type as Parameters<typeof formFor<never, CycleEvent, never, never>>[1], { titles }) as FormSchema;
}

type Choices = Readonly<Record<string, readonly { readonly const: string; readonly title: string }[]>>;

/** What the ids in a payload may be, by the name of their field. */
function choicesIn({ teachers = [], coaches = [], goals = [], strategies = [] }: Seen): Choices {
  const people = [...teachers, ...coaches].map((id) => ({ const: id, title: nameOfId(id) }));
  return {
    attended: people,
    who: people,
    goal: goals.map(({ id, text }) => ({ const: id, title: text })),
    strategy: strategies.map(({ id, name = id }) => ({ const: id, title: name })),
  };
}

function named(schema: FormSchema, choices: Choices, today: IsoDate): FormSchema {
  const { properties, items, oneOf, $schema: _, ...rest } = schema;
  return {
    ...rest,
    ...(properties === undefined ? {} : { properties: Object.fromEntries(fieldsOf(properties, choices, today)) }),
    ...(items === undefined ? {} : { items: named(items, choices, today) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map((each) => named(each, choices, today)) }),
  };
}

/** Ids and addresses that this app has no list of; none of them is required. */
const leftOut: ReadonlySet<string> = new Set(['class', 'artifact', 'hash', 'ofStudents', 'replaces', 'marks', 'domain']);

/** What a strategy that is written down here for the first time begins with. */
const begins: Readonly<Record<string, unknown>> = { version: 1, checklist: [] };

function fieldsOf(properties: Readonly<Record<string, FormSchema>>, choices: Choices, today: IsoDate): readonly [string, FormSchema][] {
  const here = Object.entries(properties).filter(([name]) => !leftOut.has(name));
  return here.map(([name, field]) => {
    const inner = named(field, choices, today);
    const chosen = choices[name];
    // A day is most often today; a pattern would say to a browser what the kernel says better.
    const { pattern: _, ...plain } = inner;
    if (chosen !== undefined && chosen.length > 0)
      return [
        name,
        inner.type === 'array'
          ? { ...inner, uniqueItems: true, items: { type: 'string', oneOf: chosen } }
          : { ...plain, oneOf: chosen, ...onlyOne(chosen) },
      ];
    if (name === 'on' || name === 'observedOn') return [name, { ...plain, default: today }];
    return [name, { ...plain, ...(name in begins ? { default: begins[name] } : {}) }];
  });
}

/** Where there is one thing to choose it is chosen. */
function onlyOne(choices: readonly { readonly const: string }[]): { readonly default?: string } {
  const [first] = choices;
  return choices.length === 1 && first !== undefined ? { default: first.const } : {};
}
