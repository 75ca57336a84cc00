import { conversationWork } from './conversation-work';
import { evidenceWork } from './evidence-work';
import { goalWork } from './goal-work';
import { reviewWork } from './review-work';
import { strategyWork } from './strategy-work';

/** All work that a model can be made of. */
export const cycleWork = { ...evidenceWork, ...goalWork, ...strategyWork, ...reviewWork, ...conversationWork };

/** A piece of work, by the event that enters it. */
export type CycleWork = keyof typeof cycleWork;
