import * as z from 'zod';
import type { Instant, IsoDate } from '../../core/instant';
import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { cycleEvents } from '../declare';
import { agreedGoals } from '../goal-of';
import { actionPlanSchema, feedbackSchema, focusedObservationSchema, needsAssessmentSchema, visitSchema } from '../items/practice';
import { goalInHand, noSuchGoal } from './assessment-work';
import { happening } from './happening';
import { concerns } from './practice-rules';

const nothing = z.object({});

export interface NeedsAssessed extends EventOf<'needs.assessed', typeof needsAssessmentSchema> {}
export interface GoalAchieved extends EventOf<'goal.achieved', typeof nothing> {}
export interface ActionPlanDrafted extends EventOf<'action-plan.drafted', typeof actionPlanSchema> {}
export interface ActionPlanAgreed extends EventOf<'action-plan.agreed', typeof nothing> {}
export interface VisitPlanned extends EventOf<'visit.planned', typeof visitSchema> {}
export interface VisitDropped extends EventOf<'visit.dropped', typeof nothing> {}
export interface PracticeObserved extends EventOf<'practice.observed', typeof focusedObservationSchema> {}
export interface FeedbackGiven extends EventOf<'feedback.given', typeof feedbackSchema> {}

/** A goal about practice: planned, observed, talked about. */
export const practiceWork = cycleEvents({
  'needs.assessed': { payload: needsAssessmentSchema, by: ['teacher', 'coach'], append: 'needsAssessments', when: happening },
  'goal.achieved': { payload: nothing, by: ['teacher'], about: { items: 'goals', from: ['agreed'], to: 'met' } },
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
  'visit.planned': {
    payload: visitSchema,
    by: ['teacher', 'coach'],
    append: 'visits',
    check: (event) =>
      event.debriefOn === undefined || event.debriefOn >= event.observeOn
        ? undefined
        : 'An observation is talked about after it: expected a later day than the observation’s or the same, found an earlier one.',
    example: ({ at }) => ({ observeOn: daysAfter(at, 7), debriefOn: daysAfter(at, 8) }),
  },
  'visit.dropped': { payload: nothing, by: ['teacher', 'coach'], about: { items: 'visits', from: ['planned'], to: 'dropped' } },
  'practice.observed': {
    payload: focusedObservationSchema,
    by: ['teacher', 'coach'],
    when: happening,
    append: 'focusedObservations',
    about: { items: 'visits', from: ['planned'], to: 'done' },
    write: (draft, event) => {
      const observation = itemOf(draft.focusedObservations, event.id);
      if (event.item !== undefined) observation.visit = event.item;
      observation.goals = agreedGoals(draft.goals)
        .filter((goal) => concerns(goal, observation.owner))
        .map(({ id }) => id);
    },
  },
  'feedback.given': {
    payload: feedbackSchema,
    by: ['teacher', 'coach'],
    append: 'feedbacks',
    follows: { field: 'observation', items: 'focusedObservations' },
    check: (event, { record }) => {
      if (!record.focusedObservations.some(({ id }) => id === event.observation))
        return 'Expected an observation of this cycle, found none of that id.';
      return record.feedbacks.some(({ observation }) => observation === event.observation)
        ? 'Expected an observation without feedback, found one that has been talked about.'
        : undefined;
    },
    example: ({ record }) => ({
      observation:
        record.focusedObservations.find(({ id }) => !record.feedbacks.some(({ observation }) => observation === id))?.id ?? 'observation',
      supportive: 'You named what two children did, in their own words.',
      constructive: 'What would help you to do it at the start, too?',
    }),
  },
});

function daysAfter(at: Instant, days: number): IsoDate {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10);
}
