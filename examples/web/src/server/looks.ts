import type { IsoDate } from 'coaching-cycles/core';
import type { SchoolCalendar } from 'coaching-cycles/people';
import { whoLooked } from 'coaching-cycles/privacy';
import type { Store } from 'coaching-cycles/store';
import { openParts } from '../../../district/src/open-parts';
import type { Looker, OpenCycle } from './cycle';
import { nameOfId } from './people';
import { sentence } from './words';

/** That somebody has looked at a cycle in one part, and what was open to them. */
export interface LookShown {
  readonly who: string;
  readonly as: string;
  /** How often something was shown, and how often nothing was. */
  readonly shown: number;
  readonly denied: number;
  readonly lastOn: IsoDate;
  readonly open: string;
}

/**
 * Answers who but oneself has looked at a cycle, whoever looked last first. Each look has left a receipt in the store before anything was
 * shown, and one that was denied has left one too.
 */
export async function looksAt(
  store: Store,
  calendar: SchoolCalendar,
  { process, state }: OpenCycle,
  viewer: Looker,
): Promise<readonly LookShown[]> {
  const receipts = (await store.receipts(state.id)).map(({ receipt }) => receipt);
  return whoLooked(process, state, receipts, viewer, { timeZone: calendar.timeZone })
    .filter(({ person }) => person !== viewer.person)
    .toSorted((a, b) => b.lastOn.localeCompare(a.lastOn))
    .map(({ person, as, shown, denied, lastOn, fields }) => ({
      who: nameOfId(person),
      as: sentence(as),
      shown,
      denied,
      lastOn,
      open: sentence(openParts(fields) ?? 'nothing'),
    }));
}
