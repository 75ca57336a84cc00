import type { Policy } from '../../labels/label-kind';
import { operations } from './rows';
import { shipped } from './shipped';
import { strict } from './strict';

/**
 * Induction of new teachers: others learn attendance, calendar and what is complete, and nothing of quality, strengths or needs. The one
 * exception is the health or safety of students, which is an act of its own.
 */
export const induction = /* @__PURE__ */ shipped(
  () =>
    ({
      ...strict,
      id: 'induction',
      title: 'Induction: attendance, calendar and completion leave, and no praise either',
      table: { ...strict.table, 'coach-lead': { operations }, principal: { operations } },
      sources: [
        'Stanislaus County Office of Education, Induction promise of confidentiality: attendance, calendar, completion of plan and inquiry; neither strengths nor areas of growth (stancoe.org)',
        'New York City: hours are logged and reported, discussions are not (uft.org/your-rights/know-your-rights/mentors)',
      ],
    }) as const satisfies Policy,
);
