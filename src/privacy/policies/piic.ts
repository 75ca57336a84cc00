import type { Policy } from '../../labels/label-kind';
import { nothing, operations } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';

/**
 * Leaders see the effects of coaching on their own walks, and ask about nobody, not even kindly: what it is about is for no consent
 * of a single teacher to open.
 */
export const piic = /* @__PURE__ */ shipped(
  () =>
    ({
      ...strict,
      id: 'piic',
      title: 'PIIC: only the teacher and the coach know what it is about',
      table: {
        ...strict.table,
        peer: { coaching: nothing },
        'coach-lead': { operations },
        principal: { operations },
      },
      sources: [
        'Pennsylvania Institute for Instructional Coaching, April 2014: the leader sees effects on own walkthroughs; only teacher and coach know the content (piic.pacoaching.org)',
        'On not asking about a teacher, even positively: cultureofcoaching.blogspot.com/2014/10',
      ],
    }) as const satisfies Policy,
);
