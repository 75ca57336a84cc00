import type { PGlite } from '@electric-sql/pglite';
import type { Pool } from 'pg';
import { describe, expectTypeOf, it } from 'vitest';
import type { View } from '../../src/privacy/view-for';
import { decide } from '../../src/process/decide';
import { replay } from '../../src/process/replay';
import { handle } from '../../src/store/handle';
import { logOf } from '../../src/store/log-of';
import { postgresStores } from '../../src/store/postgres/postgres-stores';
import { show } from '../../src/store/show';
import { stateOf, statesOf } from '../../src/store/state-of';
import type { Store } from '../../src/store/store';
import { pair } from '../process/example-process';

declare const store: Store;
declare const view: View<{ readonly state: string }, 'coaching'>;
declare const pool: Pool;
declare const lite: PGlite;
const clock = () => '2026-09-14T08:00:00Z';
const facts = () => ({ allowed: true, conflict: false });

describe('handle', () => {
  it('takes an event without the times that the clock tells', () => {
    handle(store, pair, 'p1', { id: 'e1', type: 'note.taken', by: 'ben', text: 'seen' }, facts, { clock });
    handle(store, pair, 'p1', { id: 'e1', type: 'note.taken', by: 'ben', text: 'seen', at: clock() }, facts, { clock });
    handle(store, pair, 'p1', { id: 'e1', type: 'item.struck', by: 'ben', item: 'e0' }, facts, { clock });
    handle(store, pair, 'p1', { id: 'e1', type: 'pair.paused', by: 'ben', resumeAt: 'first' }, async () => facts(), { clock });
    handle(store, pair, 'p1', { id: 'e1', type: 'phase.finished', by: 'ben' }, facts, { clock });
    handle(store, pair, 'p1', { id: 'e1', type: 'aim.agreed', by: 'ben', item: 'e0' }, facts, { clock });
    // @ts-expect-error another event's payload
    handle(store, pair, 'p1', { id: 'e1', type: 'note.taken', by: 'ben', minutes: 5 }, facts, { clock });
    // @ts-expect-error no event of this process
    handle(store, pair, 'p1', { id: 'e1', type: 'no.such', by: 'ben' }, facts, { clock });
    // @ts-expect-error the store says when it was recorded
    handle(store, pair, 'p1', { id: 'e1', type: 'note.taken', by: 'ben', text: 'seen', recordedAt: clock() }, facts, { clock });
    // @ts-expect-error facts of the declared shape
    handle(store, pair, 'p1', { id: 'e1', type: 'note.taken', by: 'ben', text: 'seen' }, () => ({ allowed: 1 }), { clock });
    // @ts-expect-error the clock is the app's
    handle(store, pair, 'p1', { id: 'e1', type: 'note.taken', by: 'ben', text: 'seen' }, facts);
  });

  it('answers the state and the entry of the process', async () => {
    const answer = await handle(store, pair, 'p1', { id: 'e1', type: 'note.taken', by: 'ben', text: 'seen' }, facts, { clock });
    if (answer.ok) {
      expectTypeOf(answer.state.record.teachers).toEqualTypeOf<string[]>();
      expectTypeOf(answer.entry.facts).toEqualTypeOf<{ allowed: boolean; conflict: boolean }>();
      decide(pair, answer.state, answer.entry.event, answer.entry.facts);
    } else expectTypeOf<'same-id-other-content'>().toExtend<(typeof answer.refusals)[number]['code']>();
  });
});

const empty = () => replay(pair, 'p1', []);

it('what is read fits what the kernel takes', async () => {
  replay(pair, 'p1', await logOf(store, pair, 'p1'), { verify: true });
  expectTypeOf(await stateOf(store, pair, 'p1')).toEqualTypeOf(replay(pair, 'p1', []));
  expectTypeOf(await statesOf(store, pair)).toEqualTypeOf<readonly ReturnType<typeof empty>[]>();
});

it('a view that is shown keeps its purpose', async () => {
  expectTypeOf(await show(store, view)).toEqualTypeOf<View<{ readonly state: string }, 'coaching'>>();
});

it('drivers fit as they are', () => {
  postgresStores((text, values) => pool.query(text, values));
  postgresStores((text, values) => lite.query(text, values));
});
