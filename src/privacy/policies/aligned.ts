import type { Policy } from '../../labels/label-kind';
import { topics } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';

/**
 * Leaders learn what is worked on, so that they can reinforce it: topics and strategies. Ratings and conversations stay. An action step or a look-for that a
 * leader should know is shared by the teacher, as a copy: a label opens all that bears it, and would open conversations too.
 */
export const aligned = /* @__PURE__ */ shipped(
  () =>
    ({
      ...strict,
      id: 'aligned',
      title: 'Aligned: leaders reinforce what is worked on; ratings and conversations stay',
      table: {
        ...strict.table,
        'coach-lead': { operations: topics, improvement: topics },
        principal: { operations: topics, improvement: topics },
      },
      sources: [
        'TLI Oklahoma, on confidentiality: high-level analysis, action steps and look-fors, never ratings or conversations (tlioklahoma.org/tag/confidentiality)',
      ],
    }) as const satisfies Policy,
);
