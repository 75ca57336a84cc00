import type { Asking, Frozen } from '../../process/definition';
import type { Objection } from '../../process/refusal';
import type { Cycle, CycleFacts } from '../cycle';
import { cycleRules } from '../declare';
import { agreedGoals, eachStrategyInUse } from '../goal-of';
import type { Model } from '../model';
import { type ActionStepRule, actionStepRules } from './action-step-rules';
import { type AssessmentRule, assessmentRules } from './assessment-rules';
import { type PracticeRule, practiceRules } from './practice-rules';
import { type VideoRule, videoRules } from './video-rules';
import type { CycleWork } from './work';

/** What a model may ask to exist before a piece of work, before a phase is left, or before the end. */
export type WorkRule =
  | 'has-asked-data'
  | 'outside-coaching'
  | 'evaluates-openly'
  | 'map-has-ending'
  | 'has-aim'
  | 'has-test'
  | 'has-prediction'
  | 'has-run-test'
  | 'has-test-data'
  | 'has-study'
  | 'has-decision'
  | 'has-theme'
  | 'has-topic-study'
  | 'has-lesson'
  | 'has-taught-lesson'
  | 'has-learning-seen'
  | 'has-debrief'
  | 'has-revised-lesson'
  | 'has-report'
  | 'has-peer'
  | 'has-planned-visit'
  | 'has-held-visit'
  | 'has-talked-over'
  | 'observer-speaks'
  | 'feedback-allowed'
  | 'everyone-observed'
  | 'has-goal'
  | 'has-chosen'
  | 'has-reality'
  | 'goal-fits-model'
  | 'goals-at-once'
  | 'has-agreed-goal'
  | 'has-strategy'
  | 'has-checklist'
  | 'has-seen-modeling'
  | 'has-implementation-date'
  | 'has-data'
  | 'has-commitment'
  | AssessmentRule
  | PracticeRule
  | ActionStepRule
  | VideoRule;

/** What a piece of work rests on in every model. */
export const restsAlwaysOn: { readonly [Work in CycleWork]?: readonly WorkRule[] } = {
  'data.collected': ['has-asked-data'],
  'evaluating.declared': ['evaluates-openly'],
  'advice.given': ['outside-coaching'],
  'test.planned': ['has-goal'],
  'test.run': ['has-prediction'],
  'test.studied': ['has-test-data'],
  'act.decided': ['has-study'],
  'learning.observed': ['has-lesson'],
  'peer-visit.planned': ['has-peer'],
  'peer-feedback.given': ['observer-speaks'],
  'measurement.recorded': ['has-goal'],
  'strategy.chosen': ['has-goal'],
  'checklist.agreed': ['has-chosen'],
  'modeling.planned': ['has-chosen'],
  'implementation.planned': ['has-chosen'],
  'standards.linked': ['has-goal'],
  'targets.unpacked': ['has-goal'],
  'assessment.given': ['has-measurement'],
  'exit-interview.held': ['has-goal'],
  'not-yet.planned': ['has-goal'],
  'action-plan.drafted': ['has-goal'],
  'action-plan.agreed': ['agreed-by-another'],
  'goal.achieved': ['goal-reached'],
  'feedback.given': ['observed-since-feedback'],
  'step.mastered': ['step-seen'],
  'prompts.posted': ['has-video'],
  'conference.held': ['all-prompts-answered'],
};

/** A test to go on with: planned, or run already and entered before its phase began. */
function isAhead({ stage }: { readonly stage: string }): boolean {
  return stage === 'planned' || stage === 'run';
}

/** The rules about what must exist. A teacher's own and the team's count, a colleague's never does. */
export const workRules = (model: Pick<Model, 'title' | 'goals' | 'feedbackAllowed' | 'actionSteps'>) => ({
  ...cycleRules({
    'has-asked-data': {
      reads: ['dataAsked'],
      test: ({ dataAsked }) =>
        dataAsked.length > 0 ? undefined : 'The coach collects only data that the teacher asked for: none has been asked for.',
    },
    'outside-coaching': {
      reads: ['supportFunction'],
      test: ({ supportFunction }) =>
        supportFunction === null || supportFunction === 'coaching'
          ? 'Who coaches gives no advice, no praise and no judgment: expected another support function, found coaching.'
          : undefined,
    },
    'evaluates-openly': {
      reads: ['policy'],
      test: ({ policy }) =>
        policy?.id === 'supervisory'
          ? undefined
          : 'A coach evaluates by a declared formal role, under a policy that says so openly: found one that keeps the two apart.',
    },
    'map-has-ending': {
      reads: ['regions', 'endings'],
      test: ({ regions, endings }) =>
        endings.length > 0 || !regions.some(({ map }) => map === 'problem-resolving')
          ? undefined
          : 'A problem-resolving conversation ends in a paraphrase of the shift, a question to walk away with or a look back: found no ending.',
    },
    'has-aim': {
      reads: ['goals'],
      test: ({ goals }) =>
        agreedGoals(goals).length > 0 ? undefined : 'A change is tested for an aim: expected an agreed one, found none.',
    },
    'has-test': {
      reads: ['tests'],
      test: ({ tests }) => (tests.some(isAhead) ? undefined : 'Expected a planned test of a change, found none.'),
    },
    'has-prediction': {
      reads: ['tests', 'predictions'],
      test: ({ tests, predictions }, { item }) =>
        tests
          .filter((test) => (item === undefined ? isAhead(test) : test.id === item))
          .some(({ id }) => predictions.some(({ test }) => test === id))
          ? undefined
          : 'A test is run on a written prediction: expected one for it, found none.',
    },
    'has-run-test': {
      reads: ['tests'],
      test: ({ tests }) => (tests.some(({ stage }) => stage === 'run') ? undefined : 'Expected a test that was run, found none.'),
    },
    'has-test-data': {
      reads: ['testData'],
      test: ({ testData }, { item }) =>
        testData.some(({ test }) => test === item) ? undefined : 'A test is studied on data of its measure: none has been recorded.',
    },
    'has-study': {
      reads: ['tests', 'studies'],
      test: ({ tests, studies }, { item }) =>
        tests
          .filter(({ id, stage }) => (item === undefined ? stage === 'studied' : id === item))
          .some(({ id }) => studies.some(({ test }) => test === id))
          ? undefined
          : 'What to do next is decided on what was learned: expected a study of the test, found none.',
    },
    'has-decision': {
      reads: ['tests'],
      test: ({ tests }) =>
        tests.some(({ stage }) => stage === 'decided') && !tests.some(({ stage }) => stage === 'studied')
          ? undefined
          : 'Expected a decision on what was tested: adopt, adapt, abandon or scale up; found none.',
    },
    'has-theme': {
      reads: ['themes'],
      test: ({ themes }) => (themes.length > 0 ? undefined : 'A team studies its lesson for a research theme: none has been set.'),
    },
    'has-topic-study': {
      reads: ['topicStudies'],
      test: ({ topicStudies }) =>
        topicStudies.length > 0 ? undefined : 'The topic is studied before the lesson is planned: found no study.',
    },
    'has-lesson': {
      reads: ['lessons'],
      test: ({ lessons }) => (lessons.length > 0 ? undefined : 'Expected a lesson that the team has planned, found none.'),
    },
    'has-taught-lesson': {
      reads: ['lessons'],
      test: ({ lessons }) =>
        lessons.some(({ stage }) => stage === 'taught') ? undefined : 'Expected the lesson to have been taught, found that it was not.',
    },
    'has-learning-seen': {
      reads: ['learningSeen'],
      test: ({ learningSeen }) =>
        learningSeen.length > 0 ? undefined : 'Observers record what students learned: expected an observation of the lesson, found none.',
    },
    'has-debrief': {
      reads: ['debriefs'],
      test: ({ debriefs }) => (debriefs.length > 0 ? undefined : 'Expected the team to have talked over what it saw, found no debrief.'),
    },
    'has-revised-lesson': {
      reads: ['lessons'],
      test: ({ lessons }) =>
        lessons.some(({ revises }) => revises !== undefined)
          ? undefined
          : 'Expected the lesson in a revised form, found the first one alone.',
    },
    'has-report': {
      reads: ['lessonReports'],
      test: ({ lessonReports }) =>
        lessonReports.length > 0 ? undefined : 'A lesson study ends in what the team reports: found no report.',
    },
    'has-peer': {
      reads: ['teachers'],
      test: ({ teachers }) => (teachers.length > 1 ? undefined : 'Peers observe each other: expected two teachers, found one.'),
    },
    'has-planned-visit': {
      reads: ['peerVisits'],
      test: ({ peerVisits }) =>
        peerVisits.some(({ stage }) => stage === 'planned' || stage === 'held')
          ? undefined
          : 'Expected to have agreed on a visit and its day, found none.',
    },
    'has-held-visit': {
      reads: ['peerVisits'],
      test: ({ peerVisits }) =>
        peerVisits.some(({ stage }) => stage === 'held') ? undefined : 'Expected a visit that was held, found none.',
    },
    'has-talked-over': {
      reads: ['peerVisits'],
      test: ({ peerVisits }) =>
        peerVisits.some(({ stage }) => stage === 'talked-over') && !peerVisits.some(({ stage }) => stage === 'held')
          ? undefined
          : 'Expected each visit to have been talked over before the turn goes on, found one that was not.',
    },
    'observer-speaks': {
      reads: ['peerVisits'],
      test: ({ peerVisits }, { item, by }) =>
        peerVisits.some(({ id, observer }) => id === item && observer === by)
          ? undefined
          : 'Who observed says what they saw: expected the observer, found another.',
    },
    'feedback-allowed': {
      reads: [],
      test: () => (model.feedbackAllowed === false ? `In ${model.title} peers give no feedback on a lesson: found some.` : undefined),
    },
    'everyone-observed': {
      reads: ['teachers', 'peerVisits'],
      test: ({ teachers, peerVisits }) => {
        const seen = peerVisits.filter(({ stage }) => stage === 'held' || stage === 'talked-over').map(({ observed }) => observed);
        const waiting = teachers.filter((teacher) => !seen.includes(teacher)).length;
        return waiting === 0
          ? undefined
          : { message: `Everyone is observed in turn: expected all to have been, found ${waiting} who were not.`, parameters: { waiting } };
      },
    },
    'has-goal': {
      reads: ['goals'],
      test: ({ goals }) => (goals.length > 0 ? undefined : 'Expected a goal, drafted at least: found none.'),
    },
    'has-chosen': {
      reads: ['strategies'],
      test: ({ strategies }) => (strategies.length > 0 ? undefined : 'Expected a strategy that the teacher has chosen, found none.'),
    },
    'has-reality': {
      reads: ['realities'],
      test: ({ realities }) => (realities.length > 0 ? undefined : 'A goal is agreed on a picture of reality: none has been recorded.'),
    },
    'goal-fits-model': {
      reads: ['goals'],
      test: ({ goals }, { item }) => {
        const about = goals.find((goal) => goal.id === item)?.about;
        if (about === undefined || model.goals.about.includes(about)) return undefined;
        const expected = model.goals.about.join(' or ');
        return {
          message: `A goal of ${model.title} is about ${expected}: found one about ${about}.`,
          parameters: { expected, found: about },
        };
      },
    },
    'goals-at-once': {
      reads: ['goals'],
      test: ({ goals }, { item }) => {
        const owner = goals.find((goal) => goal.id === item)?.owner;
        const found = agreedGoals(goals).filter((goal) => goal.owner === owner).length;
        const most = model.goals.atOnce;
        return found < most
          ? undefined
          : { message: `At most ${most} at once: expected the agreed goal to be met or set aside first.`, parameters: { most, found } };
      },
    },
    'has-agreed-goal': {
      reads: ['goals'],
      test: ({ goals }) => (agreedGoals(goals).length > 0 ? undefined : 'The strategy comes after the goal: none is agreed.'),
    },
    'has-strategy': {
      reads: ['goals', 'strategies'],
      test: ({ goals, strategies }) =>
        eachStrategyInUse(goals, strategies, () => true)
          ? undefined
          : 'Expected a strategy for each agreed goal, newly chosen where a review decided so; found a goal without.',
    },
    'has-checklist': {
      reads: ['goals', 'strategies', 'checklists'],
      test: ({ goals, strategies, checklists }) => {
        const explained = (id: string) => checklists.some((checklist) => checklist.strategy === id);
        return eachStrategyInUse(goals, strategies, ({ id, checklist }) => checklist.length > 0 || explained(id))
          ? undefined
          : 'A strategy is learned by its checklist: expected one, found none.';
      },
    },
    'has-seen-modeling': {
      reads: ['goals', 'strategies', 'modelings'],
      test: ({ goals, strategies, modelings }) => {
        const seen = (id: string) => modelings.some((modeling) => modeling.strategy === id && modeling.stage === 'done');
        return eachStrategyInUse(goals, strategies, ({ id }) => seen(id))
          ? undefined
          : 'Expected to have seen the strategy modeled, in the way that the teacher chose; found no such time.';
      },
    },
    'has-implementation-date': {
      reads: ['goals', 'strategies', 'implementations'],
      test: ({ goals, strategies, implementations }) => {
        const dated = (id: string) => implementations.some((each) => each.strategy === id && each.stage === 'planned');
        return eachStrategyInUse(goals, strategies, ({ id }) => dated(id))
          ? undefined
          : 'Expected a date on which the teacher tries it, found none.';
      },
    },
    'has-data': {
      reads: ['measurements', 'implementations', 'strategies'],
      test: ({ measurements, implementations, strategies }, { item }) => {
        const tried = (id: string) => implementations.some((each) => each.strategy === id && each.stage === 'done');
        return measurements.some((each) => each.goal === item) || strategies.some(({ goal, id }) => goal === item && tried(id))
          ? undefined
          : 'Progress is reviewed on data: expected a measurement of the goal or a lesson in which it was tried, found neither.';
      },
    },
    'has-commitment': {
      reads: ['commitments'],
      test: ({ commitments }) =>
        commitments.some((commitment) => commitment.stage === 'made' || commitment.stage === 'kept')
          ? undefined
          : 'A conversation is left with a dated commitment: none has been made.',
    },
  }),
  ...assessmentRules,
  ...practiceRules,
  ...actionStepRules(model),
  ...videoRules,
});

/** What stands in the way of closing a cycle as anything but abandoned: the first of the model's rules that objects, named. */
export function missingFor(model: Model, asking: Asking<CycleFacts> & { readonly record: Frozen<Cycle> }): Objection | undefined {
  const rules = workRules(model);
  for (const rule of model.reaching ?? []) {
    // Each rule is handed only what it reads when the kernel asks it; here it is handed the whole of what the asker may see.
    const objection = (rules[rule].test as (read: Frozen<Cycle>, asking: Asking<CycleFacts>) => Objection | undefined)(
      asking.record,
      asking,
    );
    if (objection === undefined) continue;
    const { message, parameters } = typeof objection === 'string' ? { message: objection, parameters: {} } : objection;
    return { message, parameters: { ...parameters, rule } };
  }
  return undefined;
}
