import { goalProgress } from '../goals/goal-progress';
import type { Frozen } from '../process/definition';
import type { Cycle } from './cycle';

type Goals = Frozen<Pick<Cycle, 'goals' | 'measurements'>>;

/** The goals that are agreed and still open. */
export function agreedGoals<Goal extends { readonly stage: string }>(goals: readonly Goal[]): readonly Goal[] {
  return goals.filter((goal) => goal.stage === 'agreed');
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
