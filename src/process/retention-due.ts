import { CoachingError } from '../core/error';
import { type Instant, instantSchema } from '../core/instant';
import type { Labelled, Stated } from '../labels/labelled';
import { isHeld, type LegalHold } from './legal-hold';

/** When the time of a thing is up. */
export type RetentionClock =
  /** So many days after the process was finished, after the thing happened, or after it was last recorded. It does not run where that is not so. */
  | { readonly days: number; readonly after: 'finished' | 'happened' }
  /** When the day is over that a field of the item names as its last, such as an artifact's `keepUntil`. It does not run where it names none. */
  | { readonly until: string };

/** One class of things, and how long they are kept. The numbers are the program's: the library has none of its own. */
export interface RetentionClass {
  /** What it is called: `video`, `raw notes`, `goals and progress`, `time log`. */
  readonly name: string;
  /** The kind of process; any that has the list where it is absent. */
  readonly kind?: string | undefined;
  /** The list whose items it is about; the stream as a whole where it is absent. */
  readonly list?: string | undefined;
  /** Only items whose fields are these, such as `{ kind: 'video' }`. */
  readonly where?: Readonly<Record<string, unknown>> | undefined;
  /** The first that runs out counts. */
  readonly clocks: readonly RetentionClock[];
}

/** A thing whose time is up. */
export interface RetentionDue {
  readonly stream: string;
  readonly kind: string;
  /** The class's name; of several, of which the time was up first. */
  readonly class: string;
  /** The item; absent where it is the stream as a whole. */
  readonly item?: string;
  /** The moment at which the time was up. */
  readonly since: Instant;
}

export interface RetentionOptions {
  /** The moment asked about. */
  readonly at: Instant;
  readonly holds?: readonly LegalHold[] | undefined;
}

/** What is to be erased, and what would be if no hold were on it. */
export interface Retention {
  readonly due: readonly RetentionDue[];
  readonly held: readonly RetentionDue[];
}

/**
 * Answers what has been kept long enough, by classes of things with clocks of their own. It erases nothing: hand what is due to `eraseItems`
 * or `eraseStream`. What a legal hold covers is told apart; who may see it stays as it was.
 *
 * @param process - The process.
 * @param states - Its states.
 * @param classes - What is kept how long.
 * @param options - The moment, and the legal holds that there are.
 * @returns What is due and what is held, each in order of the states, and in each the stream first and then its items; each thing once.
 * @throws {CoachingError} `input/invalid` where a class has no clock or one that cannot be, or the moment is none.
 * @example
 * const videos = { name: 'video', list: 'artifacts', where: { kind: 'video' }, clocks: [{ days: 365, after: 'finished' }, { until: 'keepUntil' }] } as const;
 * retentionDue(impact, [initial(impact, 'c1')], [videos], { at: '2031-09-01T00:00:00Z' }); // => { due: [], held: [] }
 */
export function retentionDue(
  process: Labelled,
  states: readonly Stated[],
  classes: readonly RetentionClass[],
  options: RetentionOptions,
): Retention {
  const { at, holds = [] } = options;
  if (!instantSchema.safeParse(at).success) invalid('a moment in UTC');
  for (const each of classes) expectClass(each);
  const due: RetentionDue[] = [];
  const held: RetentionDue[] = [];
  for (const state of states.filter(({ kind, revision }) => kind === process.kind && revision > 0)) {
    const { owners } = process.who(state);
    for (const [item, thing] of thingsOf(state)) {
      const up = classes.flatMap((each) => upOf(process, state, each, item, thing));
      const first = up.reduce<Up | undefined>((a, b) => (a === undefined || b.since < a.since ? b : a), undefined);
      if (first === undefined || first.since > Date.parse(at)) continue;
      const people = [thing?.by, thing?.owner, ...(thing === undefined || thing.owner === 'team' ? owners : [])];
      const found = { stream: state.id, kind: state.kind, class: first.name, since: new Date(first.since).toISOString() };
      const on = isHeld(
        holds,
        at,
        state.id,
        people.filter((each) => typeof each === 'string'),
      )
        ? held
        : due;
      on.push(item === undefined ? found : { ...found, item: item.id });
    }
  }
  return { due, held };
}

interface Up {
  readonly name: string;
  /** In milliseconds. */
  readonly since: number;
}

type Thing = Readonly<Record<string, unknown>>;

/** The stream as a whole, and each item with the list that it is in. */
function thingsOf({
  record,
}: Stated): readonly (readonly [{ readonly list: string; readonly id: string } | undefined, Thing | undefined])[] {
  const lists = Object.entries(record as Readonly<Record<string, unknown>>);
  const items = lists.flatMap(([list, value]) =>
    (Array.isArray(value) ? value : []).flatMap((item: Thing | null) =>
      typeof item === 'object' && item !== null && typeof item.id === 'string' && typeof item.at === 'string'
        ? [[{ list, id: item.id }, item] as const]
        : [],
    ),
  );
  return [[undefined, undefined], ...items];
}

/** When the time of a thing is up by a class; nothing where it is not of the class, or no clock of it runs. */
function upOf(
  process: Labelled,
  state: Stated,
  { name, kind, list, where = {}, clocks }: RetentionClass,
  item: { readonly list: string } | undefined,
  thing: Thing | undefined,
): readonly Up[] {
  if ((kind !== undefined && kind !== state.kind) || list !== item?.list) return [];
  if (!Object.entries(where).every(([field, value]) => thing !== undefined && Object.hasOwn(thing, field) && thing[field] === value))
    return [];
  return clocks.flatMap((clock) => {
    const since = 'until' in clock ? dayOver(thing?.[clock.until]) : started(process, state, clock.after, thing) + clock.days * day;
    return Number.isNaN(since) ? [] : [{ name, since }];
  });
}

const day = 24 * 60 * 60 * 1000;

function started(process: Labelled, state: Stated, after: 'finished' | 'happened', thing: Thing | undefined): number {
  if (after === 'finished') return process.states[state.state]?.final === true ? Date.parse(state.since ?? '') : Number.NaN;
  return Date.parse(String(thing === undefined ? state.recordedAt : thing.at));
}

/** When a day is over everywhere on earth. */
function dayOver(date: unknown): number {
  return typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) + 1.5 * day : Number.NaN;
}

function expectClass({ clocks, list }: RetentionClass): void {
  if (clocks.length === 0) invalid('a clock of each class');
  for (const clock of clocks) {
    if ('until' in clock ? list === undefined : !(Number.isInteger(clock.days) && clock.days >= 0 && clock.days <= 100_000))
      invalid('whole days from 0 to 100000, or a field of an item that names its last day');
    if (!('until' in clock) && clock.after !== 'finished' && clock.after !== 'happened') invalid('days after it was finished or happened');
  }
}

function invalid(expected: string): never {
  throw new CoachingError('input/invalid', { expected }, `Expected ${expected}, found something else.`);
}
