import type { Policy } from '../../labels/label-kind';
import { operations, topicsByConsent } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';

/**
 * A profile for voluntary participants in California’s Peer Assistance and Review: what is said and written is the teacher’s, and goes to a
 * principal, an evaluator or the panel by the teacher’s written consent alone. Not legal advice.
 */
export const californiaVoluntary = /* @__PURE__ */ shipped(
  () =>
    ({
      ...strict,
      id: 'us-ca-voluntary',
      title: 'California, voluntary: the documents are the teacher’s',
      table: { ...strict.table, 'coach-lead': { operations }, principal: { operations: topicsByConsent } },
      consent: 'written',
      sources: [
        'California Education Code 44500–44508, Peer Assistance and Review (jurris.com/california/education-code/44500-44508)',
        'Agreements: without the written consent of the volunteer nothing is shared with the principal, the evaluator or the panel; documents are the teacher’s property and stay out of the personnel file as long as participation is voluntary (lawinsider.com/clause/volunteer-participating-teacher)',
        'Not legal advice: have it checked against the code and the agreement in force.',
      ],
    }) as const satisfies Policy,
);
