import type { Process } from '../../process/process';
import { confidentialPolicies } from '../confidential-policies';
import type { CycleFacts } from '../cycle';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';
import type { CycleEventWith, CycleSchemaWith } from '../part';
import { conversing } from '../parts/conversation-maps';

/**
 * Cognitive Coaching: the coach mediates a teacher's thinking and gives no advice. Three maps, planning, reflecting and
 * problem-resolving, with the event between planning and reflecting; entered as the teacher needs, in whatever order. Regions that were
 * touched are recorded; none has to be.
 */
export const cognitiveModel = defineModel({
  name: 'cognitive',
  version: 1,
  title: 'Cognitive Coaching',
  order: 'free',
  goals: { about: ['students', 'practice', 'system'], atOnce: 1 },
  policies: [...confidentialPolicies, 'supervisory'],
  parts: [conversing],
  start: 'planning',
  phases: {
    planning: { title: 'Planning', work: [] },
    event: { title: 'Event', work: [] },
    reflecting: { title: 'Reflecting', work: [] },
    'problem-resolving': { title: 'Problem-resolving', work: [] },
  },
  anytime: [
    'session.held',
    'note.taken',
    'goal.drafted',
    'goal.agreed',
    'goal.set-aside',
    'region.touched',
    'ending.reached',
    'data.asked-for',
    'data.collected',
    'function.shifted',
    'evaluating.declared',
    'advice.given',
    'conversation.looked-back-on',
    'commitment.made',
    'commitment.settled',
  ],
  needs: { 'goal.agreed': ['goals-at-once'] },
  sources: [
    'Costa, A. L., & Garmston, R. J. Cognitive Coaching: the maps and their tools, https://cognitivecoachingtraining.com/cc-maps-and-tools',
    'The maps need be followed neither in order nor to the end: http://www.dpresident.net/journeywithtechnology/cognitive-coaching-three-conversation-maps/',
    'Planning and reflecting, five regions each: https://www.smore.com/q35sh',
    'Reflecting on the coaching is for now and then: https://www.thinkingcollaborative.com/stj/the-planning-conversation-map%3A-reflect-on-the-coaching-process',
    'Problem-resolving, five regions: http://jeannemancuso.blogspot.com/p/conversations-maps.html',
    'The support functions, evaluating by a formal role alone: https://www.thinkingcollaborative.com/stj/navigate-between-and-within-coaching-maps-and-support-functions-to-guide-mediational-interactions',
    'What is looked and listened for: 20 minutes, pauses, questions about causes, the three endings of a problem-resolving conversation: https://docest.com/doc/7285/look-listen-fors',
  ],
});

export type CognitiveState = CycleState<'planning' | 'event' | 'reflecting' | 'problem-resolving'>;

/** The record of a cycle of this model. */
export type CognitiveSchema = CycleSchemaWith<typeof conversing>;

/** The events that one may have. */
export type CognitiveEvent = CycleEventWith<typeof conversing>;

/** The process of Cognitive Coaching. */
export const cognitive: Process<CognitiveSchema, CognitiveEvent, CognitiveState, CycleFacts> = cycleOf(cognitiveModel);
