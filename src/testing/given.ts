import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { sameJson } from '../process/copy-json';
import { decide } from '../process/decide';
import type { Frozen } from '../process/definition';
import type { Correction, EventStamp } from '../process/event';
import { initial } from '../process/initial';
import type { Decision, Process } from '../process/process';
import type { Refusal } from '../process/refusal';

/** An event as a test writes it: its id and its times may be left out, and are then given in order, a minute apart. */
export type Told<Event> = Event extends EventStamp
  ? Frozen<Omit<Event, 'id' | 'at' | 'recordedAt'>> & Partial<Pick<Event, 'id' | 'at' | 'recordedAt'>>
  : never;

/** What has happened so far. */
export interface Given<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts> {
  readonly state: Stated<z.output<Schema>, State>;
  /**
   * Asks for an event.
   *
   * @param event - The event.
   * @param facts - What is known now; what was known before where it is left out.
   */
  when(event: Told<Event | Correction>, facts?: Facts): When<Schema, Event, State, Facts>;
}

/** What came of it. Each `then` throws a plain `Error` where it is not so, and can be followed by another, or by `when`. */
export interface When<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>
  extends Given<Schema, Event, State, Facts> {
  readonly refusals: readonly Refusal[];
  /** It was accepted, and the process is in this state now. */
  thenState(expected: State): When<Schema, Event, State, Facts>;
  /** It was refused, by this rule or with this code; what was given stays. */
  thenRefused(expected: string): When<Schema, Event, State, Facts>;
  /** It was accepted, and these fields of the record are now so; of an object only the fields that are named. */
  thenRecord(expected: Readonly<Record<string, unknown>>): When<Schema, Event, State, Facts>;
}

/**
 * Begins a test in three parts: given what happened, when something is asked for, then so it is. It needs no test runner.
 *
 * @param process - The process.
 * @param facts - What is known from outside.
 * @param events - What has happened, in order. All of it must be accepted.
 * @returns What has happened, to go on with `when`.
 * @throws {Error} where an event of the past is refused, with the reasons.
 * @example
 * const facts = { partnership: null, coachEvaluates: false };
 * const asked = given(impact, facts).when({ type: 'cycle.closed', by: 'ben', outcome: 'met' });
 * asked.thenRefused('not-open-to-you').refusals.length; // => 1
 */
export function given<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  facts: NoInfer<Facts>,
  ...events: readonly NoInfer<Told<Event | Correction>>[]
): Given<Schema, Event, State, Facts> {
  let state = initial(process, 'given');
  let asked = 0;
  for (const event of events) {
    asked += 1;
    const decided = decide(process, state, stamped(event, state, asked), facts);
    if (!decided.ok) throw new Error(`Expected ${event.type} to have happened, found it refused: ${reasons(decided.refusals)}`);
    state = decided.state;
  }
  return givenState(process, facts, state, asked);
}

function givenState<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  facts: Facts,
  state: Stated<z.output<Schema>, State>,
  asked: number,
): Given<Schema, Event, State, Facts> {
  return {
    state,
    when: (event, known = facts) =>
      whenAsked(process, facts, state, asked + 1, decide(process, state, stamped(event, state, asked + 1), known)),
  };
}

function whenAsked<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  facts: Facts,
  before: Stated<z.output<Schema>, State>,
  asked: number,
  decided: Decision<Schema, Event, State, Facts>,
): When<Schema, Event, State, Facts> {
  const refusals = decided.ok ? [] : decided.refusals;
  const after = decided.ok ? decided.state : before;
  const accepted = (what: string) => {
    if (!decided.ok) throw new Error(`Expected ${what}, found it refused: ${reasons(refusals)}`);
  };
  const outcome: When<Schema, Event, State, Facts> = {
    ...givenState(process, facts, after, asked),
    refusals,
    thenState: (expected) => {
      accepted(`to be in ${expected}`);
      if (after.state !== expected) throw new Error(`Expected to be in ${expected}, found ${after.state}.`);
      return outcome;
    },
    thenRefused: (expected) => {
      if (decided.ok) throw new Error(`Expected to be refused by ${expected}, found it accepted, in ${after.state}.`);
      if (!refusals.some((each) => each.rule === expected || each.code === expected))
        throw new Error(`Expected to be refused by ${expected}, found: ${reasons(refusals)}`);
      return outcome;
    },
    thenRecord: (expected) => {
      accepted('the record to change');
      const wrong = differs(after.record, expected, 'record');
      if (wrong !== undefined) throw new Error(wrong);
      return outcome;
    },
  };
  return outcome;
}

/** The id and the times that were left out. A test's events are told in its process's own types. */
function stamped<Event extends EventStamp>(told: object, state: Stated, asked: number): Event {
  const recordedAt =
    (told as Partial<EventStamp>).recordedAt ?? new Date(Date.parse(state.recordedAt ?? '2026-09-14T07:59:00Z') + 60_000).toISOString();
  return { id: `e${asked}`, at: recordedAt, ...told, recordedAt } as unknown as Event;
}

function reasons(refusals: readonly Refusal[]): string {
  return refusals.map((each) => `${each.rule ?? each.code}: ${each.message}`).join(' ');
}

/** Where something is not as expected; of an object only the fields that are named count. */
function differs(found: unknown, expected: unknown, at: string): string | undefined {
  if (
    typeof expected === 'object' &&
    expected !== null &&
    typeof found === 'object' &&
    found !== null &&
    Array.isArray(expected) === Array.isArray(found)
  ) {
    if (Array.isArray(expected) && expected.length !== (found as readonly unknown[]).length)
      return `Expected ${at} to have ${expected.length} items, found ${(found as readonly unknown[]).length}.`;
    for (const [key, value] of Object.entries(expected)) {
      const wrong = differs((found as Record<string, unknown>)[key], value, `${at}.${key}`);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }
  return sameJson(found, expected) ? undefined : `Expected ${at} to be ${JSON.stringify(expected)}, found ${JSON.stringify(found)}.`;
}
