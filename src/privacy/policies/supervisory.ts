import type { Policy } from '../../labels/label-kind';
import { operations, topics } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';

/**
 * The policy of coaching by who also leads and evaluates. It promises no confidentiality: the coach may be the teacher’s evaluator, and
 * everyone is told so. Leaders learn what is worked on, too. A coach who evaluates reads as the coach; an evaluator’s hat shows the
 * appraisal, and of the coaching what is operational.
 */
export const supervisory = /* @__PURE__ */ shipped(
  () =>
    ({
      ...strict,
      id: 'supervisory',
      title: 'Supervisory: the coach may also evaluate, and everyone is told',
      confidential: false,
      table: {
        ...strict.table,
        'coach-lead': { operations: topics },
        principal: { operations: topics },
        evaluator: { evaluation: { ...operations, evaluative: 'allow' } },
      },
      sources: [
        'California Education Code 44500-44508, Peer Assistance and Review: written goals, several observations, and a final evaluation of the participation that may be put in the personnel file (jurris.com/california/education-code/44500-44508)',
        'Bambrick-Santoyo, P. (2016). Get Better Faster. Jossey-Bass: the coach is often the principal',
        'New York State Education Department, on the mentor’s role: a mentor may also evaluate only where the local contract says so (highered.nysed.gov/tcert/resteachers/guidemenprog.html)',
      ],
    }) as const satisfies Policy,
);
