import { describe, expect, it } from 'vitest';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import { replay } from '../../src/process/replay';
import { fromStored, toStored } from '../../src/process/stored';
import { given } from '../../src/testing/given';
import fixture from '../stored/visits-1.json';
import { facts, pair } from './example-process';
import { visitsOne, visitsTwo } from './migrated-process';

const log = fixture.log as never[];

/** What version 2 makes of the frozen state, written by hand. */
const migrated = {
  kind: 'visits',
  id: 'v1',
  revision: 4,
  state: 'debrief',
  since: '2026-09-14T08:02:00Z',
  recordedAt: '2026-09-14T08:03:00Z',
  record: {
    teacher: 'ben',
    visits: [{ day: '2026-09-15', period: 'period 3', room: '14', id: 'e2', owner: 'ben', by: 'ben', at: '2026-09-14T08:01:00Z' }],
  },
};

describe('a state that version 1 stored', () => {
  it('loads into version 2, its state renamed and its field split', () => {
    expect(fromStored(visitsTwo, fixture.state)).toEqual({ ok: true, migratedFrom: 1, state: migrated });
  });

  it('goes on from there', () => {
    const loaded = fromStored(visitsTwo, fixture.state);
    if (!loaded.ok) throw new Error(loaded.message);
    const event = { type: 'visit.made', by: 'ben', day: '2026-09-21', period: 'period 1', room: '12' } as const;
    const at = '2026-09-21T08:00:00Z';
    const decided = decide(visitsTwo, loaded.state, { ...event, id: 'e5', at, recordedAt: at }, {});
    expect(decided).toMatchObject({ ok: true, state: { state: 'open', revision: 5 }, entry: { version: 2, from: 'debrief', to: 'open' } });
  });

  it('loads as it was into version 1', () => {
    expect(fromStored(visitsOne, fixture.state)).toMatchObject({ ok: true, migratedFrom: null, state: { state: 'talk' } });
  });
});

describe('a log that version 1 kept', () => {
  it('replays in version 2, and each decision holds', () => {
    const replayed = replay(visitsTwo, 'v1', log.slice(0, 3), { verify: true });
    expect(replayed).toMatchObject({ state: 'debrief', revision: 3, since: '2026-09-14T08:02:00Z' });
    expect(replayed.record.visits).toMatchObject([{ day: '2026-09-14', period: 'period 3', room: '12' }]);
  });

  it('replays in version 1 to the state that was stored', () => {
    expect(toStored(visitsOne, replay(visitsOne, 'v1', log, { verify: true }))).toEqual(fixture.state);
  });

  it('replays its corrections in version 2', () => {
    expect(replay(visitsTwo, 'v1', log, { verify: true })).toEqual(migrated);
  });

  it('goes on in version 2: entries of both versions are one log', () => {
    const before = replay(visitsTwo, 'v1', log.slice(0, 3));
    const at = '2026-09-21T08:00:00Z';
    const event = { id: 'e5', type: 'visit.made', by: 'ben', day: '2026-09-21', period: '1', room: '12', at, recordedAt: at } as const;
    const decided = decide(visitsTwo, before, event, {});
    if (!decided.ok) throw new Error('refused');
    expect(replay(visitsTwo, 'v1', [...log.slice(0, 3), decided.entry], { verify: true })).toEqual(decided.state);
  });

  it('of a newer version is broken for an older library', () => {
    const newer = log.map((entry) => ({ ...(entry as object), version: 2 })) as never[];
    expect(() => replay(visitsOne, 'v1', newer)).toThrow(expect.objectContaining({ code: 'log/broken' }));
  });
});

describe('fromStored refuses, and never throws', () => {
  const stored = toStored(pair, given(pair, facts, { type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho' }).state);
  const reason = (json: unknown) => {
    const loaded = fromStored(pair, json);
    return loaded.ok ? 'loaded' : loaded.reason;
  };

  it.each([
    ['what was stored', stored, 'loaded'],
    ['nothing', null, 'not-stored-form'],
    ['a text', 'pair', 'not-stored-form'],
    ['a list', [], 'not-stored-form'],
    ['a version that is none', { ...stored, version: 0 }, 'not-stored-form'],
    ['a version in words', { ...stored, version: '1' }, 'not-stored-form'],
    ['a negative revision', { ...stored, revision: -1 }, 'not-stored-form'],
    ['an id that is none', { ...stored, id: '__proto__' }, 'not-stored-form'],
    ['a time that is none', { ...stored, recordedAt: 'yesterday' }, 'not-stored-form'],
    ['no record', { ...stored, record: null }, 'not-stored-form'],
    ['another kind', { ...stored, kind: 'goal' }, 'unknown-kind'],
    ['a newer version', { ...stored, version: 2 }, 'newer-than-library'],
    ['a state that there is not', { ...stored, state: 'active.third' }, 'unknown-state'],
    ['a state named as every object has it', { ...stored, state: 'constructor' }, 'unknown-state'],
    ['a record that lacks a field', { ...stored, record: { teachers: [] } }, 'invalid-record'],
    ['a record with a wrong type', { ...stored, record: { ...(stored.record as object), coach: 7 } }, 'invalid-record'],
  ])('%s', (_, json, expected) => expect(reason(json)).toBe(expected));

  it('a step of migration that throws', () => {
    const corrupted = { ...fixture.state, record: { teacher: 'ben' } };
    expect(fromStored(visitsTwo, corrupted)).toMatchObject({ ok: false, reason: 'migration-failed' });
  });

  it('says where, and never what', () => {
    const record = { ...(stored.record as object), notes: [{ text: 'secret-words', by: 5 }] };
    const loaded = fromStored(pair, { ...stored, record });
    expect(loaded).toMatchObject({ ok: false, reason: 'invalid-record', path: expect.stringMatching(/^notes\.0/) });
    expect(JSON.stringify(loaded)).not.toContain('secret-words');
  });

  it('keeps a revision of 0 with an empty record', () => {
    const empty = initial(pair, 'p1');
    expect(fromStored(pair, JSON.parse(JSON.stringify(toStored(pair, empty))))).toEqual({ ok: true, migratedFrom: null, state: empty });
  });
});
