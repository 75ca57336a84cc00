import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { says } from '../../core/sentence';
import { itemsOf, label } from '../../labels/label';
import { itemOf } from '../../process/item-of';
import { heldVisitSchema, peerFeedbackSchema, peerVisitSchema } from '../items/peer-visit';
import { definePart } from '../part';
import { happening, stillToCome } from '../work/happening';

const evolution = 'https://ascd.org/el/articles/the-evolution-of-peer-coaching';
const inTurn = 'http://pt.slideshare.net/thebigsmooth/peer-coaching';

const nothing = z.object({});

/**
 * Teachers who look in on each other, in turn.
 *
 * @param rules - `feedback`: whether an observer says afterwards what they think of the lesson. Some drop that.
 * @returns The part, for `defineModel({ parts: [peerVisits({ … })], … })`.
 * @example
 * peerVisits({ feedback: false }).needs?.['peer-feedback.given']?.includes('feedback-allowed'); // => true
 * @see https://ascd.org/el/articles/the-evolution-of-peer-coaching for dropping feedback (Showers & Joyce 1996)
 */
export const peerVisits = ({ feedback }: { readonly feedback: boolean }) =>
  definePart({
    fields: {
      peerVisits: itemsOf(
        'confidential',
        peerVisitSchema.extend({ heldOn: label('confidential', dateSchema.optional()), saw: heldVisitSchema.shape.saw }),
        ['planned', 'held', 'talked-over', 'dropped'],
      ),
      peerFeedback: itemsOf('confidential', peerFeedbackSchema.extend({ visit: label('confidential', idSchema.optional()) })),
    },
    empty: { peerVisits: [], peerFeedback: [] },
    events: {
      'peer-visit.planned': {
        payload: peerVisitSchema,
        by: ['teacher', 'coach'],
        append: 'peerVisits',
        owner: 'team',
        check: (event, { record }) => {
          if (event.observed === event.observer)
            return says('observes-oneself', 'Expected another to observe, found the one who is observed.');
          return record.teachers.includes(event.observed) && record.teachers.includes(event.observer)
            ? undefined
            : says('observes-a-stranger', 'Peers observe each other: expected two teachers of this cycle, found somebody else.');
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
      'peer-visit.dropped': {
        payload: nothing,
        by: ['teacher', 'coach'],
        about: { items: 'peerVisits', from: ['planned'], to: 'dropped' },
      },
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
    },
    rules: {
      'has-peer': {
        source: evolution,
        reads: ['teachers'],
        test: ({ teachers }) =>
          teachers.length > 1 ? undefined : says('has-peer', 'Peers observe each other: expected two teachers, found one.'),
      },
      'has-planned-visit': {
        source: inTurn,
        reads: ['peerVisits'],
        madeBy: ['peer-visit.planned'],
        test: ({ peerVisits }) =>
          peerVisits.some(({ stage }) => stage === 'planned' || stage === 'held')
            ? undefined
            : says('has-planned-visit', 'Expected to have agreed on a visit and its day, found none.'),
      },
      'has-held-visit': {
        source: inTurn,
        reads: ['peerVisits'],
        madeBy: ['peer-visit.held'],
        test: ({ peerVisits }) =>
          peerVisits.some(({ stage }) => stage === 'held')
            ? undefined
            : says('has-held-visit', 'Expected a visit that was held, found none.'),
      },
      'has-talked-over': {
        source: inTurn,
        reads: ['peerVisits'],
        madeBy: ['peer-visit.talked-over'],
        test: ({ peerVisits }) =>
          peerVisits.some(({ stage }) => stage === 'talked-over') && !peerVisits.some(({ stage }) => stage === 'held')
            ? undefined
            : says('has-talked-over', 'Expected each visit to have been talked over before the turn goes on, found one that was not.'),
      },
      'observer-speaks': {
        source: inTurn,
        reads: ['peerVisits'],
        test: ({ peerVisits }, { item, by }) =>
          peerVisits.some(({ id, observer }) => id === item && observer === by)
            ? undefined
            : says('observer-speaks', 'Who observed says what they saw: expected the observer, found another.'),
      },
      'feedback-allowed': {
        source: evolution,
        reads: [],
        test: () => says('feedback-allowed', 'Here peers give no feedback on a lesson: found some.'),
      },
      'everyone-observed': {
        source: inTurn,
        reads: ['teachers', 'peerVisits'],
        madeBy: ['peer-visit.held'],
        test: ({ teachers, peerVisits }) => {
          const seen = peerVisits.filter(({ stage }) => stage === 'held' || stage === 'talked-over').map(({ observed }) => observed);
          const waiting = teachers.filter((teacher) => !seen.includes(teacher)).length;
          return waiting === 0
            ? undefined
            : says('everyone-observed', 'Everyone is observed in turn: expected all to have been, found {waiting} who were not.', {
                waiting,
              });
        },
      },
    },
    needs: {
      'peer-visit.planned': ['has-peer'],
      'peer-feedback.given': feedback ? ['observer-speaks'] : ['observer-speaks', 'feedback-allowed'],
    },
    warnings: {
      'observer-advised': {
        source: evolution,
        test: ({ peerFeedback = [] }) =>
          peerFeedback.length > 0
            ? says('observer-advised', 'Some peers drop feedback, and who teaches is the coach; others give it: found some.')
            : undefined,
      },
      'pair-alone': {
        source: evolution,
        test: ({ teachers }) =>
          teachers?.length === 2 ? says('pair-alone', 'Some work in teams rather than in pairs: found two teachers.') : undefined,
      },
      'turn-not-swapped': {
        source: inTurn,
        test: ({ teachers = [], peerVisits }) => {
          if (peerVisits === undefined) return undefined;
          const seen = peerVisits.filter(({ stage }) => stage === 'held' || stage === 'talked-over').map(({ observed }) => observed);
          const twice = new Set(seen).size < seen.length;
          return twice && teachers.some((teacher) => !seen.includes(teacher))
            ? says('turn-not-swapped', 'Peers swap after a visit: found one who was observed twice before everyone was once.')
            : undefined;
        },
      },
    },
    due: { peerVisits: { planned: { on: 'on' } } },
  });
