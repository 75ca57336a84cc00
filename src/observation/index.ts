export type { AsIntervals } from './as-intervals';
export { asIntervals } from './as-intervals';
export type { DurationShare } from './duration-share';
export { durationShare } from './duration-share';
export type { EventRate } from './event-rate';
export { eventRate } from './event-rate';
export type { FeedbackRatio } from './feedback-ratio';
export { feedbackRatio } from './feedback-ratio';
export type { FreeNote } from './free-note';
export { freeNoteSchema } from './free-note';
export type { IntervalMethod, IntervalReason, IntervalRecording, IntervalShare, IntervalWarning } from './interval-share';
export { intervalShare } from './interval-share';
export type { FeedbackCounts, Opportunities, Questions, Talk, Waits } from './lesson-observations';
export { feedbackCountsSchema, opportunitiesSchema, questionsSchema, talkSchema, waitsSchema } from './lesson-observations';
export type { Observed, ObservedChange, ObservedPhases, ObservedReason } from './observed-change';
export { observedChange, observedPhases } from './observed-change';
export type { OpportunityRate } from './opportunity-rate';
export { opportunityRate } from './opportunity-rate';
export type { QuestionLevels } from './question-levels';
export { questionLevels } from './question-levels';
export type { QuestionLevel, QuestionScheme } from './question-schemes';
export { questionSchemes } from './question-schemes';
export type { Recording } from './recording';
export {
  durationRecordingSchema,
  eventRecordingSchema,
  momentarySchema,
  partialIntervalSchema,
  recordingSchema,
  spanSchema,
  wholeIntervalSchema,
} from './recording';
export type { Span, SpanReason } from './span';
export type { TalkBase, TalkSegment, TalkShares, Voice } from './talk-shares';
export { talkShares, voices } from './talk-shares';
export type { Sweep, SweepWarning, TimeOnTask } from './time-on-task';
export { timeOnTask } from './time-on-task';
export type { TimeOnTaskObservation } from './time-on-task-observation';
export { sweepSchema, timeOnTaskSchema } from './time-on-task-observation';
export type { Exchange, Wait, WaitReason, WaitTime } from './wait-time';
export { waitTime } from './wait-time';
