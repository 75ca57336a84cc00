import type { EnvelopeEvent } from './envelope';
import type { PhaseEvent } from './phase-events';
import type { WorkEvent } from './work/work-event';

/** Every event that a cycle may have. Which of them one has is its model's to say; another is refused as unknown. */
export type CycleEvent = EnvelopeEvent | PhaseEvent | WorkEvent;
