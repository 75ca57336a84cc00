import * as z from 'zod';
import { label, labelEach } from '../labels/label';
import type { EventOf } from '../process/event';
import { cycleEvents } from './declare';
import type { Model } from './model';

const nothing = z.object({});
const enteringSchema = z.object(labelEach('confidential', { to: z.string() }));

export interface PhaseFinished extends EventOf<'phase.finished', typeof nothing> {}
export interface PhaseReopened extends EventOf<'phase.reopened', typeof nothing> {}
export interface PhaseEntered extends EventOf<'phase.entered', typeof enteringSchema> {}

export type PhaseEvent = PhaseFinished | PhaseReopened | PhaseEntered;

/** How phases follow each other: finished or gone back to in strict order, entered at will in free order. */
export const phaseEvents = (model: Model) =>
  cycleEvents({
    'phase.finished': { payload: nothing, by: ['teacher', 'coach'] },
    'phase.reopened': { payload: nothing, by: ['teacher', 'coach'] },
    'phase.entered': {
      payload: z.object({ to: label('confidential', z.enum(Object.keys(model.phases))) }),
      by: ['teacher', 'coach'],
    },
  });
