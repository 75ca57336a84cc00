import type { CommitmentMade, CommitmentSettled, OptionChosen, OptionRaised } from './conversation-work';
import type { ArtifactAdded, NoteTaken, RealityRecorded, SessionHeld, TimeOnTaskObserved } from './evidence-work';
import type { GoalAgreed, GoalDrafted, GoalSetAside, MeasurementRecorded } from './goal-work';
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

/** Every piece of work that a model can be made of. */
export type WorkEvent =
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
