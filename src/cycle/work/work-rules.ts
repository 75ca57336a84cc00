import { either } from '../../core/listing';
import { says } from '../../core/sentence';
import { cycleRules } from '../declare';
import { agreedGoals, eachStrategyInUse } from '../goal-of';
import type { Model } from '../model';
import type { CycleWork } from './work';

/** What a model may ask to exist before a piece of work, before a phase is left, or before the end. */
export type WorkRule =
  | 'has-goal'
  | 'has-chosen'
  | 'has-reality'
  | 'goal-fits-model'
  | 'goals-at-once'
  | 'has-agreed-goal'
  | 'goal-is-agreed'
  | 'has-strategy'
  | 'has-checklist'
  | 'has-seen-modeling'
  | 'has-implementation-date'
  | 'has-data'
  | 'has-commitment';

/** What a piece of work rests on in every model. */
export const restsAlwaysOn: { readonly [Work in CycleWork]?: readonly WorkRule[] } = {
  'measurement.recorded': ['has-goal'],
  'strategy.chosen': ['has-goal'],
  'checklist.agreed': ['has-chosen'],
  'modeling.planned': ['has-chosen'],
  'implementation.planned': ['has-chosen'],
};

/** The rules about what must exist. A teacher's own and the team's count, a colleague's never does. */
export const workRules = (model: Pick<Model, 'title' | 'goals'>) =>
  cycleRules({
    'has-goal': {
      reads: ['goals'],
      test: ({ goals }) => (goals.length > 0 ? undefined : says('has-goal', 'Expected a goal, drafted at least: found none.')),
    },
    'has-chosen': {
      reads: ['strategies'],
      test: ({ strategies }) =>
        strategies.length > 0 ? undefined : says('has-chosen', 'Expected a strategy that the teacher has chosen, found none.'),
    },
    'has-reality': {
      source: 'Knight, J. (2018). The Impact Cycle. Corwin',
      reads: ['realities'],
      test: ({ realities }) =>
        realities.length > 0 ? undefined : says('has-reality', 'A goal is agreed on a picture of reality: none has been recorded.'),
    },
    'goal-fits-model': {
      reads: ['goals'],
      test: ({ goals }, { item }) => {
        const about = goals.find((goal) => goal.id === item)?.about;
        if (about === undefined || model.goals.about.includes(about)) return undefined;
        const parameters = { model: model.title, expected: either(model.goals.about), found: about };
        return says('goal-fits-model', 'A goal of {model} is about {expected}: found one about {found}.', parameters);
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
          : says('goals-at-once', 'At most {most} at once: expected the agreed goal to be met or set aside first.', { most, found });
      },
    },
    'has-agreed-goal': {
      source: 'Knight, J. (2018). The Impact Cycle. Corwin',
      reads: ['goals'],
      test: ({ goals }) =>
        agreedGoals(goals).length > 0 ? undefined : says('has-agreed-goal', 'The strategy comes after the goal: none is agreed.'),
    },
    'goal-is-agreed': {
      reads: ['goals'],
      test: ({ goals }) =>
        agreedGoals(goals).length > 0
          ? undefined
          : says('goal-is-agreed', 'Expected a goal that the teacher has chosen and agreed on, found none.'),
    },
    'has-strategy': {
      source: 'Knight, J. (2018). The Impact Cycle. Corwin',
      reads: ['goals', 'strategies'],
      test: ({ goals, strategies }) =>
        eachStrategyInUse(goals, strategies, () => true)
          ? undefined
          : says('has-strategy', 'Expected a strategy for each agreed goal, newly chosen where a review decided so; found a goal without.'),
    },
    'has-checklist': {
      source: 'https://sites.google.com/view/coaching-toolkit/the-impact-cycle-for-coaching/learn',
      reads: ['goals', 'strategies', 'checklists'],
      test: ({ goals, strategies, checklists }) => {
        const explained = (id: string) => checklists.some((checklist) => checklist.strategy === id);
        return eachStrategyInUse(goals, strategies, ({ id, checklist }) => checklist.length > 0 || explained(id))
          ? undefined
          : says('has-checklist', 'A strategy is learned by its checklist: expected one, found none.');
      },
    },
    'has-seen-modeling': {
      source: 'https://sites.google.com/view/coaching-toolkit/the-impact-cycle-for-coaching/learn',
      reads: ['goals', 'strategies', 'modelings'],
      test: ({ goals, strategies, modelings }) => {
        const seen = (id: string) => modelings.some((modeling) => modeling.strategy === id && modeling.stage === 'done');
        return eachStrategyInUse(goals, strategies, ({ id }) => seen(id))
          ? undefined
          : says('has-seen-modeling', 'Expected to have seen the strategy modeled, in the way that the teacher chose; found no such time.');
      },
    },
    'has-implementation-date': {
      source: 'https://sites.google.com/view/coaching-toolkit/the-impact-cycle-for-coaching/learn',
      reads: ['goals', 'strategies', 'implementations'],
      test: ({ goals, strategies, implementations }) => {
        const dated = (id: string) => implementations.some((each) => each.strategy === id && each.stage === 'planned');
        return eachStrategyInUse(goals, strategies, ({ id }) => dated(id))
          ? undefined
          : says('has-implementation-date', 'Expected a date on which the teacher tries it, found none.');
      },
    },
    'has-data': {
      source: 'https://www.instructionalcoaching.com/blog/the-impact-cycle-improve-stage',
      reads: ['measurements', 'implementations', 'strategies'],
      test: ({ measurements, implementations, strategies }, { item }) => {
        const tried = (id: string) => implementations.some((each) => each.strategy === id && each.stage === 'done');
        return measurements.some((each) => each.goal === item) || strategies.some(({ goal, id }) => goal === item && tried(id))
          ? undefined
          : says(
              'has-data',
              'Progress is reviewed on data: expected a measurement of the goal or a lesson in which it was tried, found neither.',
            );
      },
    },
    'has-commitment': {
      source: 'https://www.open.edu/openlearn/mod/oucontent/view.php?id=116322&section=5.1',
      reads: ['commitments'],
      test: ({ commitments }) =>
        commitments.some((commitment) => commitment.stage === 'made' || commitment.stage === 'kept')
          ? undefined
          : says('has-commitment', 'A conversation is left with a dated commitment: none has been made.'),
    },
  });
