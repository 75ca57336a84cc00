import { describe, expect, it } from 'vitest';
import { initial } from '../../src/process/initial';
import { type RetentionClass, retentionDue } from '../../src/process/retention-due';
import { runWalk } from '../../src/testing/run-walk';
import { event, facts, pair } from './example-process';

const { states } = runWalk(pair, 'p1', {
  steps: [
    event('e1', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' }, '2026-09-01T00:00:00Z'),
    event('n1', 'note.taken', 'cho', { text: 'seen' }, '2026-09-02T00:00:00Z'),
    event('v1', 'visit.made', 'cho', { minutes: 30 }, '2026-09-03T00:00:00Z'),
    event('e4', 'pair.closed', 'ben', { outcome: 'met' }, '2026-09-11T00:00:00Z'),
  ].map((each) => ({ event: each, facts })),
});
const [open, closed] = [states[3] as (typeof states)[number], states[4] as (typeof states)[number]];
const notes: RetentionClass = { name: 'raw notes', list: 'notes', clocks: [{ days: 10, after: 'happened' }] };
const log: RetentionClass = { name: 'time log', kind: 'pair', list: 'visits', clocks: [{ days: 30, after: 'finished' }] };
const whole: RetentionClass = { name: 'everything', clocks: [{ days: 365, after: 'finished' }] };
const at = (moment: string, holds: object[] = []) => ({ at: moment, holds: holds as never });

describe('what has been kept long enough', () => {
  it('is due by the clock of its class, counted from when it happened or the process was finished', () => {
    const on = (moment: string) => retentionDue(pair, [closed], [notes, log, whole], at(moment)).due.map((each) => each.item ?? each.class);
    expect(on('2026-09-11T23:59:59Z')).toEqual([]);
    expect(on('2026-09-12T00:00:00Z')).toEqual(['n1']);
    expect(on('2026-10-11T00:00:00Z')).toEqual(['n1', 'v1']);
    expect(on('2027-09-11T00:00:00Z')).toEqual(['everything', 'n1', 'v1']);
  });

  it('says of which class, and since when', () =>
    expect(retentionDue(pair, [closed], [log], at('2030-01-01T00:00:00Z')).due).toEqual([
      { stream: 'p1', kind: 'pair', class: 'time log', item: 'v1', since: '2026-10-11T00:00:00.000Z' },
    ]));

  it('is not due where the process goes on and the clock waits for its end', () => {
    expect(retentionDue(pair, [open, initial(pair, 'p2')], [log, whole], at('2040-01-01T00:00:00Z'))).toEqual({ due: [], held: [] });
  });

  it('is due once, by the clock that runs out first', () => {
    const sooner: RetentionClass = { name: 'sooner', list: 'notes', where: { text: 'seen' }, clocks: [{ days: 1, after: 'happened' }] };
    const other: RetentionClass = { ...sooner, name: 'other', where: { text: 'not seen' }, clocks: [{ days: 0, after: 'happened' }] };
    const { due } = retentionDue(pair, [closed], [notes, sooner, other], at('2030-01-01T00:00:00Z'));
    expect(due.map((each) => [each.class, each.item])).toEqual([['sooner', 'n1']]);
  });

  it('is kept through the last day that it names, wherever on earth that is', () => {
    const note = { ...(closed.record.notes[0] as object), keepUntil: '2026-12-31' };
    const state = { ...closed, record: { ...closed.record, notes: [note] } } as unknown as typeof closed;
    const kept: RetentionClass = { name: 'video', list: 'notes', clocks: [{ until: 'keepUntil' }, { days: 900, after: 'finished' }] };
    expect(retentionDue(pair, [state], [kept], at('2027-01-01T11:59:59Z')).due).toEqual([]);
    expect(retentionDue(pair, [state], [kept], at('2027-01-01T12:00:00Z')).due).toHaveLength(1);
    expect(retentionDue(pair, [closed], [kept], at('2027-01-01T12:00:00Z')).due).toEqual([]);
  });

  it('waits under a legal hold, and is told apart', () => {
    const hold = { id: 'h1', people: ['cho'], from: '2026-01-01T00:00:00Z', until: '2031-01-01T00:00:00Z' };
    const during = retentionDue(pair, [closed], [notes], at('2030-01-01T00:00:00Z', [hold]));
    expect([during.due, during.held.map(({ item }) => item)]).toEqual([[], ['n1']]);
    expect(retentionDue(pair, [closed], [notes], at('2031-01-01T00:00:00Z', [hold])).due).toHaveLength(1);
  });

  it.each([
    ['no clock', { name: 'x', clocks: [] }],
    ['part of a day', { name: 'x', clocks: [{ days: 1.5, after: 'finished' }] }],
    ['days before', { name: 'x', clocks: [{ days: -1, after: 'finished' }] }],
    ['no number', { name: 'x', clocks: [{ days: Number.NaN, after: 'finished' }] }],
    ['an unknown start', { name: 'x', clocks: [{ days: 1, after: 'whenever' }] }],
    ['a last day of a stream', { name: 'x', clocks: [{ until: 'keepUntil' }] }],
  ])('throws on a class with %s', (_, wrong) =>
    expect(() => retentionDue(pair, [], [wrong as never], at('2030-01-01T00:00:00Z'))).toThrow(
      expect.objectContaining({ code: 'input/invalid' }),
    ),
  );

  it('throws on a moment that is none', () =>
    expect(() => retentionDue(pair, [], [], at('today'))).toThrow(expect.objectContaining({ code: 'input/invalid' })));
});
