import type { CycleWork } from './work';
import type { WorkRule } from './work-rules';

/** What makes that a rule can be met: one of some ways, each the work that it takes, all of it. A limit takes none. */
export type Ways = readonly (readonly CycleWork[])[];

const limit: Ways = [[]];

/**
 * By which work each rule can be met. Work that is about an item, or follows one, takes by itself what makes the item. Of a rule that is not
 * here nothing is known, and it counts as one that can be met.
 */
export const madeBy = {
  'has-goal': [['goal.drafted']],
  'has-chosen': [['strategy.chosen']],
  'has-reality': [['reality.recorded']],
  'goal-fits-model': limit,
  'goals-at-once': limit,
  'has-agreed-goal': [['goal.agreed']],
  'goal-is-agreed': [['goal.agreed']],
  'has-strategy': [['goal.agreed', 'strategy.chosen']],
  // A strategy may bring its checklist.
  'has-checklist': [['goal.agreed', 'strategy.chosen']],
  'has-seen-modeling': [['goal.agreed', 'strategy.chosen', 'modeling.done']],
  'has-implementation-date': [['goal.agreed', 'strategy.chosen', 'implementation.planned']],
  'has-data': [['measurement.recorded'], ['implementation.done']],
  'has-commitment': [['commitment.made']],
} satisfies { readonly [Rule in WorkRule]?: Ways };

/** Rules that are asked of the goal that work is about. Where there is none, nobody meets them. */
export const askedOfGoal: readonly string[] = ['has-data'] satisfies WorkRule[];
