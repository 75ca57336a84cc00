import * as z from 'zod';
import { says } from '../../core/sentence';
import { itemsOf } from '../../labels/label';
import { agreedGoals, concerns, isMet } from '../goal-of';
import { feedbackSchema, needsAssessmentSchema } from '../items/practice';
import { definePart } from '../part';
import { happening, isToCome } from '../work/happening';
import { actionPlans } from './action-plans';
import { focusedObserving } from './observing';

const focus = 'https://info.5y1.org/goals-are-important-because-they_1_815a37.html';
const components = 'https://ectacenter.org/rpm/sites/rpm.fpg.unc.edu/files/resources/RPM-M6L4-Binder-Transcript-Q3.txt';
const needs = 'https://kipdf.com/effective-teaching-practices_5aafc12c1723dd329c633cc5.html';
const statement = 'https://sites.google.com/education.nh.gov/isocial/coaching/practice-based-coaching/shared-goals-and-action-planning';

const nothing = z.object({});

/**
 * A goal about practice: planned, observed, talked about. No observation without a goal, no feedback without an observation, and no reflection that
 * is left without the next dates.
 *
 * @see https://info.5y1.org/goals-are-important-because-they_1_815a37.html for feedback, observation and goal;
 *   https://ectacenter.org/rpm/sites/rpm.fpg.unc.edu/files/resources/RPM-M6L4-Binder-Transcript-Q3.txt for the next dates
 */
export const practice = definePart({
  on: [focusedObserving, actionPlans],
  fields: {
    needsAssessments: itemsOf('confidential', needsAssessmentSchema),
    feedbacks: itemsOf('confidential', feedbackSchema),
  },
  empty: { needsAssessments: [], feedbacks: [] },
  events: {
    'needs.assessed': { payload: needsAssessmentSchema, by: ['teacher', 'coach'], append: 'needsAssessments', when: happening },
    'goal.achieved': { payload: nothing, by: ['teacher'], about: { items: 'goals', from: ['agreed'], to: 'met' } },
    'feedback.given': {
      payload: feedbackSchema,
      by: ['teacher', 'coach'],
      append: 'feedbacks',
      follows: { field: 'observation', items: 'focusedObservations' },
      check: (event, { record }) => {
        if (!record.focusedObservations.some(({ id }) => id === event.observation))
          return says('no-such-observation', 'Expected an observation of this cycle, found none of that id.');
        return record.feedbacks.some(({ observation }) => observation === event.observation)
          ? says('fed-back-already', 'Expected an observation without feedback, found one that has been talked about.')
          : undefined;
      },
      example: ({ record }) => ({
        observation:
          record.focusedObservations.find(({ id }) => !record.feedbacks.some(({ observation }) => observation === id))?.id ?? 'observation',
        supportive: 'You named what two children did, in their own words.',
        constructive: 'What would help you to do it at the start, too?',
      }),
    },
  },
  rules: {
    'has-needs-assessment': {
      source: needs,
      reads: ['needsAssessments'],
      madeBy: ['needs.assessed'],
      test: ({ needsAssessments }) =>
        needsAssessments.length > 0
          ? undefined
          : says('has-needs-assessment', 'A goal about practice rests on strengths and needs: expected a needs assessment, found none.'),
    },
    'observation-has-goal': {
      source: focus,
      reads: ['goals', 'visits'],
      madeBy: ['goal.agreed'],
      test: ({ goals, visits }, { item }) => {
        const visit = visits.find(({ id }) => id === item);
        const focused = agreedGoals(goals).some((goal) => visit === undefined || concerns(goal, visit.owner));
        return focused
          ? undefined
          : says('observation-has-goal', 'An observation is focused by a goal: expected an agreed one, found none.');
      },
    },
    'observed-since-feedback': {
      source: focus,
      reads: ['focusedObservations', 'feedbacks'],
      madeBy: ['practice.observed'],
      test: ({ focusedObservations, feedbacks }) =>
        focusedObservations.some(({ id }) => !feedbacks.some(({ observation }) => observation === id))
          ? undefined
          : says('observed-since-feedback', 'Feedback is on an observation: expected one since the last feedback, found none.'),
    },
    'has-feedback': {
      source: focus,
      reads: ['focusedObservations', 'feedbacks'],
      test: ({ focusedObservations, feedbacks }) =>
        focusedObservations.every(({ id }) => feedbacks.some(({ observation }) => observation === id))
          ? undefined
          : says('has-feedback', 'Expected what was observed to be talked about, found an observation without feedback.'),
    },
    'has-next-dates': {
      source: components,
      reads: ['goals', 'visits'],
      madeBy: ['visit.planned'],
      test: ({ goals, visits }, { at }) => {
        const next = visits.filter(
          ({ stage, observeOn, debriefOn }) => stage === 'planned' && debriefOn !== undefined && isToCome(observeOn, at),
        );
        const dated = next.length > 0 && agreedGoals(goals).every((goal) => next.some((visit) => concerns(visit, goal.owner)));
        return dated
          ? undefined
          : says('has-next-dates', 'Expected the dates of the next observation and of talking about it, still to come: found none.');
      },
    },
    'goal-reached': {
      source: statement,
      reads: ['goals', 'measurements'],
      madeBy: ['measurement.recorded'],
      askedOf: 'goals',
      test: (read, { item }) =>
        isMet(read, item)
          ? undefined
          : says('goal-reached', 'A goal is achieved by its own measure: expected its target to be reached, found that it is not.'),
    },
    'achieved-goal-is-closed': {
      source: statement,
      reads: ['goals', 'measurements'],
      test: (read) =>
        agreedGoals(read.goals).some(({ id }) => isMet(read, id))
          ? says(
              'achieved-goal-is-closed',
              'A goal that is achieved is not kept open: expected it to be marked achieved, found it agreed still.',
            )
          : undefined,
    },
  },
  needs: {
    'goal.achieved': ['goal-reached'],
    'feedback.given': ['observed-since-feedback'],
  },
  warnings: {
    'plan-without-days': {
      source: statement,
      test: ({ actionPlans = [] }) =>
        actionPlans.some(({ steps }) => steps.every(({ byWhen }) => byWhen === undefined))
          ? says('plan-without-days', 'An action plan has a timeline: found one without a day for any step.')
          : undefined,
    },
    'plan-without-resources': {
      source: statement,
      test: ({ actionPlans = [] }) =>
        actionPlans.some(({ steps }) => steps.every(({ resources }) => resources === undefined))
          ? says('plan-without-resources', 'An action plan names resources: found one without any.')
          : undefined,
    },
  },
});
