import type * as z from 'zod';
import type { Instant } from '../core/instant';
import type { LabelledObject } from '../labels/label';
import type { Policy, PolicyReference, Purpose, Relationship } from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import type { CellsOf, ViewOf } from '../labels/view-of';
import type { ViewerOf } from './as-viewer';
import { bitOf, type Mask } from './mask';
import { closedLists, type Named, openFields, project } from './project';
import { prove } from './prove';

/** What is kept of a look: who looked, in which relationship, for what and when. A store writes it before the data are shown. */
export interface Receipt {
  readonly outcome: 'shown' | 'denied';
  readonly kind: string;
  readonly stream: string;
  readonly person: string;
  readonly as: Relationship;
  readonly for: Purpose;
  readonly at: Instant;
  /** The policy that the record is under; absent where the look was denied. */
  readonly policy?: PolicyReference;
  /** The fields that were open, whether or not they held anything. */
  readonly fields: readonly string[];
}

declare const PURPOSE: unique symbol;

/** What one viewer sees, and the receipt of it. A view for one purpose does not fit where one for another is expected. */
export interface View<Data, For extends Purpose = Purpose> {
  readonly data: Data;
  readonly receipt: Receipt;
  /** Types only; never there. */
  readonly [PURPOSE]: For;
}

/** The state's name, fine or coarse, for who may know that there is a record; and since when, for who may know the fine one. */
export type StateSeen<P, As, For> = P extends readonly (infer Each)[]
  ? Partial<StateSeen<Each, As, For>>
  : CellsOf<P, As, For> extends { readonly operational: 'allow' }
    ? { readonly state: string; readonly since?: Instant }
    : Record<never, never>;

/** The `& {}` makes hovers print the fields. */
type Flat<T> = { [K in keyof T]: T[K] } & {};

/** All that one viewer sees of a process. */
export type ViewData<Schema extends LabelledObject, P, As, For> = Flat<StateSeen<P, As, For> & ViewOf<Schema, P, As, For>>;

/**
 * Answers what a viewer sees of a process: the visible fields of its record and the name of its state, fine or coarse, as a
 * frozen copy. A list shows the items that may be seen, without gaps.
 *
 * @param labelled - The process.
 * @param state - Its state. For a record that does not exist, hand in `initial(process, id)`: the answer is the same as for one
 *   that may not be seen.
 * @param viewer - Who looks, from {@link asViewer}.
 * @returns The data, `{}` where nothing may be seen, and the receipt, which then says `denied`.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
 * const { data, receipt } = viewFor(impact, initial(impact, 'c1'), ben);
 * data; // => {}
 * receipt.outcome; // => 'denied'
 */
export function viewFor<
  Schema extends LabelledObject,
  State extends string,
  P extends Policy | readonly Policy[],
  As extends Relationship,
  For extends Purpose,
>(
  labelled: Labelled<Schema, State>,
  state: Stated<z.output<Schema>, State>,
  viewer: ViewerOf<P, As, For>,
): View<ViewData<Schema, P, As, For>, For> {
  const wide = labelled as unknown as Labelled;
  const { person, as, for: purpose, at } = viewer.looking;
  const look = { kind: labelled.kind, stream: state.id, person, as, for: purpose, at };
  const proof = prove(viewer.looking, wide, state);
  if (proof === undefined) return view({}, { outcome: 'denied', ...look, fields: [] });
  const { policy, record, ofItem, most } = proof;
  const data = project(labelled.record, record, state.record, { ofItem, most }, named(wide, state, record)) as object;
  const fields = shownFields(labelled.record, record, data);
  if (fields.length === 0 && (record & bitOf('operational')) === 0) return view({}, { outcome: 'denied', ...look, fields: [] });
  const { id, version } = policy;
  return view(data, { outcome: 'shown', ...look, policy: { id, version }, fields });
}

/** The fields that are open, and the lists that are closed but for some of their items. */
function shownFields(schema: LabelledObject, record: Mask, data: object): readonly string[] {
  const open = openFields(schema, record);
  const more = closedLists(schema, record).filter((key) => Object.hasOwn(data, key));
  return more.length === 0 ? open : [...open, ...more];
}

function named(labelled: Labelled, state: Stated, mask: Mask): Named {
  if ((mask & bitOf('operational')) === 0) return {};
  const name = labelled.states[state.state];
  if (name === undefined) return {};
  return (mask & bitOf(name.label)) === 0 ? { state: name.seenAs } : { state: state.state, since: state.since };
}

/** The purpose is in the type alone. */
function view<Data, For extends Purpose>(data: object, receipt: Receipt): View<Data, For> {
  return Object.freeze({ data: Object.freeze(data), receipt: Object.freeze(receipt) }) as unknown as View<Data, For>;
}
