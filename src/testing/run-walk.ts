import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { decide } from '../process/decide';
import type { EventStamp } from '../process/event';
import { initial } from '../process/initial';
import type { Decision, Entry, Process } from '../process/process';
import type { Refusal } from '../process/refusal';
import type { Walk } from './walk';

/** What came of a walk. */
export interface Walked<Schema extends LabelledObject, Event, State extends string, Facts> {
  /** The empty state, and the state after each step: one more than there are steps. A refused step leaves it as it was. */
  readonly states: readonly Stated<z.output<Schema>, State>[];
  /** What was decided of each step. */
  readonly decisions: readonly Decision<Schema, Event, State, Facts>[];
  /** The log. */
  readonly entries: readonly Entry<Event, State, Facts>[];
  readonly refusals: readonly Refusal[];
}

/**
 * Runs a walk: decides each step in turn on the state that the last accepted one left.
 *
 * @param process - The process.
 * @param id - The stream's id.
 * @param walk - The steps, from {@link anyWalk} or written by hand.
 * @returns The states, the decisions, the log and the refusals.
 * @throws {CoachingError} as `decide` does.
 * @example
 * runWalk(impact, 'c1', { steps: [] }).states.length; // => 1
 */
export function runWalk<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  id: string,
  walk: Walk<NoInfer<Facts>>,
): Walked<Schema, Event, State, Facts> {
  const states = [initial(process, id)];
  const decisions: Decision<Schema, Event, State, Facts>[] = [];
  for (const { event, facts } of walk.steps) {
    const before = states.at(-1) as Stated<z.output<Schema>, State>;
    const decided = decide(process, before, event as Event, facts);
    decisions.push(decided);
    states.push(decided.ok ? decided.state : before);
  }
  return {
    states,
    decisions,
    entries: decisions.flatMap((each) => (each.ok ? [each.entry] : [])),
    refusals: decisions.flatMap((each) => (each.ok ? [] : each.refusals)),
  };
}
