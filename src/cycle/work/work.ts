import { actionStepWork } from './action-step-work';
import { assessmentWork } from './assessment-work';
import { changeTestWork } from './change-test-work';
import { cognitiveWork } from './cognitive-work';
import { conversationWork } from './conversation-work';
import { evidenceWork } from './evidence-work';
import { goalWork } from './goal-work';
import { lessonStudyWork } from './lesson-study-work';
import { peerVisitWork } from './peer-visit-work';
import { practiceWork } from './practice-work';
import { reviewWork } from './review-work';
import { strategyWork } from './strategy-work';
import { videoWork } from './video-work';
import type { WorkEvent } from './work-event';

/** A piece of work, by the event that enters it. */
export type CycleWork = WorkEvent['type'];

/** All work that a model can be made of. */
export const cycleWork = {
  ...cognitiveWork,
  ...changeTestWork,
  ...lessonStudyWork,
  ...peerVisitWork,
  ...evidenceWork,
  ...goalWork,
  ...strategyWork,
  ...reviewWork,
  ...conversationWork,
  ...assessmentWork,
  ...practiceWork,
  ...actionStepWork,
  ...videoWork,
} satisfies Record<CycleWork, unknown>;
