import { describe, expect, it } from 'vitest';
import { impact } from '../../src/cycle/models/impact';
import { decide } from '../../src/process/decide';
import { eraseItems, eraseStream } from '../../src/process/erase';
import type { Entry } from '../../src/process/process';
import { replay } from '../../src/process/replay';
import { restsOn } from '../../src/process/rests-on';
import { verify } from '../../src/process/verify';
import { runWalk } from '../../src/testing/run-walk';
import { event, facts, pair } from './example-process';
import { visitsOne, visitsTwo } from './migrated-process';

const at = '2031-09-01T00:00:00Z';
const cleaner = { id: 'x1', by: 'system', recordedAt: at };

const { entries, states } = runWalk(pair, 'p1', {
  steps: [
    event('e1', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' }),
    event('n1', 'note.taken', 'cho', { text: 'The first row is quiet.', mine: 'He was tired.' }),
    event('a1', 'aim.drafted', 'ben', { text: 'Everybody speaks.', level: 2, tags: ['talk'] }),
    event('e4', 'aim.agreed', 'ben', { item: 'a1' }),
    event('c1', 'item.corrected', 'cho', { item: 'n1', to: { text: 'The first row is silent.' } }),
    event('e6', 'phase.finished', 'ben'),
    event('n2', 'note.taken', 'ben', { text: 'Wait longer.' }),
    event('s1', 'item.struck', 'ben', { item: 'n2' }),
    event('e9', 'aim.done', 'ben', { item: 'a1', level: 3 }),
  ].map((each) => ({ event: each, facts })),
});
const last = states.at(-1) as (typeof states)[number];

function erased<T extends { readonly ok: boolean }>(answer: T): Extract<T, { readonly ok: true }> {
  expect(answer).toMatchObject({ ok: true });
  return answer as Extract<T, { readonly ok: true }>;
}

describe('erasing an item', () => {
  const { log, state, tombstones, items, entry } = erased(eraseItems(pair, entries, ['n1'], cleaner));

  it('leaves no word of it in the log or the state', () => {
    expect(JSON.stringify([log, state])).not.toMatch(/quiet|silent|tired/);
    expect(items).toEqual(['n1']);
  });

  it('leaves of its entries an id, when it was entered and where it led, and nobody’s name', () => {
    expect(tombstones.map(({ revision }) => revision)).toEqual([2, 5]);
    const { recordedAt } = entries[1]?.event ?? { recordedAt: undefined };
    expect(tombstones[0]).toEqual({
      stream: 'p1',
      revision: 2,
      version: 1,
      event: { id: 'n1', type: 'erased.entry', by: 'system', at: recordedAt, recordedAt },
      from: 'active.first',
      to: 'active.first',
      facts: null,
    });
  });

  it('leads to the state without it, one revision on', () => {
    const record = { ...last.record, notes: [] };
    expect(state).toEqual({ ...last, revision: last.revision + 1, recordedAt: at, record });
    expect(replay(pair, 'p1', log)).toEqual(state);
  });

  it('says who erased what, and when', () => {
    expect(entry.event).toEqual({ id: 'x1', type: 'erased.items', by: 'system', at, recordedAt: at, items: ['n1'] });
  });

  it('leaves what it led to: the phase that its note allowed to finish is finished', () => {
    expect(replay(pair, 'p1', log.slice(0, 6)).state).toBe('active.second');
  });

  it('is told as not verifiable, and so is what rested on it', () => {
    expect(verify(pair, 'p1', entries)).toEqual([]);
    expect(verify(pair, 'p1', log)).toEqual([
      { revision: 2, why: 'erased' },
      { revision: 4, why: 'rests-on-erased' },
      { revision: 5, why: 'erased' },
      { revision: 6, why: 'rests-on-erased' },
    ]);
    expect(replay(pair, 'p1', log, { verify: true })).toEqual(state);
  });

  it('still finds a decision that did not hold before anything was erased', () => {
    const wrong = log.map((each, n) => (n === 0 ? { ...each, facts: { allowed: false, conflict: false } } : each)) as typeof log;
    expect(() => verify(pair, 'p1', wrong)).toThrow(expect.objectContaining({ code: 'log/not-verified' }));
  });

  it('takes an item that was struck: the log still held it', () => {
    const again = erased(eraseItems(pair, entries, ['n2'], cleaner));
    expect(again.tombstones.map(({ revision }) => revision)).toEqual([7, 8]);
    expect(JSON.stringify(again.log)).not.toContain('Wait longer');
    expect(again.state.record).toEqual(last.record);
  });

  it('takes what was said about it', () => {
    const gone = erased(eraseItems(pair, entries, ['a1'], cleaner));
    expect(gone.tombstones.map(({ revision }) => revision)).toEqual([3, 4, 9]);
    expect(gone.state.record.aims).toEqual([]);
  });

  it('takes the next one from what is left', () => {
    const both = erased(eraseItems(pair, log, ['a1', 'n1', 'nowhere'], { ...cleaner, id: 'x2' }));
    expect(both.items).toEqual(['a1']);
    expect(both.state.record).toMatchObject({ aims: [], notes: [] });
    expect(replay(pair, 'p1', both.log)).toEqual(both.state);
  });

  it('goes on: the next event is decided on what is left', () => {
    const next = event('n9', 'note.taken', 'ben', { text: 'And again.' }, at);
    const decided = erased(decide(pair, state, next, facts));
    expect(replay(pair, 'p1', [...log, decided.entry])).toEqual(decided.state);
    expect(restsOn(pair, [...log, decided.entry])).toEqual([]);
  });

  it('is nobody’s to ask for', () => {
    for (const type of ['erased.entry', 'erased.items', 'erased.stream'])
      expect(decide(pair, last, event('h1', type, 'system', { items: ['a1'], kept: [] }), facts)).toMatchObject({
        ok: false,
        refusals: [{ code: 'unknown-event' }],
      });
  });

  it.each([[[]], [['nowhere']], [['e1']], [['__proto__']]])('finds nothing to erase in %j', (ids) =>
    expect(eraseItems(pair, entries, ids, cleaner)).toMatchObject({ ok: false, reason: 'nothing-to-erase' }),
  );

  it('finds nothing left the second time', () =>
    expect(eraseItems(pair, log, ['n1'], { ...cleaner, id: 'x2' })).toMatchObject({ ok: false, reason: 'nothing-to-erase' }));

  it.each([
    ['an id that is none', { id: 'a b' }],
    ['an id that the log has', { id: 'e1' }],
    ['nobody', { by: '' }],
    ['the team', { by: 'team' }],
    ['a moment that is none', { recordedAt: 'today' }],
    ['a moment before the last entry', { recordedAt: '2026-09-01T00:00:00Z' }],
  ])('throws on %s', (_, wrong) => {
    const thrown = expect.objectContaining({ code: 'input/invalid' });
    expect(() => eraseItems(pair, entries, ['n1'], { ...cleaner, ...wrong })).toThrow(thrown);
    expect(() => eraseStream(pair, entries, { ...cleaner, ...wrong })).toThrow(thrown);
  });
});

describe('what hangs on an item', () => {
  const stamp = { at: '2026-09-14T08:00:00Z', recordedAt: '2026-09-14T08:00:00Z', by: 'ben' };
  const entryOf = (revision: number, event: object, from = 'active.identify', to = from) =>
    ({ stream: 'c1', revision, version: impact.version, event: { ...stamp, ...event }, from, to, facts: {} }) as unknown as Entry;
  const policy = { id: 'strict', version: 1 };
  const proposed = { partnership: 'p1', teachers: ['ben'], coaches: ['cho'], policy, model: { name: 'impact', version: 1 } };
  const log = [
    entryOf(1, { id: 'e1', type: 'cycle.proposed', ...proposed }, impact.compiled.initial, 'proposed'),
    entryOf(2, { id: 'e2', type: 'cycle.accepted', by: 'cho' }, 'proposed', 'active.identify'),
    entryOf(3, { id: 'g1', type: 'goal.drafted', text: 'Everybody speaks.' }),
    entryOf(4, { id: 'm1', type: 'measurement.recorded', goal: 'g1', value: 3, on: '2026-09-14' }),
    entryOf(5, { id: 'r1', type: 'review.held', item: 'g1', decision: 'change-strategy', text: 'It did not help.' }),
  ] as never[];

  it('goes with it: a goal’s measurements and reviews', () => {
    const { items, state } = erased(eraseItems(impact, log, ['g1'], cleaner));
    expect(items).toEqual(['g1', 'm1', 'r1']);
    expect(state.record).toMatchObject({ goals: [], measurements: [], reviews: [], teachers: ['ben'] });
  });

  it('stays where it hangs on nothing: what a review did to its goal, by id', () => {
    const { items, state, tombstones } = erased(eraseItems(impact, log, ['r1'], cleaner));
    expect(items).toEqual(['r1']);
    expect(state.record.goals).toMatchObject([{ id: 'g1', strategiesSetAside: [] }]);
    expect(JSON.stringify(tombstones)).not.toContain('help');
  });
});

describe('a log of an older version', () => {
  const stamp = { by: 'ben', at: '2026-09-14T08:00:00Z', recordedAt: '2026-09-14T08:00:00Z' };
  const steps = [
    { id: 'e1', type: 'visits.begun', teacher: 'ben', ...stamp },
    { id: 'v1', type: 'visit.made', when: '2026-09-14 period 3', room: 'The small one', ...stamp },
    { id: 'e3', type: 'talk.held', ...stamp },
    { id: 'v2', type: 'visit.made', when: '2026-09-15 period 1', room: 'The big one', ...stamp },
  ].map((event) => ({ event, facts: {} }));
  const { entries: old } = runWalk(visitsOne, 'v', { steps });

  it.each([
    ['before it is brought to this one', visitsOne],
    ['after', visitsTwo],
  ])('is erased from %s', (_, process) => {
    const { log } = erased(eraseItems(process as typeof visitsTwo, old as never, ['v2'], cleaner));
    const state = replay(visitsTwo, 'v', log);
    expect(state.state).toBe('open');
    expect(state.record.visits).toMatchObject([{ id: 'v1', day: '2026-09-14', period: 'period 3' }]);
    const { state: empty } = erased(eraseStream(process as typeof visitsTwo, old as never, cleaner));
    expect(empty.record).toEqual({ teacher: 'ben', visits: [] });
  });
});

describe('a legal hold', () => {
  const hold = { id: 'h1', from: '2030-01-01T00:00:00Z' };
  it.each([
    ['of everything', hold],
    ['of the stream', { ...hold, streams: ['p0', 'p1'] }],
    ['of whom it is about', { ...hold, people: ['ben'] }],
    ['of who wrote it', { ...hold, people: ['cho'] }],
  ])('%s forbids it', (_, held) => {
    const holds = [held];
    expect(eraseItems(pair, entries, ['n1'], { ...cleaner, holds })).toMatchObject({ ok: false, reason: 'on-hold' });
    expect(eraseStream(pair, entries, { ...cleaner, holds })).toMatchObject({ ok: false, reason: 'on-hold' });
  });

  it.each([
    ['of another stream', { ...hold, streams: ['p0'] }],
    ['of somebody else', { ...hold, people: ['dee'] }],
    ['of nothing', { ...hold, streams: [], people: [] }],
    ['that is over', { ...hold, until: at }],
    ['that is to come', { ...hold, from: '2031-09-01T00:00:01Z' }],
  ])('%s does not', (_, held) => {
    const holds = [held];
    erased(eraseItems(pair, entries, ['n1'], { ...cleaner, holds }));
    erased(eraseStream(pair, entries, { ...cleaner, holds }));
  });
});

describe('erasing a stream', () => {
  const { log, state, entry, items, tombstones } = erased(eraseStream(pair, entries, cleaner));

  it('leaves whose it was, and where it stood', () => {
    expect(state.record).toEqual({ teachers: ['ben'], coach: 'cho', aims: [], notes: [], visits: [], plan: null, resumeAt: null });
    expect(state).toMatchObject({ state: last.state, since: last.since, revision: last.revision + 1 });
    expect(pair.who(state)).toEqual(pair.who(last));
    expect(items).toEqual(['a1', 'n1']);
    expect(tombstones).toHaveLength(entries.length);
    expect(entry.event).toMatchObject({ type: 'erased.stream', kept: ['coach', 'teachers'] });
    expect(replay(pair, 'p1', log, { verify: true })).toEqual(state);
  });

  it('leaves no word of anybody', () => {
    expect(JSON.stringify(log)).not.toMatch(/quiet|silent|tired|speaks|longer|talk|note|aim/);
  });

  it('is done once', () => {
    expect(eraseStream(pair, log, { ...cleaner, id: 'x2' })).toMatchObject({ ok: false, reason: 'nothing-to-erase' });
    expect(eraseStream(pair, [], cleaner)).toMatchObject({ ok: false, reason: 'nothing-to-erase' });
  });
});
