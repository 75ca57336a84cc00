import { describe, expect, it } from 'vitest';
import { memoryStores } from '../../src/store/memory';
import type { Store, Stores } from '../../src/store/store';
import { storeConformance } from '../../src/testing/store-conformance';

/** A store with one thing wrong. */
const wrongStores: Readonly<Record<string, (real: Store, open: Stores) => Partial<Store>>> = {
  'appends whatever comes': (real) => ({
    append: async (entry, state) => (await real.append(entry, state)) || true,
  }),
  'forgets event ids': (real) => ({ load: async (stream) => real.load(stream) }),
  'forgets the last entry': (real) => ({ read: async (stream, page) => (await real.read(stream, page)).slice(0, -1) }),
  'ignores the limit': (real) => ({ read: (stream, page) => real.read(stream, { after: page?.after }) }),
  'ignores the position': (real) => ({ read: (stream, page) => real.read(stream, { limit: page?.limit }) }),
  'lists every kind': (real) => ({ list: async () => real.list('conformance-talk') }),
  'lists backwards': (real) => ({ list: async (kind, page) => [...(await real.list(kind, page))].reverse() }),
  'lists as people sort': (real) => ({
    list: async (kind, page) => [...(await real.list(kind, page))].sort((a, b) => a.id.localeCompare(b.id)),
  }),
  'loses receipts': () => ({ record: async () => true }),
  'takes a seal anywhere': (real) => ({ record: (receipt) => real.record(receipt) }),
  'forgets no receipt': () => ({ forget: async () => true }),
  'keeps receipts twice': (real) => ({
    record: async (receipt) => {
      await real.record(receipt);
      return real.record(receipt);
    },
  }),
  'shows one tenant the other': (_real, open) => open('everybody'),
  'cuts long texts': (real) => ({
    append: (entry, state) =>
      real.append(JSON.parse(JSON.stringify(entry, (_, v) => (typeof v === 'string' ? v.slice(0, 65_535) : v))), state),
  }),
  'drops NUL': (real) => ({
    append: (entry, state) => real.append(entry, JSON.parse(JSON.stringify(state).replaceAll('\\u0000', ''))),
  }),
  'keeps the state under a sorted order of keys': (real) => ({
    load: async (stream, id) => {
      const { state, entry } = await real.load(stream, id);
      return { state: state === null ? null : (Object.fromEntries(Object.entries(state).sort()) as never), entry };
    },
  }),
  'takes any id': (real) => ({
    load: (stream, id) => (/^[\w.:@-]{1,128}$/.test(stream) ? real.load(stream, id) : Promise.resolve({ state: null, entry: null })),
  }),
  'erases whatever comes': (real) => ({ erase: async (...erased) => (await real.erase(...erased)) || true }),
  'erases the state alone': (real) => ({ erase: (_, entry, state) => real.erase([], entry, state) }),
  'erases nothing': (real) => ({ erase: async () => real !== undefined }),
  'remembers what it erased': (real) => {
    const kept = new Map<string, Awaited<ReturnType<Store['load']>>['entry']>();
    return {
      load: async (stream, id) => {
        const loaded = await real.load(stream, id);
        if (id !== undefined && !kept.has(id)) kept.set(id, loaded.entry);
        return { ...loaded, entry: kept.get(id ?? '') ?? null };
      },
    };
  },
  'answers an entry of another stream': (real) => ({
    load: async (stream, id) => ({ ...(await real.load(stream, id)), entry: (await real.load('t1', id)).entry }),
  }),
};

describe('the checks find a store that', () => {
  it.each(Object.entries(wrongStores))('%s', async (_, wrong) => {
    const failures: string[] = [];
    for (const { name, run } of storeConformance) {
      const open = memoryStores();
      const broken: Stores = (tenant) => ({ ...open(tenant), ...wrong(open(tenant), open) });
      await run(broken).catch((thrown: Error) => failures.push(`${name}: ${thrown.message}`));
    }
    expect(failures).not.toEqual([]);
  });
});

it('each check has a name and tenants of its own', () => {
  expect(new Set(storeConformance.map(({ name }) => name)).size).toBe(storeConformance.length);
});
