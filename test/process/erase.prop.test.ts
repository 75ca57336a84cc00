import { fc, test as law } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { sameJson } from '../../src/process/copy-json';
import { eraseItems, eraseStream } from '../../src/process/erase';
import { step } from '../../src/process/fold';
import type { Entry, Process } from '../../src/process/process';
import { replay } from '../../src/process/replay';
import { fromStored, toStored } from '../../src/process/stored';
import { verify } from '../../src/process/verify';
import { anyWalk } from '../../src/testing/any-walk';
import { freezeDeep } from '../../src/testing/freeze-deep';
import { runWalk } from '../../src/testing/run-walk';
import { explorables } from './processes';

const at = '2051-09-01T00:00:00Z';
const erasing = (id: string) => ({ id, by: 'system', recordedAt: at });

type Plain = Readonly<Record<string, unknown>>;
type Items = readonly ({ readonly id: string } & Plain)[];

/** The ids of all items that a log ever held, struck ones too. */
function itemsOf(process: Process, log: readonly Entry[]): readonly string[] {
  return log.flatMap(({ event }) => (process.compiled.events.get(event.type)?.append === undefined ? [] : [event.id]));
}

/** What somebody wrote: texts with a space, which no id, name of a state or moment has. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** As it is after storage: there is no -0. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function listsOf(process: Process, record: unknown): readonly (readonly [string, Items])[] {
  return [...process.compiled.lists.keys()].map((list) => [list, (record as Readonly<Record<string, Items>>)[list] as Items] as const);
}

describe.each(explorables)('laws of erasing in $name', ({ process, world }) => {
  const walked = fc.tuple(anyWalk(process, world), fc.nat(), fc.nat());
  const runs = { numRuns: 15 };

  law.prop([walked], runs)('of an item nothing is left, and of all else everything', ([walk, which]) => {
    const { entries, states } = runWalk(process, 'walk', walk);
    const ids = itemsOf(process, entries as readonly Entry[]);
    fc.pre(ids.length > 0);
    const item = ids[which % ids.length] as string;
    const erased = eraseItems(process, freezeDeep(entries), [item], erasing('x1'));
    if (!erased.ok) throw new Error(erased.message);
    const { log, state, tombstones, items } = erased;
    const last = states.at(-1) as (typeof states)[number];

    expect(items).toContain(item);
    expect(replay(process, 'walk', log)).toEqual(state);
    expect(replay(process, 'walk', plain(log))).toEqual(plain(state));
    expect({ ...state, record: null }).toEqual({ ...last, record: null, revision: last.revision + 1, recordedAt: at });
    expect(fromStored(process, plain(toStored(process, state)))).toMatchObject({ ok: true });
    for (const [list, had] of listsOf(process, last.record)) {
      const has = (state.record as Readonly<Record<string, Items>>)[list] as Items;
      const stays = had.filter(({ id }) => !items.includes(id));
      expect(has.map(({ id, owner, by, stage, since }) => ({ id, owner, by, stage, since }))).toEqual(
        stays.map(({ id, owner, by, stage, since }) => ({ id, owner, by, stage, since })),
      );
      const words = Object.keys(process.compiled.lists.get(list)?.event?.payload.shape ?? {});
      for (const [n, each] of has.entries()) for (const key of words) expect(each[key]).toEqual(stays[n]?.[key]);
    }

    const gone = new Set(tombstones.map(({ revision }) => revision));
    const others = new Set((entries as readonly Entry[]).filter(({ revision }) => !gone.has(revision)).flatMap(textsIn));
    const left = new Set(textsIn([log, state]));
    for (const entry of entries as readonly Entry[])
      if (gone.has(entry.revision)) for (const text of textsIn(entry)) if (!others.has(text)) expect(left).not.toContain(text);
    for (const entry of entries as readonly Entry[]) if (!gone.has(entry.revision)) expect(log[entry.revision - 1]).toBe(entry);
    expect(verify(process, 'walk', log).filter(({ why }) => why === 'erased')).toHaveLength(tombstones.length);
    const next = step(process.compiled, last as never, erased.entry as never);
    for (const [, has] of listsOf(process, next.record)) expect(has.some(({ id }) => items.includes(id))).toBe(false);
  });

  law.prop([walked], runs)('two erasures lead to the same record in either order, and as one', ([walk, one, other]) => {
    const { entries } = runWalk(process, 'walk', walk);
    const ids = itemsOf(process, entries as readonly Entry[]);
    fc.pre(ids.length > 1);
    const pair = [ids[one % ids.length] as string, ids[other % ids.length] as string];
    const inTurn = (order: readonly string[]) =>
      order.reduce<readonly Entry[]>(
        (log, item, n) => {
          const erased = eraseItems(process, log, [item], erasing(`x${n}`));
          return erased.ok ? erased.log : log;
        },
        entries as readonly Entry[],
      );
    const [there, back] = [inTurn(pair), inTurn([...pair].reverse())].map((log) => replay(process, 'walk', log).record);
    const together = eraseItems(process, entries, pair, erasing('x9'));
    expect(sameJson(there, back)).toBe(true);
    expect(together.ok && sameJson(together.state.record, there)).toBe(true);
  });

  law.prop([walked], runs)('of a stream is left whose it was, and no word', ([walk]) => {
    const { entries, states } = runWalk(process, 'walk', walk);
    fc.pre(entries.length > 0);
    const erased = eraseStream(process, freezeDeep(entries), erasing('x1'));
    if (!erased.ok) throw new Error(erased.message);
    const { log, state } = erased;
    const last = states.at(-1) as (typeof states)[number];
    expect(process.who(state)).toEqual(process.who(last));
    expect(textsIn([log, state])).toEqual([]);
    expect(listsOf(process, state.record).flatMap(([, items]) => items)).toEqual([]);
    expect(replay(process, 'walk', plain(log), { verify: true })).toEqual(plain(state));
    expect(step(process.compiled, last as never, erased.entry as never)).toEqual(state);
    expect(fromStored(process, plain(toStored(process, state)))).toMatchObject({ ok: true });
  });
});
