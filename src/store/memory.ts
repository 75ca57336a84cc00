import { isId } from '../core/ids';
import type { Entry } from '../process/process';
import type { Stored } from '../process/stored';
import { expectId, expectLeft, expectPage, expectSeal, expectTogether, expectTombstones, isNumbered } from './expect';
import type { Page, Store, Stores } from './store';

/** One stream, each part as JSON text: so nobody shares an object with it. */
interface Kept {
  readonly kind: string;
  state: string;
  readonly entries: string[];
  /** Where in the entries an event is, by its id. */
  readonly positions: Map<string, number>;
}

/**
 * Opens stores in memory, for tests and for pages without a server. They last as long as what it answers.
 *
 * @returns A function that opens the store of a tenant: the same tenant, the same store.
 * @example
 * const open = memoryStores();
 * (await open('district-a').load('c1')).state; // => null
 */
export function memoryStores(): Stores {
  const tenants = new Map<string, Store>();
  return (tenant) => {
    expectId(tenant, 'the id of a tenant');
    const store = tenants.get(tenant) ?? memoryStore();
    tenants.set(tenant, store);
    return store;
  };
}

function memoryStore(): Store {
  const streams = new Map<string, Kept>();
  const looks = new Map<string, string[]>();
  return {
    async load(stream, eventId) {
      expectId(stream, 'the id of a stream');
      if (eventId !== undefined) expectId(eventId, 'the id of an event');
      const kept = streams.get(stream);
      const position = eventId === undefined ? undefined : kept?.positions.get(eventId);
      return {
        state: kept === undefined ? null : (JSON.parse(kept.state) as Stored),
        entry: kept === undefined || position === undefined ? null : (JSON.parse(kept.entries[position] as string) as Entry),
      };
    },
    async append(entry, state) {
      expectTogether(entry, state);
      const kept: Kept = streams.get(entry.stream) ?? { kind: state.kind, state: '', entries: [], positions: new Map() };
      if (kept.entries.length !== entry.revision - 1 || kept.positions.has(entry.event.id)) return false;
      const [entryText, stateText] = [JSON.stringify(entry), JSON.stringify(state)];
      kept.positions.set(entry.event.id, kept.entries.push(entryText) - 1);
      kept.state = stateText;
      streams.set(entry.stream, kept);
      return true;
    },
    async erase(tombstones, entry, state) {
      expectTogether(entry, state);
      expectTombstones(tombstones, entry);
      const kept = streams.get(entry.stream);
      if (kept === undefined || kept.entries.length !== entry.revision - 1 || kept.positions.has(entry.event.id)) return false;
      if (tombstones.some(({ revision, event }) => kept.positions.get(event.id) !== revision - 1)) return false;
      const texts = tombstones.map((tombstone) => JSON.stringify(tombstone));
      const [entryText, stateText] = [JSON.stringify(entry), JSON.stringify(state)];
      for (const [i, { revision }] of tombstones.entries()) kept.entries[revision - 1] = texts[i] as string;
      kept.positions.set(entry.event.id, kept.entries.push(entryText) - 1);
      kept.state = stateText;
      return true;
    },
    async read(stream, page = {}) {
      expectId(stream, 'the id of a stream');
      expectPage(page, isNumbered);
      return partOf(streams.get(stream)?.entries ?? [], page).map((text) => JSON.parse(text) as Entry);
    },
    async list(kind, page = {}) {
      expectId(kind, 'the kind of a process');
      expectPage(page, isId);
      const { after = '', limit = 100 } = page;
      const ids = [...streams].filter(([id, kept]) => kept.kind === kind && id > after).map(([id]) => id);
      return ids
        .sort()
        .slice(0, limit)
        .map((id) => JSON.parse(streams.get(id)?.state ?? '') as Stored);
    },
    async record(receipt, seal) {
      expectId(receipt.stream, 'the id of a stream');
      if (seal !== undefined) expectSeal(seal);
      const kept = looks.get(receipt.stream) ?? [];
      if (seal !== undefined && seal.position !== kept.length + 1) return false;
      kept.push(JSON.stringify({ receipt, seal }));
      looks.set(receipt.stream, kept);
      return true;
    },
    async latest(stream) {
      expectId(stream, 'the id of a stream');
      const kept = looks.get(stream) ?? [];
      const last = kept.at(-1);
      return last === undefined ? null : { number: kept.length, ...JSON.parse(last) };
    },
    async forget(stream, left) {
      expectId(stream, 'the id of a stream');
      expectLeft(left);
      const kept = looks.get(stream) ?? [];
      if (left.seal.position > kept.length) return false;
      kept[left.seal.position - 1] = JSON.stringify(left);
      return true;
    },
    async receipts(stream, page = {}) {
      expectId(stream, 'the id of a stream');
      expectPage(page, isNumbered);
      const { after = 0 } = page;
      return partOf(looks.get(stream) ?? [], page).map((text, i) => ({ number: after + i + 1, ...JSON.parse(text) }));
    },
  };
}

function partOf(all: readonly string[], { after = 0, limit = all.length }: Page<number>): readonly string[] {
  return all.slice(after, after + limit);
}
