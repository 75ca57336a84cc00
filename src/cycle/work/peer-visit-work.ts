import * as z from 'zod';
import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { cycleEvents } from '../declare';
import { heldVisitSchema, peerFeedbackSchema, peerVisitSchema } from '../items/peer-visit';
import { happening, stillToCome } from './happening';

const nothing = z.object({});

export interface PeerVisitPlanned extends EventOf<'peer-visit.planned', typeof peerVisitSchema> {}
export interface PeerVisitHeld extends EventOf<'peer-visit.held', typeof heldVisitSchema> {}
export interface PeerVisitDropped extends EventOf<'peer-visit.dropped', typeof nothing> {}
export interface PeerVisitTalkedOver extends EventOf<'peer-visit.talked-over', typeof nothing> {}
export interface PeerFeedbackGiven extends EventOf<'peer-feedback.given', typeof peerFeedbackSchema> {}

/** Teachers who look in on each other, in turn. */
export const peerVisitWork = cycleEvents({
  'peer-visit.planned': {
    payload: peerVisitSchema,
    by: ['teacher', 'coach'],
    append: 'peerVisits',
    owner: 'team',
    check: (event, { record }) => {
      if (event.observed === event.observer) return 'Expected another to observe, found the one who is observed.';
      return record.teachers.includes(event.observed) && record.teachers.includes(event.observer)
        ? undefined
        : 'Peers observe each other: expected two teachers of this cycle, found somebody else.';
    },
    example: ({ record }) => {
      const seen = (teacher: string) => record.peerVisits.some(({ observed, stage }) => observed === teacher && stage !== 'dropped');
      const observed = record.teachers.find((teacher) => !seen(teacher)) ?? record.teachers[0] ?? 'teacher';
      const observer = record.teachers.find((teacher) => teacher !== observed) ?? 'peer';
      return { observed, observer, on: '2026-10-05', lookFor: 'Who speaks, and how often.' };
    },
  },
  'peer-visit.held': {
    payload: heldVisitSchema,
    by: ['teacher', 'coach'],
    when: happening,
    about: { items: 'peerVisits', from: ['planned'], to: 'held' },
    write: (draft, event) => {
      const visit = itemOf(draft.peerVisits, event.item);
      visit.heldOn = event.on;
      if (event.saw !== undefined) visit.saw = event.saw;
    },
    check: (event) => stillToCome(event.on, event.recordedAt),
    example: ({ at }) => ({ on: at.slice(0, 10), saw: 'Eleven students spoke.' }),
  },
  'peer-visit.dropped': { payload: nothing, by: ['teacher', 'coach'], about: { items: 'peerVisits', from: ['planned'], to: 'dropped' } },
  'peer-visit.talked-over': {
    payload: nothing,
    by: ['teacher', 'coach'],
    when: happening,
    about: { items: 'peerVisits', from: ['held'], to: 'talked-over' },
  },
  'peer-feedback.given': {
    payload: peerFeedbackSchema,
    by: ['teacher'],
    append: 'peerFeedback',
    when: happening,
    about: { items: 'peerVisits', from: ['held', 'talked-over'] },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.peerFeedback, event.id).visit = event.item;
    },
  },
});
