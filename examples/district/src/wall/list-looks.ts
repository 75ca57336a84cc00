import { impact } from 'coaching-cycles';
import { asViewer, strict, whoLooked } from 'coaching-cycles/privacy';
import { stateOf } from 'coaching-cycles/store';
import { evidenceOf } from '../looks';
import { openParts } from '../open-parts';
import type { Pair } from '../pairs';
import { nothing } from '../show-views';
import { partnershipOf } from '../term-script';
import type { Part } from './part';
import type { Stage } from './stage';

/** Who looked at the first cycle, as its teacher lists it: each look has left a receipt, and each denial. */
export async function listLooks({ district, store, nameOf, end: at }: Stage, { teacher, coach }: Pair): Promise<Part> {
  const cycle = `${partnershipOf({ teacher, coach })}-c1`;
  const evidence = await evidenceOf(district, store);
  const state = await stateOf(store, impact, cycle);
  const receipts = (await store.receipts(cycle)).map(({ receipt }) => receipt);
  const { timeZone } = district.calendar;
  const looks = whoLooked(impact, state, receipts, asViewer(strict, { person: teacher, as: 'teacher', for: 'own-data', at }, evidence), {
    timeZone,
  });
  const told = whoLooked(impact, state, receipts, asViewer(strict, { person: coach, as: 'coach', for: 'coaching', at }, evidence), {
    timeZone,
  });
  return {
    heading: `Who looked at this cycle, as ${nameOf(teacher)} lists it`,
    blocks: [
      {
        rows: looks.map((each) => [
          nameOf(each.person),
          each.as,
          each.for,
          each.shown,
          each.denied,
          each.lastOn,
          openParts(each.fields) ?? nothing,
        ]),
        titles: ['Who', 'As', 'For', 'Shown', 'Denied', 'Last on', 'What was open'],
      },
      `${nameOf(coach)} asks for the same list and is told of ${told.length === 0 ? 'nobody' : told.length}: it is the teacher’s alone.`,
    ],
  };
}
