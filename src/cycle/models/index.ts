export type { CycleMoment, CycleRead, CycleWarning, ModelWithWarnings } from '../cycle-warnings';
export { cycleWarnings } from '../cycle-warnings';
export type { ActionStep, Rehearsal, SixSteps } from '../items/action-step';
export type { Assessment, ExitInterview, LearningTargets, NotYetPlan, SharedTeaching, StandardsLink } from '../items/assessment';
export { assessmentWaves, sharedTeachingWays } from '../items/assessment';
export type { Act, ChangeTest, Prediction, Study, TestData } from '../items/change-test';
export { testDecisions } from '../items/change-test';
export type {
  Advice,
  ConversationMap,
  DataAsked,
  DataCollected,
  Ending,
  LookBack,
  Region,
  SupportFunction,
} from '../items/conversation-map';
export { conversationMaps, mapEndings, mapRegions, supportFunctions } from '../items/conversation-map';
export type { PeerFeedback, PeerVisit } from '../items/peer-visit';
export type { ActionPlan, Feedback, FocusedObservation, NeedsAssessment, Visit } from '../items/practice';
export { coachingFormats } from '../items/practice';
export type {
  Debrief,
  LearningSeen,
  LessonReport,
  MeetingRoles,
  Norms,
  ResearchTheme,
  Sharing,
  TeamLesson,
  TopicStudy,
} from '../items/team-lesson';
export { meetingRoleNames } from '../items/team-lesson';
export type { Conference, PromptAnswers, PromptSet } from '../items/video';
export { clipReasons } from '../items/video';
export { actionPlans } from '../parts/action-plans';
export { actionSteps } from '../parts/action-steps';
export { assessing } from '../parts/assessing';
export { changeTests } from '../parts/change-tests';
export { conversing } from '../parts/conversation-maps';
export { observing } from '../parts/observing';
export { peerVisits } from '../parts/peer-visits';
export { practice } from '../parts/practice';
export { teamLessons } from '../parts/team-lessons';
export { video } from '../parts/video';
export type { RegionsTouched } from '../regions-touched';
export { regionsTouched } from '../regions-touched';
export type { SupportRead } from '../support-function';
export { supportFunctionOf } from '../support-function';
export type { CognitiveEvent, CognitiveSchema, CognitiveState } from './cognitive';
export { cognitive, cognitiveModel } from './cognitive';
export type { GetBetterFasterEvent, GetBetterFasterSchema, GetBetterFasterState } from './get-better-faster';
export { getBetterFaster, getBetterFasterModel } from './get-better-faster';
export type { GrowState } from './grow';
export { grow, growModel } from './grow';
export type { ImpactState } from './impact';
export { impact, impactModel } from './impact';
export type { LessonStudyEvent, LessonStudySchema, LessonStudyState } from './lesson-study';
export { lessonStudy, lessonStudyModel } from './lesson-study';
export type { MyTeachingPartnerEvent, MyTeachingPartnerSchema, MyTeachingPartnerState } from './my-teaching-partner';
export { myTeachingPartner, myTeachingPartnerModel } from './my-teaching-partner';
export type { PdsaEvent, PdsaSchema, PdsaState } from './pdsa';
export { pdsa, pdsaModel } from './pdsa';
export type { PeerCoachingEvent, PeerCoachingSchema, PeerCoachingState } from './peer-coaching';
export { peerCoaching, peerCoachingModel } from './peer-coaching';
export type { PracticeBasedEvent, PracticeBasedSchema, PracticeBasedState } from './practice-based';
export { practiceBased, practiceBasedModel } from './practice-based';
export type { StudentCenteredEvent, StudentCenteredSchema, StudentCenteredState } from './student-centered';
export { studentCentered, studentCenteredModel } from './student-centered';
