import { goalProgress } from '../goals/goal-progress';
import type { Frozen } from '../process/definition';
import type { Cycle } from './cycle';

type Goals = Frozen<Pick<Cycle, 'goals' | 'measurements'>>;

/** The goals that are agreed and still open. */
export function agreedGoals<Goal extends { readonly stage: string }>(goals: readonly Goal[]): readonly Goal[] {
  return goals.filter((goal) => goal.stage === 'agreed');
}

/**
 * Whether something holds of the strategy of each agreed goal: the one chosen last that no review set aside.
 * Where no goal is agreed, or one has no such strategy, it does not.
 */
export function eachStrategyInUse<Strategy extends { readonly id: string; readonly goal: string }>(
  goals: readonly { readonly id: string; readonly stage: string; readonly strategiesSetAside?: readonly string[] | undefined }[],
  strategies: readonly Strategy[],
  holds: (strategy: Strategy) => boolean,
): boolean {
  const agreed = agreedGoals(goals);
  const inUse = ({ id, strategiesSetAside = [] }: (typeof agreed)[number]) =>
    strategies.findLast((strategy) => strategy.goal === id && !strategiesSetAside.includes(strategy.id));
  return agreed.length > 0 && agreed.map(inUse).every((strategy) => strategy !== undefined && holds(strategy));
}

/** Whether something holds of each agreed goal; where none is agreed it does not. */
export function eachAgreed(goals: readonly { readonly id: string; readonly stage: string }[], holds: (id: string) => boolean): boolean {
  const agreed = agreedGoals(goals);
  return agreed.length > 0 && agreed.every(({ id }) => holds(id));
}

/** Whether something is of this owner, or of all. */
export function concerns({ owner }: { readonly owner: string }, of: string): boolean {
  return owner === of || owner === 'team' || of === 'team';
}

/** Whether a goal is met by its own measure. */
export function isMet({ goals, measurements }: Goals, id: string | undefined): boolean {
  const goal = goals.find((each) => each.id === id);
  if (goal === undefined) return false;
  const progress = goalProgress(
    goal,
    measurements.filter((each) => each.goal === id),
  );
  return progress.ok && progress.status === 'met';
}
