import type { EventOf } from '../../process/event';
import { cycleEvents } from '../declare';
import { agreedGoals } from '../goal-of';
import { assessmentSchema, exitInterviewSchema, learningTargetsSchema, notYetPlanSchema, standardsLinkSchema } from '../items/assessment';
import { happening } from './happening';

export interface StandardsLinked extends EventOf<'standards.linked', typeof standardsLinkSchema> {}
export interface TargetsUnpacked extends EventOf<'targets.unpacked', typeof learningTargetsSchema> {}
export interface AssessmentGiven extends EventOf<'assessment.given', typeof assessmentSchema> {}
export interface ExitInterviewHeld extends EventOf<'exit-interview.held', typeof exitInterviewSchema> {}
export interface NotYetPlanned extends EventOf<'not-yet.planned', typeof notYetPlanSchema> {}

interface HasGoals {
  readonly goals: readonly { readonly id: string; readonly stage: string }[];
}

/** Why something is not about a goal of this cycle. */
export const noSuchGoal = ({ goals }: HasGoals, id: string) =>
  goals.some((goal) => goal.id === id) ? undefined : 'Expected a goal of this cycle, found none of that id.';

/** The goal that an example speaks of: the one agreed last, or else drafted last. */
export const goalInHand = ({ goals }: HasGoals) => agreedGoals(goals).at(-1)?.id ?? goals.at(-1)?.id ?? 'goal';

const ofGoal = { field: 'goal', items: 'goals' } as const;

/** Students at the center: standards, learning targets, an assessment before and after, and what comes at the end. */
export const assessmentWork = cycleEvents({
  'standards.linked': {
    payload: standardsLinkSchema,
    by: ['teacher', 'coach'],
    append: 'standardsLinks',
    follows: ofGoal,
    check: (event, { record }) => noSuchGoal(record, event.goal),
    example: ({ record }) => ({ goal: goalInHand(record), standards: ['4.OA.A.3'] }),
  },
  'targets.unpacked': {
    payload: learningTargetsSchema,
    by: ['teacher', 'coach'],
    append: 'learningTargets',
    follows: ofGoal,
    check: (event, { record }) => noSuchGoal(record, event.goal),
    example: ({ record }) => ({ goal: goalInHand(record), targets: [{ key: 'why', text: 'I can say why my answer is right.' }] }),
  },
  'assessment.given': {
    payload: assessmentSchema,
    by: ['teacher', 'coach'],
    append: 'assessments',
    follows: { field: 'measurement', items: 'measurements' },
    when: happening,
    check: (event, { record }) =>
      record.measurements.some((each) => each.id === event.measurement)
        ? undefined
        : 'Expected a measurement of this cycle, found none of that id.',
    example: ({ record }) => ({
      measurement: record.measurements.at(-1)?.id ?? 'measurement',
      wave: record.assessments.length === 0 ? ('before' as const) : ('after' as const),
      rubric: 'explaining',
      rubricVersion: 1,
    }),
  },
  'exit-interview.held': {
    payload: exitInterviewSchema,
    by: ['teacher', 'coach'],
    append: 'exitInterviews',
    follows: ofGoal,
    when: happening,
    check: (event, { record }) => noSuchGoal(record, event.goal),
    example: ({ record }) => ({
      goal: goalInHand(record),
      studentsLearned: 'Most of them explain without being asked.',
      teacherLearned: 'To wait after a question.',
    }),
  },
  'not-yet.planned': {
    payload: notYetPlanSchema,
    by: ['teacher', 'coach'],
    append: 'notYetPlans',
    follows: ofGoal,
    check: (event, { record }) => noSuchGoal(record, event.goal),
    example: ({ record }) => ({ goal: goalInHand(record), plan: 'A small group on Tuesdays, with sentence starters.' }),
  },
});
