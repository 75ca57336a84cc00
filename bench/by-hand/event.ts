import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { instantSchema } from '../../src/core/instant';
import type { CycleFacts } from '../../src/cycle/cycle';
import { chosenStrategySchema, proposalSchema } from '../../src/cycle/cycle';
import { closingSchema, pauseSchema } from '../../src/cycle/envelope';
import { appointmentSchema, missedSchema } from '../../src/cycle/items/appointment';
import { carriedSchema } from '../../src/cycle/items/carried';
import { checklistSchema, implementationSchema, modelingSchema } from '../../src/cycle/items/learning';
import { reviewSchema } from '../../src/cycle/items/review';
import { sessionSchema } from '../../src/cycle/items/session';
import { celebratedSchema, successSchema } from '../../src/cycle/items/success';
import { coachSchema } from '../../src/cycle/life/coach-events';
import { implementedSchema, modeledSchema } from '../../src/cycle/work/strategy-work';
import { artifactSchema } from '../../src/evidence/artifact';
import { classEvidenceSchema } from '../../src/evidence/class-evidence';
import { goalSchema } from '../../src/goals/goal';
import { measurementSchema } from '../../src/goals/measurement';
import { freeNoteSchema } from '../../src/observation/free-note';
import { timeOnTaskSchema } from '../../src/observation/time-on-task-observation';

const stamp = { id: idSchema, by: idSchema, at: instantSchema, recordedAt: instantSchema };

/** A schema of one event: its stamp and its payload, closed to other keys. */
function event<Type extends string, Shape extends z.ZodRawShape>(type: Type, payload: Shape) {
  return z.strictObject({ ...stamp, type: z.literal(type), ...payload });
}

const owned = { owner: idSchema.optional() };
const about = { item: idSchema };

/** Each event of the Impact Cycle as it comes in from outside. */
export const schemas = {
  'cycle.proposed': event('cycle.proposed', proposalSchema.shape),
  'cycle.accepted': event('cycle.accepted', {}),
  'cycle.declined': event('cycle.declined', {}),
  'cycle.paused': event('cycle.paused', pauseSchema.shape),
  'cycle.resumed': event('cycle.resumed', {}),
  'cycle.suspended': event('cycle.suspended', {}),
  'cycle.withdrawn': event('cycle.withdrawn', {}),
  'teacher.left': event('teacher.left', {}),
  'cycle.closed': event('cycle.closed', closingSchema.shape),
  'cycle.ended': event('cycle.ended', {}),
  'phase.finished': event('phase.finished', {}),
  'phase.reopened': event('phase.reopened', {}),
  'session.held': event('session.held', { ...sessionSchema.shape, ...owned }),
  'reality.recorded': event('reality.recorded', { ...classEvidenceSchema.shape, ...owned }),
  'artifact.added': event('artifact.added', { ...artifactSchema.shape, ...owned }),
  'time-on-task.observed': event('time-on-task.observed', { ...timeOnTaskSchema.shape, ...owned }),
  'note.taken': event('note.taken', { ...freeNoteSchema.shape, ...owned }),
  'goal.drafted': event('goal.drafted', { ...goalSchema.shape, ...owned }),
  'goal.agreed': event('goal.agreed', about),
  'goal.set-aside': event('goal.set-aside', about),
  'measurement.recorded': event('measurement.recorded', { ...measurementSchema.shape, ...owned }),
  'strategy.chosen': event('strategy.chosen', { ...chosenStrategySchema.shape, ...owned }),
  'checklist.agreed': event('checklist.agreed', { ...checklistSchema.shape, ...owned }),
  'modeling.planned': event('modeling.planned', { ...modelingSchema.shape, ...owned }),
  'modeling.done': event('modeling.done', { ...modeledSchema.shape, ...about }),
  'modeling.dropped': event('modeling.dropped', about),
  'implementation.planned': event('implementation.planned', { ...implementationSchema.shape, ...owned }),
  'implementation.done': event('implementation.done', { ...implementedSchema.shape, ...about }),
  'implementation.dropped': event('implementation.dropped', about),
  'review.held': event('review.held', { ...reviewSchema.shape, ...owned, ...about }),
  'appointment.made': event('appointment.made', { ...appointmentSchema.shape, ...owned }),
  'appointment.moved': event('appointment.moved', { ...appointmentSchema.shape, ...owned, ...about }),
  'appointment.kept': event('appointment.kept', { ...sessionSchema.shape, ...owned, ...about }),
  'appointment.missed': event('appointment.missed', { ...missedSchema.shape, ...about }),
  'appointment.canceled': event('appointment.canceled', about),
  'success.noted': event('success.noted', { ...successSchema.shape, ...owned }),
  'success.celebrated': event('success.celebrated', { ...celebratedSchema.shape, ...about }),
  'coach.joined': event('coach.joined', coachSchema.shape),
  'coach.left': event('coach.left', coachSchema.shape),
  'work.carried-over': event('work.carried-over', { ...carriedSchema.shape, ...owned }),
};

export type Type = keyof typeof schemas;

/** One event, parsed. */
export type Parsed<T extends Type = Type> = { readonly [K in T]: z.infer<(typeof schemas)[K]> }[T];

/** What the machine is sent: the event, with what is known from outside beside it. */
export type Sent<T extends Type = Type> = { readonly [K in T]: z.infer<(typeof schemas)[K]> & { readonly facts: CycleFacts } }[T];
