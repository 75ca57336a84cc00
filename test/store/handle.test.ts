import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import type { Viewer } from '../../src/labels/labelled';
import { defineProcess } from '../../src/process/define-process';
import { replay } from '../../src/process/replay';
import { handle } from '../../src/store/handle';
import { logOf } from '../../src/store/log-of';
import { memoryStores } from '../../src/store/memory';
import { stateOf, statesOf } from '../../src/store/state-of';
import type { Store } from '../../src/store/store';
import { facts, pair } from '../process/example-process';

const begun = { id: 'e1', type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho' };
const note = { id: 'e2', type: 'note.taken', by: 'cho', text: 'Waits for answers', mine: 'nervous' };
const at = (now: string) => ({ clock: () => now });
const monday = at('2026-09-14T08:00:00Z');
const ask = (store: Store, event: unknown, options = monday) => handle(store, pair, 'p1', event as never, () => facts, options);
const codes = async (asked: ReturnType<typeof ask>) => {
  const answer = await asked;
  return answer.ok ? [] : answer.refusals.map((each) => each.code);
};

async function noted() {
  const store = memoryStores()('district');
  await ask(store, begun);
  await ask(store, note);
  return store;
}

/** A store in which others are said to have written meanwhile, so many times. */
function rivalled(store: Store, times: number): Store {
  let left = times;
  return { ...store, append: async (...written) => (left-- > 0 ? false : store.append(...written)) };
}

describe('handle', () => {
  it('stamps an act with the time of the clock, and leaves a happening its own', async () => {
    const store = await noted();
    const told = await ask(store, { ...note, id: 'e3', at: '2026-09-13T08:00:00Z' }, at('2026-09-15T08:00:00Z'));
    expect(told.ok && told.entry.event).toMatchObject({ at: '2026-09-13T08:00:00Z', recordedAt: '2026-09-15T08:00:00Z' });
    const paused = await ask(store, { id: 'e4', type: 'pair.paused', by: 'ben', resumeAt: 'first' }, at('2026-09-16T08:00:00Z'));
    expect(paused.ok && paused.entry.event).toMatchObject({ at: '2026-09-16T08:00:00Z', recordedAt: '2026-09-16T08:00:00Z' });
  });

  it('refuses what has not happened yet, and an act that is dated back', async () => {
    const store = await noted();
    expect(await codes(ask(store, { ...note, id: 'e3', at: '2026-09-14T08:00:01Z' }))).toEqual(['in-the-future']);
    expect(await codes(ask(store, { id: 'e3', type: 'phase.finished', by: 'ben', at: '2026-09-14T07:00:00Z' }))).toEqual(['dated-back']);
  });

  it('takes no time of recording from who asks', async () => {
    const store = await noted();
    const asked = await ask(store, { ...note, id: 'e3', recordedAt: '2030-01-01T00:00:00Z' });
    expect(asked.ok && asked.entry.event.recordedAt).toBe('2026-09-14T08:00:00Z');
  });

  it('corrects an item, and knows the correction when it comes again', async () => {
    const store = await noted();
    const correction = { id: 'e3', type: 'item.corrected', by: 'cho', item: 'e2', to: { text: 'Waits three seconds' } };
    expect(await ask(store, correction)).toMatchObject({ ok: true, repeated: false });
    expect(await ask(store, correction, at('2026-09-20T08:00:00Z'))).toMatchObject({ ok: true, repeated: true });
    expect((await stateOf(store, pair, 'p1')).record.notes).toMatchObject([{ id: 'e2', text: 'Waits three seconds' }]);
  });

  it('judges by the facts of the moment, of which the app is told whom they are about', async () => {
    const store = memoryStores()('district');
    const told: unknown[] = [];
    const factsOf = async (state: { readonly revision: number }, event: { readonly by: string; readonly recordedAt: string }) => {
      told.push([state.revision, event.by, event.recordedAt]);
      return facts;
    };
    await handle(store, pair, 'p1', begun as never, factsOf, monday);
    expect(told).toEqual([[0, 'cho', '2026-09-14T08:00:00Z']]);
  });

  it('asks at every attempt who asks, as the wall knows them, but for the first event', async () => {
    const store = memoryStores()('district');
    const asked: number[] = [];
    const nothing: Viewer = {
      person: 'cho',
      as: 'coach',
      for: 'coaching',
      at: '2026-09-14T08:00:00Z',
      sees: () => false,
      shows: () => undefined,
    };
    const knowing = (viewer: Viewer) => ({
      ...monday,
      viewerOf: async ({ revision }: { readonly revision: number }) => {
        asked.push(revision);
        return viewer;
      },
    });
    expect(await ask(store, begun, knowing(nothing))).toMatchObject({ ok: true });
    expect(asked).toEqual([]);
    expect(await codes(ask(store, note, knowing(nothing)))).toEqual(['not-open-to-you']);
    const all = { ...nothing, sees: () => true, shows: (...[, , , , value]: Parameters<Viewer['shows']>) => value };
    expect(await ask(rivalled(store, 2), note, knowing(all))).toMatchObject({ ok: true });
    expect(asked).toEqual([1, 1, 1, 1]);
  });

  it('keeps nothing where the facts cannot be read, and succeeds when asked again', async () => {
    const store = memoryStores()('district');
    const broken = () => {
      throw new Error('no connection');
    };
    await expect(handle(store, pair, 'p1', begun as never, broken, monday)).rejects.toThrow('no connection');
    expect(await store.load('p1')).toEqual({ state: null, entry: null });
    expect(await ask(store, begun)).toMatchObject({ ok: true, repeated: false });
  });

  it('gives up with a conflict where others write at every attempt', async () => {
    const store: Store = { ...memoryStores()('district'), append: async () => false };
    let asked = 0;
    const count = () => {
      asked += 1;
      return facts;
    };
    const giveUp = handle(store, pair, 'p1', begun as never, count, { ...monday, attempts: 3 });
    await expect(giveUp).rejects.toMatchObject({ code: 'store/conflict', details: { stream: 'p1', attempts: 3 } });
    expect(asked).toBe(3);
  });

  it.each([0, -1, 1.5, Number.NaN])('throws on %s attempts', async (attempts) => {
    await expect(ask(memoryStores()('district'), begun, { ...monday, attempts } as never)).rejects.toMatchObject({ code: 'store/invalid' });
  });

  it.each(['', '2026-09-14', '2026-09-14T08:00:00', '2026-09-14T08:00:00+02:00', '2026-02-30T08:00:00Z', 'now'])(
    'throws on a clock that says %j',
    async (now) => {
      await expect(ask(memoryStores()('district'), begun, at(now))).rejects.toMatchObject({ code: 'input/invalid' });
    },
  );

  it('judges what was asked, not what the caller makes of it meanwhile', async () => {
    const store = memoryStores()('district');
    const event = { ...begun, teachers: ['ben'] };
    const asked = ask(store, event);
    event.teachers[0] = 'dee';
    event.by = 'dee';
    expect(await asked).toMatchObject({ ok: true, state: { record: { teachers: ['ben'] } } });
  });
});

describe('what a stranger learns', () => {
  const kept = { ...note, by: 'dee' };

  it.each([
    ['the content of an event, in his own name', kept],
    ['other content under its id', { ...kept, text: 'x' }],
    ['the id alone', { id: 'e2', by: 'dee', type: 'note.taken' }],
    ['a correction of it', { id: 'e9', by: 'dee', type: 'item.corrected', item: 'e2', to: { text: 'x' } }],
    ['a correction under its id', { id: 'e2', by: 'dee', type: 'item.struck', item: 'e2' }],
    ['the first event again, in his own name', { ...begun, by: 'dee' }],
    ['an event that the process does not have, under its id', { id: 'e2', by: 'dee', type: 'no.such' }],
    ['nobody as who asks', { ...note, by: undefined }],
    ['a list as who asks', { ...note, by: ['cho'] }],
  ])('is the same whether or not the id is known: %s', async (_, event) => {
    const [known, unknown] = [await noted(), memoryStores()('district')];
    await ask(unknown, begun);
    expect(await ask(known, event)).toEqual(await ask(unknown, { ...event, id: 'e77' }));
    expect((await ask(known, event)).ok).toBe(false);
  });

  it('is the same bytes for an id that another party used, unless the party could have used it', async () => {
    const store = await noted();
    expect(await codes(ask(store, { id: 'e2', type: 'pair.resumed', by: 'ben' }))).toEqual(['wrong-state']);
    expect(await codes(ask(store, { ...note, by: 'ben' }))).toEqual(['same-id-other-content']);
  });
});

describe('what cannot be read', () => {
  const throwing = { ...begun };
  Object.defineProperty(throwing, 'teachers', {
    enumerable: true,
    get() {
      throw new Error('secret');
    },
  });
  const proxy = new Proxy(
    { ...begun },
    {
      ownKeys() {
        throw new Error('secret');
      },
    },
  );
  const circular: Record<string, unknown> = { ...begun };
  circular.teachers = circular;
  const hostile: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'pair.begun'],
    ['a list', [begun]],
    ['a getter that throws', throwing],
    ['a proxy that throws', proxy],
    ['a circle', circular],
    ['a function', { ...begun, teachers: () => ['ben'] }],
    ['a date', { ...begun, teachers: new Date(0) }],
    ['a bigint', { ...begun, coach: 1n }],
    ['a time that is none', { ...begun, at: 'yesterday' }],
    ['an id that is none', { ...begun, id: '__proto__' }],
    ['an id that is an object', { ...begun, id: { toString: () => 'e1' } }],
  ];

  it.each(hostile)('is refused as a value: %s', async (_, event) => {
    const store = memoryStores()('district');
    expect((await ask(store, event)).ok).toBe(false);
    expect(await store.read('p1')).toEqual([]);
    await ask(store, begun);
    expect((await ask(store, event)).ok).toBe(false);
  });
});

describe('a stream that an older version wrote', () => {
  const remark = z.object(labelEach('confidential', { words: z.string() }));
  const record = z.object({ people: label('operational', z.array(idSchema)), remarks: itemsOf('confidential', remark) });
  const versioned = (version: 1 | 2) =>
    defineProcess({
      kind: 'log',
      version,
      ...(version === 1
        ? {}
        : {
            migrations: [
              {
                name: 'start is called first',
                states: { start: 'first' },
                event: (event: Readonly<Record<string, unknown>>) =>
                  event.type === 'log.opened' ? { ...event, type: 'log.begun' } : event,
              },
            ],
          }),
      record,
      empty: { people: [], remarks: [] },
      facts: z.object({}),
      parties: { teacher: (one: { people: readonly string[] }) => one.people },
      owners: 'teacher',
      partnership: () => null,
      policy: () => null,
      rules: {},
      events: {
        [version === 1 ? 'log.opened' : 'log.begun']: {
          payload: z.object(labelEach('operational', { people: z.array(idSchema) })),
          by: ['teacher'],
          write: (draft: { people: string[] }, event: { readonly people: readonly string[] }) => {
            draft.people = [...event.people];
          },
        },
        'remark.made': { payload: remark, by: ['teacher'], append: 'remarks' },
      },
      chart: {
        initial: 'none',
        states: {
          none: {
            label: 'confidential',
            seenAs: 'not-started',
            on: { [version === 1 ? 'log.opened' : 'log.begun']: { to: version === 1 ? 'start' : 'first' } },
          },
          [version === 1 ? 'start' : 'first']: { label: 'confidential', seenAs: 'in-progress', on: { 'remark.made': {} } },
        },
      },
      // Two versions at once are more than one inferred type can say.
    } as never) as unknown as typeof pair;

  const opened = { id: 'e1', type: 'log.opened', by: 'ben', people: ['ben'] };
  const say = (store: Store, version: 1 | 2, event: object) =>
    handle(store, versioned(version), 'p1', event as never, () => ({}) as never, monday);

  it('is brought to this one, and its entries keep their version', async () => {
    const store = memoryStores()('district');
    await say(store, 1, opened);
    const made = await say(store, 2, { id: 'e2', type: 'remark.made', by: 'ben', words: 'seen' });
    expect(made).toMatchObject({ ok: true, state: { state: 'first', revision: 2 } });
    expect((await store.load('p1')).state).toMatchObject({ version: 2, state: 'first' });
    const log = await logOf(store, versioned(2), 'p1');
    expect(log.map((entry) => entry.version)).toEqual([1, 2]);
    expect(replay(versioned(2), 'p1', log)).toEqual(await stateOf(store, versioned(2), 'p1'));
  });

  it('knows its events again, as they were and as they are called now', async () => {
    const store = memoryStores()('district');
    await say(store, 1, opened);
    expect(await say(store, 2, opened)).toMatchObject({ ok: true, repeated: true });
    expect(await say(store, 2, { ...opened, type: 'log.begun' })).toMatchObject({ ok: true, repeated: true });
  });

  it('is not read by an older version than its own', async () => {
    const store = memoryStores()('district');
    await say(store, 2, { ...opened, type: 'log.begun' });
    const invalid = { code: 'store/invalid', message: 'Expected version 1 or older, found 2.' };
    await expect(say(store, 1, opened)).rejects.toMatchObject(invalid);
    await expect(stateOf(store, versioned(1), 'p1')).rejects.toMatchObject(invalid);
    await expect(statesOf(store, versioned(1))).rejects.toMatchObject(invalid);
  });
});
