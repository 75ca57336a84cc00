import type { Process } from '../../process/process';
import { confidentialPolicies } from '../confidential-policies';
import type { CycleFacts } from '../cycle';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';
import type { CycleEventWith, CycleSchemaWith } from '../part';
import { video } from '../parts/video';

/**
 * MyTeachingPartner: the teacher films a lesson, the coach takes clips and asks about them on one dimension, the teacher answers, and
 * then they talk and plan. How long each takes is here as in the program for secondary schools; the one for the years before school
 * films every two weeks.
 */
export const myTeachingPartnerModel = defineModel({
  name: 'my-teaching-partner',
  version: 1,
  title: 'MyTeachingPartner',
  order: 'strict',
  goals: { about: ['practice'], atOnce: 1 },
  policies: confidentialPolicies,
  parts: [video],
  start: 'record',
  phases: {
    record: { title: 'Film a lesson', work: [], leave: ['has-new-video', 'video-is-ones-own'], next: 'clip', schoolDays: 5 },
    clip: {
      title: 'Clips and prompts',
      work: ['prompts.posted'],
      leave: ['has-prompts', 'one-dimension', 'shows-a-strength'],
      next: 'respond',
      schoolDays: 5,
    },
    respond: {
      title: 'The teacher answers',
      work: ['prompts.answered'],
      leave: ['all-prompts-answered'],
      next: 'conference',
      back: 'clip',
      schoolDays: 5,
    },
    conference: {
      title: 'Conference',
      work: ['conference.held'],
      leave: ['prompts-discussed'],
      next: 'plan',
      back: 'respond',
      schoolDays: 5,
    },
    plan: {
      title: 'Action plan',
      work: ['goal.agreed', 'action-plan.agreed'],
      leave: ['goal-is-agreed', 'plan-since-conference'],
      next: 'enact',
      schoolDays: 2,
    },
    enact: { title: 'Try it in class', work: [], next: 'record', schoolDays: 5 },
  },
  anytime: ['session.held', 'artifact.added', 'note.taken', 'goal.drafted', 'goal.set-aside', 'action-plan.drafted'],
  needs: { 'goal.agreed': ['goal-fits-model', 'goals-at-once'] },
  cadence: [
    {
      kind: 'round',
      of: 'conferences',
      days: { from: 28, to: 42 },
      source:
        'Six to nine in the 36 weeks of a school year: https://docksci.com/my-teaching-partner-secondary-a-video-based-coaching-model_59e9fe83d64ab2ada38653dc.html; every two weeks in the years before school: https://myteachingpartner.net/about/about_consultancy',
    },
    {
      kind: 'a-year',
      cycles: { from: 6, to: 9 },
      source: 'https://docksci.com/my-teaching-partner-secondary-a-video-based-coaching-model_59e9fe83d64ab2ada38653dc.html',
    },
  ],
  sources: [
    'Film, clips with prompts, answers, then the conference; every two weeks: https://myteachingpartner.net/about/about_consultancy',
    'Six to nine cycles a school year (Gregory et al. 2017): https://docksci.com/my-teaching-partner-secondary-a-video-based-coaching-model_59e9fe83d64ab2ada38653dc.html',
    'Strengths first: https://learningforward.org/journal/taking-the-next-step/30-seconds-of-video-reinforces-teachers-strengths',
  ],
});

export type MyTeachingPartnerState = CycleState<'record' | 'clip' | 'respond' | 'conference' | 'plan' | 'enact'>;

/** The record of a cycle of this model. */
export type MyTeachingPartnerSchema = CycleSchemaWith<typeof video>;

/** The events that one may have. */
export type MyTeachingPartnerEvent = CycleEventWith<typeof video>;

/** The process of MyTeachingPartner. */
export const myTeachingPartner: Process<MyTeachingPartnerSchema, MyTeachingPartnerEvent, MyTeachingPartnerState, CycleFacts> =
  cycleOf(myTeachingPartnerModel);
