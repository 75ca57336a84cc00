import { compareInstants } from '../core/instant';
import type { Stated } from '../labels/labelled';
import type { PartnershipFact } from '../privacy/evidence';
import type { Partnership } from './partnership';

/**
 * Reads off a partnership who works in it and when: the fact by which teachers, coaches and colleagues are proved. Before it is agreed
 * it proves them too, for they must see what they sign. A substitute's part ends at the planned moment, without anybody's act.
 *
 * @param state - The state of a partnership.
 * @returns The fact, for a viewer's evidence; `null` before the first event.
 * @example
 * partnershipFact(initial(partnership, 'p1')); // => null
 */
export function partnershipFact(state: Stated<Partnership>): PartnershipFact | null {
  const { policy, people } = state.record;
  if (state.revision === 0 || policy === null) return null;
  return {
    id: state.id,
    policy,
    people: people.map(({ plannedUntil, ...each }) => {
      const { until = plannedUntil } = each;
      if (until === undefined || plannedUntil === undefined) return each;
      return { ...each, until: compareInstants(until, plannedUntil) < 0 ? until : plannedUntil };
    }),
  };
}
