import { says } from '../../core/sentence';
import type { Measurement } from '../../goals/measurement';
import { itemsOf } from '../../labels/label';
import { agreedGoals, eachAgreed } from '../goal-of';
import {
  type Assessment,
  assessmentSchema,
  exitInterviewSchema,
  learningTargetsSchema,
  notYetPlanSchema,
  sharedTeachingSchema,
  standardsLinkSchema,
} from '../items/assessment';
import { definePart } from '../part';
import { happening } from '../work/happening';
import { goalInHand, noSuchGoal } from './goal-in-hand';

const stages = 'https://docs.google.com/presentation/d/11_X-KL7VWr4E5EwlKHqLDdFE3uvDcxEpqd7cO1E9bo0/htmlpresent';
const tool = 'https://www.doe.in.gov/school-improvement/siresourcehub/results-based-coaching-tool';
const research = 'https://www.dianesweeney.com/research-supporting-student-centered-coaching/';
const exit = 'https://edtechexploration.org/iste/the-coaching-cycle-and-time-management/';

const ofGoal = { field: 'goal', items: 'goals' } as const;

/**
 * Students at the center: standards, learning targets, an assessment before and after by one rubric, and what comes at the end.
 *
 * @see https://www.doe.in.gov/school-improvement/siresourcehub/results-based-coaching-tool for goal, baseline and learning targets;
 *   https://edtechexploration.org/iste/the-coaching-cycle-and-time-management/ for the exit questions and the plan for who is not there yet
 */
export const assessing = definePart({
  fields: {
    standardsLinks: itemsOf('confidential', standardsLinkSchema),
    learningTargets: itemsOf('confidential', learningTargetsSchema),
    assessments: itemsOf('confidential', assessmentSchema),
    exitInterviews: itemsOf('confidential', exitInterviewSchema),
    notYetPlans: itemsOf('confidential', notYetPlanSchema),
    sharedTeaching: itemsOf('confidential', sharedTeachingSchema),
  },
  empty: { standardsLinks: [], learningTargets: [], assessments: [], exitInterviews: [], notYetPlans: [], sharedTeaching: [] },
  events: {
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
          : says('no-such-measurement', 'Expected a measurement of this cycle, found none of that id.'),
      example: ({ record }) => ({
        measurement: record.measurements.at(-1)?.id ?? 'measurement',
        wave: record.assessments.length === 0 ? ('before' as const) : ('after' as const),
        rubric: 'explaining',
        rubricVersion: 1,
      }),
    },
    'teaching.shared': {
      payload: sharedTeachingSchema,
      by: ['teacher', 'coach'],
      append: 'sharedTeaching',
      follows: ofGoal,
      when: happening,
      check: (event, { record }) => noSuchGoal(record, event.goal),
      example: ({ record }) => ({ goal: goalInHand(record), how: 'co-teaching' as const }),
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
  },
  rules: {
    'has-standards': {
      source: stages,
      reads: ['standardsLinks'],
      madeBy: ['standards.linked'],
      askedOf: 'goals',
      test: ({ standardsLinks }, { item }) =>
        standardsLinks.some(({ goal }) => goal === item)
          ? undefined
          : says('has-standards', 'A goal for students rests on a standard: expected one linked to it, found none.'),
    },
    'has-targets': {
      source: tool,
      reads: ['goals', 'learningTargets'],
      madeBy: ['goal.agreed', 'targets.unpacked'],
      test: ({ goals, learningTargets }) =>
        eachAgreed(goals, (id) => learningTargets.some(({ goal }) => goal === id))
          ? undefined
          : says('has-targets', 'Expected learning targets for each agreed goal, in words such as “I can …”; found a goal without.'),
    },
    'has-measurement': {
      source: stages,
      reads: ['measurements'],
      madeBy: ['measurement.recorded'],
      test: ({ measurements }) =>
        measurements.length > 0
          ? undefined
          : says('has-measurement', 'An assessment says which measurement it is: expected one of a goal, found none.'),
    },
    'has-assessed-before': {
      source: stages,
      reads: ['goals', 'measurements', 'assessments'],
      madeBy: ['goal.agreed', 'assessment.given'],
      test: (read) =>
        eachAgreed(read.goals, (id) => assessed(read, id, 'before') !== undefined)
          ? undefined
          : says(
              'has-assessed-before',
              'What is learned is seen from before to after: expected an assessment before for each agreed goal, found a goal without.',
            ),
    },
    'has-assessed-after': {
      source: stages,
      reads: ['goals', 'measurements', 'assessments'],
      madeBy: ['goal.agreed', 'assessment.given'],
      test: (read) =>
        eachAgreed(read.goals, (id) => assessed(read, id, 'after') !== undefined)
          ? undefined
          : says(
              'has-assessed-after',
              'What is learned is seen from before to after: expected an assessment after for each agreed goal, found a goal without.',
            ),
    },
    'same-rubric': {
      source: tool,
      reads: ['goals', 'measurements', 'assessments'],
      test: (read) =>
        agreedGoals(read.goals).every(({ id }) => {
          const [before, after] = [assessed(read, id, 'before'), assessed(read, id, 'after')];
          if (before === undefined || after === undefined) return true;
          return before.rubric === after.rubric && before.rubricVersion === after.rubricVersion;
        })
          ? undefined
          : says(
              'same-rubric',
              'Before and after are compared by one rubric: expected the same in the same version, found two. Assess again by the first.',
            ),
    },
    'same-students': {
      source: research,
      reads: ['goals', 'measurements', 'assessments'],
      test: (read) => {
        const counted = (id: string, wave: Assessment['wave']) =>
          read.measurements.find((each) => each.id === assessed(read, id, wave)?.measurement)?.of;
        const differ = agreedGoals(read.goals).some(({ id }) => {
          const [before, after] = [counted(id, 'before'), counted(id, 'after')];
          return before !== undefined && after !== undefined && before !== after;
        });
        return differ
          ? says(
              'same-students',
              'Only students assessed both times are compared: expected as many after as before, found more or fewer. Enter the one with too many again, without those who missed the other.',
            )
          : undefined;
      },
    },
    'after-is-later': {
      source: stages,
      reads: ['goals', 'measurements', 'assessments'],
      test: (read) => {
        const measurementOf = (id: string, wave: Assessment['wave']) => {
          const assessment = assessed(read, id, wave);
          return read.measurements.find((each) => each.id === assessment?.measurement);
        };
        const mixed = agreedGoals(read.goals).some(({ id }) => {
          const [before, after] = [measurementOf(id, 'before'), measurementOf(id, 'after')];
          return before !== undefined && after !== undefined && (before.id === after.id || after.on < before.on);
        });
        return mixed
          ? says(
              'after-is-later',
              'Students are assessed again after they were taught: expected a measurement of its own, of no earlier day than the one before; found another.',
            )
          : undefined;
      },
    },
    'has-exit-interview': {
      source: exit,
      reads: ['goals', 'exitInterviews'],
      madeBy: ['goal.agreed', 'exit-interview.held'],
      test: ({ goals, exitInterviews }) =>
        eachAgreed(goals, (id) => exitInterviews.some(({ goal }) => goal === id))
          ? undefined
          : says(
              'has-exit-interview',
              'A cycle ends with a look back at what students and teacher learned: expected an exit interview for each goal, found a goal without.',
            ),
    },
    'has-not-yet-plan': {
      source: exit,
      reads: ['goals', 'measurements', 'assessments', 'notYetPlans'],
      madeBy: [
        ['goal.agreed', 'not-yet.planned'],
        ['goal.agreed', 'assessment.given'],
      ],
      test: (read) =>
        eachAgreed(read.goals, (id) => allReached(read, id) || read.notYetPlans.some(({ goal }) => goal === id))
          ? undefined
          : says('has-not-yet-plan', 'Expected a plan for the students who have not reached the goal yet, found none.'),
    },
  },
  needs: {
    'standards.linked': ['has-goal'],
    'targets.unpacked': ['has-goal'],
    'assessment.given': ['has-measurement'],
    'teaching.shared': ['has-goal'],
    'exit-interview.held': ['has-goal'],
    'not-yet.planned': ['has-goal'],
  },
  warnings: {
    'students-not-counted': {
      source: research,
      test: ({ assessments = [], measurements = [] }) =>
        assessments.some(({ measurement }) => measurements.some(({ id, of }) => id === measurement && of === undefined))
          ? says(
              'students-not-counted',
              'Before and after are compared for the same students: found an assessment that does not say how many were counted.',
            )
          : undefined,
    },
    'taught-alone': {
      source: tool,
      test: ({ assessments = [], sharedTeaching }) =>
        sharedTeaching?.length === 0 && assessments.some(({ wave }) => wave === 'after')
          ? says('taught-alone', 'Between the assessments teacher and coach plan and teach together: found nothing of it entered.')
          : undefined,
    },
  },
});

interface Assessed {
  readonly measurements: readonly (Pick<Measurement, 'of' | 'reached'> & { readonly id: string; readonly goal: string })[];
  readonly assessments: readonly Assessment[];
}

/** The last assessment of a goal in a wave. */
function assessed({ measurements, assessments }: Assessed, goal: string, wave: Assessment['wave']): Assessment | undefined {
  const ofGoal = (id: string) => measurements.some((each) => each.id === id && each.goal === goal);
  return assessments.findLast((each) => each.wave === wave && ofGoal(each.measurement));
}

/** Whether every student who was counted after has reached the goal: then there is nobody to plan for. */
function allReached(read: Assessed, goal: string): boolean {
  const after = assessed(read, goal, 'after');
  const measurement = read.measurements.find(({ id }) => id === after?.measurement);
  return measurement?.of !== undefined && measurement.reached === measurement.of;
}
