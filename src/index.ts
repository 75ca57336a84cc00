export type { Cadence, FromTo } from './cycle/cadence';
export type { Cycle, CycleFacts, CycleSchema, Proposal } from './cycle/cycle';
export { cycleFactsSchema, cycleSchema, emptyCycle, proposalSchema } from './cycle/cycle';
export type { CycleEvent } from './cycle/cycle-event';
export { cycleOf } from './cycle/cycle-of';
export type { EnvelopeEvent } from './cycle/envelope';
export type { Appointment } from './cycle/items/appointment';
export { missedReasons } from './cycle/items/appointment';
export type { Commitment, Option } from './cycle/items/conversation';
export type { Checklist, Implementation, Modeling } from './cycle/items/learning';
export { modelingModes } from './cycle/items/learning';
export type { Review, ReviewDecision } from './cycle/items/review';
export { reviewDecisions } from './cycle/items/review';
export type { Session } from './cycle/items/session';
export type { Success } from './cycle/items/success';
export type { LifeEvent } from './cycle/life/life';
export type { AppointmentStanding, MinutesReason, MinutesTogether, TimeLogged, TimeTogether } from './cycle/minutes-together';
export { minutesTogether } from './cycle/minutes-together';
export type { CycleState, Model, Phase } from './cycle/model';
export { defineModel } from './cycle/model';
export type { GrowState } from './cycle/models/grow';
export { grow, growModel } from './cycle/models/grow';
export type { ImpactState } from './cycle/models/impact';
export { impact, impactModel } from './cycle/models/impact';
export type { OwnEvent } from './cycle/own';
export { defineOwn } from './cycle/own';
export type { AnyPart, CycleEventWith, CycleSchemaWith, Part, PartRule, PartWarning, RulesOf, WorkOf } from './cycle/part';
export type { CycleWork } from './cycle/work/work';
export type { WorkRule } from './cycle/work/work-rules';
export type { CycleOptions, CycleProposal, OfModel } from './partnership/cycle-from';
export { cycleFrom } from './partnership/cycle-from';
export type { FactsOfCycle, KnownNow, KnownOfPartnership, Standing } from './partnership/facts';
export { cycleFacts, partnershipFacts, partnershipPeople } from './partnership/facts';
export type {
  Agreement,
  Carried,
  Contact,
  Enrolment,
  Partnership,
  PartnershipFacts,
  PartnershipProposal,
  PartnershipSchema,
  Substitute,
} from './partnership/partnership';
export {
  emptyPartnership,
  enrolments,
  partnershipFactsSchema,
  partnershipProposalSchema,
  partnershipSchema,
} from './partnership/partnership';
export { partnershipFact } from './partnership/partnership-fact';
export type { PartnershipEvent, PartnershipState } from './partnership/partnership-process';
export { partnership } from './partnership/partnership-process';
