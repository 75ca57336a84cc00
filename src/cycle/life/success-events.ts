import { says } from '../../core/sentence';
import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { cycleEvents } from '../declare';
import { celebratedSchema, successSchema } from '../items/success';
import { happening } from '../work/happening';

export interface SuccessNoted extends EventOf<'success.noted', typeof successSchema> {}
export interface SuccessCelebrated extends EventOf<'success.celebrated', typeof celebratedSchema> {}

/** What went well. It stays inside the wall: no event makes it known outside, and whose it is says how it is celebrated. */
export const successEvents = cycleEvents({
  'success.noted': {
    payload: successSchema,
    by: ['teacher', 'coach'],
    when: happening,
    append: 'successes',
    follows: { field: 'goal', items: 'goals' },
    check: ({ goal }, { record }) =>
      goal === undefined || record.goals.some(({ id }) => id === goal)
        ? undefined
        : says('success-of-goal', 'Expected a goal of this cycle that it belongs to, or none, found none of that id.'),
    example: () => ({ text: 'Every pair had something to say.' }),
  },
  'success.celebrated': {
    payload: celebratedSchema,
    by: ['teacher'],
    about: { items: 'successes', from: ['noted'], to: 'celebrated' },
    write: (draft, event) => {
      itemOf(draft.successes, event.item).how = event.how;
    },
  },
});
