export type { Cycle, CycleFacts, CycleSchema, Proposal } from './cycle/cycle';
export { cycleFactsSchema, cycleSchema, emptyCycle, proposalSchema } from './cycle/cycle';
export type { CycleEvent } from './cycle/cycle-event';
export { cycleOf } from './cycle/cycle-of';
export type { EnvelopeEvent } from './cycle/envelope';
export { testDecisions } from './cycle/items/change-test';
export type { ConversationMap, SupportFunction } from './cycle/items/cognitive';
export { conversationMaps, mapEndings, mapRegions, supportFunctions } from './cycle/items/cognitive';
export type { Commitment, Option } from './cycle/items/conversation';
export type { Checklist, Implementation, Modeling } from './cycle/items/learning';
export { modelingModes } from './cycle/items/learning';
export { meetingRoleNames } from './cycle/items/lesson-study';
export type { Review, ReviewDecision } from './cycle/items/review';
export { reviewDecisions } from './cycle/items/review';
export type { Session } from './cycle/items/session';
export type { ConversationRead, MapChecks, MapWarning } from './cycle/map-checks';
export { mapChecks } from './cycle/map-checks';
export type { CycleState, Model, Phase } from './cycle/model';
export { defineModel } from './cycle/model';
export type { CognitiveState } from './cycle/models/cognitive';
export { cognitive, cognitiveModel } from './cycle/models/cognitive';
export type { GetBetterFasterState } from './cycle/models/get-better-faster';
export { getBetterFaster, getBetterFasterModel } from './cycle/models/get-better-faster';
export type { GrowState } from './cycle/models/grow';
export { grow, growModel } from './cycle/models/grow';
export type { ImpactState } from './cycle/models/impact';
export { impact, impactModel } from './cycle/models/impact';
export type { LessonStudyState } from './cycle/models/lesson-study';
export { lessonStudy, lessonStudyModel } from './cycle/models/lesson-study';
export type { MyTeachingPartnerState } from './cycle/models/my-teaching-partner';
export { myTeachingPartner, myTeachingPartnerModel } from './cycle/models/my-teaching-partner';
export type { PdsaState } from './cycle/models/pdsa';
export { pdsa, pdsaModel } from './cycle/models/pdsa';
export type { PeerCoachingState } from './cycle/models/peer-coaching';
export { peerCoaching, peerCoachingModel } from './cycle/models/peer-coaching';
export type { PracticeBasedState } from './cycle/models/practice-based';
export { practiceBased, practiceBasedModel } from './cycle/models/practice-based';
export type { StudentCenteredState } from './cycle/models/student-centered';
export { studentCentered, studentCenteredModel } from './cycle/models/student-centered';
export type { AnyOwn, CycleEventWith, CycleSchemaWith, Own, OwnEvent, OwnRule, RulesOf, WorkOf } from './cycle/own';
export { defineOwn } from './cycle/own';
export type { CycleWork } from './cycle/work/work';
export type { WorkRule } from './cycle/work/work-rules';
export type { CycleProposal, OfModel } from './partnership/cycle-from';
export { cycleFrom } from './partnership/cycle-from';
export type { FactsOfCycle, KnownNow, KnownOfPartnership, Standing } from './partnership/facts';
export { cycleFacts, partnershipFacts } from './partnership/facts';
export type {
  Agreement,
  Carried,
  Contact,
  Enrolment,
  Partnership,
  PartnershipFacts,
  PartnershipProposal,
  PartnershipSchema,
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
