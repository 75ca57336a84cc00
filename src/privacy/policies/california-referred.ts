import type { Policy } from '../../labels/label-kind';
import { nothing, operations, topics } from './rows';
import { strict } from './strict';
import { supervisory } from './supervisory';

/**
 * A profile for referred participants in California’s Peer Assistance and Review: written goals, several observations, and a final report that may go
 * into the personnel file. Until then only the teacher, the consulting teacher and the joint committee know. It is never called confidential, since it
 * ends in an appraisal. Not legal advice.
 */
export const californiaReferred = {
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
    'Agreements: all communication before the final report is shared with nobody but the joint committee (lawinsider.com/clause/participating-teachers)',
    'Not legal advice: have it checked against the code and the agreement in force.',
  ],
} as const satisfies Policy;
