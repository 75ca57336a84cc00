import type { IsoDate } from '../core/instant';
import { says } from '../core/sentence';
import { filled, finding, type GoalDraft, hasWay, isDue, type QualityFinding } from './finding';

export type SmartCriterion = 'specific' | 'measurable' | 'attainable' | 'relevant' | 'time-bound';
export type PeersCriterion = 'powerful' | 'easy' | 'emotionally-compelling' | 'reachable' | 'student-focused';

/**
 * Answers what a goal still lacks to be SMART: specific, measurable, attainable, relevant, time-bound. It sees what is
 * written down, not whether it is wise.
 *
 * @param goal - A goal or a draft of one.
 * @param options - `on`: today, against which the due day must lie in the future; not looked at where it is not given.
 * @returns One finding for each of the five criteria, in their order.
 * @example
 * smartCheck({ text: 'More students explain their thinking.' }).filter((finding) => !finding.met).length; // => 5
 * @see Doran (1981), There's a S.M.A.R.T. way to write management's goals and objectives, Management Review 70(11), 35-36
 */
export function smartCheck(goal: GoalDraft, options: { readonly on?: IsoDate } = {}): readonly QualityFinding<SmartCriterion>[] {
  return [
    finding(
      'specific',
      filled(goal.text) && goal.about !== undefined && filled(goal.measure),
      says('smart/specific', 'It says what is to change, for whom, and what is measured.'),
      says('smart/specific-lacking', 'It lacks what is to change, for whom, or what is measured.'),
    ),
    finding(
      'measurable',
      filled(goal.measure) && filled(goal.unit) && goal.target !== undefined,
      says('smart/measurable', 'It has a measure, a unit and a target.'),
      says('smart/measurable-lacking', 'It lacks a measure, a unit or a target.'),
    ),
    finding(
      'attainable',
      hasWay(goal),
      says('smart/attainable', 'Its target lies in the direction it names, away from where things stand.'),
      says('smart/attainable-lacking', 'It lacks a target that lies in the direction it names, away from where things stand.'),
    ),
    finding(
      'relevant',
      filled(goal.why),
      says('smart/relevant', 'It says what difference it would make.'),
      says('smart/relevant-lacking', 'It lacks the difference it would make.'),
    ),
    finding(
      'time-bound',
      isDue(goal, options.on),
      says('smart/time-bound', 'It has a day by which it is due.'),
      says('smart/time-bound-lacking', 'It lacks a day by which it is due, after the start and after today.'),
    ),
  ];
}

/**
 * Answers what a goal still lacks to be a PEERS goal: powerful, easy, emotionally compelling, reachable, student-focused. What
 * only the teacher can say is asked of the teacher's own answers.
 *
 * @param goal - A goal or a draft of one.
 * @returns One finding for each of the five criteria, in their order. A goal is emotionally compelling where the teacher says 4 or 5 of 5.
 * @example
 * peersCheck({ emotional: 5 }).find((finding) => finding.criterion === 'emotionally-compelling')?.met; // => true
 * @see Knight (2018), The Impact Cycle, Corwin; https://www.instructionalcoaching.com/getting-to-a-peers-goal-template/
 */
export function peersCheck(goal: GoalDraft): readonly QualityFinding<PeersCriterion>[] {
  return [
    finding(
      'powerful',
      filled(goal.why),
      says('peers/powerful', 'It says what difference it would make.'),
      says('peers/powerful-lacking', 'It lacks the difference it would make for students.'),
    ),
    finding(
      'easy',
      goal.easy === true,
      says('peers/easy', 'The teacher finds it the simplest way.'),
      says('peers/easy-lacking', "It lacks the teacher's word that there is no simpler way."),
    ),
    finding(
      'emotionally-compelling',
      goal.emotional !== undefined && goal.emotional >= 4,
      says('peers/emotionally-compelling', 'It matters to the teacher.'),
      says('peers/emotionally-compelling-lacking', "It lacks the teacher's word that it matters to them, 4 or 5 of 5."),
    ),
    finding(
      'reachable',
      filled(goal.measure) && filled(goal.unit) && hasWay(goal),
      says('peers/reachable', 'It has a measure, and a target to reach from where things stand.'),
      says('peers/reachable-lacking', 'It lacks a measure, or a target to reach from where things stand.'),
    ),
    finding(
      'student-focused',
      goal.about === 'students' && goal.domain !== undefined,
      says('peers/student-focused', 'It is about students, and says which side of their learning.'),
      says('peers/student-focused-lacking', 'It lacks being about students, or which side of their learning it is about.'),
    ),
  ];
}
