import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Policy, Purpose, Relationship } from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import type { ViewerOf } from './as-viewer';
import { type View, type ViewData, viewFor } from './view-for';

/** What is asked of a list. Both are handed what the viewer sees and nothing else: what is hidden moves nothing in it. */
export interface ViewsOptions<Data> {
  /** Whether a record is wanted. Without it, all that may be seen are. */
  readonly where?: (data: Data) => boolean;
  /** Which of two comes first, as for `Array.prototype.sort`. Where it says 0, and without it, the ids say. */
  readonly order?: (one: Data, other: Data) => number;
}

/** What one viewer sees of many records. */
export interface Views<Data, For extends Purpose = Purpose> {
  /** In order, without gaps for what is hidden. */
  readonly views: readonly View<Data, For>[];
  /** The looks of which nothing is shown: what was hidden, and what was not wanted. Their receipts are kept like the others. */
  readonly unshown: readonly View<Record<never, never>, For>[];
}

/**
 * Answers what a viewer sees of many records: those of which something may be seen, found and ordered by what is seen of them alone. How
 * many are hidden, where they stood and in which order the records came in, the list does not tell.
 *
 * @param labelled - The process of all of them.
 * @param states - Their states, as a store lists them.
 * @param viewer - Who looks, from {@link asViewer}.
 * @param options - `where` and `order`, over what is seen.
 * @returns The views, and the looks of which nothing is shown; both `[]` where there are no states.
 * @throws Whatever `where` and `order` throw.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
 * const { views, unshown } = viewsFor(impact, [initial(impact, 'c1')], ben);
 * views; // => []
 * unshown.map(({ receipt }) => receipt.outcome); // => ['denied']
 */
export function viewsFor<
  Schema extends LabelledObject,
  State extends string,
  P extends Policy | readonly Policy[],
  As extends Relationship,
  For extends Purpose,
>(
  labelled: Labelled<Schema, State>,
  states: Iterable<Stated<z.output<Schema>, State>>,
  viewer: ViewerOf<P, As, For>,
  options: ViewsOptions<ViewData<Schema, P, As, For>> = {},
): Views<ViewData<Schema, P, As, For>, For> {
  const { where = () => true, order = () => 0 } = options;
  const views: View<ViewData<Schema, P, As, For>, For>[] = [];
  const unshown: View<Record<never, never>, For>[] = [];
  for (const state of states) {
    const view = viewFor(labelled, state, viewer);
    if (view.receipt.outcome === 'shown' && where(view.data)) views.push(view);
    else unshown.push(Object.freeze({ ...view, data: Object.freeze({}) }));
  }
  const byId = ({ receipt: one }: View<unknown>, { receipt: other }: View<unknown>) =>
    Number(one.stream > other.stream) - Number(one.stream < other.stream);
  views.sort((one, other) => order(one.data, other.data) || byId(one, other));
  unshown.sort(byId);
  return Object.freeze({ views: Object.freeze(views), unshown: Object.freeze(unshown) });
}
