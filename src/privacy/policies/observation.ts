import type { Policy } from '../../labels/label-kind';
import { nothing } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';

/** Coaching observations that only the teacher and the observer may see, and that count in no score. Leaders learn nothing of one teacher. */
export const observation = /* @__PURE__ */ shipped(
  () =>
    ({
      ...strict,
      id: 'observation',
      title: 'Observation: for the teacher and the observer alone',
      table: {
        ...strict.table,
        peer: { coaching: nothing },
        'coach-lead': { operations: nothing },
        principal: { operations: nothing },
      },
      evaluationTarget: 'never',
      sources: [
        'Collective agreements: a non-evaluative coaching observation is viewable only by the teacher and the observer, and is not in scoring (lawinsider.com/clause/non-evaluative-coaching-observations)',
      ],
    }) as const satisfies Policy,
);
