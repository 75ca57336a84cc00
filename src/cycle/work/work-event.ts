import type { StepDrafted, StepMastered, StepNamed, StepPracticed, StepSetAside } from './action-step-work';
import type { AssessmentGiven, ExitInterviewHeld, NotYetPlanned, StandardsLinked, TargetsUnpacked } from './assessment-work';
import type { ActDecided, PredictionWritten, TestDropped, TestMeasured, TestPlanned, TestRun, TestStudied } from './change-test-work';
import type {
  AdviceGiven,
  DataAskedFor,
  DataWasCollected,
  EndingReached,
  EvaluatingDeclared,
  FunctionShifted,
  RegionTouched,
} from './cognitive-work';
import type { CommitmentMade, CommitmentSettled, OptionChosen, OptionRaised } from './conversation-work';
import type { ArtifactAdded, NoteTaken, RealityRecorded, SessionHeld, TimeOnTaskObserved } from './evidence-work';
import type { GoalAgreed, GoalDrafted, GoalSetAside, MeasurementRecorded } from './goal-work';
import type {
  DebriefHeld,
  LearningObserved,
  LessonPlanned,
  LessonTaught,
  ReportWritten,
  RolesAssigned,
  ThemeSet,
  TopicStudied,
} from './lesson-study-work';
import type { PeerFeedbackGiven, PeerVisitDropped, PeerVisitHeld, PeerVisitPlanned, PeerVisitTalkedOver } from './peer-visit-work';
import type {
  ActionPlanAgreed,
  ActionPlanDrafted,
  FeedbackGiven,
  GoalAchieved,
  NeedsAssessed,
  PracticeObserved,
  VisitDropped,
  VisitPlanned,
} from './practice-work';
import type { ReviewHeld } from './review-work';
import type {
  ChecklistAgreed,
  ImplementationDone,
  ImplementationDropped,
  ImplementationPlanned,
  ModelingDone,
  ModelingDropped,
  ModelingPlanned,
  StrategyChosen,
} from './strategy-work';
import type { ConferenceHeld, PromptsAnswered, PromptsPosted } from './video-work';

/** Every piece of work that a model can be made of. */
export type WorkEvent =
  | AdviceGiven
  | DataAskedFor
  | DataWasCollected
  | EndingReached
  | EvaluatingDeclared
  | FunctionShifted
  | RegionTouched
  | ActDecided
  | PredictionWritten
  | TestDropped
  | TestMeasured
  | TestPlanned
  | TestRun
  | TestStudied
  | DebriefHeld
  | LearningObserved
  | LessonPlanned
  | LessonTaught
  | ReportWritten
  | RolesAssigned
  | ThemeSet
  | TopicStudied
  | PeerFeedbackGiven
  | PeerVisitDropped
  | PeerVisitHeld
  | PeerVisitPlanned
  | PeerVisitTalkedOver
  | SessionHeld
  | RealityRecorded
  | ArtifactAdded
  | TimeOnTaskObserved
  | NoteTaken
  | GoalDrafted
  | GoalAgreed
  | GoalSetAside
  | MeasurementRecorded
  | StrategyChosen
  | ChecklistAgreed
  | ModelingPlanned
  | ModelingDone
  | ModelingDropped
  | ImplementationPlanned
  | ImplementationDone
  | ImplementationDropped
  | ReviewHeld
  | OptionRaised
  | OptionChosen
  | CommitmentMade
  | CommitmentSettled
  | StandardsLinked
  | TargetsUnpacked
  | AssessmentGiven
  | ExitInterviewHeld
  | NotYetPlanned
  | NeedsAssessed
  | GoalAchieved
  | ActionPlanDrafted
  | ActionPlanAgreed
  | VisitPlanned
  | VisitDropped
  | PracticeObserved
  | FeedbackGiven
  | StepDrafted
  | StepNamed
  | StepPracticed
  | StepMastered
  | StepSetAside
  | PromptsPosted
  | PromptsAnswered
  | ConferenceHeld;
