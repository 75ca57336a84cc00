import { impact } from '../../src/cycle/models/impact';
import { readRoster } from '../../src/interop/oneroster';
import { sealReceipt, verifyChain } from '../../src/privacy';
import { fromStored, initial, toStored } from '../../src/process';
import { eraseFrom, handle, memoryStores } from '../../src/store';
import { csvOf, filesOf, small } from '../interop/oneroster/roster-sample';
import { event, facts, pair } from '../process/example-process';
import { visitsTwo } from '../process/migrated-process';

const withRow = (file: string, ...cells: string[]) => filesOf({ ...small, [file]: [...(small[file] ?? []), cells] });
const twice = (table: readonly (readonly string[])[] = []) => table.map((row) => [...row, row[0] ?? '']);
const without = (...names: string[]) => filesOf(Object.fromEntries(Object.entries(small).filter(([name]) => !names.includes(name))));

/** Rosters of which each has something wrong with it. */
const rosters = () => [
  without('orgs.csv', 'users.csv'),
  without('roles.csv'),
  filesOf(small, { 'orgs.csv': '' }),
  filesOf(small, { 'users.csv': 'name,age\nx,1\n' }),
  filesOf(small, { 'users.csv': [Buffer.from([0xfe, 0xff, 0, 65])] }),
  filesOf(small, { 'old/users.csv': csvOf(small['orgs.csv'] ?? []) }),
  filesOf(small, { 'users.csv': `${csvOf(small['users.csv'] ?? [])}p9,,"Pupilla,,\n` }),
  filesOf({ ...small, 'classes.csv': twice(small['classes.csv']) }),
  filesOf(small, { 'classes.csv': 'title\nArt\n' }),
  withRow('users.csv', 'a b', '', 'A', 'B', '', ''),
  withRow('users.csv', 'system', '', 'A', 'B', '', ''),
  withRow('users.csv', 't1', '', 'A', 'B', '', ''),
  withRow('users.csv', 't9', '', 'A'),
  withRow('users.csv', 't9', 'maybe', 'A', 'B', '', ''),
  withRow('users.csv', 't9', '', 'A'.repeat(201), 'B', '', ''),
  withRow('roles.csv', 'r9', '', 't1', 'primary', 'wizard', '', '', 's1'),
  withRow('roles.csv', 'r9', '', 't9', 'primary', 'teacher', '', '', 's1'),
  withRow('roles.csv', 'r9', '', 't1', 'primary', 'teacher', '2026-02-30', '', 's1'),
  withRow('roles.csv', 'r9', '', 't1', 'primary', 'teacher', '2026-09-01', '2026-08-31', 's1'),
];

const stored = toStored(impact, initial(impact, 'c1'));

/** What is answered to files and stored states that cannot be read, and to an id that is there already. */
export async function answersOfStorage(): Promise<readonly unknown[]> {
  const store = memoryStores()('tenant');
  const ask = (note: string) =>
    handle(store, pair, 'p1', { id: 'e2', type: 'note.taken', by: 'ben', text: note } as never, () => facts, {
      clock: () => '2026-09-15T08:00:00Z',
    });
  const begun = event('e1', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' });
  await handle(store, pair, 'p1', begun as never, () => facts, { clock: () => '2026-09-14T08:00:00Z' });
  const receipt = {
    outcome: 'denied',
    kind: 'pair',
    stream: 'p1',
    person: 'dee',
    as: 'coach',
    for: 'coaching',
    at: '2026-09-15T08:00:00Z',
    fields: [],
  } as const;
  const sealed = await sealReceipt(receipt, '0'.repeat(32), null);
  const cleaner = { id: 'x1', by: 'system', clock: () => '2031-09-15T08:00:00Z' };
  const hold = { id: 'h1', from: '2026-09-14T08:00:00Z' };
  return [
    await eraseFrom(store, pair, 'p1', ['nothing'], cleaner),
    await eraseFrom(store, pair, 'p1', 'all', { ...cleaner, holds: [hold] }),
    await verifyChain([{ ...sealed, receipt: { ...receipt, person: 'eve' } }]),
    await verifyChain([sealed, sealed]),
    await verifyChain([sealed], { head: { position: 2, link: '' } }),
    ...(await Promise.all(rosters().map((files) => readRoster(files)))),
    await ask('one'),
    await ask('another'),
    fromStored(impact, 'nothing'),
    fromStored(impact, { ...stored, kind: 'other' }),
    fromStored(impact, { ...stored, version: 99 }),
    fromStored(impact, { ...stored, state: 'nowhere' }),
    fromStored(impact, { ...stored, record: { ...(stored.record as object), topic: 1 } }),
    fromStored(impact, { ...stored, record: [] }),
    fromStored(visitsTwo, { ...stored, kind: 'visits', version: 1, state: 'open', record: { visits: 1 } }),
  ];
}
