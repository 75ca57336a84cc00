import type { Policy } from '../../labels/label-kind';
import { nothing, operations, topicsByConsent } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';

/** Trends are told, and stories by permission: nobody is identified without it. */
export const transparent = /* @__PURE__ */ shipped(
  () =>
    ({
      ...strict,
      id: 'transparent',
      title: 'Confidentiality with transparency: trends for all, stories by permission',
      table: {
        ...strict.table,
        'coach-lead': { operations, improvement: { ...nothing, operational: 'by-disclosure', shareable: 'by-disclosure' } },
        principal: {
          operations: { ...topicsByConsent, operational: 'consent' },
          improvement: { ...nothing, operational: 'by-disclosure', shareable: 'by-disclosure' },
        },
      },
      sources: ['Confidentiality with transparency: trends, and stories by permission (coachbetter.tv/confidentiality)'],
    }) as const satisfies Policy,
);
