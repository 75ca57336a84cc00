import { says } from '../../core/sentence';
import { agreedGoals } from '../goal-of';

interface HasGoals {
  readonly goals: readonly { readonly id: string; readonly stage: string }[];
}

/** Why something is not about a goal of this cycle. */
export const noSuchGoal = ({ goals }: HasGoals, id: string) =>
  goals.some((goal) => goal.id === id) ? undefined : says('no-such-goal', 'Expected a goal of this cycle, found none of that id.');

/** The goal that an example speaks of: the one agreed last, or else drafted last. */
export const goalInHand = ({ goals }: HasGoals) => agreedGoals(goals).at(-1)?.id ?? goals.at(-1)?.id ?? 'goal';
