import type { Policy } from '../../labels/label-kind';
import { topics } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';

/**
 * A leader may know who is coached and what they work on; what is seen and said stays between the teacher and the coach.
 */
export const knight = /* @__PURE__ */ shipped(
  () =>
    ({
      ...strict,
      id: 'knight',
      title: 'Knight: leaders know who works on what; the rest is between the teacher and the coach',
      table: { ...strict.table, 'coach-lead': { operations: topics }, principal: { operations: topics } },
      sources: [
        'Knight, J., on whether coaching should be confidential: a coach may tell who is coached and what they are working on, not data or judgments (instructionalcoaching.com/blog/should-instructional-coaching-be-confidential)',
      ],
    }) as const satisfies Policy,
);
