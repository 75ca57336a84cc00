import type { Policy } from '../../labels/label-kind';
import { nothing, operations, topics } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';
import { supervisory } from './supervisory';

/**
 * A profile for referred participants in California’s Peer Assistance and Review: written goals, several observations, and a final report that may go
 * into the personnel file. What is said and written before it is between the teacher and the consulting teacher; the joint committee learns what is
 * worked on, too. That there is coaching, and when, the principal and the evaluator know from the first day: the code asks for a cooperative relationship
 * with the principal, and the agreements close communication. It is never called confidential, since it ends in an appraisal. Not legal advice.
 */
export const californiaReferred = /* @__PURE__ */ shipped(
  () =>
    ({
      ...supervisory,
      id: 'us-ca-referred',
      title: 'California, referred: a final report of the participation may be put in the personnel file',
      table: {
        ...strict.table,
        peer: { coaching: nothing },
        // The joint committee.
        'coach-lead': { operations: topics },
        principal: { operations },
        evaluator: supervisory.table.evaluator,
      },
      sources: [
        'California Education Code 44500(b): written record, several observations, and a final evaluation of the participation available for the personnel file (jurris.com/california/education-code/44500-44508)',
        'California Education Code 44500(b)(4): a cooperative relationship between the consulting teacher and the principal; hence operations are open to a principal, and to an evaluator as in supervisory (the same page)',
        'Agreements: all communication before the final report is shared with nobody but the joint committee; an agreement that also keeps meeting times from the principal needs a table of its own (lawinsider.com/clause/participating-teachers)',
        'Not legal advice: have it checked against the code and the agreement in force.',
      ],
    }) as const satisfies Policy,
);
