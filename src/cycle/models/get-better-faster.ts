import type { Process } from '../../process/process';
import type { CycleFacts } from '../cycle';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';
import type { CycleEventWith, CycleSchemaWith } from '../part';
import { actionSteps } from '../parts/action-steps';

/**
 * Get Better Faster: a short observation a week, one bite-size action step, practiced and followed up. The coach often leads and
 * evaluates too, so it runs under the policy `supervisory`, which promises no confidentiality. Practicing and planning ahead come in either order.
 */
export const getBetterFasterModel = defineModel({
  name: 'get-better-faster',
  version: 1,
  title: 'Get Better Faster',
  order: 'strict',
  goals: { about: ['practice'], atOnce: 1 },
  policies: ['supervisory'],
  parts: [actionSteps({ atOnce: 1, withinDays: 7 })],
  start: 'observe',
  phases: {
    observe: { title: 'Observe', work: [], leave: ['observed-since-step'], next: 'name', schoolDays: 5 },
    name: { title: 'See it and name it', work: ['step.named'], leave: ['has-action-step'], next: 'do', schoolDays: 2 },
    do: {
      title: 'Do it: practice, plan ahead, follow up',
      work: ['commitment.made'],
      leave: ['step-practiced', 'has-follow-up-date'],
      next: 'observe',
      back: 'name',
      schoolDays: 5,
    },
  },
  anytime: [
    'session.held',
    'artifact.added',
    'note.taken',
    'visit.planned',
    'visit.dropped',
    'practice.observed',
    'six-steps.held',
    'step.drafted',
    'step.practiced',
    'step.mastered',
    'step.set-aside',
    'commitment.settled',
  ],
  cadence: [
    {
      kind: 'contact',
      days: 7,
      of: ['sessions', 'focusedObservations'],
      source:
        'Once a week: https://blog.schoolmint.com/using-schoolmint-grow-for-teacher-coaching-in-your-school?hs_amp=true; once in two weeks elsewhere: https://theeducationalimposters.wordpress.com/',
    },
    {
      kind: 'visit',
      minutes: { from: 10, to: 15 },
      source: 'https://blog.schoolmint.com/using-schoolmint-grow-for-teacher-coaching-in-your-school?hs_amp=true',
    },
    {
      kind: 'meeting',
      minutes: { from: 30, to: 40 },
      source: 'An adapted protocol: https://www.hendyavenue.com/transforming-teaching-an-observation-coaching-protocol/',
    },
  ],
  sources: [
    'Bambrick-Santoyo, P. (2016). Get Better Faster. Jossey-Bass',
    'One step, practice, and a date to follow up: https://docsbay.net/doc/640799/six-steps-for-effective-feedback',
    'Practice after planning, and before it: https://www.doe.in.gov/school-improvement/siresourcehub/six-steps-effective-feedback; https://www.lrtt.org/blog/lrtt-teaching-tips-6-steps-for-effective-feedback/',
    'One or two steps in a district’s use, so that how many is a parameter: https://scribd.com/presentation/334226553/',
    'The ladder of support: https://knowledge.zollege.com/en/instructors/six-steps-for-effective-feedback',
  ],
});

export type GetBetterFasterState = CycleState<'observe' | 'name' | 'do'>;

/** The record of a cycle of this model. */
export type GetBetterFasterSchema = CycleSchemaWith<ReturnType<typeof actionSteps>>;

/** The events that one may have. */
export type GetBetterFasterEvent = CycleEventWith<ReturnType<typeof actionSteps>>;

/** The process of Get Better Faster. */
export const getBetterFaster: Process<GetBetterFasterSchema, GetBetterFasterEvent, GetBetterFasterState, CycleFacts> =
  cycleOf(getBetterFasterModel);
