import type { Instant } from 'coaching-cycles/core';
import type { SchoolCalendar } from 'coaching-cycles/people';
import { type CellExplained, explain, type FieldExplained, strict } from 'coaching-cycles/privacy';
import type { Store } from 'coaching-cycles/store';
import { evidenceOf, look, openCycle, viewerOf } from './cycle';
import { type LookShown, looksAt } from './looks';
import type { User } from './people';
import { sentence } from './words';

/** What somebody sees of a cycle, and why. */
export interface Explained {
  readonly policy: string;
  readonly sources: readonly string[];
  /** Whose columns there are: the viewer's own, and for a teacher the others' too. */
  readonly columns: readonly string[];
  /** Who else has looked, for whose cycle it is. */
  readonly looks?: readonly LookShown[];
  readonly rows: readonly { readonly field: string; readonly label: string; readonly cells: readonly string[] }[];
}

/** Answers the explanation; `undefined` where nothing of the cycle is open, or there is none. */
export async function explainedTo(
  store: Store,
  calendar: SchoolCalendar,
  user: User,
  id: string,
  at: Instant,
): Promise<Explained | undefined> {
  const viewer = viewerOf(user, at, await evidenceOf(store));
  const cycle = await openCycle(store, id);
  if ((await look(store, cycle, viewer)) === undefined) return undefined;
  const { tier, policies } = explain(cycle.process, cycle.state, viewer);
  const fields = policies[0]?.fields ?? [];
  const shown = tier === 'owner' ? ofTheWhole : [{ as: user.part.as, for: user.part.for, title: 'You' }];
  // A list's own line says it all; its items' fields only where they differ.
  const rows = fields
    .filter(
      ({ path, label }, _, all) => !path.includes('.') || all.every((other) => other.path !== path.split('.')[0] || other.label !== label),
    )
    .map(({ path, label, cells }) => ({
      field: path
        .split('.')
        .filter((part) => part !== '[]')
        .map(sentence)
        .join(': '),
      label: String(label).replaceAll(/[-.+]/g, ' '),
      cells: shown.map((column) => wordsIn([cells, ...listsAround(path, fields)], column)),
    }));
  const looks = tier === 'owner' ? { looks: await looksAt(store, calendar, cycle, viewer) } : {};
  return { policy: strict.title, sources: strict.sources, columns: shown.map(({ title }) => title), rows, ...looks };
}

/** Whom a teacher asks about first. */
const ofTheWhole = [
  { as: 'teacher', for: 'coaching', title: 'You' },
  { as: 'coach', for: 'coaching', title: 'Your coach' },
  { as: 'principal', for: 'operations', title: 'Principal' },
  { as: 'evaluator', for: 'evaluation', title: 'Evaluator' },
] as const;

const words: Readonly<Record<CellExplained['cell'], string>> = {
  allow: 'Yes',
  never: 'No',
  author: 'Only what one wrote oneself',
  consent: 'Only with consent',
  'own-class': 'Of one’s own classes',
  'by-disclosure': 'Only in totals',
};

/** The cells of the lists that a field is in: who does not see the list sees nothing in it. */
function listsAround(path: string, fields: readonly FieldExplained[]): readonly (readonly CellExplained[])[] {
  return fields.filter((other) => path.startsWith(`${other.path}.`)).map(({ cells }) => cells);
}

/** The strictest of several cells, in words. */
function wordsIn(all: readonly (readonly CellExplained[])[], hat: Pick<CellExplained, 'as' | 'for'>): string {
  const said = all.map((cells) => wordsOf(cells.find((cell) => cell.as === hat.as && cell.for === hat.for)));
  return said.find((each) => each === words.never) ?? said.find((each) => each !== words.allow) ?? words.allow;
}

function wordsOf(cell: CellExplained | undefined): string {
  if (cell === undefined) return words.never;
  if (cell.cell === 'never' || cell.student === undefined || cell.student === 'allow') return words[cell.cell];
  return cell.student === 'never' ? words.never : `${words[cell.cell]}, ${words[cell.student].toLowerCase()}`;
}
