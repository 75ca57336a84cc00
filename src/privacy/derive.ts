import type { Purpose } from '../labels/label-kind';
import type { View } from './view-for';

declare const DERIVED_FOR: unique symbol;

/** Something made from a view. It bears the view's purpose: made for coaching, it does not fit where evaluation is expected. */
export interface Derived<T, For extends Purpose> {
  readonly value: T;
  readonly for: For;
  /** Types only; never there. */
  readonly [DERIVED_FOR]: For;
}

/**
 * Makes something of what a view shows: the one way from a view to a number, a chart or a report that goes out.
 *
 * @param view - A view.
 * @param fn - What is made of its data.
 * @returns What `fn` answered, with the view's purpose.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
 * derive(viewFor(impact, initial(impact, 'c1'), ben), (data) => Object.keys(data).length); // => { value: 0, for: 'coaching' }
 */
export function derive<Data, For extends Purpose, T>(view: View<Data, For>, fn: (data: Data) => T): Derived<T, For> {
  const made = { value: fn(view.data), for: view.receipt.for as For };
  // The brand is in the type alone.
  return Object.freeze(made) as Derived<T, For>;
}
