import { describe, expect, it, test } from 'vitest';
import { grow } from '../../src/cycle/models/grow';
import { impact } from '../../src/cycle/models/impact';
import { partnership } from '../../src/partnership/partnership-process';
import { makeCalendar } from '../../src/people/school-calendar';
import { type Agenda, agendaFor, type Ongoing } from '../../src/process/agenda';
import { initial } from '../../src/process/initial';
import { given } from '../../src/testing/given';
import * as cycles from '../cycle/impact-story';
import * as partnerships from '../partnership/partnership-story';
import { errands } from './errands';
import { ben, cho, dan, eve, pia, stranger } from './evidence';
import { facts, pair } from './example-process';

function calendarIn(timeZone: string, more: object = {}) {
  const made = makeCalendar({
    timeZone,
    terms: [{ name: 'The year', from: '2026-01-05', to: '2026-12-18' }],
    holidays: ['2026-09-07', { from: '2026-11-25', to: '2026-11-27' }],
    ...more,
  });
  if (!made.ok) throw new Error(made.message);
  return made.calendar;
}
const chicago = calendarIn('America/Chicago');

const lists = ['overdue', 'dueToday', 'dueThisWeek', 'later', 'undated'] as const;
const none = { overdue: [], dueToday: [], dueThisWeek: [], later: [], undated: [] };

/** What stands in each list, a line each; empty lists are left out. */
function told(agenda: Agenda): object {
  const line = ({ stream, of, item, day }: Agenda['later'][number]) => [stream, item ?? of, day].join(' ');
  return Object.fromEntries(lists.flatMap((list) => (agenda[list].length === 0 ? [] : [[list, agenda[list].map(line)]])));
}

/** A GROW conversation of Ben’s in which something is to be done by a day. */
const committed = (id: string, ...days: readonly string[]): Ongoing => ({
  process: grow,
  state: {
    ...given(
      grow,
      cycles.known,
      cycles.proposed('grow'),
      cycles.accepted('ben'),
      ...days.map((byWhen) => ({ type: 'commitment.made', by: 'ben', id: `by-${byWhen}`, text: 'Ask Dan.', who: 'ben', byWhen }) as const),
    ).state,
    id,
  },
});

/** A pair of Cho and two teachers, in a phase of ten school days. */
const begun = (recordedAt: string, id = 'p1'): Ongoing => ({
  process: pair,
  state: { ...given(pair, facts, { type: 'pair.begun', by: 'cho', teachers: ['ben', 'dan'], coach: 'cho', recordedAt }).state, id },
});

// The pair is its own partnership, which the evidence knows by the name of p1.
const monday = '2026-09-14T15:00:00Z';

describe('an agenda', () => {
  it('says what is overdue, due today, this week and later, over all kinds of processes', () => {
    const states = [
      committed('g2', '2026-09-11', '2026-09-14', '2026-09-18', '2026-09-21'),
      committed('g1', '2026-09-14', '2026-09-16'),
      // Ten school days from the first, Labor Day left out, are up on the 16th.
      begun('2026-09-01T15:00:00Z'),
    ];
    const agenda = agendaFor(ben, states, chicago, monday);
    expect(agenda.today).toBe('2026-09-14');
    expect(told(agenda)).toEqual({
      overdue: ['g2 by-2026-09-11 2026-09-11'],
      dueToday: ['g1 by-2026-09-14 2026-09-14', 'g2 by-2026-09-14 2026-09-14'],
      dueThisWeek: ['g1 by-2026-09-16 2026-09-16', 'p1 active.first 2026-09-16', 'g2 by-2026-09-18 2026-09-18'],
      later: ['g2 by-2026-09-21 2026-09-21'],
    });
  });

  it('says of each thing what it is and what would settle it', () => {
    expect(agendaFor(ben, [committed('g1', '2026-09-14')], chicago, monday).dueToday).toEqual([
      {
        kind: 'grow-cycle',
        stream: 'g1',
        of: 'commitments',
        item: 'by-2026-09-14',
        stage: 'made',
        dueOn: '2026-09-14',
        day: '2026-09-14',
        settledBy: [{ type: 'commitment.settled', by: ['teacher', 'coach'] }],
      },
    ]);
    const [phase] = agendaFor(cho, [begun('2026-09-01T15:00:00Z')], chicago, monday).dueThisWeek;
    // That the clock may suspend it is what it calls for, and nobody’s to do.
    expect(phase).toMatchObject({ kind: 'pair', of: 'active.first', calls: 'pair.suspended' });
    expect(phase?.settledBy).toEqual([
      { type: 'pair.paused', by: ['teacher', 'coach'] },
      { type: 'pair.closed', by: ['teacher'] },
      { type: 'phase.finished', by: ['teacher', 'coach'] },
    ]);
  });

  it('holds what is planned in an Impact Cycle, and the answer that a proposal waits for', () => {
    const cycle = given(impact, cycles.known, ...cycles.learned).state;
    const proposed = { ...given(partnership, partnerships.known, partnerships.proposed('ben')).state, id: 'p1' };
    const states = [
      { process: impact, state: { ...cycle, id: 'c1' } },
      { process: partnership, state: proposed },
    ];
    const agenda = agendaFor(ben, states, chicago, monday);
    // Each was entered on Monday the fourteenth; ten school days later is Monday the twenty-eighth.
    expect(told(agenda)).toEqual({
      later: ['c1 active.learn 2026-09-28', 'c1 try 2026-09-28', 'p1 proposed 2026-09-28'],
    });
    const [learn, tried, asked] = agenda.later;
    expect(learn?.settledBy.map(({ type }) => type)).toContain('phase.finished');
    expect(tried?.settledBy.map(({ type }) => type)).toEqual(['implementation.done', 'implementation.dropped']);
    expect(asked?.settledBy.map(({ type }) => type)).toEqual(['agreement.signed', 'partnership.declined']);
  });

  it('counts a date without school on the next day with school: a Saturday, and Labor Day', () => {
    const states = [committed('g1', '2026-09-05', '2026-09-07', '2026-09-12')];
    const at = (day: string) => told(agendaFor(ben, states, chicago, `${day}T15:00:00Z`));
    expect(at('2026-09-04')).toEqual({
      later: ['g1 by-2026-09-05 2026-09-08', 'g1 by-2026-09-07 2026-09-08', 'g1 by-2026-09-12 2026-09-14'],
    });
    // On the Saturday and on the holiday nothing is due today: what comes is the coming week’s.
    for (const free of ['2026-09-05', '2026-09-07'])
      expect(at(free)).toEqual({
        dueThisWeek: ['g1 by-2026-09-05 2026-09-08', 'g1 by-2026-09-07 2026-09-08'],
        later: ['g1 by-2026-09-12 2026-09-14'],
      });
    expect(at('2026-09-08')).toMatchObject({ dueToday: ['g1 by-2026-09-05 2026-09-08', 'g1 by-2026-09-07 2026-09-08'] });
    expect(at('2026-09-09')).toMatchObject({ overdue: ['g1 by-2026-09-05 2026-09-08', 'g1 by-2026-09-07 2026-09-08'] });
  });

  it('keeps the date that was said beside the day on which it counts', () => {
    const [item] = agendaFor(ben, [committed('g1', '2026-09-12')], chicago, monday).dueToday;
    expect(item).toMatchObject({ dueOn: '2026-09-12', day: '2026-09-14' });
  });

  it('looks forward from Thanksgiving to the week after it', () => {
    const states = [committed('g1', '2026-11-30', '2026-12-07')];
    expect(told(agendaFor(ben, states, chicago, '2026-11-26T15:00:00Z'))).toEqual({
      dueThisWeek: ['g1 by-2026-11-30 2026-11-30'],
      later: ['g1 by-2026-12-07 2026-12-07'],
    });
  });

  it('has what the calendar ends before last, without a day', () => {
    const agenda = agendaFor(ben, [begun('2026-12-15T15:00:00Z'), committed('g1', '2026-12-21')], chicago, '2026-12-15T16:00:00Z');
    expect(told(agenda)).toEqual({ later: ['g1 by-2026-12-21 2026-12-21'], undated: ['p1 active.first '] });
  });

  it('goes on after the last day of school', () => {
    const states = [committed('g1', '2026-12-18', '2026-12-22', '2026-12-23', '2026-12-30')];
    expect(told(agendaFor(ben, states, chicago, '2026-12-22T15:00:00Z'))).toEqual({
      overdue: ['g1 by-2026-12-18 2026-12-18'],
      dueToday: ['g1 by-2026-12-22 2026-12-22'],
      dueThisWeek: ['g1 by-2026-12-23 2026-12-23'],
      later: ['g1 by-2026-12-30 2026-12-30'],
    });
  });

  it('ends the week on Thursday where the weekend is Friday and Saturday', () => {
    const cairo = calendarIn('Africa/Cairo', { weekdays: [7, 1, 2, 3, 4] });
    const states = [committed('g1', '2026-09-17', '2026-09-18', '2026-09-20')];
    expect(told(agendaFor(ben, states, cairo, monday))).toEqual({
      dueThisWeek: ['g1 by-2026-09-17 2026-09-17'],
      later: ['g1 by-2026-09-18 2026-09-20', 'g1 by-2026-09-20 2026-09-20'],
    });
  });

  it('shows a colleague nothing of what is another’s, and others nothing at all', () => {
    const aim = { type: 'aim.drafted', by: 'ben', text: 'Wait', level: 1, tags: [] } as const;
    const { state } = given(
      pair,
      facts,
      { type: 'pair.begun', by: 'cho', teachers: ['ben', 'dan'], coach: 'cho' },
      aim,
      { type: 'note.taken', by: 'ben', text: 'seen' },
      { type: 'aim.agreed', by: 'ben', item: 'e2' },
    );
    const states = [{ process: pair, state: { ...state, id: 'p1' } }, committed('g1', '2026-09-16')];
    const ofs = (viewer: typeof ben | typeof cho | typeof pia | typeof eve) => {
      const { today, ...agenda } = agendaFor(viewer, states, chicago, monday);
      return Object.values(agenda).flatMap((items) => items.map((item) => item.of));
    };
    expect(ofs(ben)).toEqual(['commitments', 'aims', 'active.first']);
    expect(ofs(cho)).toEqual(['commitments', 'aims', 'active.first']);
    expect(ofs(dan)).toEqual(['active.first']);
    for (const viewer of [pia, eve, stranger]) {
      expect(agendaFor(viewer, states, chicago, monday)).toEqual({ today: '2026-09-14', ...none });
      expect(agendaFor(viewer, [], chicago, monday)).toEqual(agendaFor(viewer, states, chicago, monday));
    }
  });

  it('does not tell who may not know the state, by what would settle a thing, in which of several it is', () => {
    const open = [
      { type: 'errands.begun', by: 'cho', teachers: ['ben'], coach: 'cho' },
      { type: 'visit.planned', by: 'cho', day: '2026-09-14' },
    ] as const;
    const settling = (viewer: typeof ben | typeof pia, ...more: readonly { readonly type: 'errands.rested'; readonly by: string }[]) => {
      const state = { ...given(errands, {}, ...open, ...more).state, id: 'p1' };
      return agendaFor(viewer, [{ process: errands, state }], chicago, monday).dueToday.map((item) =>
        item.settledBy.map(({ type }) => type),
      );
    };
    const rested = { type: 'errands.rested', by: 'cho' } as const;
    expect([settling(ben), settling(ben, rested)]).toEqual([[['visit.done']], [['visit.skipped']]]);
    expect([settling(pia), settling(pia, rested)]).toEqual([[['visit.done', 'visit.skipped']], [['visit.done', 'visit.skipped']]]);
  });

  it('names what would put a state off, beside what would leave it', () => {
    const { state } = given(errands, {}, { type: 'errands.begun', by: 'cho', teachers: ['ben'], coach: 'cho' });
    const { later } = agendaFor(ben, [{ process: errands, state: { ...state, id: 'p1' } }], chicago, monday);
    expect(later.map((item) => item.settledBy.map(({ type }) => type))).toEqual([['errand.set', 'errands.rested', 'errands.closed']]);
  });

  it('is empty where nothing has begun, and takes a state for its own process only', () => {
    expect(agendaFor(ben, [{ process: pair, state: initial(pair, 'p1') }], chicago, monday)).toEqual({ today: '2026-09-14', ...none });
    expect(() => agendaFor(ben, [{ process: impact, state: initial(pair, 'p1') }], chicago, monday)).toThrow(
      expect.objectContaining({ code: 'kernel/other-process' }),
    );
    expect(() => agendaFor(ben, [], chicago, '2026-09-14')).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  });
});

describe('today is the day at the school', () => {
  /** In which list something of a day stands at a moment. */
  const standsIn = (timeZone: string, byWhen: string, at: string) =>
    Object.keys(
      told(agendaFor(ben, [committed('g1', byWhen)], calendarIn(timeZone, { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] }), at)),
    );

  test.each([
    // The minute before and after midnight, far from and near to the day in UTC.
    ['America/Chicago', '2026-09-14', '2026-09-15T04:59:59Z', '2026-09-15T05:00:00Z'],
    ['Asia/Tokyo', '2026-09-14', '2026-09-14T14:59:59Z', '2026-09-14T15:00:00Z'],
    ['Pacific/Kiritimati', '2026-09-14', '2026-09-14T09:59:59Z', '2026-09-14T10:00:00Z'],
    ['Australia/Lord_Howe', '2026-09-14', '2026-09-14T13:29:59Z', '2026-09-14T13:30:00Z'],
    // The clock goes forward in the night to the eighth of March, and back in that to the first of November.
    ['America/Chicago', '2026-03-07', '2026-03-08T05:59:59Z', '2026-03-08T06:00:00Z'],
    ['America/Chicago', '2026-03-08', '2026-03-09T04:59:59Z', '2026-03-09T05:00:00Z'],
    ['America/Chicago', '2026-10-31', '2026-11-01T04:59:59Z', '2026-11-01T05:00:00Z'],
    ['America/Chicago', '2026-11-01', '2026-11-02T05:59:59Z', '2026-11-02T06:00:00Z'],
    // Lord Howe moves its clock by half an hour: forward on the fourth of October, back on the fifth of April.
    ['Australia/Lord_Howe', '2026-10-03', '2026-10-03T13:29:59Z', '2026-10-03T13:30:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-04T12:59:59Z', '2026-10-04T13:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-04', '2026-04-04T12:59:59Z', '2026-04-04T13:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-05T13:29:59Z', '2026-04-05T13:30:00Z'],
    // Cairo skips the hour after midnight on the twenty-fourth of April, and has the hour before it twice on the thirtieth of October.
    ['Africa/Cairo', '2026-04-23', '2026-04-23T21:59:59Z', '2026-04-23T22:00:00Z'],
    ['Africa/Cairo', '2026-04-24', '2026-04-24T20:59:59Z', '2026-04-24T21:00:00Z'],
    ['Africa/Cairo', '2026-10-29', '2026-10-29T21:59:59Z', '2026-10-29T22:00:00Z'],
  ])('in %s what is due on %s is due until the last second of that day, and then overdue', (timeZone, byWhen, last, after) => {
    expect([standsIn(timeZone, byWhen, last), standsIn(timeZone, byWhen, after)]).toEqual([['dueToday'], ['overdue']]);
  });

  test('in Cairo the hour before midnight that comes twice is the same day both times', () => {
    for (const at of ['2026-10-29T20:30:00Z', '2026-10-29T21:30:00Z'])
      expect(standsIn('Africa/Cairo', '2026-10-29', at)).toEqual(['dueToday']);
  });

  test('in Chicago the hour that comes twice is the same day both times', () => {
    for (const at of ['2026-11-01T06:30:00Z', '2026-11-01T07:30:00Z'])
      expect(standsIn('America/Chicago', '2026-11-01', at)).toEqual(['dueToday']);
  });

  test('at one moment it is already tomorrow on Kiritimati, and still today in Chicago', () => {
    const at = '2026-09-14T11:00:00Z';
    expect([standsIn('Pacific/Kiritimati', '2026-09-14', at), standsIn('America/Chicago', '2026-09-14', at)]).toEqual([
      ['overdue'],
      ['dueToday'],
    ]);
  });
});
