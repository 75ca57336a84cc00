import { says } from '../../core/sentence';
import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { cycleEvents } from '../declare';
import { isMet } from '../goal-of';
import { reviewSchema } from '../items/review';
import { happening } from './happening';

export interface ReviewHeld extends EventOf<'review.held', typeof reviewSchema> {}

const whereMet: readonly string[] = ['new-goal', 'extend'];

/** The review of one goal: one meeting in four parts, of which one decision follows. */
export const reviewWork = cycleEvents({
  'review.held': {
    payload: reviewSchema,
    by: ['teacher', 'coach'],
    when: happening,
    append: 'reviews',
    about: {
      items: 'goals',
      from: ['agreed'],
      to: { payload: 'decision', is: { 'new-goal': 'met', 'change-goal': 'set-aside', 'change-measure': 'set-aside' } },
    },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.reviews, event.id).goal = event.item;
      if (event.decision !== 'change-strategy') return;
      itemOf(draft.goals, event.item).strategiesSetAside = draft.strategies.filter(({ goal }) => goal === event.item).map(({ id }) => id);
    },
    check: (event, { record, item }) => {
      // A correction keeps its decision, and what followed from it stays.
      const goal = record.goals.find((each) => each.id === item);
      if (goal === undefined) return undefined;
      if (isMet(record, item) === whereMet.includes(event.decision)) return undefined;
      return whereMet.includes(event.decision)
        ? says(
            'review.held/not-met',
            'A goal is met by its own measure: it has not reached its target. Keep going, or invent an improvement.',
          )
        : says('review.held/met', 'The goal has reached its target. Set a new goal, extend it, or close the cycle.');
    },
    example: ({ record, item }) => ({
      direction: 'The goal still matters.',
      progress: 'Half of the way.',
      decision: isMet(record, item) ? ('extend' as const) : ('keep-going' as const),
      nextOn: '2026-10-19',
      gathers: 'coach' as const,
    }),
  },
});
