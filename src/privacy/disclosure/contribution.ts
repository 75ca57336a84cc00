import type * as z from 'zod';
import type { LabelledObject } from '../../labels/label';
import type { Policy, Relationship } from '../../labels/label-kind';
import type { Labelled, Stated } from '../../labels/labelled';
import type { CellsOf, ViewOfValue } from '../../labels/view-of';
import type { ViewerOf } from '../as-viewer';
import type { CountedAbout } from '../mask';
import type { StateSeen } from '../view-for';
import { viewFor } from '../view-for';

/** For what totals may be made. */
export type TotalsPurpose = 'improvement' | 'research';

declare const COUNTED_FOR: unique symbol;

/**
 * What one teacher's record brings to a table. It can be counted, and not be read: what it holds is reached by `tableOf` alone, and printed it is
 * an empty object.
 */
export interface Contribution<For extends TotalsPurpose = TotalsPurpose> {
  /** Types only; never there. */
  readonly [COUNTED_FOR]: For;
}

/** One thing to count of a record. */
export interface Counted {
  /** The name of the group that it is counted in. */
  readonly row: string;
  /** The name of the column; none in a table of one line. */
  readonly column?: string | undefined;
  /** How much, a whole number of 0 or more: minutes, cycles, points. Default 1. */
  readonly amount?: number | undefined;
  /**
   * What it is that is counted, where a record has several things of one teacher, or the same thing is measured anew: a meeting's id, a period. What has
   * the same name in two tables is taken for the same. Default the record as a whole.
   */
  readonly item?: string | undefined;
}

/** What is in a contribution. */
export interface Entry {
  readonly about: CountedAbout;
  readonly for: TotalsPurpose;
  readonly item: string;
  readonly teacher: string;
  /** Who coached it; an unknown coach is one. */
  readonly coaches: readonly string[];
  readonly row: string;
  readonly column: string | undefined;
  readonly amount: number;
}

type CountedLabel<About> = About extends 'practice' ? 'operational' | 'shareable' | 'confidential' : 'operational';

/** The cells of a policy as they are for who counts. */
type CellsForTotals<Cells, About> = {
  readonly [K in keyof Cells]: K extends CountedLabel<About> ? (Cells[K] extends 'by-disclosure' ? 'allow' : Cells[K]) : 'never';
};

type Flat<T> = { [K in keyof T]: T[K] } & {};

/** What may be counted of a record: what the viewer's policy lets leave in totals, and what it lets them see. */
export type CountedData<Schema extends LabelledObject, P, As, For, About> = P extends readonly (infer Each)[]
  ? Each extends Policy
    ? Partial<Flat<StateSeen<OpenedIn<Each, As, For, About>, As, For> & ViewOfValue<Schema, CellsForTotals<CellsOf<Each, As, For>, About>>>>
    : never
  : Flat<StateSeen<OpenedIn<P, As, For, About>, As, For> & ViewOfValue<Schema, CellsForTotals<CellsOf<P, As, For>, About>>>;

type OpenedIn<P, As, For, About> = {
  readonly table: { readonly [A in As & string]: { readonly [F in For & string]: CellsForTotals<CellsOf<P, As, For>, About> } };
};

const entries = new WeakMap<object, Entry>();

/**
 * Takes from a record what it brings to a table: what the viewer's policy opens in totals alone is handed to `count`, and to nobody else.
 *
 * @param labelled - The process.
 * @param state - Its state.
 * @param viewer - Who makes the table: for improvement or research. Another purpose does not compile.
 * @param about - `operations`: how much coaching there is, of what is operational alone. `practice`: what it is about, too; such tables need several
 *   coaches.
 * @param count - Asked for each teacher whom the record is about: what to count of them. It answers names of groups and amounts, and should keep nothing.
 * @returns What it brings; `[]` where the viewer may not count the record, or there is nothing to count.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const lee = asViewer(strict, { person: 'lee', as: 'program-lead', for: 'improvement', at: '2026-09-14T08:00:00Z' }, nobody);
 * contributionsOf(impact, initial(impact, 'c1'), lee, 'operations', () => ({ row: 'North' })); // => []
 */
export function contributionsOf<
  Schema extends LabelledObject,
  State extends string,
  P extends Policy | readonly Policy[],
  As extends Relationship,
  For extends TotalsPurpose,
  const About extends CountedAbout,
>(
  labelled: Labelled<Schema, State>,
  state: Stated<z.output<Schema>, State>,
  viewer: ViewerOf<P, As, For>,
  about: About,
  count: (data: CountedData<Schema, P, As, For, About>, teacher: string) => Counted | readonly Counted[] | undefined,
): readonly Contribution<For>[] {
  // Types say so too; who writes JavaScript has none.
  if (viewer.for !== 'improvement' && viewer.for !== 'research') return [];
  const counting = { ...viewer, looking: { ...viewer.looking, counts: about } };
  const view = viewFor(labelled, state, counting);
  if (view.receipt.outcome === 'denied') return [];
  const { owners, partnership } = (labelled as unknown as Labelled).who(state);
  const coaches = coachesAmong(viewer.looking.evidence.partnerships.find((each) => each.id === partnership)?.people ?? []);
  return owners.flatMap((teacher) => {
    const counted = count(view.data as never, teacher) ?? [];
    return (Array.isArray(counted) ? (counted as readonly Counted[]) : [counted as Counted]).map(
      ({ row, column, amount = 1, item: part = '' }) => {
        const item = JSON.stringify([labelled.kind, state.id, part]);
        return contribution<For>({ about, for: viewer.for, item, teacher, coaches, row, column, amount });
      },
    );
  });
}

function coachesAmong(people: readonly { readonly person: string; readonly part: string }[]): readonly string[] {
  return [...new Set(people.filter(({ part }) => part === 'coach').map(({ person }) => person))].sort();
}

/** Closes an entry. */
export function contribution<For extends TotalsPurpose>(entry: Entry & { readonly for: For }): Contribution<For> {
  const closed = Object.freeze({}) as Contribution<For>;
  entries.set(closed, Object.freeze({ ...entry }));
  return closed;
}

/** What is in a contribution; nothing where it is none. */
export function entryOf(closed: unknown): Entry | undefined {
  return typeof closed === 'object' && closed !== null ? entries.get(closed) : undefined;
}
