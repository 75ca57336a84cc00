import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { calling } from './calling';
import { expectOwn } from './decide';
import type { EventStamp } from './event';
import { readFacts } from './judge';
import type { CompiledState, Process } from './process';

/**
 * Answers which `system` events new facts call for in the state it is in, such as suspending a cycle whose coach has become
 * an evaluator.
 *
 * @param process - The process.
 * @param state - The state it is in.
 * @param facts - What is known now.
 * @returns The types of the events to ask for, in order; `[]` where nothing calls for one.
 * @throws {CoachingError} as {@link decide} does.
 * @example
 * conflicts(impact, initial(impact, 'c1'), { partnership: null, coachEvaluates: true }); // => []
 */
export function conflicts<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  state: Stated<z.output<Schema>, State>,
  facts: NoInfer<Facts>,
): readonly Event['type'][] {
  const { compiled } = process;
  expectOwn(compiled, state);
  const known = readFacts(compiled, facts);
  const { moves } = compiled.states.get(state.state) as CompiledState;
  const called = compiled.watch.filter(
    (each) => moves.has(each.calls) && calling(compiled.kind, `watch.${each.calls}`, () => each.when(known)),
  );
  return called.map((each) => each.calls as Event['type']);
}
