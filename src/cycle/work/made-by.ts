import type { CycleWork } from './work';
import type { WorkRule } from './work-rules';

/** What makes that a rule can be met: one of some ways, each the work that it takes, all of it. A limit takes none. */
export type Ways = readonly (readonly CycleWork[])[];

const limit: Ways = [[]];

/**
 * By which work each rule can be met. Work that is about an item, or follows one, takes by itself what makes the item.
 */
export const madeBy = {
  'has-goal': [['goal.drafted']],
  'has-chosen': [['strategy.chosen']],
  'has-reality': [['reality.recorded']],
  'goal-fits-model': limit,
  'goals-at-once': limit,
  'has-agreed-goal': [['goal.agreed']],
  'has-strategy': [['goal.agreed', 'strategy.chosen']],
  // A strategy may bring its checklist.
  'has-checklist': [['goal.agreed', 'strategy.chosen']],
  'has-seen-modeling': [['goal.agreed', 'strategy.chosen', 'modeling.done']],
  'has-implementation-date': [['goal.agreed', 'strategy.chosen', 'implementation.planned']],
  'has-data': [['measurement.recorded'], ['implementation.done']],
  'has-commitment': [['commitment.made']],
  'goal-is-agreed': [['goal.agreed']],
  'has-standards': [['standards.linked']],
  'has-targets': [['goal.agreed', 'targets.unpacked']],
  'has-measurement': [['measurement.recorded']],
  'has-assessed-before': [['goal.agreed', 'assessment.given']],
  'has-assessed-after': [['goal.agreed', 'assessment.given']],
  'same-rubric': limit,
  'same-students': limit,
  'has-exit-interview': [['goal.agreed', 'exit-interview.held']],
  'has-not-yet-plan': [
    ['goal.agreed', 'not-yet.planned'],
    ['goal.agreed', 'assessment.given'],
  ],
  'has-needs-assessment': [['needs.assessed']],
  'has-agreed-plan': [['goal.agreed', 'action-plan.agreed']],
  'agreed-by-another': limit,
  'observation-has-goal': [['goal.agreed']],
  'observed-since-feedback': [['practice.observed']],
  'has-feedback': limit,
  'has-next-dates': [['visit.planned']],
  'goal-reached': [['measurement.recorded']],
  'achieved-goal-is-closed': limit,
  'observed-since-step': [['practice.observed']],
  'steps-at-once': limit,
  'bite-size': limit,
  'has-action-step': [['step.named']],
  'step-practiced': [['step.practiced']],
  'has-follow-up-date': [['visit.planned']],
  'step-seen': [['practice.observed']],
  'has-video': [['artifact.added']],
  'has-new-video': [['artifact.added']],
  'has-prompts': [['prompts.posted']],
  'one-dimension': limit,
  'shows-a-strength': limit,
  'all-prompts-answered': [['prompts.answered']],
  'prompts-discussed': [['conference.held']],
  'plan-since-conference': [['action-plan.agreed']],
  'has-asked-data': [['data.asked-for']],
  'outside-coaching': [['function.shifted']],
  'evaluates-openly': limit,
  'map-has-ending': limit,
  'has-aim': [['goal.agreed']],
  'has-test': [['test.planned']],
  'has-prediction': [['prediction.written']],
  'has-run-test': [['test.run']],
  'has-test-data': [['test.measured']],
  'has-study': [['test.studied']],
  'has-decision': [['act.decided']],
  'has-theme': [['theme.set']],
  'has-topic-study': [['topic.studied']],
  'has-lesson': [['lesson.planned']],
  'has-taught-lesson': [['lesson.taught']],
  'has-learning-seen': [['learning.observed']],
  'has-debrief': [['debrief.held']],
  'has-revised-lesson': [['lesson.planned']],
  'has-report': [['report.written']],
  'has-peer': limit,
  'has-planned-visit': [['peer-visit.planned']],
  'has-held-visit': [['peer-visit.held']],
  'has-talked-over': [['peer-visit.talked-over']],
  'observer-speaks': limit,
  'feedback-allowed': limit,
  'everyone-observed': [['peer-visit.held']],
} satisfies Record<WorkRule, Ways>;

/** Rules that are asked of the goal that work is about. Where there is none, nobody meets them. */
export const askedOfGoal: readonly string[] = ['has-data', 'goal-reached', 'has-standards'] satisfies WorkRule[];
