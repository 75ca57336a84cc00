import { says } from '../../core/sentence';
import type { EventOf } from '../../process/event';
import { cycleEvents, cycleRules } from '../declare';
import { carriedSchema } from '../items/carried';

export interface WorkCarriedOver extends EventOf<'work.carried-over', typeof carriedSchema> {}

/** What a teacher takes along into a cycle that goes on from an earlier one. */
export const carryingEvents = cycleEvents({
  'work.carried-over': { payload: carriedSchema, by: ['teacher'], append: 'carried' },
});

export const carryingRules = cycleRules({
  'goes-on': {
    reads: ['continues'],
    test: ({ continues }) =>
      continues === null
        ? says('cycle-goes-on', 'Work is carried over from an earlier cycle: expected one that goes on from it, found a first one.')
        : undefined,
  },
});
