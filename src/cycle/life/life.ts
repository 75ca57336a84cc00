import {
  type AppointmentCanceled,
  type AppointmentKept,
  type AppointmentMade,
  type AppointmentMissed,
  type AppointmentMoved,
  appointmentEvents,
} from './appointment-events';
import { carryingEvents, carryingRules, type WorkCarriedOver } from './carrying';
import { type CoachJoined, type CoachLeft, coachEvents, coachRules } from './coach-events';
import { type SuccessCelebrated, type SuccessNoted, successEvents } from './success-events';

/** What life brings in every model, which lists none of it. */
export type LifeEvent =
  | AppointmentMade
  | AppointmentMoved
  | AppointmentKept
  | AppointmentMissed
  | AppointmentCanceled
  | SuccessNoted
  | SuccessCelebrated
  | CoachJoined
  | CoachLeft
  | WorkCarriedOver;

export const lifeEvents = { ...appointmentEvents, ...successEvents, ...coachEvents, ...carryingEvents };

export const lifeRules = { ...coachRules, ...carryingRules };

type Life = readonly LifeEvent['type'][];

/** What is open after an end that was reached. */
const afterwards = ['success.noted', 'success.celebrated'] as const satisfies Life;

/** What is open in a pause: nothing is planned for it or begun in it. */
const resting = [
  ...afterwards,
  'appointment.moved',
  'appointment.kept',
  'appointment.missed',
  'appointment.canceled',
  'coach.joined',
  'coach.left',
] as const satisfies Life;

/** Where life is lived: what is open in all phases, in a pause, and after an end that was reached. */
export const lifeIn = { phases: [...resting, 'appointment.made', 'work.carried-over'], pause: resting, afterwards } as const satisfies {
  readonly [place: string]: Life;
};

/** What it rests on, beside what all work rests on. */
export const lifeRestsOn: { readonly [Type in LifeEvent['type']]?: readonly (keyof typeof lifeRules)[] } = {
  'coach.joined': ['coach-came'],
  'coach.left': ['coach-went'],
  'work.carried-over': ['goes-on'],
};
