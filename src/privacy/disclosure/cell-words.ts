import { type Catalogue, inWords, type Sentence, says } from '../../core/sentence';
import type { DisclosedBand, DisclosedBands, DisclosedCell, DisclosedTable } from './disclosed';

/** What was let out: a table of numbers, or of bands. */
export type AnyDisclosed = DisclosedTable | DisclosedBands;

/** A number, a band or a hole of a table in words. A hole is the same words whatever it hides. */
export function cellText(cell: DisclosedCell | DisclosedBand, table: AnyDisclosed, catalogue: Catalogue = {}): string {
  if (!cell.shown) return inWords(says('totals/not-shown', 'not shown'), catalogue);
  if ('value' in cell) return `${cell.value}`;
  return inWords('bands' in table && table.bands === 'shares' ? shareWords(cell) : bandWords(cell), catalogue);
}

type Shown = Extract<DisclosedBand, { readonly shown: true }>;

function shareWords({ low, high = 1 }: Shown): Sentence {
  const [from, to] = [Math.round(100 * low), Math.round(100 * high)];
  if (from === 0) return says('totals/share-at-most', '{to} % or less', { to });
  if (to === 100) return says('totals/share-at-least', '{from} % or more', { from });
  return from === to ? says('totals/share', '{from} %', { from }) : says('totals/share-from-to', '{from} to {to} %', { from, to });
}

function bandWords({ low, high }: Shown): Sentence {
  if (high === undefined) return says('totals/at-least', '{low} or more', { low });
  return low === 0 ? says('totals/less-than', 'less than {high}', { high }) : says('totals/from-to', '{low} to {high}', { low, high });
}
