import * as z from 'zod';
import { says } from '../../core/sentence';
import { itemsOf } from '../../labels/label';
import { eachAgreed } from '../goal-of';
import { actionPlanSchema } from '../items/practice';
import { definePart } from '../part';
import { goalInHand, noSuchGoal } from './goal-in-hand';

const nothing = z.object({});

const planning = 'https://sites.google.com/education.nh.gov/isocial/coaching/practice-based-coaching/shared-goals-and-action-planning';
const byBoth = 'https://ectacenter.org/rpm/sites/rpm.fpg.unc.edu/files/resources/RPM-M6L4-Binder-Transcript-Q3.txt';

/** Plans of how a goal about practice is to be reached, drafted by one and agreed by the other. */
export const actionPlans = definePart({
  fields: {
    actionPlans: itemsOf('confidential', actionPlanSchema, ['drafted', 'agreed']),
  },
  empty: { actionPlans: [] },
  events: {
    'action-plan.drafted': {
      payload: actionPlanSchema,
      by: ['teacher', 'coach'],
      append: 'actionPlans',
      follows: { field: 'goal', items: 'goals' },
      check: (event, { record }) => noSuchGoal(record, event.goal),
      example: ({ record }) => ({
        goal: goalInHand(record),
        achievedWhen: 'I name what children did well three times in every lesson.',
        steps: [{ text: 'Write three sentences to say on a card.' }],
      }),
    },
    'action-plan.agreed': {
      payload: nothing,
      by: ['teacher', 'coach'],
      about: { items: 'actionPlans', from: ['drafted'], to: 'agreed' },
    },
  },
  rules: {
    'has-agreed-plan': {
      source: planning,
      reads: ['goals', 'actionPlans'],
      madeBy: ['goal.agreed', 'action-plan.agreed'],
      test: ({ goals, actionPlans }) =>
        eachAgreed(goals, (id) => actionPlans.some(({ goal, stage }) => goal === id && stage === 'agreed'))
          ? undefined
          : says('has-agreed-plan', 'Expected an action plan for each agreed goal that both have agreed on, found a goal without.'),
    },
    'agreed-by-another': {
      source: byBoth,
      reads: ['actionPlans'],
      test: ({ actionPlans }, { by, item }) =>
        actionPlans.some((plan) => plan.id === item && plan.by === by)
          ? says('agreed-by-another', 'An action plan is agreed on by both: expected the yes of another, found that you drafted it.')
          : undefined,
    },
  },
  needs: {
    'action-plan.drafted': ['has-goal'],
    'action-plan.agreed': ['agreed-by-another'],
  },
});
