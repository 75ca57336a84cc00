import * as z from 'zod';
import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { cycleEvents } from '../declare';
import { actionStepSchema, rehearsalSchema } from '../items/action-step';
import { happening } from './happening';

const nothing = z.object({});

export interface StepDrafted extends EventOf<'step.drafted', typeof actionStepSchema> {}
export interface StepNamed extends EventOf<'step.named', typeof nothing> {}
export interface StepPracticed extends EventOf<'step.practiced', typeof rehearsalSchema> {}
export interface StepMastered extends EventOf<'step.mastered', typeof nothing> {}
export interface StepSetAside extends EventOf<'step.set-aside', typeof nothing> {}

/** Action steps: drafted by either, named by the teacher, practiced, and mastered once they are seen in class. */
export const actionStepWork = cycleEvents({
  'step.drafted': { payload: actionStepSchema, by: ['teacher', 'coach'], append: 'actionSteps' },
  'step.named': { payload: nothing, by: ['teacher'], about: { items: 'actionSteps', from: ['drafted'], to: 'named' } },
  'step.practiced': {
    payload: rehearsalSchema,
    by: ['teacher', 'coach'],
    when: happening,
    append: 'rehearsals',
    about: { items: 'actionSteps', from: ['named', 'practiced'], to: 'practiced' },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.rehearsals, event.id).step = event.item;
    },
  },
  'step.mastered': { payload: nothing, by: ['teacher', 'coach'], about: { items: 'actionSteps', from: ['practiced'], to: 'mastered' } },
  'step.set-aside': {
    payload: nothing,
    by: ['teacher', 'coach'],
    about: { items: 'actionSteps', from: ['drafted', 'named', 'practiced'], to: 'set-aside' },
  },
});
