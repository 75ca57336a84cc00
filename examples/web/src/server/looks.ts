import type { IsoDate } from 'coaching-cycles/core';
import { dateOf, type SchoolCalendar } from 'coaching-cycles/people';
import type { Store } from 'coaching-cycles/store';
import { nameOfId, type User } from './people';
import { sentence } from './words';

/** That somebody has looked at a cycle in one part, and what was shown to them. */
export interface LookShown {
  readonly who: string;
  readonly as: string;
  readonly times: number;
  readonly lastOn: IsoDate;
  readonly shown: string;
}

/**
 * Answers who but oneself has looked at a cycle, whoever looked last first. Each look has left a receipt in the store before anything was
 * shown, and one that was denied has left one too.
 */
export async function looksAt(store: Store, calendar: SchoolCalendar, { id }: User, cycle: string): Promise<readonly LookShown[]> {
  const looks = new Map<string, LookShown>();
  for (const { receipt } of await store.receipts(cycle)) {
    // What a look said may have been erased since.
    if (receipt === null || receipt.person === id) continue;
    const { person, as, at, outcome, fields } = receipt;
    const key = `${person} ${as} ${outcome}`;
    const times = (looks.get(key)?.times ?? 0) + 1;
    // Put last again: the latest look comes last.
    looks.delete(key);
    looks.set(key, { who: nameOfId(person), as: sentence(as), times, lastOn: dateOf(calendar, at), shown: wordsOf(outcome, fields) });
  }
  return [...looks.values()].reverse();
}

/** What was open, by the names of its lists; a few say enough. */
function wordsOf(outcome: 'shown' | 'denied', fields: readonly string[]): string {
  if (outcome === 'denied') return 'Nothing';
  const names = [...new Set(fields.map((path) => path.split('.')[0] ?? path))].map((name, n) => (n === 0 ? sentence(name) : lower(name)));
  const [few, more] = [names.slice(0, 6), names.length - 6];
  return more > 0 ? `${few.join(', ')} and ${more} more` : few.join(', ');
}

function lower(name: string): string {
  return sentence(name).toLowerCase();
}
