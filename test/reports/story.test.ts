import { describe, expect, it } from 'vitest';
import type { EventStamp } from '../../src/process/event';
import { initial } from '../../src/process/initial';
import type { Entry, Process } from '../../src/process/process';
import { replay } from '../../src/process/replay';
import { storyOf } from '../../src/reports/story';
import { runWalk } from '../../src/testing/run-walk';
import { ben, cho, dan, eve, pia, stranger } from '../process/evidence';
import { event, facts, pair } from '../process/example-process';
import { visitsTwo } from '../process/migrated-process';
import { suspendable } from './suspendable';

const day = (n: number) => `2026-09-${14 + n}T08:00:00Z`;

/** The log of these events, all of which must be accepted. */
function logged<P extends Process>(process: P, known: object, ...events: readonly object[]): readonly Entry[] {
  const { entries, refusals } = runWalk(process as unknown as Process, 'p1', {
    steps: events.map((each) => ({ event: each, facts: known })),
  });
  expect(refusals).toEqual([]);
  return entries;
}

const log = logged(
  pair as unknown as Process, // examples are told as plain JSON
  facts,
  event('e1', 'pair.begun', 'cho', { teachers: ['ben', 'dan'], coach: 'cho' }),
  event('e2', 'aim.drafted', 'ben', { text: 'I wait', level: 2, tags: ['pace'] }, day(1)),
  event('e3', 'note.taken', 'ben', { text: 'I rush', mine: 'afraid of silence', at: day(0) }, day(1)),
  event('e4', 'note.taken', 'dan', { text: 'I talk much', mine: 'alone here' }, day(1)),
  event('e5', 'note.taken', 'cho', { text: 'Ben waited once', mine: 'go slowly', owner: 'ben' }, day(2)),
  event('e6', 'visit.made', 'cho', { minutes: 30 }, day(2)),
  event('e7', 'aim.agreed', 'ben', { item: 'e2' }, day(3)),
  event('e8', 'plan.made', 'ben', { plan: { words: ['pose', 'wait'] } }, day(3)),
  event('e9', 'phase.finished', 'cho', {}, day(4)),
) as never;
const storyTo = (viewer: typeof ben | typeof cho | typeof pia | typeof eve, entries: readonly Entry[] = log) =>
  storyOf(pair, replay(pair, 'p1', entries as never), entries as never, viewer);
const type = ({ type: each }: { readonly type: string }) => each;

describe('a story', () => {
  it('tells a coach everything but what is another’s alone', () => {
    const lines = storyTo(cho);
    expect(lines.map(type)).toEqual((log as readonly { readonly event: EventStamp }[]).map((entry) => entry.event.type));
    expect(lines[2]).toEqual({
      type: 'note.taken',
      at: day(0),
      recordedAt: day(1),
      by: 'ben',
      state: 'active.first',
      item: 'e3',
      owner: 'ben',
      payload: { text: 'I rush' },
    });
    expect(lines[4]?.payload).toEqual({ text: 'Ben waited once', mine: 'go slowly' });
    expect(lines[6]).toMatchObject({ type: 'aim.agreed', about: 'e2', owner: 'ben', payload: {} });
    expect(lines[8]).toEqual({ type: 'phase.finished', at: day(4), recordedAt: day(4), by: 'cho', state: 'active.second', payload: {} });
  });

  it('tells a teacher nothing of a colleague in the team', () => {
    expect(storyTo(ben).map((line) => [line.type, line.by])).toEqual([
      ['pair.begun', 'cho'],
      ['aim.drafted', 'ben'],
      ['note.taken', 'ben'],
      ['note.taken', 'cho'],
      ['visit.made', 'cho'],
      ['aim.agreed', 'ben'],
      ['plan.made', 'ben'],
      ['phase.finished', 'cho'],
    ]);
    expect(storyTo(ben)[2]?.payload).toEqual({ text: 'I rush', mine: 'afraid of silence' });
    expect(storyTo(dan).map(type)).toEqual(['pair.begun', 'note.taken', 'visit.made', 'plan.made', 'phase.finished']);
    expect(JSON.stringify(storyTo(dan))).not.toMatch(/I rush|I wait|Ben waited|afraid|go slowly/);
  });

  it('tells a principal of visits and minutes, and of no phase', () => {
    expect(storyTo(pia)).toEqual([
      { type: 'visit.made', at: day(2), recordedAt: day(2), by: 'cho', item: 'e6', owner: 'team', payload: { minutes: 30 } },
    ]);
  });

  it('tells an evaluator and a stranger nothing', () => {
    expect([storyTo(eve), storyTo(stranger)]).toEqual([[], []]);
  });

  it('of a record that does not exist is empty', () => {
    expect(storyOf(pair, initial(pair, 'p1'), [], ben)).toEqual([]);
  });

  it('shares nothing with the log', () => {
    const [, drafted] = storyTo(ben);
    expect(Object.isFrozen(drafted?.payload)).toBe(true);
    expect(drafted?.payload).not.toBe((log as readonly Entry[])[1]?.event);
  });

  it('of a log of an older version tells it as it would be entered now', () => {
    const before = { stream: 'p1', version: 1, facts: {} };
    const old = [
      { ...before, revision: 1, from: 'none', to: 'open', event: event('v1', 'visits.begun', 'ben', { teacher: 'ben' }) },
      {
        ...before,
        revision: 2,
        from: 'open',
        to: 'open',
        event: event('v2', 'visit.made', 'ben', { when: '2026-09-14 period 3', room: '12' }),
      },
      { ...before, revision: 3, from: 'open', to: 'talk', event: event('v3', 'talk.held', 'ben') },
    ] as never;
    const lines = storyOf(visitsTwo, replay(visitsTwo, 'p1', old), old, ben);
    expect(lines[1]?.payload).toEqual({ day: '2026-09-14', period: 'period 3', room: '12' });
    expect(lines[2]?.state).toBe('debrief');
  });

  it('is not told where the log ends before the state, for what was corrected after would be told as it was', () => {
    const short = log as readonly Entry[];
    expect(() => storyOf(pair, replay(pair, 'p1', log), short.slice(0, 5) as never, ben)).toThrow(
      expect.objectContaining({ code: 'log/broken' }),
    );
    expect(storyOf(pair, replay(pair, 'p1', short.slice(0, 5) as never), log, cho)).toHaveLength(5);
    // Who may see nothing is not even told that.
    expect(storyOf(pair, replay(pair, 'p1', log), short.slice(0, 5) as never, eve)).toEqual([]);
  });
});

describe('what an author put right', () => {
  const later = (...more: readonly object[]) =>
    logged(pair as unknown as Process, facts, ...(log as readonly Entry[]).map((entry) => entry.event), ...more);
  const corrected = (id: string, by: string, item: string, to: object, more: object = {}) =>
    event(id, 'item.corrected', by, { item, to, ...more }, day(5));
  const of = (viewer: Parameters<typeof storyTo>[0], entries: readonly Entry[], item: string) =>
    storyTo(viewer, entries)
      .filter((line) => line.item === item || line.about === item)
      .map(({ type: kind, at, payload, corrected: was, struck }) => ({ kind, at, payload, was, struck }));

  it('is told by the last word, on the line where it was entered too', () => {
    const entries = later(
      corrected('c1', 'ben', 'e3', { text: 'I hurry', mine: 'afraid' }),
      corrected('c2', 'ben', 'e3', { text: 'I run', mine: 'afraid' }, { happenedAt: day(1) }),
    );
    expect(of(cho, entries, 'e3')).toEqual([
      { kind: 'note.taken', at: day(1), payload: { text: 'I run' }, was: true, struck: undefined },
      { kind: 'item.corrected', at: day(5), payload: { text: 'I run' }, was: true, struck: undefined },
      { kind: 'item.corrected', at: day(5), payload: { text: 'I run' }, was: undefined, struck: undefined },
    ]);
    expect(JSON.stringify(storyTo(ben, entries))).not.toMatch(/rush|hurry/);
    expect(storyTo(dan, entries)).toEqual(storyTo(dan));
  });

  it('is told to nobody who does not see what was changed', () => {
    const entries = later(corrected('c1', 'ben', 'e3', { text: 'I rush', mine: 'not afraid' }));
    expect(storyTo(cho, entries)).toEqual(storyTo(cho));
    expect(of(ben, entries, 'e3').map(({ kind, was }) => [kind, was])).toEqual([
      ['note.taken', true],
      ['item.corrected', undefined],
    ]);
  });

  it('by being struck is no longer told, nor what was said about it', () => {
    const entries = later(
      event('e10', 'aim.done', 'ben', { item: 'e2', level: 3 }, day(4)),
      corrected('c1', 'ben', 'e2', { text: 'I wait longer', level: 3, tags: [] }),
      event('c2', 'item.struck', 'ben', { item: 'e2' }, day(5)),
    );
    const gone = { payload: undefined, was: undefined, struck: true };
    expect(of(cho, entries, 'e2')).toEqual([
      { kind: 'aim.drafted', at: day(1), ...gone },
      { kind: 'aim.agreed', at: day(3), ...gone },
      { kind: 'aim.done', at: day(4), ...gone },
      { kind: 'item.corrected', at: day(5), ...gone },
      { kind: 'item.struck', at: day(5), payload: undefined, was: undefined, struck: undefined },
    ]);
  });
});

const known = {};
const told = (viewer: typeof ben | typeof cho | typeof pia, ...events: readonly object[]) => {
  const entries = logged(suspendable as unknown as Process, known, ...events) as never;
  return storyOf(suspendable, replay(suspendable, 'p1', entries), entries, viewer);
};

describe('an item that may be known, about one that may not', () => {
  const events = [
    event('s1', 'work.begun', 'cho', { teacher: 'ben', coach: 'cho' }),
    event('s2', 'thought.written', 'ben', { text: 'I rush' }),
    event('s3', 'thought.followed', 'cho', { minutes: 30, item: 's2' }),
    event('s4', 'item.corrected', 'cho', { item: 's3', to: { minutes: 45 } }),
    event('s5', 'item.struck', 'cho', { item: 's3' }),
  ];

  it('is told to who may know both', () => {
    expect(told(cho, ...events.slice(0, 4)).slice(2)).toMatchObject([
      { type: 'thought.followed', item: 's3', about: 's2', payload: { minutes: 45 }, corrected: true },
      { type: 'item.corrected', about: 's3', payload: { minutes: 45 } },
    ]);
  });

  it('is told to nobody else, nor what became of it', () => {
    expect(told(pia, ...events).map(type)).toEqual(['work.begun']);
  });
});

describe('a state that may not be known', () => {
  const begun = event('s1', 'work.begun', 'cho', { teacher: 'ben', coach: 'cho' });
  const visit = event('s2', 'visit.held', 'cho', { minutes: 30, about: 'pace' }, day(1));
  const planned = event('s3', 'plan.made', 'ben', { plan: 'Wait.' }, day(1));
  const suspended = event('s4', 'work.suspended', 'system', {}, day(3));
  const resumed = event('s5', 'work.resumed', 'ben', {}, day(3));
  const confirmed = event('s6', 'visit.confirmed', 'ben', { item: 's2' }, day(3));
  const recalled = event('s7', 'visit.recalled', 'ben', { item: 's2', words: 'It helped.', mine: 'a little' }, day(3));
  const ended = event('s8', 'work.ended', 'ben', { why: 'done' }, day(4));

  it('is not told by what leads into it, by what leads out of it, nor by what could not be', () => {
    const plain = told(pia, begun, visit, confirmed, ended);
    expect(plain.map(({ type: kind, state, payload }) => [kind, state, payload])).toEqual([
      ['work.begun', 'active', { teacher: 'ben', coach: 'cho' }],
      ['visit.held', undefined, { minutes: 30 }],
      ['visit.confirmed', undefined, {}],
      ['work.ended', 'ended', {}],
    ]);
    expect(told(pia, begun, visit, planned, suspended, resumed, confirmed, recalled, ended)).toEqual(plain);
    expect(told(pia, begun, visit, confirmed, suspended, ended)).toEqual(plain);
  });

  it('is told to who may know it', () => {
    const lines = told(cho, begun, visit, planned, suspended, resumed, confirmed, recalled, ended);
    expect(lines.map(({ type: kind, state }) => [kind, state])).toEqual([
      ['work.begun', 'active'],
      ['visit.held', 'active'],
      ['plan.made', 'active'],
      ['work.suspended', 'suspended'],
      ['work.resumed', 'active'],
      ['visit.confirmed', 'active'],
      ['visit.recalled', 'active'],
      ['work.ended', 'ended'],
    ]);
    expect(lines[6]?.payload).toEqual({ words: 'It helped.' });
  });
});
