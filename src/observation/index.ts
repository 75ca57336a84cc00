export type { FreeNote } from './free-note';
export { freeNoteSchema } from './free-note';
export type { Sweep, SweepWarning, TimeOnTask } from './time-on-task';
export { timeOnTask } from './time-on-task';
export type { TimeOnTaskObservation } from './time-on-task-observation';
export { sweepSchema, timeOnTaskSchema } from './time-on-task-observation';
