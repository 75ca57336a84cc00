import type { Policy } from '../../labels/label-kind';
import { operations } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';

/**
 * A profile for mentoring in Oregon: no path at all from a mentor’s reports to an evaluation, with or without consent. Not legal advice.
 */
export const oregon = /* @__PURE__ */ shipped(
  () =>
    ({
      ...strict,
      id: 'us-or',
      title: 'Oregon: no report of a mentor is used in an evaluation',
      table: { ...strict.table, 'coach-lead': { operations }, principal: { operations } },
      evaluationTarget: 'never',
      sources: [
        'Oregon ORS 329.815(3): a mentor may not participate in the evaluation, and any written or other reports of a mentor may not be used in it (oregonlaws.org)',
        'Not legal advice: have it checked against the statute and the agreement in force.',
      ],
    }) as const satisfies Policy,
);
