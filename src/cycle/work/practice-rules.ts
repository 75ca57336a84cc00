import { cycleRules } from '../declare';
import { agreedGoals, isMet } from '../goal-of';
import { eachAgreed } from './assessment-rules';

/**
 * The rules of Practice-Based Coaching: no observation without a goal, no feedback without an observation, and no reflection that is
 * left without the next dates.
 *
 * @see https://info.5y1.org/goals-are-important-because-they_1_815a37.html for feedback, observation and goal;
 *   https://ectacenter.org/rpm/sites/rpm.fpg.unc.edu/files/resources/RPM-M6L4-Binder-Transcript-Q3.txt for the next dates
 */
export const practiceRules = cycleRules({
  'has-needs-assessment': {
    reads: ['needsAssessments'],
    test: ({ needsAssessments }) =>
      needsAssessments.length > 0
        ? undefined
        : 'A goal about practice rests on strengths and needs: expected a needs assessment, found none.',
  },
  'has-agreed-plan': {
    reads: ['goals', 'actionPlans'],
    test: ({ goals, actionPlans }) =>
      eachAgreed(goals, (id) => actionPlans.some(({ goal, stage }) => goal === id && stage === 'agreed'))
        ? undefined
        : 'Expected an action plan for each agreed goal that both have agreed on, found a goal without.',
  },
  'agreed-by-another': {
    reads: ['actionPlans'],
    test: ({ actionPlans }, { by, item }) =>
      actionPlans.some((plan) => plan.id === item && plan.by === by)
        ? 'An action plan is agreed on by both: expected the yes of another, found that you drafted it.'
        : undefined,
  },
  'observation-has-goal': {
    reads: ['goals', 'visits'],
    test: ({ goals, visits }, { item }) => {
      const visit = visits.find(({ id }) => id === item);
      const focused = agreedGoals(goals).some((goal) => visit === undefined || concerns(goal, visit.owner));
      return focused ? undefined : 'An observation is focused by a goal: expected an agreed one, found none.';
    },
  },
  'observed-since-feedback': {
    reads: ['focusedObservations', 'feedbacks'],
    test: ({ focusedObservations, feedbacks }) =>
      focusedObservations.some(({ id }) => !feedbacks.some(({ observation }) => observation === id))
        ? undefined
        : 'Feedback is on an observation: expected one since the last feedback, found none.',
  },
  'has-feedback': {
    reads: ['focusedObservations', 'feedbacks'],
    test: ({ focusedObservations, feedbacks }) =>
      focusedObservations.every(({ id }) => feedbacks.some(({ observation }) => observation === id))
        ? undefined
        : 'Expected what was observed to be talked about, found an observation without feedback.',
  },
  'has-next-dates': {
    reads: ['goals', 'visits'],
    test: ({ goals, visits }) => {
      const next = visits.filter(({ stage, debriefOn }) => stage === 'planned' && debriefOn !== undefined);
      const dated = next.length > 0 && agreedGoals(goals).every((goal) => next.some((visit) => concerns(visit, goal.owner)));
      return dated ? undefined : 'Expected the dates of the next observation and of talking about it, found none.';
    },
  },
  'goal-reached': {
    reads: ['goals', 'measurements'],
    test: (read, { item }) =>
      isMet(read, item) ? undefined : 'A goal is achieved by its own measure: expected its target to be reached, found that it is not.',
  },
  'achieved-goal-is-closed': {
    reads: ['goals', 'measurements'],
    test: (read) =>
      agreedGoals(read.goals).some(({ id }) => isMet(read, id))
        ? 'A goal that is achieved is not kept open: expected it to be marked achieved, found it agreed still.'
        : undefined,
  },
});

export type PracticeRule = keyof typeof practiceRules;

/** Whether something is of this owner, or of all. */
export function concerns({ owner }: { readonly owner: string }, of: string): boolean {
  return owner === of || owner === 'team' || of === 'team';
}
