import type * as z from 'zod';
import { CoachingError } from '../core/error';
import { compareInstants } from '../core/instant';
import { both, either } from '../core/listing';
import { says } from '../core/sentence';
import type { Stated } from '../labels/labelled';
import { calling } from './calling';
import { correctionSchemas } from './correction';
import type { Asking } from './definition';
import type { EventStamp } from './event';
import { payloadSentence } from './payload-sentence';
import type { AnyRecord, Compiled, CompiledEvent, CompiledMove, CompiledRule, CompiledState, Item } from './process';
import { noSuchItem, notOpenToYou, objected, type Refusal, refusal } from './refusal';
import { couldSee, mayBeTold, type Sight } from './sight';
import { asksAsOwner, findItem, followedBy, itemsIn, membersOf, partiesOf, readableTo } from './who-is-who';
import { written } from './write';

export type Asked = EventStamp & AnyRecord;

/** What of a state a judgement needs; a machine's context is one too. */
export interface Standing {
  readonly state: string;
  readonly revision: number;
  readonly recordedAt: string | null;
  readonly record: AnyRecord;
  /** What the asker sees of it, where they are known as a viewer. */
  readonly sight?: Sight;
}

/** An event that may be asked for, with its payload parsed; or why it may not be. */
export type Hearing =
  | {
      readonly ok: true;
      readonly event: Asked;
      readonly spec: CompiledEvent;
      readonly move: CompiledMove | undefined;
      readonly parties: readonly string[];
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

const day = 86_400_000;

/** Reads the facts, once for all rules. They are the app's: a wrong shape is a mistake, not a refusal. */
export function readFacts(compiled: Compiled, facts: unknown): unknown {
  const read = compiled.facts.safeParse(facts);
  if (read.success) return read.data;
  const paths = [...new Set(read.error.issues.map((issue) => issue.path.map(String).join('.') || '(root)'))];
  throw new CoachingError(
    'kernel/facts',
    { kind: compiled.kind, paths },
    `Expected the facts that ${compiled.kind} declares, found others at ${paths.join(', ')}.`,
  );
}

/**
 * Hears an event by the table: its type, who asks, the state, whose turn it is, the payload and the times, in this order.
 * Rules and checks come after; see {@link objections}.
 */
export function hear(compiled: Compiled, standing: Standing, raw: unknown, facts: unknown): Hearing {
  const type = read(raw, 'type');
  const by = read(raw, 'by');
  if (type === 'item.corrected' || type === 'item.struck') return hearCorrection(compiled, standing, raw, type, by, facts);
  const spec = typeof type === 'string' ? compiled.events.get(type) : undefined;
  if (spec === undefined)
    return refuse([
      refusal(
        'unknown-event',
        says('unknown-event', 'Expected an event of {kind}, found one that it does not have.', { kind: compiled.kind }),
      ),
    ]);
  if (typeof by !== 'string') return refuse(notOpenToYou);
  if (standing.revision === 0) return hearFirst(compiled, standing, raw, spec, by);

  const parties = partiesOf(compiled, standing.record, by);
  const { sight } = standing;
  if (parties.length === 0 || unseen(sight, by)) return refuse(notOpenToYou);
  const state = compiled.states.get(standing.state) as CompiledState;
  const move = state.moves.get(spec.type);
  const mayAsk = parties.some((party) => spec.by.includes(party));
  const named = couldSee(parties, state.label) && sight?.named !== false;
  if (sight !== undefined && !mayBeTold(compiled, state, spec.type, sight, parties)) return refuse(notOpenToYou);
  if (move === undefined) {
    if (!mayAsk && !named) return refuse(notOpenToYou);
    return refuse([wrongState(compiled, spec, named ? standing.state : state.seenAs)]);
  }
  if (!mayAsk) {
    if (!named) return refuse(notOpenToYou);
    const [expected, found] = [either(spec.by), both(parties)];
    return refuse([
      refusal('not-your-turn', says('not-your-turn', 'Expected {expected} to ask for this, found {found}.', { expected, found })),
    ]);
  }
  if (sight !== undefined && !move.allow.every(sight.tells)) return refuse(notOpenToYou);
  const asking = parties.filter((party) => spec.by.includes(party));
  if (spec.about !== undefined && !ownsItem(compiled, standing, spec.about.items, read(raw, 'item'), by, asking)) return refuse(noSuchItem);
  const parsed = parse(compiled, standing, spec, raw, asking);
  return parsed.ok ? { ok: true, event: parsed.event, spec, move, parties } : parsed;
}

/** Everything that stands in the way of an event that was heard: the item's stage, the rules, and only then the check. */
export function objections(
  compiled: Compiled,
  standing: Standing,
  heard: {
    readonly event: Asked;
    readonly spec: CompiledEvent;
    readonly move: CompiledMove | undefined;
    readonly parties: readonly string[];
  },
  facts: unknown,
): readonly Refusal[] {
  const { event, spec, move, parties } = heard;
  const record = readableTo(compiled, standing.record, event.by, parties, standing.sight?.shown);
  const asking: Asking<unknown> = { by: event.by, at: event.recordedAt, facts, item: event.item };
  const rules = ruleObjections(compiled, move?.allow ?? [], record, asking);
  const found = rules.some(({ rule }) => rule !== undefined && compiled.rules.get(rule)?.operational === true)
    ? rules
    : [...stageObjections(compiled, standing.record, spec, event.item), ...rules];
  if (found.length > 0) return found;
  const { check } = spec;
  if (check === undefined) return [];
  const objection = calling(compiled.kind, `events.${spec.type}.check`, () => check(event, { ...asking, record }));
  return objection === undefined ? [] : [objected('check', objection, spec.type)];
}

/**
 * What the rules say. Those that read only what is operational, the facts alone included, come first: where one of them objects,
 * the others are not asked, for who may not go on is not told how the work stands.
 */
export function ruleObjections(
  compiled: Compiled,
  rules: readonly CompiledRule[],
  record: AnyRecord,
  asking: Asking<unknown>,
): readonly Refusal[] {
  const found: Refusal[] = [];
  let barred = false;
  for (const rule of rules) {
    if (barred && !rule.operational) break;
    const handed: Record<string, unknown> = {};
    for (const field of rule.reads) handed[field] = record[field];
    const objection = calling(compiled.kind, `rules.${rule.name}`, () => rule.test(handed, asking));
    if (objection === undefined) continue;
    found.push(objected('rule', objection, rule.name));
    barred = rule.operational;
  }
  return found;
}

function stageObjections(compiled: Compiled, record: AnyRecord, spec: CompiledEvent, id: string | undefined): readonly Refusal[] {
  if (spec.about === undefined) return [];
  const stage = itemsIn(record, spec.about.items).find((item) => item.id === id)?.stage ?? '';
  if (spec.about.from.includes(stage)) return [];
  const parameters = { expected: either(spec.about.from), found: stage, kind: compiled.kind };
  return [refusal('wrong-stage', says('wrong-stage', 'Expected an item that is {expected}, found one that is {found}.', parameters))];
}

function hearFirst(compiled: Compiled, standing: Standing, raw: unknown, spec: CompiledEvent, by: string): Hearing {
  const move = (compiled.states.get(compiled.initial) as CompiledState).moves.get(spec.type);
  if (move === undefined) return refuse(notOpenToYou);
  const parsed = parse(compiled, standing, spec, raw, spec.by);
  if (!parsed.ok) return refuse(notOpenToYou);
  const record = written(compiled, spec, standing.record, parsed.event, standing.state);
  const parties = partiesOf(compiled, record, by).filter((party) => spec.by.includes(party));
  return parties.length === 0 ? refuse(notOpenToYou) : { ok: true, event: parsed.event, spec, move, parties };
}

function hearCorrection(
  compiled: Compiled,
  standing: Standing,
  raw: unknown,
  type: 'item.corrected' | 'item.struck',
  by: unknown,
  facts: unknown,
): Hearing {
  if (typeof by !== 'string' || standing.revision === 0) return refuse(notOpenToYou);
  const parties = partiesOf(compiled, standing.record, by);
  if (parties.length === 0 || by === 'system' || unseen(standing.sight, by)) return refuse(notOpenToYou);
  const found = findItem(compiled, standing.record, read(raw, 'item'));
  const origin = found === undefined ? undefined : compiled.lists.get(found.list)?.event;
  if (found === undefined || origin === undefined || found.item.by !== by) return refuse(noSuchItem);
  const envelope = safely(correctionSchemas[type] as z.ZodType<Asked>, raw);
  if (!envelope.ok) return envelope;
  const { event } = envelope;
  const times = timeRefusals(compiled, standing, { ...event, at: event.recordedAt }, 'act');
  if (times.length > 0) return refuse(times);
  if (event.at !== event.recordedAt) return refuse([datedBack()]);
  if (type === 'item.struck') return { ok: true, event, spec: origin, move: undefined, parties };
  return hearItemAnew(compiled, standing, event, origin, found, parties, facts);
}

/** A correction is validated as the item was: by the payload's schema, its times and its check. */
function hearItemAnew(
  compiled: Compiled,
  standing: Standing,
  event: Asked,
  origin: CompiledEvent,
  { list, item }: { readonly list: string; readonly item: Item },
  parties: readonly string[],
  facts: unknown,
): Hearing {
  const anew = {
    ...(event.to as AnyRecord),
    id: item.id,
    type: origin.type,
    by: item.by,
    owner: item.owner,
    at: event.happenedAt ?? item.at,
    recordedAt: event.recordedAt,
  };
  const parsed = safely(origin.schema, anew, ['to']);
  if (!parsed.ok) return parsed;
  if (event.happenedAt !== undefined && (origin.when === 'act' || compareInstants(anew.at as string, event.recordedAt) > 0))
    return refuse([datedBack()]);
  for (const key of origin.deciding) {
    if (parsed.event[key] !== (item as unknown as AnyRecord)[key])
      return refuse([
        refusal('payload', says('payload/decided', 'What was decided stays: expected it as it was, found another decision.'), {
          path: ['to', key],
        }),
      ]);
  }
  const { check } = origin;
  const without = { ...standing.record, [list]: itemsIn(standing.record, list).filter((each) => each.id !== item.id) };
  const record = readableTo(compiled, without, event.by, parties, standing.sight?.shown);
  const asking = { by: event.by, at: event.recordedAt, facts, item: event.item, record };
  const objection =
    check === undefined ? undefined : calling(compiled.kind, `events.${origin.type}.check`, () => check(parsed.event, asking));
  if (objection !== undefined) return refuse([objected('check', objection, origin.type)]);
  const to: Record<string, unknown> = {};
  for (const key of Object.keys(origin.payload.shape)) if (parsed.event[key] !== undefined) to[key] = parsed.event[key];
  return { ok: true, event: { ...event, to }, spec: origin, move: undefined, parties };
}

function parse(
  compiled: Compiled,
  standing: Standing,
  spec: CompiledEvent,
  raw: unknown,
  asking: readonly string[],
): { readonly ok: true; readonly event: Asked } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const parsed = safely(spec.schema, raw);
  if (!parsed.ok) return parsed;
  const { event } = parsed;
  const times = timeRefusals(compiled, standing, event, spec.when);
  if (times.length > 0) return refuse(times);
  if (event.owner !== undefined) {
    const owners = membersOf(compiled, compiled.owners, standing.record);
    const mine = asksAsOwner(compiled, asking) ? [event.by, 'team'] : [...owners, 'team'];
    const always = spec.owner ?? followedBy(spec, standing.record, event)?.owner;
    if (spec.append === undefined || !mine.includes(event.owner) || (always !== undefined && always !== event.owner))
      return refuse([
        refusal('payload', says('payload/owner', 'Expected an owner for whom you can enter this, found another.'), { path: ['owner'] }),
      ]);
  }
  if (event.item !== undefined && spec.about === undefined)
    return refuse([refusal('payload', says('payload/item', 'Expected no item: this event is about none.'), { path: ['item'] })]);
  return { ok: true, event };
}

/** Parses what may be hostile: a getter or a proxy that throws is a malformed payload. */
function safely(
  schema: z.ZodType<Asked>,
  raw: unknown,
  at: readonly string[] = [],
): { readonly ok: true; readonly event: Asked } | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  try {
    const parsed = schema.safeParse(raw);
    return parsed.success ? { ok: true, event: parsed.data } : refuse(payloadRefusals(parsed.error, at));
  } catch {
    return refuse([
      refusal('payload', says('payload/not-json', 'Expected plain JSON, found something that cannot be read.'), { path: at }),
    ]);
  }
}

function timeRefusals(compiled: Compiled, standing: Standing, event: Asked, when: CompiledEvent['when']): readonly Refusal[] {
  if (standing.recordedAt !== null && compareInstants(event.recordedAt, standing.recordedAt) < 0)
    return [
      refusal(
        'before-the-last',
        says('before-the-last', 'Expected to be recorded after the last event, found an earlier time.', { kind: compiled.kind }),
        {
          path: ['recordedAt'],
        },
      ),
    ];
  const early = compareInstants(event.recordedAt, event.at);
  if (early < 0)
    return [
      refusal('in-the-future', says('in-the-future', 'Expected something that has happened, found a time after it was recorded.'), {
        path: ['at'],
      }),
    ];
  if (when === 'act') return early === 0 ? [] : [datedBack()];
  const days = when.happening.enteredWithinDays;
  if (early <= days * day) return [];
  return [
    refusal('entered-too-late', says('entered-too-late', 'Expected it to be entered within {days} days, found more.', { days }), {
      path: ['at'],
    }),
  ];
}

function datedBack(): Refusal {
  return refusal('dated-back', says('dated-back', 'An act counts when it is entered: expected one time, found two.'), { path: ['at'] });
}

function ownsItem(
  compiled: Compiled,
  { record, sight }: Standing,
  list: string,
  id: unknown,
  by: string,
  asking: readonly string[],
): boolean {
  const item = itemsIn(record, list).find((each) => each.id === id);
  if (item === undefined || sight?.item(list, item.id) === false) return false;
  const owners = membersOf(compiled, compiled.owners, record);
  return item.owner === 'team' || (asksAsOwner(compiled, asking) ? item.owner === by : owners.includes(item.owner));
}

/** Zod's issues as refusals: where, and what was expected. Never the value, nor a key that somebody made up. */
function payloadRefusals(error: z.ZodError, at: readonly string[] = []): readonly Refusal[] {
  return error.issues.map((issue) => {
    const path = [...at, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    const where = path.length === 0 ? says('payload/event', 'the event') : path.join('.');
    return refusal('payload', payloadSentence(issue, where), { path });
  });
}

function wrongState(compiled: Compiled, spec: CompiledEvent, found: string): Refusal {
  const where = [...compiled.states.values()].filter((state) => state.moves.has(spec.type)).map((state) => state.name);
  const expected = where.join(', ');
  return refusal('wrong-state', says('wrong-state', '{event} is for {expected}: found {found}.', { event: spec.type, expected, found }));
}

/** Whether somebody is known as a viewer who sees no record, or as another than who asks. */
function unseen(sight: Sight | undefined, by: string): boolean {
  return sight !== undefined && (sight.person !== by || !sight.any);
}

function refuse(refusals: readonly Refusal[]): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals };
}

/** Reads an own field of anything, however hostile: a getter or a proxy that throws is a field that is not there. */
function read(raw: unknown, key: string): unknown {
  try {
    return Object.getOwnPropertyDescriptor(raw, key)?.value;
  } catch {
    return undefined;
  }
}

/** A state as a standing: they are the same but for their types, and for what the asker sees. */
export function standingOf(state: Stated, sight?: Sight): Standing {
  return sight === undefined ? (state as Standing) : { ...(state as Standing), sight };
}
