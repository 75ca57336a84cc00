import type { Process } from '../../process/process';
import { confidentialPolicies } from '../confidential-policies';
import type { CycleFacts } from '../cycle';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';
import type { CycleEventWith, CycleSchemaWith } from '../part';
import { peerVisits } from '../parts/peer-visits';

/**
 * Peer coaching: teachers meet, one observes the other, they talk it over and swap. Everyone is observed in turn. A coach may organize
 * it, and need not. Whether the observer says what they think is a parameter, `feedbackAllowed`: some drop it.
 */
export const peerCoachingModel = defineModel({
  name: 'peer-coaching',
  version: 1,
  title: 'Peer coaching',
  order: 'strict',
  goals: { about: ['practice'], atOnce: 1 },
  atLeast: { teachers: 2, coaches: 0 },
  policies: confidentialPolicies,
  parts: [peerVisits({ feedback: true })],
  start: 'pre-conference',
  phases: {
    'pre-conference': {
      title: 'Pre-conference',
      work: ['peer-visit.planned', 'peer-visit.dropped'],
      leave: ['has-planned-visit'],
      next: 'observe',
    },
    observe: { title: 'Observe', work: [], leave: ['has-held-visit'], next: 'post-conference', back: 'pre-conference' },
    'post-conference': { title: 'Post-conference', work: [], leave: ['has-talked-over'], next: 'pre-conference', back: 'observe' },
  },
  anytime: [
    'session.held',
    'note.taken',
    'peer-visit.held',
    'peer-visit.talked-over',
    'peer-feedback.given',
    'commitment.made',
    'commitment.settled',
  ],
  reaching: ['everyone-observed'],
  cadence: [{ kind: 'contact', days: 7, source: 'https://ascd.org/el/articles/the-evolution-of-peer-coaching' }],
  sources: [
    'Showers, B., & Joyce, B. (1996). The evolution of peer coaching. Educational Leadership, 53(6), 12–16: https://ascd.org/el/articles/the-evolution-of-peer-coaching',
    'Teams of peers, the one who teaches is the coach: http://pt.slideshare.net/thebigsmooth/peer-coaching',
  ],
});

export type PeerCoachingState = CycleState<'pre-conference' | 'observe' | 'post-conference'>;

/** The record of a cycle of this model. */
export type PeerCoachingSchema = CycleSchemaWith<ReturnType<typeof peerVisits>>;

/** The events that one may have. */
export type PeerCoachingEvent = CycleEventWith<ReturnType<typeof peerVisits>>;

/** The process of peer coaching. */
export const peerCoaching: Process<PeerCoachingSchema, PeerCoachingEvent, PeerCoachingState, CycleFacts> = cycleOf(peerCoachingModel);
