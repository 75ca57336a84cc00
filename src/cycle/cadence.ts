/** From how many to how many, both included. */
export interface FromTo {
  readonly from: number;
  readonly to: number;
}

/**
 * What a source says of how often and how long. It is never a reason to refuse anything: {@link cycleWarnings} tells where a cycle differs.
 *
 * - `contact`: that many days lie between two meetings at most. `of`: the lists whose items count as meetings; by default sessions.
 * - `round`: so many days lie between one item of a list and the next.
 * - `length`: so many days lie between the beginning of a cycle and its end.
 * - `meeting`, `visit`: so many minutes does a session of that kind take.
 * - `a-year`: so many cycles fit into a school year. One record cannot tell; it is for documents and for those who plan.
 */
export type Cadence = { readonly source: string } & (
  | { readonly kind: 'contact'; readonly days: number; readonly of?: readonly string[] }
  | { readonly kind: 'round'; readonly of: string; readonly days: FromTo }
  | { readonly kind: 'length'; readonly days: FromTo }
  | { readonly kind: 'meeting' | 'visit'; readonly minutes: FromTo }
  | { readonly kind: 'a-year'; readonly cycles: FromTo }
);
