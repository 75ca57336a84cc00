import * as z from 'zod';
import { says } from '../../core/sentence';
import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { cycleEvents } from '../declare';
import { appointmentSchema, missedSchema } from '../items/appointment';
import { sessionSchema } from '../items/session';
import { evidenceWork } from '../work/evidence-work';
import { happening } from '../work/happening';

const nothing = z.object({});
const { check: heldProblem, example: exampleHeld } = evidenceWork['session.held'];

export interface AppointmentMade extends EventOf<'appointment.made', typeof appointmentSchema> {}
export interface AppointmentMoved extends EventOf<'appointment.moved', typeof appointmentSchema> {}
export interface AppointmentKept extends EventOf<'appointment.kept', typeof sessionSchema> {}
export interface AppointmentMissed extends EventOf<'appointment.missed', typeof missedSchema> {}
export interface AppointmentCanceled extends EventOf<'appointment.canceled', typeof nothing> {}

/** Sessions that are planned. One that is kept is a session, and its minutes are logged there, once. */
export const appointmentEvents = cycleEvents({
  'appointment.made': { payload: appointmentSchema, by: ['teacher', 'coach'], append: 'appointments' },
  'appointment.moved': {
    payload: appointmentSchema,
    by: ['teacher', 'coach'],
    about: { items: 'appointments', from: ['planned'], to: 'moved' },
    append: 'appointments',
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.appointments, event.id).replaces = event.item;
    },
  },
  'appointment.kept': {
    payload: sessionSchema,
    by: ['teacher', 'coach'],
    when: happening,
    about: { items: 'appointments', from: ['planned'], to: 'kept' },
    append: 'sessions',
    check: (event, asking) => heldProblem?.({ ...event, type: 'session.held' }, asking),
    example: (asking) => exampleHeld?.(asking) ?? { kind: 'meeting' as const, minutes: 30, attended: [asking.by] },
  },
  'appointment.missed': {
    payload: missedSchema,
    by: ['teacher', 'coach'],
    when: happening,
    about: { items: 'appointments', from: ['planned'], to: 'missed' },
    write: (draft, event) => {
      const appointment = itemOf(draft.appointments, event.item);
      if (event.missing !== undefined) appointment.missing = [...event.missing];
      if (event.why !== undefined) appointment.why = event.why;
    },
    check: ({ missing = [] }, { record }) => {
      const people = [...record.teachers, ...record.coaches, ...record.acceptedBy];
      return new Set(missing).size === missing.length && missing.every((each) => people.includes(each))
        ? undefined
        : says('missing-people', 'Expected people of this cycle to have been missing, each once, found others.');
    },
    example: () => ({}),
  },
  'appointment.canceled': {
    payload: nothing,
    by: ['teacher', 'coach'],
    about: { items: 'appointments', from: ['planned'], to: 'canceled' },
  },
});
