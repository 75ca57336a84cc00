import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../../src/people/school-calendar';
import { deadlines } from '../../src/process/deadlines';
import { initial } from '../../src/process/initial';
import { given } from '../../src/testing/given';
import { errands } from './errands';
import { ben, cho, dan, eve, pia } from './evidence';
import { facts, pair } from './example-process';

// The 2026-27 shape of a school year in Chicago: Labor Day and Thanksgiving break off, and winter ends the term.
const made = makeCalendar({
  timeZone: 'America/Chicago',
  terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }],
  holidays: ['2026-09-07', { from: '2026-11-25', to: '2026-11-27' }],
});
if (!made.ok) throw new Error(made.message);
const { calendar } = made;

const begunAt = (recordedAt: string) => ({ type: 'pair.begun', by: 'cho', teachers: ['ben', 'dan'], coach: 'cho', recordedAt }) as const;
const at = (state: ReturnType<typeof given>['state']) => ({ ...state, id: 'p1' }) as never;

describe('deadlines', () => {
  it('counts school days, over Labor Day and weekends', () => {
    // Tuesday 1 September; ten school days later, Monday the 7th left out, is Wednesday the 16th.
    const { state } = given(pair, facts, begunAt('2026-09-01T15:00:00Z'));
    expect(deadlines(pair, at(state), ben, calendar)).toEqual([{ of: 'active.first', dueOn: '2026-09-16', calls: 'pair.suspended' }]);
  });

  it('counts from the school’s own day, not from the day in UTC', () => {
    // 02:00 UTC on the 2nd is still the 1st in Chicago.
    const { state } = given(pair, facts, begunAt('2026-09-02T02:00:00Z'));
    expect(deadlines(pair, at(state), ben, calendar)[0]?.dueOn).toBe('2026-09-16');
  });

  it('counts an item’s stage by itself, the earliest first', () => {
    const { state } = given(
      pair,
      facts,
      begunAt('2026-09-01T15:00:00Z'),
      { type: 'aim.drafted', by: 'ben', text: 'Wait', level: 1, tags: [] },
      { type: 'note.taken', by: 'ben', text: 'seen' },
      { type: 'aim.agreed', by: 'ben', item: 'e2', recordedAt: '2026-09-02T15:00:00Z' },
    );
    expect(deadlines(pair, at(state), ben, calendar)).toEqual([
      { of: 'aims', item: 'e2', stage: 'agreed', dueOn: '2026-09-10' },
      { of: 'active.first', dueOn: '2026-09-16', calls: 'pair.suspended' },
    ]);
    expect(deadlines(pair, at(state), cho, calendar)).toHaveLength(2);
    // A colleague’s aim falls due for the colleague.
    expect(deadlines(pair, at(state), dan, calendar)).toEqual([{ of: 'active.first', dueOn: '2026-09-16', calls: 'pair.suspended' }]);
  });

  it('says that the calendar ends before it, last of all', () => {
    const { state } = given(pair, facts, begunAt('2026-12-15T15:00:00Z'));
    expect(deadlines(pair, at(state), ben, calendar)).toEqual([{ of: 'active.first', dueOn: null, calls: 'pair.suspended' }]);
  });

  it('is silent where nothing is due, and to whom may not know the state', () => {
    const { state } = given(pair, facts, begunAt('2026-09-01T15:00:00Z'));
    expect(deadlines(pair, initial(pair, 'p1'), ben, calendar)).toEqual([]);
    expect(deadlines(pair, at(state), pia, calendar)).toEqual([]);
    expect(deadlines(pair, at(state), eve, calendar)).toEqual([]);
    const paused = given(pair, facts, begunAt('2026-09-01T15:00:00Z'), { type: 'pair.paused', by: 'ben', resumeAt: 'first' });
    expect(deadlines(pair, at(paused.state), ben, calendar)).toEqual([]);
  });

  it('counts anew from when a state was entered again', () => {
    const again = given(
      pair,
      facts,
      begunAt('2026-09-01T15:00:00Z'),
      { type: 'pair.paused', by: 'ben', resumeAt: 'first' },
      { type: 'pair.resumed', by: 'ben', recordedAt: '2026-09-08T15:00:00Z' },
    );
    expect(deadlines(pair, at(again.state), ben, calendar)[0]?.dueOn).toBe('2026-09-22');
  });

  describe('of items that more people see than know the state', () => {
    const open = [
      { type: 'errands.begun', by: 'cho', teachers: ['ben'], coach: 'cho' },
      { type: 'visit.planned', by: 'cho', day: '2026-09-18' },
      { type: 'errand.set', by: 'ben', what: 'Ask Dan', on: '2026-09-17' },
    ] as const;
    const rested = { type: 'errands.rested', by: 'cho' } as const;
    const ofsFor = (viewer: typeof ben | typeof cho | typeof pia, ...more: readonly (typeof rested)[]) =>
      deadlines(errands, at(given(errands, {}, ...open, ...more).state), viewer, calendar).map(({ of }) => of);

    it('does not tell who may not know the state in which of several it is', () => {
      // While all rests, nobody can do an errand.
      expect([ofsFor(pia), ofsFor(pia, rested)]).toEqual([['visits'], ['visits']]);
      expect([ofsFor(ben), ofsFor(ben, rested)]).toEqual([['open', 'errands', 'visits'], ['visits']]);
      const closed = given(errands, {}, ...open, { type: 'errands.closed', by: 'cho' }).state;
      expect(deadlines(errands, at(closed), pia, calendar)).toEqual([]);
    });

    it('does not tell of a day that its author alone sees', () => {
      expect(ofsFor(cho)).toEqual(['visits', 'open']);
      // The state is put off to that day for who sees it, and for nobody else.
      const openUntil = (viewer: typeof ben | typeof cho) =>
        deadlines(errands, at(given(errands, {}, ...open).state), viewer, calendar).find(({ of }) => of === 'open')?.dueOn;
      expect([openUntil(ben), openUntil(cho)]).toEqual(['2026-09-17', '2026-09-28']);
    });
  });
});
