import type { Deadline } from './deadlines';
import { type CompiledEvent, type CompiledMove, type CompiledState, stagesOfBranch, type Target } from './process';

/** An event that would settle a deadline, and who may ask for it. */
export interface Settling {
  readonly type: string;
  /** The parties, by relationship. */
  readonly by: readonly string[];
}

/**
 * The events after which a deadline would be over: those that bring the item to another stage, or the process to another state, or
 * put the state's deadline off. By the chart alone: whether one is ready, `nextSteps` says.
 *
 * @param due - The deadline.
 * @param states - The states in which the process may be, so far as the viewer knows.
 */
export function settledBy(due: Deadline, states: readonly CompiledState[]): readonly Settling[] {
  const found = new Map<string, Settling>();
  for (const state of states)
    for (const [type, move] of state.moves) {
      const by = move.event.by.filter((party) => party !== 'system');
      if (by.length > 0 && settles(due, state, move)) found.set(type, { type, by });
    }
  return [...found.values()];
}

function settles(due: Deadline, state: CompiledState, { event, target }: CompiledMove): boolean {
  if (due.item === undefined)
    return leaves(target, state.name) || (event.append !== undefined && event.append === state.due?.renewedBy?.items);
  return event.about?.items === due.of && event.about.from.includes(due.stage ?? '') && restages(event, due.stage);
}

function leaves(target: Target, from: string): boolean {
  switch (target.kind) {
    case 'stay':
      return false;
    case 'state':
      return target.to !== from;
    case 'payload':
      return Object.values(target.is).some((to) => to !== from);
    case 'record':
      return target.oneOf.some((to) => to !== from);
  }
}

function restages({ about }: CompiledEvent, from: string | undefined): boolean {
  return about?.to !== undefined && stagesOfBranch(about.to).some((stage) => stage !== from);
}
