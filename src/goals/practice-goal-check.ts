import { says } from '../core/sentence';
import { filled, finding, type GoalDraft, hasWay, isDue, type QualityFinding } from './finding';

export type PracticeGoalCriterion = 'about-practice' | 'observable' | 'achievable' | 'achievement-statement' | 'steps' | 'timeline';

/** How a goal about practice is to be reached, where it is written down. An action plan of a cycle has these fields. */
export interface PracticePlan {
  /** By what it will be known. */
  readonly achievedWhen?: string | undefined;
  readonly steps?: readonly { readonly text?: string | undefined; readonly byWhen?: string | undefined }[] | undefined;
}

/**
 * Answers what a goal about practice still lacks: it is about the use of a practice, can be observed, has a way to go, and has a
 * plan with an achievement statement, steps and a timeline.
 *
 * @param goal - A goal or a draft of one.
 * @param plan - Its action plan, where there is one.
 * @returns One finding for each of the six criteria, in their order. It sees what is written down, not whether it is wise, and is no score.
 * @example
 * const goal = { about: 'practice', measure: 'Questions that wait three seconds', unit: 'percent of questions' } as const;
 * const findings = practiceGoalCheck(goal, { achievedWhen: 'Seen in three lessons in a row.', steps: [{ text: 'Count to three.' }] });
 * findings.filter((finding) => !finding.met).map((finding) => finding.criterion); // => ['achievable', 'timeline']
 * @see https://sites.google.com/education.nh.gov/isocial/coaching/practice-based-coaching/shared-goals-and-action-planning for the plan's fields
 */
export function practiceGoalCheck(goal: GoalDraft, plan: PracticePlan = {}): readonly QualityFinding<PracticeGoalCriterion>[] {
  const steps = (plan.steps ?? []).filter(({ text }) => filled(text));
  return [
    finding(
      'about-practice',
      goal.about === 'practice',
      says('practice-goal/about-practice', 'It is about the use of a practice.'),
      says('practice-goal/about-practice-lacking', 'It lacks being about the use of a practice.'),
    ),
    finding(
      'observable',
      filled(goal.measure) && filled(goal.unit),
      says('practice-goal/observable', 'It says what is to be seen, and in which unit.'),
      says('practice-goal/observable-lacking', 'It lacks what is to be seen, or in which unit.'),
    ),
    finding(
      'achievable',
      hasWay(goal),
      says('practice-goal/achievable', 'It has a target to reach from where things stand.'),
      says('practice-goal/achievable-lacking', 'It lacks a target to reach from where things stand.'),
    ),
    finding(
      'achievement-statement',
      filled(plan.achievedWhen),
      says('practice-goal/achievement-statement', 'It says by what it will be known to be achieved.'),
      says('practice-goal/achievement-statement-lacking', 'It lacks by what it will be known to be achieved.'),
    ),
    finding(
      'steps',
      steps.length > 0,
      says('practice-goal/steps', 'It has steps.'),
      says('practice-goal/steps-lacking', 'It lacks a step to begin with.'),
    ),
    finding(
      'timeline',
      isDue(goal, undefined) || (steps.length > 0 && steps.every(({ byWhen }) => filled(byWhen))),
      says('practice-goal/timeline', 'It says by when.'),
      says('practice-goal/timeline-lacking', 'It lacks a day by which it is due, or one for each step.'),
    ),
  ];
}
