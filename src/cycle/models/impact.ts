import type { Process } from '../../process/process';
import { confidentialPolicies } from '../confidential-policies';
import type { CycleFacts, CycleSchema } from '../cycle';
import type { CycleEvent } from '../cycle-event';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';

/**
 * The Impact Cycle: identify a goal for students, learn a strategy, improve until the goal is met. The teacher chooses the goal, the
 * strategy, and how it is modeled.
 */
export const impactModel = defineModel({
  name: 'impact',
  version: 1,
  title: 'The Impact Cycle',
  order: 'strict',
  goals: { about: ['students'], atOnce: 1 },
  policies: confidentialPolicies,
  start: 'identify',
  phases: {
    identify: {
      title: 'Identify',
      work: ['goal.agreed', 'strategy.chosen'],
      leave: ['has-agreed-goal', 'has-strategy'],
      next: 'learn',
      schoolDays: 15,
    },
    learn: {
      title: 'Learn',
      work: ['checklist.agreed', 'modeling.planned', 'modeling.dropped'],
      leave: ['has-checklist', 'has-seen-modeling', 'has-implementation-date'],
      next: 'improve',
      back: 'identify',
      schoolDays: 10,
    },
    improve: { title: 'Improve', work: ['review.held'], back: 'identify', schoolDays: 10 },
  },
  anytime: [
    'session.held',
    'reality.recorded',
    'artifact.added',
    'time-on-task.observed',
    'note.taken',
    'goal.drafted',
    'goal.set-aside',
    'measurement.recorded',
    'modeling.done',
    'implementation.planned',
    'implementation.done',
    'implementation.dropped',
  ],
  needs: {
    'goal.agreed': ['has-reality', 'goal-fits-model', 'goals-at-once'],
    'strategy.chosen': ['has-agreed-goal'],
    'review.held': ['has-data'],
  },
  review: {
    'new-goal': 'identify',
    extend: 'improve',
    'keep-going': 'improve',
    'revise-use': 'learn',
    'change-strategy': 'identify',
    'change-measure': 'identify',
    'change-goal': 'identify',
  },
  cadence: [
    {
      kind: 'contact',
      days: 14,
      source: 'Every other week at least: https://pdedge-help-center.pages.dev/observe/approaches/coaching-approach/',
    },
  ],
  sources: [
    'Knight, J. (2018). The Impact Cycle. Corwin',
    'The four parts of Improve: https://www.instructionalcoaching.com/blog/the-impact-cycle-improve-stage',
    'The five ways to invent improvements: https://sites.google.com/footscray.vic.edu.au/instructional-playbook/footscray-high-school-learning-model',
    'At least five ways to see modeling, chosen by the teacher with a time: https://sites.google.com/view/coaching-toolkit/the-impact-cycle-for-coaching/learn',
  ],
});

export type ImpactState = CycleState<'identify' | 'learn' | 'improve'>;

/** The process of the Impact Cycle. */
export const impact: Process<CycleSchema, CycleEvent, ImpactState, CycleFacts> = cycleOf(impactModel);
