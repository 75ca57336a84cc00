import type { EnvelopeEvent } from './envelope';
import type { PhaseEvent } from './phase-events';
import type { CommitmentMade, CommitmentSettled, OptionChosen, OptionRaised } from './work/conversation-work';
import type { ArtifactAdded, NoteTaken, RealityRecorded, SessionHeld, TimeOnTaskObserved } from './work/evidence-work';
import type { GoalAgreed, GoalDrafted, GoalSetAside, MeasurementRecorded } from './work/goal-work';
import type { ReviewHeld } from './work/review-work';
import type {
  ChecklistAgreed,
  ImplementationDone,
  ImplementationDropped,
  ImplementationPlanned,
  ModelingDone,
  ModelingDropped,
  ModelingPlanned,
  StrategyChosen,
} from './work/strategy-work';

/** Every event that a cycle may have. Which of them one has is its model's to say; another is refused as unknown. */
export type CycleEvent =
  | EnvelopeEvent
  | PhaseEvent
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
  | CommitmentSettled;
