import { says } from '../core/sentence';
import { filled, finding, type GoalDraft, hasWay, type QualityFinding } from './finding';

export type StudentGoalCriterion = 'about-students' | 'side-of-learning' | 'standards' | 'learning-targets' | 'same-measure';

/** What a goal about students is unpacked into, where it is written down. */
export interface StudentGoalWork {
  /** As the state or the district names them. */
  readonly standards?: readonly string[] | undefined;
  /** Each in a student's words, such as `I can say why my answer is right.` */
  readonly learningTargets?: readonly string[] | undefined;
}

/**
 * Answers what a goal still lacks to put students' learning at the center: it is about students, says which side of their
 * learning, rests on a standard, is unpacked into learning targets, and is measured before and after by the same measure.
 *
 * @param goal - A goal or a draft of one.
 * @param work - The standards and the learning targets, where there are any.
 * @returns One finding for each of the five criteria, in their order. It sees what is written down, not whether it is wise, and is no score.
 * @example
 * const findings = studentGoalCheck({ about: 'students', domain: 'achievement' }, { standards: ['4.OA.A.3'] });
 * findings.filter((finding) => !finding.met).map((finding) => finding.criterion); // => ['learning-targets', 'same-measure']
 * @see https://www.doe.in.gov/school-improvement/siresourcehub/results-based-coaching-tool for the goal, its baseline and its learning targets
 */
export function studentGoalCheck(goal: GoalDraft, work: StudentGoalWork = {}): readonly QualityFinding<StudentGoalCriterion>[] {
  return [
    finding(
      'about-students',
      goal.about === 'students',
      says('student-goal/about-students', 'It is about students.'),
      says('student-goal/about-students-lacking', 'It lacks being about students: it is about practice, the system, or nobody yet.'),
    ),
    finding(
      'side-of-learning',
      goal.domain !== undefined,
      says('student-goal/side-of-learning', 'It says which side of their learning it is about.'),
      says('student-goal/side-of-learning-lacking', 'It lacks which side of their learning it is about.'),
    ),
    finding(
      'standards',
      (work.standards ?? []).some(filled),
      says('student-goal/standards', 'It rests on a standard.'),
      says('student-goal/standards-lacking', 'It lacks the standard that it rests on.'),
    ),
    finding(
      'learning-targets',
      (work.learningTargets ?? []).some(filled),
      says('student-goal/learning-targets', 'It is unpacked into learning targets.'),
      says('student-goal/learning-targets-lacking', 'It lacks the learning targets that it is unpacked into.'),
    ),
    finding(
      'same-measure',
      filled(goal.measure) && filled(goal.unit) && hasWay(goal),
      says('student-goal/same-measure', 'One measure says where students stand now and where they are to get.'),
      says('student-goal/same-measure-lacking', 'It lacks one measure for where students stand now and where they are to get.'),
    ),
  ];
}
