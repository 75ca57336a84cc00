import { getInitialSnapshot, type SnapshotFrom, transition } from 'xstate';
import { compareInstants } from '../../src/core/instant';
import { type CycleFacts, cycleFactsSchema } from '../../src/cycle/cycle';
import { type Parsed, schemas, type Type } from './event';
import { machine } from './machine';

/** Where a cycle stands. Its snapshot may be kept from one event to the next, which is quicker than to load it. */
export interface Standing {
  readonly id: string;
  readonly snapshot: SnapshotFrom<typeof machine>;
  readonly state: string;
  readonly since: string | null;
  readonly recordedAt: string | null;
}

export interface Entry {
  readonly stream: string;
  readonly revision: number;
  readonly version: 1;
  readonly event: Parsed;
  readonly from: string;
  readonly to: string;
  readonly facts: CycleFacts;
}

export type Decided = { readonly ok: true; readonly standing: Standing; readonly entry: Entry } | { readonly ok: false };

const refused: Decided = { ok: false };
const happenings: ReadonlySet<string> = new Set([
  'session.held',
  'reality.recorded',
  'time-on-task.observed',
  'note.taken',
  'measurement.recorded',
  'modeling.done',
  'implementation.done',
  'review.held',
  'appointment.kept',
  'appointment.missed',
  'success.noted',
]);
const fortnight = 14 * 86_400_000;

export function begin(id: string): Standing {
  return { id, snapshot: getInitialSnapshot(machine), state: 'none', since: null, recordedAt: null };
}

/** The same standing, as it is when it was stored and is loaded again: its snapshot made anew from plain JSON. */
export function loaded(standing: Standing): Standing {
  const { value, context } = standing.snapshot;
  return { ...standing, snapshot: machine.resolveState({ value, context }) };
}

/**
 * Parses an event and the facts, puts them to the machine, and says what follows: the new standing and the entry for the log. It does
 * less than `decide`: it gives no reasons, takes no corrections, and its entries share objects with the record.
 */
export function decideByHand(standing: Standing, raw: { readonly type: string }, known: unknown): Decided {
  const facts = cycleFactsSchema.safeParse(known);
  const schema = Object.hasOwn(schemas, raw.type) ? schemas[raw.type as Type] : undefined;
  const parsed = schema?.safeParse(raw);
  if (!facts.success || parsed === undefined || !parsed.success) return refused;
  const event: Parsed = parsed.data;
  if (!fits(event, standing.recordedAt)) return refused;
  const [snapshot] = transition(machine, standing.snapshot, { ...event, facts: facts.data });
  const { revision } = snapshot.context;
  if (revision === standing.snapshot.context.revision) return refused;
  const { id, state: from, since } = standing;
  const { recordedAt } = event;
  const to = nameOf(snapshot.value);
  return {
    ok: true,
    standing: { id, snapshot, state: to, since: to === from ? (since ?? recordedAt) : recordedAt, recordedAt },
    entry: { stream: id, revision, version: 1, event, from, to, facts: facts.data },
  };
}

/** An act counts when it is entered, a happening when it happened; nothing is entered before what was entered last. */
function fits({ type, at, recordedAt }: Parsed, last: string | null): boolean {
  const late = compareInstants(recordedAt, at);
  return late >= 0 && late <= (happenings.has(type) ? fortnight : 0) && (last === null || compareInstants(recordedAt, last) >= 0);
}

/** The flat name of a state, as the log keeps it. */
export function nameOf(value: SnapshotFrom<typeof machine>['value']): string {
  if (typeof value === 'string') return value;
  const [[group, leaf] = ['', '']] = Object.entries(value);
  return `${group}.${leaf}`;
}
