import type { Frozen } from '../../process/definition';
import type { Cycle } from '../cycle';
import { cycleRules } from '../declare';
import { agreedGoals } from '../goal-of';
import type { Assessment } from '../items/assessment';

type Assessed = Frozen<Pick<Cycle, 'goals' | 'measurements' | 'assessments'>>;

/**
 * The rules of Student-Centered Coaching: what is assessed before is assessed after in the same way, and nobody is left behind.
 *
 * @see https://www.doe.in.gov/school-improvement/siresourcehub/results-based-coaching-tool for goal, baseline and learning targets;
 *   https://edtechexploration.org/iste/the-coaching-cycle-and-time-management/ for the exit questions and the plan for who is not there yet
 */
export const assessmentRules = cycleRules({
  'goal-is-agreed': {
    reads: ['goals'],
    test: ({ goals }) =>
      agreedGoals(goals).length > 0 ? undefined : 'Expected a goal that the teacher has chosen and agreed on, found none.',
  },
  'has-standards': {
    reads: ['standardsLinks'],
    test: ({ standardsLinks }, { item }) =>
      standardsLinks.some(({ goal }) => goal === item)
        ? undefined
        : 'A goal for students rests on a standard: expected one linked to it, found none.',
  },
  'has-targets': {
    reads: ['goals', 'learningTargets'],
    test: ({ goals, learningTargets }) =>
      eachAgreed(goals, (id) => learningTargets.some(({ goal }) => goal === id))
        ? undefined
        : 'Expected learning targets for each agreed goal, in words such as “I can …”; found a goal without.',
  },
  'has-measurement': {
    reads: ['measurements'],
    test: ({ measurements }) =>
      measurements.length > 0 ? undefined : 'An assessment says which measurement it is: expected one of a goal, found none.',
  },
  'has-assessed-before': {
    reads: ['goals', 'measurements', 'assessments'],
    test: (read) =>
      eachAgreed(read.goals, (id) => assessed(read, id, 'before') !== undefined)
        ? undefined
        : 'What is learned is seen from before to after: expected an assessment before for each agreed goal, found a goal without.',
  },
  'has-assessed-after': {
    reads: ['goals', 'measurements', 'assessments'],
    test: (read) =>
      eachAgreed(read.goals, (id) => assessed(read, id, 'after') !== undefined)
        ? undefined
        : 'What is learned is seen from before to after: expected an assessment after for each agreed goal, found a goal without.',
  },
  'same-rubric': {
    reads: ['goals', 'measurements', 'assessments'],
    test: (read) =>
      agreedGoals(read.goals).every(({ id }) => {
        const [before, after] = [assessed(read, id, 'before'), assessed(read, id, 'after')];
        if (before === undefined || after === undefined) return true;
        return before.rubric === after.rubric && before.rubricVersion === after.rubricVersion;
      })
        ? undefined
        : 'Before and after are compared by one rubric: expected the same in the same version, found two. Assess again by the first.',
  },
  'same-students': {
    reads: ['goals', 'measurements', 'assessments'],
    test: (read) => {
      const counted = (id: string, wave: Assessment['wave']) =>
        read.measurements.find((each) => each.id === assessed(read, id, wave)?.measurement)?.of;
      const more = agreedGoals(read.goals).some(
        ({ id }) => (counted(id, 'after') ?? 0) > (counted(id, 'before') ?? Number.POSITIVE_INFINITY),
      );
      return more ? 'Only students assessed both times are compared: expected no more after than before, found more.' : undefined;
    },
  },
  'has-exit-interview': {
    reads: ['goals', 'exitInterviews'],
    test: ({ goals, exitInterviews }) =>
      eachAgreed(goals, (id) => exitInterviews.some(({ goal }) => goal === id))
        ? undefined
        : 'A cycle ends with a look back at what students and teacher learned: expected an exit interview for each goal, found a goal without.',
  },
  'has-not-yet-plan': {
    reads: ['goals', 'measurements', 'assessments', 'notYetPlans'],
    test: (read) =>
      eachAgreed(read.goals, (id) => allReached(read, id) || read.notYetPlans.some(({ goal }) => goal === id))
        ? undefined
        : 'Expected a plan for the students who have not reached the goal yet, found none.',
  },
});

export type AssessmentRule = keyof typeof assessmentRules;

/** Whether something holds of each agreed goal; where none is agreed it does not. */
export function eachAgreed(goals: Assessed['goals'], holds: (id: string) => boolean): boolean {
  const agreed = agreedGoals(goals);
  return agreed.length > 0 && agreed.every(({ id }) => holds(id));
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
