import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { replay } from '../../src/process/replay';
import { handle } from '../../src/store/handle';
import { logOf } from '../../src/store/log-of';
import { memoryStores } from '../../src/store/memory';
import { stateOf } from '../../src/store/state-of';
import type { Store } from '../../src/store/store';
import { facts, pair } from '../process/example-process';

const clock = () => '2026-09-14T08:00:00Z';
const ask = (store: Store, event: object) => handle(store, pair, 'p1', event as never, () => facts, { clock });

/** Events that meet each other: ids that come twice, with the same content and with other; states that go on and back. */
const eventOf = fc.oneof(
  fc.record({
    id: fc.constantFrom('n1', 'n2', 'n3'),
    type: fc.constant('note.taken'),
    by: fc.constantFrom('ben', 'cho'),
    text: fc.constantFrom('a', 'b'),
  }),
  fc.record({ id: fc.constantFrom('n3', 'f1', 'f2', 'f3'), type: fc.constant('phase.finished'), by: fc.constantFrom('ben', 'cho', 'dee') }),
  fc.record({
    id: fc.constantFrom('p1', 'p2'),
    type: fc.constant('pair.paused'),
    by: fc.constant('ben'),
    resumeAt: fc.constantFrom('first', 'second'),
  }),
  fc.record({ id: fc.constantFrom('r1', 'r2'), type: fc.constant('pair.resumed'), by: fc.constant('ben') }),
);

async function begun(): Promise<Store> {
  const store = memoryStores()('district');
  await ask(store, { id: 'e1', type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho' });
  return store;
}

/** Whatever happened: the log replays to the state, each decision holds, and no id is there twice. */
async function sound(store: Store): Promise<readonly string[]> {
  const log = await logOf(store, pair, 'p1');
  expect(replay(pair, 'p1', log, { verify: true })).toEqual(await stateOf(store, pair, 'p1'));
  const ids = log.map((entry) => entry.event.id);
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}

describe('laws', () => {
  test.prop([fc.scheduler(), fc.array(eventOf, { minLength: 2, maxLength: 8 })])(
    'in whatever order the calls of parallel events meet, what is answered with yes is kept once, and nothing else',
    async (scheduler, events) => {
      const real = await begun();
      const store: Store = {
        ...real,
        load: scheduler.scheduleFunction(real.load),
        append: scheduler.scheduleFunction(real.append),
      };
      const asked = Promise.all(events.map((event) => ask(store, event)));
      await scheduler.waitFor(asked);
      const answers = await asked;
      const ids = await sound(real);
      const fresh = answers.flatMap((answer) => (answer.ok && !answer.repeated ? [answer.entry.event.id] : []));
      expect([...fresh].sort()).toEqual([...ids.slice(1)].sort());
      for (const [i, answer] of answers.entries()) {
        if (answer.ok) expect(answer.entry.event).toMatchObject(events[i] ?? {});
      }
    },
  );

  test.prop([fc.array(eventOf, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.constantFrom('well', 'well', 'before', 'after'))])(
    'where the database fails, before or after it did what it was asked, nothing answered is lost and asking again doubles nothing',
    async (events, fates) => {
      const real = await begun();
      const failing =
        <Args extends readonly unknown[], T>(call: (...args: Args) => Promise<T>) =>
        async (...args: Args): Promise<T> => {
          const fate = fates.next().value;
          if (fate === 'before') throw new Error('connection lost');
          const answer = await call(...args);
          if (fate === 'after') throw new Error('connection lost');
          return answer;
        };
      const store: Store = { ...real, load: failing(real.load), append: failing(real.append) };
      const untilAnswered = async (event: object): Promise<Awaited<ReturnType<typeof ask>>> =>
        ask(store, event).catch(() => untilAnswered(event));
      const reference = await begun();
      for (const event of events) {
        const answer = await untilAnswered(event);
        const expected = await ask(reference, event);
        const said = (each: typeof answer) => (each.ok ? each.entry : each.refusals);
        expect(said(answer)).toEqual(said(expected));
        if (answer.ok) expect((await real.load('p1', answer.entry.event.id)).entry).toEqual(answer.entry);
      }
      expect(await real.read('p1')).toEqual(await reference.read('p1'));
      await sound(real);
    },
  );
});
