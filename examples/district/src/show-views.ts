import { impact } from 'coaching-cycles';
import { asViewer, type Evidence, strict, viewFor } from 'coaching-cycles/privacy';
import type { Store } from 'coaching-cycles/store';
import type { LoadedCycle } from './load-cycle';
import { shownBy } from './looks';
import type { Pair } from './pairs';
import type { Print } from './print';

/** Where nothing is seen. */
export const nothing = '-';

/** Prints one cycle as four people see it: each view is made, and its receipt kept, before anything is shown. */
export async function showViews(
  print: Print,
  store: Store,
  { state }: LoadedCycle,
  pair: Pair,
  evidence: Evidence,
  at: string,
): Promise<void> {
  const teacher = asViewer(strict, { person: pair.teacher, as: 'teacher', for: 'coaching', at }, evidence);
  const coach = asViewer(strict, { person: pair.coach, as: 'coach', for: 'coaching', at }, evidence);
  const views: (readonly [string, Seen])[] = [
    ['Teacher', (await shownBy(store, viewFor(impact, state, teacher))).data],
    ['Coach', (await shownBy(store, viewFor(impact, state, coach))).data],
  ];
  if (pair.principal !== undefined) {
    const principal = asViewer(strict, { person: pair.principal, as: 'principal', for: 'operations', at }, evidence);
    views.push(['Principal', (await shownBy(store, viewFor(impact, state, principal))).data]);
  }
  if (pair.evaluator !== undefined) {
    const evaluator = asViewer(strict, { person: pair.evaluator, as: 'evaluator', for: 'evaluation', at }, evidence);
    views.push(['Evaluator', (await shownBy(store, viewFor(impact, state, evaluator))).data]);
  }
  const rows = seenRows(views.map(([, data]) => data));
  print.heading('The same cycle, as four people see it');
  print.table(rows, ['', ...views.map(([who]) => who)]);
}

/** What several views show of a cycle, a line each: of all that is printed, or of what is named. */
export function seenRows(views: readonly Seen[], names?: readonly string[]): readonly (readonly string[])[] {
  const asked = names === undefined ? lines : lines.filter(([name]) => names.includes(name));
  return asked.map(([name, read]) => [name, ...views.map((data) => read(data) || nothing)]);
}

/** What of a view is printed. A field that is not there is not seen. */
export interface Seen {
  readonly state?: string;
  readonly topic?: string | null;
  readonly sessions?: readonly { readonly minutes?: number; readonly about?: string | undefined }[];
  readonly goals?: readonly { readonly text?: string; readonly stage?: string }[];
  readonly measurements?: readonly unknown[];
  readonly strategies?: readonly { readonly name?: string }[];
  readonly reviews?: readonly { readonly decision?: string }[];
  readonly notes?: readonly { readonly ownNote?: string | undefined }[];
}

const lines: readonly (readonly [string, (data: Seen) => string | undefined])[] = [
  ['State', ({ state }) => state],
  ['Topic', ({ topic }) => topic ?? undefined],
  ['Sessions', ({ sessions }) => sessions && `${sessions.length}, ${sessions.reduce((sum, { minutes = 0 }) => sum + minutes, 0)} min`],
  ['What they were about', ({ sessions }) => said(sessions?.filter(({ about }) => about !== undefined).length)],
  ['Goals', ({ goals }) => said(goals?.length)],
  ['Measurements', ({ measurements }) => said(measurements?.length)],
  ['Strategies', ({ strategies }) => strategies?.map(({ name }) => name).join(', ')],
  ['Reviews', ({ reviews }) => said(reviews?.length)],
  ['Notes', ({ notes }) => said(notes?.length)],
  ['Asides in them', ({ notes }) => said(notes?.filter(({ ownNote }) => ownNote !== undefined).length)],
];

function said(count: number | undefined): string | undefined {
  return count === undefined || count === 0 ? undefined : String(count);
}
