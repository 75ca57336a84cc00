export type { Agenda, AgendaItem, Ongoing } from './agenda';
export { agendaFor } from './agenda';
export { conflicts } from './conflicts';
export type { Deadline } from './deadlines';
export { deadlines } from './deadlines';
export { decide } from './decide';
export type { EventsOf } from './define-process';
export { defineProcess } from './define-process';
export type {
  Asking,
  Definition,
  Due,
  EventSpec,
  Frozen,
  ItemDue,
  Migration,
  Move,
  PayloadBranch,
  RecordBranch,
  RuleSpec,
  StateSpec,
  When,
} from './definition';
export { diagram } from './diagram';
export type { Erased, Erasing } from './erase';
export { eraseItems, eraseStream } from './erase';
export type {
  Correction,
  EntryErased,
  Erasure,
  EventOf,
  EventStamp,
  ItemCorrected,
  ItemStruck,
  ItemsErased,
  StreamErased,
  Wrote,
} from './event';
export type { FormOptions } from './form-for';
export { formFor } from './form-for';
export { initial } from './initial';
export { itemOf } from './item-of';
export type { LegalHold } from './legal-hold';
export type { MachineContext, MachineEvent } from './machine';
export { machineOf } from './machine';
export type { NextStep } from './next-steps';
export { nextSteps } from './next-steps';
export type { Accepted, Decision, Entry, Process, StateOf } from './process';
export type { Objection, Refusal, RefusalCode } from './refusal';
export { replay } from './replay';
export type { Rests } from './rests-on';
export { restsOn } from './rests-on';
export type { Retention, RetentionClass, RetentionClock, RetentionDue, RetentionOptions } from './retention-due';
export { retentionDue } from './retention-due';
export type { Settling } from './settled-by';
export type { Loaded, Stored } from './stored';
export { fromStored, toStored } from './stored';
export type { NotVerifiable } from './verify';
export { verify } from './verify';
