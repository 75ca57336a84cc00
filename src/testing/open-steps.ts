import type { Stated } from '../labels/labelled';
import { type NextStep, nextSteps } from '../process/next-steps';
import type { AnyRecord, Process } from '../process/process';
import { partiesOf } from '../process/who-is-who';
import { allSeeing } from './all-seeing';

/** A step, and who could take it. */
export interface StepBy extends NextStep {
  readonly by: string;
}

/** Everything that one person could ask for now, in any of their parts; for `system`, what it may ask for. */
export function stepsOf(process: Process, state: Stated, facts: unknown, person: string, at: string): readonly StepBy[] {
  const { compiled } = process;
  if (person === 'system') {
    const moves = [...(compiled.states.get(state.state)?.moves ?? [])];
    return moves.flatMap(([type, { event }]) => (event.by.includes('system') ? [{ type, by: person, ready: true, missing: [] }] : []));
  }
  const parts = state.revision === 0 ? [...compiled.parties.keys()] : partiesOf(compiled, state.record as AnyRecord, person);
  return parts.flatMap((part) =>
    nextSteps(process, state as never, facts, allSeeing(person, part, at)).map((step) => ({ ...step, by: person })),
  );
}

/** Everything that these people or `system` could ask for. */
export function openSteps(process: Process, state: Stated, facts: unknown, people: readonly string[], at: string): readonly StepBy[] {
  return ['system', ...people].flatMap((person) => stepsOf(process, state, facts, person, at));
}
