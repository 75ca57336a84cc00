import { describe, expect, it } from 'vitest';
import { initial } from '../../src/process/initial';
import type { Entry, Process } from '../../src/process/process';
import { replay } from '../../src/process/replay';
import { noticesFor } from '../../src/reports/notice';
import { storyOf } from '../../src/reports/story';
import { runWalk } from '../../src/testing/run-walk';
import { ben, cho, dan, eve, pia, stranger } from '../process/evidence';
import { event, facts, pair } from '../process/example-process';

const day = (n: number) => `2026-09-${14 + n}T08:00:00Z`;
const everybody = [ben, dan, cho, pia, eve, stranger];
const begun = event('e1', 'pair.begun', 'cho', { teachers: ['ben', 'dan'], coach: 'cho' });

/** The log of a team of Ben and Dan with Cho, in which these events must all be accepted. */
function logged(...events: readonly never[]) {
  const steps = [begun, ...events].map((each) => ({ event: each, facts }));
  const { entries, refusals } = runWalk(pair, 'p1', { steps });
  expect(refusals).toEqual([]);
  return entries;
}

type Log = ReturnType<typeof logged>;
const noticesOf = (log: Log, viewers = everybody) => noticesFor(pair, replay(pair, 'p1', log), log, viewers as never);
const toldTo = (...events: readonly never[]) => noticesOf(logged(...events)).map(({ to }) => to);

const note = (id: string, by: string, more: object = {}) =>
  event(id, 'note.taken', by, { text: 'I rush', mine: 'afraid of silence', ...more });
const aim = event('a1', 'aim.drafted', 'ben', { text: 'I wait', level: 2, tags: [] });

describe('notices', () => {
  it('tell a coach what a teacher entered, without what is the teacher’s alone', () => {
    expect(noticesOf(logged(note('e2', 'ben')))).toEqual([
      {
        to: 'cho',
        subject: 'There is something new for you',
        line: {
          type: 'note.taken',
          at: day(0),
          recordedAt: day(0),
          by: 'ben',
          state: 'active.first',
          item: 'e2',
          owner: 'ben',
          payload: { text: 'I rush' },
        },
      },
    ]);
  });

  it('are cut for each: of one visit a teacher learns the phase, and a principal does not', () => {
    const notices = noticesOf(logged(event('e2', 'visit.made', 'cho', { minutes: 30 })));
    expect(notices.map(({ to, line }) => [to, line.state, line.payload])).toEqual([
      ['ben', 'active.first', { minutes: 30 }],
      ['dan', 'active.first', { minutes: 30 }],
      ['pia', undefined, { minutes: 30 }],
    ]);
  });

  it('tell nobody of what they did themselves', () => {
    expect(toldTo()).toEqual(['ben', 'dan']);
    expect(toldTo(note('e2', 'ben'), event('e3', 'phase.finished', 'ben'))).toEqual(['dan', 'cho']);
  });

  it('tell a colleague nothing of what is another’s', () => {
    expect(toldTo(note('e2', 'ben'))).toEqual(['cho']);
    expect(toldTo(note('e2', 'cho', { owner: 'ben' }))).toEqual(['ben']);
    expect(toldTo(note('e2', 'cho', { owner: 'team' }))).toEqual(['ben', 'dan']);
    expect(toldTo(note('e2', 'cho'), aim, event('e3', 'aim.agreed', 'ben', { item: 'a1' }))).toEqual(['cho']);
  });

  it('tell of a correction only those who see what it changed', () => {
    const put = (to: object) => event('e3', 'item.corrected', 'ben', { item: 'e2', to }, day(1));
    expect(toldTo(note('e2', 'ben'), put({ text: 'I hurry', mine: 'afraid of silence' }))).toEqual(['cho']);
    expect(toldTo(note('e2', 'ben'), put({ text: 'I rush', mine: 'not afraid any more' }))).toEqual([]);
  });

  it('tell that something was struck, and not what it said', () => {
    const [notice, ...more] = noticesOf(logged(note('e2', 'ben'), event('e3', 'item.struck', 'ben', { item: 'e2' }, day(1))));
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ to: 'cho', line: { type: 'item.struck', about: 'e2', owner: 'ben' } });
    expect(JSON.stringify(notice)).not.toMatch(/rush|afraid/);
  });

  it('tell everybody of what the clock did', () => {
    expect(toldTo(event('e2', 'pair.suspended', 'system'))).toEqual(['ben', 'dan', 'cho']);
  });

  it('say the same on every locked phone: no topic, no name, no event, no coaching', () => {
    const visited = event('e4', 'visit.made', 'cho', { minutes: 30 });
    const log = logged(note('e2', 'ben', { owner: 'team' }), aim, visited, event('e5', 'phase.finished', 'dan'));
    const subjects = log.flatMap((_, n) => noticesOf(log.slice(0, n + 1)).map(({ subject }) => subject));
    expect(subjects).toHaveLength(10);
    expect([...new Set(subjects)]).toEqual(['There is something new for you']);
  });

  it('are of the entry that led to the state, whatever the log holds beyond it', () => {
    const log = logged(note('e2', 'ben'), event('e3', 'visit.made', 'cho', { minutes: 30 }));
    expect(noticesFor(pair, replay(pair, 'p1', log.slice(0, 2)), log, everybody as never)).toEqual(noticesOf(log.slice(0, 2)));
  });

  it('are none of what is about an item that is not there, as the story has no line of it', () => {
    const before = logged(note('e2', 'ben'), event('e3', 'visit.made', 'cho', { minutes: 30 }));
    const lost = { ...before[2], revision: 4, event: event('e4', 'aim.agreed', 'ben', { item: 'lost' }) } as never;
    expect(noticesOf([...before, lost] as never)).toEqual([]);
  });

  it('are none of a record that does not exist, nor for who may see nothing of it', () => {
    expect(noticesFor(pair, initial(pair, 'p1'), [], everybody as never)).toEqual([]);
    expect(noticesOf(logged(note('e2', 'ben')), [eve, stranger] as never)).toEqual([]);
    expect(noticesOf(logged(note('e2', 'ben')), [])).toEqual([]);
  });

  it('are not made of a log that ends before the state', () => {
    const log = logged(note('e2', 'ben'));
    const state = replay(pair, 'p1', log);
    expect(() => noticesFor(pair, state, log.slice(0, 1), [cho])).toThrow(expect.objectContaining({ code: 'log/broken' }));
    // Who may see nothing is not even told that.
    expect(noticesFor(pair, state, log.slice(0, 1), [eve])).toEqual([]);
  });

  it('say what the story says', () => {
    const log = logged(note('e2', 'ben')) as readonly Entry[];
    const wide = pair as unknown as Process;
    const state = replay(wide, 'p1', log);
    expect(noticesFor(wide, state, log, [cho])[0]?.line).toEqual(storyOf(wide, state, log, cho).at(-1));
  });
});
