import type { Process } from '../../process/process';
import { confidentialPolicies } from '../confidential-policies';
import type { CycleFacts } from '../cycle';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';
import type { CycleEventWith, CycleSchemaWith } from '../part';
import { practice } from '../parts/practice';

/**
 * Practice-Based Coaching: a goal about practice with an action plan, focused observation, reflection and feedback, and on to the next.
 * Nothing is observed without a goal, nothing is fed back without an observation, and reflection ends with the next dates. It is run with an expert, with a
 * peer, in a group or by oneself by the same rules: `coachingFormats` says how.
 */
export const practiceBasedModel = defineModel({
  name: 'practice-based',
  version: 1,
  title: 'Practice-Based Coaching',
  order: 'strict',
  goals: { about: ['practice'], atOnce: 1 },
  policies: confidentialPolicies,
  parts: [practice],
  start: 'needs',
  phases: {
    needs: { title: 'Assess strengths and needs', work: [], leave: ['has-needs-assessment'], next: 'planning', schoolDays: 10 },
    planning: {
      title: 'Shared goals and action planning',
      work: ['goal.agreed', 'action-plan.agreed'],
      leave: ['goal-is-agreed', 'has-agreed-plan'],
      next: 'observing',
      schoolDays: 5,
    },
    observing: {
      title: 'Focused observation',
      work: [],
      leave: ['observed-since-feedback'],
      next: 'reflecting',
      back: 'planning',
      schoolDays: 10,
    },
    reflecting: {
      title: 'Reflection and feedback',
      work: ['feedback.given'],
      leave: ['has-feedback', 'achieved-goal-is-closed', 'has-next-dates'],
      next: 'planning',
      schoolDays: 5,
    },
  },
  anytime: [
    'session.held',
    'artifact.added',
    'note.taken',
    'needs.assessed',
    'goal.drafted',
    'goal.set-aside',
    'goal.achieved',
    'action-plan.drafted',
    'measurement.recorded',
    'visit.planned',
    'visit.dropped',
    'practice.observed',
  ],
  needs: {
    'goal.agreed': ['has-needs-assessment', 'goal-fits-model', 'goals-at-once'],
    'practice.observed': ['observation-has-goal'],
  },
  sources: [
    'No feedback without a focused observation, no focused observation without a goal: https://info.5y1.org/goals-are-important-because-they_1_815a37.html',
    'Goals and action planning, focused observation, reflection and feedback, and the next dates: https://ectacenter.org/rpm/sites/rpm.fpg.unc.edu/files/resources/RPM-M6L4-Binder-Transcript-Q3.txt',
    'What an action plan holds: https://sites.google.com/education.nh.gov/isocial/coaching/practice-based-coaching/shared-goals-and-action-planning',
    'Sessions may become rarer with what the data show: https://fdocuments.us/document/classroom-practitioner-coaching-guide.html',
  ],
});

export type PracticeBasedState = CycleState<'needs' | 'planning' | 'observing' | 'reflecting'>;

/** The record of a cycle of this model. */
export type PracticeBasedSchema = CycleSchemaWith<typeof practice>;

/** The events that one may have. */
export type PracticeBasedEvent = CycleEventWith<typeof practice>;

/** The process of Practice-Based Coaching. */
export const practiceBased: Process<PracticeBasedSchema, PracticeBasedEvent, PracticeBasedState, CycleFacts> = cycleOf(practiceBasedModel);
