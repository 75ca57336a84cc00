import { isId } from '../../core/ids';
import type { Entry } from '../../process/process';
import type { Stored } from '../../process/stored';
import { expectId, expectLeft, expectPage, expectSeal, expectTogether, expectTombstones, isNumbered } from '../expect';
import type { Stores } from '../store';
import { type Query, steady, type TableOptions, tableNames } from './query';

/**
 * Opens stores in PostgreSQL, or whatever speaks its SQL: PGlite, and distributed engines. Every method is one statement, so
 * it is done wholly or not at all, on a pool too. Call `createTables` first.
 *
 * @param query - Runs one statement.
 * @param options - What the tables' names begin with.
 * @returns A function that opens the store of a tenant.
 * @throws {CoachingError} `store/invalid` where the prefix is not one.
 * @example
 * const open = postgresStores(async () => ({ rows: [] }));
 * await open('district-a').read('c1'); // => []
 */
export function postgresStores(query: Query, options: TableOptions = {}): Stores {
  const { load, append, erase, read, list, record, latest, forget, receipts } = statements(options);
  const run = steady(query);
  return (tenant) => {
    expectId(tenant, 'the id of a tenant');
    return {
      async load(stream, eventId) {
        expectId(stream, 'the id of a stream');
        if (eventId !== undefined) expectId(eventId, 'the id of an event');
        const { rows } = await run(load, [tenant, stream, eventId ?? null]);
        return { state: parsed<Stored>(rows[0]?.state), entry: parsed<Entry>(rows[0]?.entry) };
      },
      async append(entry, state) {
        expectTogether(entry, state);
        const { stream, revision, event } = entry;
        const texts = [JSON.stringify(entry), JSON.stringify(state)];
        const { rows } = await run(append, [tenant, stream, revision, event.id, state.kind, ...texts]);
        return rows.length === 1;
      },
      async erase(tombstones, entry, state) {
        expectTogether(entry, state);
        expectTombstones(tombstones, entry);
        const { stream, revision, event } = entry;
        const texts = [JSON.stringify(entry), JSON.stringify(state)];
        // No id holds a comma. The texts are elements of one JSON array, of which the database hands each back as it was.
        const lists = [tombstones.map((each) => each.revision).join(), tombstones.map((each) => each.event.id).join()];
        const values = [tenant, stream, revision, event.id, ...texts, ...lists, JSON.stringify(tombstones)];
        const { rows } = await run(erase, values);
        return rows.length === 1;
      },
      async read(stream, page = {}) {
        expectId(stream, 'the id of a stream');
        expectPage(page, isNumbered);
        const { rows } = await run(read, [tenant, stream, page.after ?? 0, page.limit ?? null]);
        return rows.map(({ entry }) => JSON.parse(entry as string) as Entry);
      },
      async list(kind, page = {}) {
        expectId(kind, 'the kind of a process');
        expectPage(page, isId);
        const { rows } = await run(list, [tenant, kind, page.after ?? '', page.limit ?? 100]);
        return rows.map(({ state }) => JSON.parse(state as string) as Stored);
      },
      async record(receipt, seal) {
        expectId(receipt.stream, 'the id of a stream');
        if (seal !== undefined) expectSeal(seal);
        const { rows } = await run(record, [tenant, receipt.stream, JSON.stringify({ receipt, seal }), seal?.position ?? null]);
        return rows.length === 1;
      },
      async latest(stream) {
        expectId(stream, 'the id of a stream');
        const { rows } = await run(latest, [tenant, stream]);
        return rows[0] === undefined ? null : { number: Number(rows[0].number), ...JSON.parse(rows[0].receipt as string) };
      },
      async forget(stream, left) {
        expectId(stream, 'the id of a stream');
        expectLeft(left);
        const { rows } = await run(forget, [tenant, stream, left.seal.position, JSON.stringify(left)]);
        return rows.length === 1;
      },
      async receipts(stream, page = {}) {
        expectId(stream, 'the id of a stream');
        expectPage(page, isNumbered);
        const { rows } = await run(receipts, [tenant, stream, page.after ?? 0, page.limit ?? null]);
        return rows.map(({ number, receipt }) => ({ number: Number(number), ...JSON.parse(receipt as string) }));
      },
    };
  };
}

function parsed<T>(text: unknown): T | null {
  return typeof text === 'string' ? (JSON.parse(text) as T) : null;
}

/** The SQL, the same everywhere. */
function statements(options: TableOptions) {
  const { streams, entries, looks, receipts } = tableNames(options);
  return {
    load: `
      select s.state, e.entry
      from (select $1::text as tenant, $2::text as stream) as asked
      left join ${streams} as s on s.tenant = asked.tenant and s.stream = asked.stream
      left join ${entries} as e on e.tenant = asked.tenant and e.stream = asked.stream and e.event = $3::text`,
    // Who first inserts the entry of a revision has it: whoever else tries waits for the outcome, and then inserts nothing.
    append: `
      with appended as (
        insert into ${entries} (tenant, stream, revision, event, entry)
        select $1::text, $2::text, $3::integer, $4::text, $6::text
        where $3::integer = 1 + coalesce((select s.revision from ${streams} as s where s.tenant = $1::text and s.stream = $2::text), 0)
        on conflict do nothing
        returning revision
      )
      insert into ${streams} as s (tenant, stream, kind, revision, state)
      select $1::text, $2::text, $5::text, revision, $7::text from appended
      on conflict (tenant, stream) do update set kind = excluded.kind, revision = excluded.revision, state = excluded.state
        where s.revision = excluded.revision - 1
      returning s.revision`,
    // As with an append, who first inserts the entry of a revision has it; tombstones are put where that one did.
    erase: `
      with gone as (
        select r.revision, i.event, e.entry::text as entry
        from unnest(string_to_array($7::text, ',')::integer[]) with ordinality as r (revision, n)
        join unnest(string_to_array($8::text, ',')) with ordinality as i (event, n) on i.n = r.n
        join json_array_elements($9::json) with ordinality as e (entry, n) on e.n = r.n
      ),
      appended as (
        insert into ${entries} (tenant, stream, revision, event, entry)
        select $1::text, $2::text, $3::integer, $4::text, $5::text
        where $3::integer = 1 + (select s.revision from ${streams} as s where s.tenant = $1::text and s.stream = $2::text)
          and (select count(*) from gone) = (
            select count(*) from gone as g
            join ${entries} as e on e.tenant = $1::text and e.stream = $2::text and e.revision = g.revision and e.event = g.event
          )
        on conflict do nothing
        returning revision
      ),
      erased as (
        update ${entries} as e set entry = g.entry
        from gone as g, appended
        where e.tenant = $1::text and e.stream = $2::text and e.revision = g.revision
      )
      update ${streams} as s set revision = a.revision, state = $6::text
      from appended as a
      where s.tenant = $1::text and s.stream = $2::text and s.revision = a.revision - 1
      returning s.revision`,
    read: `
      select entry from ${entries}
      where tenant = $1::text and stream = $2::text and revision > $3::integer
      order by revision limit $4::integer`,
    list: `
      select state from ${streams}
      where tenant = $1::text and kind = $2::text and stream > $3::text collate "C"
      order by stream limit $4::integer`,
    // The counter's row makes looks at one stream wait for each other, and numbers nobody else's looks.
    record: `
      with look as (
        insert into ${looks} as l (tenant, stream, number)
        select $1::text, $2::text, 1
        where coalesce($4::integer, 1) = 1
          or exists (select 1 from ${looks} as known where known.tenant = $1::text and known.stream = $2::text)
        on conflict (tenant, stream) do update set number = l.number + 1
          where $4::integer is null or l.number = $4::integer - 1
        returning number
      )
      insert into ${receipts} (tenant, stream, number, receipt)
      select $1::text, $2::text, number, $3::text from look
      returning number`,
    latest: `
      select number, receipt from ${receipts}
      where tenant = $1::text and stream = $2::text
      order by number desc limit 1`,
    forget: `
      update ${receipts} set receipt = $4::text
      where tenant = $1::text and stream = $2::text and number = $3::integer
      returning number`,
    receipts: `
      select number, receipt from ${receipts}
      where tenant = $1::text and stream = $2::text and number > $3::integer
      order by number limit $4::integer`,
  };
}
