import { describe, expect, it } from 'vitest';
import { cycleFrom } from '../../src/partnership/cycle-from';
import { cycleFacts, partnershipFacts, partnershipPeople } from '../../src/partnership/facts';
import { partnershipFact } from '../../src/partnership/partnership-fact';
import { partnership } from '../../src/partnership/partnership-process';
import { makeCalendar } from '../../src/people/school-calendar';
import { asViewer, type Hat } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { deadlines } from '../../src/process/deadlines';
import { nextSteps } from '../../src/process/next-steps';
import type { StateOf } from '../../src/process/process';
import { noticesFor } from '../../src/reports/notice';
import { storyOf } from '../../src/reports/story';
import { given } from '../../src/testing/given';
import { runWalk } from '../../src/testing/run-walk';
import { lives } from '../cycle/lives';
import { factsOf } from '../process/coached';
import { assigned } from '../process/evidence';
import { conflict, ended, known, pair, proposed, signed, stateOf, type ToldOfPartnership, team, told, visited } from './partnership-story';

const until = '2026-09-28T08:00:00Z';
const during = '2026-09-20T08:00:00Z';
const moment = until;
const asked = { id: 'ask', type: 'substitute.asked', by: 'cho', person: 'sub', insteadOf: 'cho', until } as const;
const agreed = (by: string, item = 'ask') => ({ type: 'substitute.agreed', by, item, version: 1 }) as const;
const declined = (by: string) => ({ type: 'substitute.declined', by, item: 'ask' }) as const;
const over = (by: string) => ({ type: 'substitute.ended', by, item: 'ask' }) as const;

/** Sub stands in for Cho for two weeks; Ben and Dan have agreed. */
const standingIn: readonly ToldOfPartnership[] = [...team, asked, agreed('ben'), agreed('sub'), agreed('dan')];

const assignments = [assigned('pia', 'principal', 'ben'), assigned('pia', 'principal', 'dan'), assigned('eve', 'evaluator', 'ben')];
const evidenceOf = (state: StateOf<typeof partnership>) => ({
  partnerships: [partnershipFact(state)].filter((fact) => fact !== null),
  assignments: [...assignments, ...['ben', 'dan'].map((teacher) => assigned('sub', 'coach-lead', teacher))],
  consents: [],
  classes: [],
});
const looking = (hat: Hat, ...events: readonly ToldOfPartnership[]): object => {
  const state = stateOf(...events);
  return viewFor(partnership, state, asViewer(strict, hat, evidenceOf(state))).data;
};
const coach = (person: string, at: string) => ({ person, as: 'coach', for: 'coaching', at }) as const;
const principal = (at: string) => ({ person: 'pia', as: 'principal', for: 'operations', at }) as const;

describe('a substitute is asked', () => {
  it('by a teacher or a coach, for a coach who is there, until a moment still to come', () => {
    for (const by of ['ben', 'cho'])
      told(...team)
        .when({ ...asked, by })
        .thenState('active')
        .thenRecord({ substitutes: [{ person: 'sub', stage: 'asked', owner: 'team', by, agreedBy: [by] }] });
    for (const odd of [{ until: '2026-09-14T08:00:00Z' }, { insteadOf: 'ben' }, { insteadOf: 'zoe' }, { person: 'cho' }, { person: 'dan' }])
      told(...team)
        .when({ ...asked, ...odd })
        .thenRefused('check');
  });

  it('once at a time, and not the leader', () => {
    told(...team, asked)
      .when({ ...asked, id: 'again', by: 'ben' })
      .thenRefused('check');
    told({ ...proposed('ben'), leader: 'lea' }, signed('ben'), signed('cho'), signed('lea'))
      .when({ ...asked, person: 'lea' })
      .thenRefused('check');
    told(...standingIn)
      .when({ ...asked, id: 'again' })
      .thenRefused('check');
  });

  it('and refused where they evaluate a teacher', () => {
    const state = stateOf(...team);
    const at = '2026-09-14T09:00:00Z';
    const evaluating = { assignments: [assigned('sub', 'evaluator', 'dan')], at, policy: strict, mayPropose: true };
    const event = { ...asked, at, recordedAt: at };
    expect(partnershipPeople(state, event, at)).toEqual({ teachers: ['ben', 'dan'], coaches: ['cho', 'sub'] });
    given(partnership, known, ...team)
      .when(asked, partnershipFacts(partnershipPeople(state, event, at), evaluating))
      .thenRefused('coach-is-not-evaluator');
    const later = { id: 'yes', ...agreed('sub'), at, recordedAt: at };
    expect(partnershipPeople(stateOf(...team, asked), later, at).coaches).toEqual(['cho', 'sub']);
    told(...team, asked)
      .when(agreed('sub'), conflict)
      .thenRefused('coach-is-not-evaluator');
  });

  it('and what they are asked stays as it was: another person is asked anew', () => {
    const { person, insteadOf } = asked;
    told(...team, asked)
      .when({ type: 'item.corrected', by: 'cho', item: 'ask', to: { person, insteadOf, until: '2027-06-01T00:00:00Z' } })
      .thenRefused('check');
  });

  it('and sees then what is operational, and does nothing but say yes or no', () => {
    const state = stateOf(...team, { ...visited, about: 'Seating.' }, asked);
    const lead = asViewer(strict, { person: 'sub', as: 'coach-lead', for: 'operations', at: during }, evidenceOf(state));
    const { data } = viewFor(partnership, state, lead);
    expect(data).toMatchObject({ state: 'in-progress', agreement: { version: 1 }, substitutes: [{ person: 'sub' }] });
    for (const hidden of ['enrolment', 'carried', 'Seating']) expect(JSON.stringify(data)).not.toContain(hidden);
    expect(nextSteps(partnership, state, known, lead).map(({ type, item, ready }) => [type, item, ready])).toEqual([
      ['substitute.agreed', 'ask', true],
      ['substitute.declined', 'ask', true],
    ]);
    expect(looking(coach('sub', during), ...team, asked)).toEqual({});
    told(...team, asked)
      .when({ ...visited, by: 'sub' })
      .thenRefused('not-open-to-you');
  });
});

describe('all agree', () => {
  it('every teacher and the substitute; then they are a coach until the moment', () => {
    told(...team, asked)
      .when(agreed('sub'))
      .thenRecord({ substitutes: [{ stage: 'asked' }] })
      .when(agreed('ben'))
      .when({ ...agreed('dan'), version: 2 })
      .thenRefused('check')
      .when(agreed('dan'))
      .thenRecord({
        substitutes: [{ stage: 'active', agreedBy: ['cho', 'sub', 'ben', 'dan'] }],
        people: [
          { person: 'ben' },
          { person: 'dan' },
          { person: 'cho', until: undefined },
          { person: 'sub', part: 'coach', plannedUntil: until },
        ],
      });
  });

  it('once each; who asked has said yes', () => {
    told(...team, { ...asked, by: 'ben' })
      .when(agreed('ben'))
      .thenRefused('agrees-once');
    told(...pair, { ...asked, by: 'ben' })
      .when(agreed('sub'))
      .thenRecord({ substitutes: [{ stage: 'active' }] });
    told(...team, asked)
      .when(agreed('cho'))
      .thenRefused('not-your-turn');
  });

  it('before its moment, and not after', () => {
    told(...team, asked)
      .when({ ...agreed('ben'), at: until, recordedAt: until })
      .thenRefused('asked-in-time');
  });
});

describe('it is declined', () => {
  it('by a teacher or by who is asked, without a reason', () => {
    for (const by of ['ben', 'dan', 'sub'])
      told(...team, asked)
        .when(declined(by))
        .thenRecord({ substitutes: [{ stage: 'ended' }], people: [{}, {}, {}] })
        .when(agreed('ben'))
        .thenRefused('wrong-stage');
  });

  it('and looks to all others like one that was taken back, whoever declined', () => {
    const shown = [declined('ben'), declined('dan'), declined('sub'), over('cho'), over('system')].map((end) =>
      JSON.stringify([
        looking(principal(during), ...team, asked, end),
        looking({ person: 'eve', as: 'evaluator', for: 'evaluation', at: during }, ...team, asked, end),
        looking({ person: 'dan', as: 'teacher', for: 'coaching', at: during }, ...team, asked, end),
        looking(coach('cho', during), ...team, asked, end),
      ]),
    );
    expect(new Set(shown).size).toBe(1);
  });
});

describe('its story', () => {
  const linesOf = (hat: Hat, ...events: readonly ToldOfPartnership[]) => {
    const steps = events.map((event, n) => {
      const at = new Date(Date.UTC(2026, 8, 14, 8, n)).toISOString();
      return { event: { id: `g${n + 1}`, at, recordedAt: at, ...event }, facts: known };
    });
    const { entries, states } = runWalk(partnership, 'p1', { steps });
    const state = states.at(-1) as StateOf<typeof partnership>;
    const viewer = asViewer(strict, hat, evidenceOf(state));
    return { lines: storyOf(partnership, state, entries, viewer), notices: noticesFor(partnership, state, entries, [viewer]) };
  };

  it('tells those in it who declined, and nobody else that anybody did', () => {
    const outside = [declined('ben'), declined('sub'), over('cho')].map((end) => linesOf(principal(during), ...team, asked, end));
    for (const told of outside) expect(told).toEqual(outside[0]);
    expect(outside[0]?.lines.map(({ type }) => type)).toContain('substitute.asked');
    expect(outside[0]?.notices).toEqual([]);
    const inside = linesOf({ person: 'dan', as: 'teacher', for: 'coaching', at: during }, ...team, asked, declined('ben'));
    expect(inside.lines.at(-1)).toMatchObject({ type: 'substitute.declined', by: 'ben' });
    expect(inside.notices).toHaveLength(1);
  });
});

/** The models that run under the policy of the story. */
const underStrict = lives.filter(({ policy }) => policy.id === strict.id);

describe.each(underStrict)('for two weeks, in a cycle of $name', ({ name, process, model }) => {
  const state = stateOf(...standingIn);
  const facts = (at: string) => cycleFacts(state, { assignments, at, policy: strict });
  const cycle = given(
    process,
    factsOf(['ben', 'dan']),
    { type: 'cycle.proposed', by: 'cho', ...cycleFrom(stateOf(...team), model) },
    { type: 'cycle.accepted', by: 'ben' },
    { type: 'cycle.accepted', by: 'dan' },
    { type: 'success.noted', by: 'ben', text: 'It went well.' },
  )
    .when({ type: 'coach.joined', by: 'cho', person: 'sub', at: during, recordedAt: during }, facts(during))
    .thenRecord({ coaches: ['cho', 'sub'] });
  const visit = (at: string) =>
    ({ type: 'session.held', by: 'sub', kind: 'visit', minutes: 20, attended: ['ben', 'sub'], at, recordedAt: at }) as const;
  const seen = (at: string): object => viewFor(process, cycle.state, asViewer(strict, coach('sub', at), evidenceOf(state))).data;

  it('the substitute reads it during the window, and nothing after or before', () => {
    expect(seen(during)).toMatchObject({ successes: [{ text: 'It went well.' }] });
    expect(seen('2026-09-28T07:59:59.999Z')).toHaveProperty('successes');
    for (const at of ['2026-09-14T08:00:00Z', moment, '2027-01-01T00:00:00Z']) expect(seen(at)).toEqual({});
    expect(viewFor(process, cycle.state, asViewer(strict, coach('cho', during), evidenceOf(state))).data).toHaveProperty('successes');
  });

  it('the substitute acts during the window, and not after, without anybody’s act', () => {
    expect(facts(during).partnership?.coaches).toEqual(['cho', 'sub']);
    expect(facts(moment).partnership?.coaches).toEqual(['cho']);
    cycle.when(visit(during), facts(during)).thenRecord({ sessions: [{ by: 'sub' }] });
    cycle
      .when(visit(moment), facts(moment))
      .thenRefused('in-partnership')
      .when({ type: 'coach.left', by: 'ben', person: 'sub', at: moment, recordedAt: moment }, facts(moment))
      .thenRecord({ coaches: ['cho'] });
  });

  it('a cycle that is proposed then names who is there', () => {
    expect(cycleFrom(state, model).coaches).toEqual(['cho', 'sub']);
    expect(cycleFrom(state, model, { at: moment }).coaches).toEqual(['cho']);
    given(process, facts(moment))
      .when({ type: 'cycle.proposed', by: 'ben', ...cycleFrom(state, model, { at: moment, continues: 'c1' }) })
      .thenRecord({ continues: 'c1', model: { name } });
  });
});

describe('next year', () => {
  const years = underStrict.map((first, n) => ({ first, next: underStrict[(n + 1) % underStrict.length] as (typeof lives)[number] }));
  it.each(years)('$first.name goes on as $next.name, with the goal that the teacher took along', ({ first, next }) => {
    // Where either is of two teachers, both are.
    const teachers = [first, next].some((each) => each.teachers.length > 1) ? ['ben', 'dan'] : ['ben'];
    const state = stateOf(...(teachers.length > 1 ? team : pair));
    const yes = teachers.map((by) => ({ type: 'cycle.accepted', by }) as const);
    const facts = cycleFacts(state, { assignments, at: during, policy: strict });
    const { record } = given(
      first.process,
      facts,
      { type: 'cycle.proposed', by: 'cho', ...cycleFrom(state, first.model) },
      ...yes,
      ...first.toClose,
      { type: 'cycle.closed', by: 'ben', outcome: 'partly' },
    ).state;
    expect(record.model?.name).toBe(first.name);
    given(next.process, facts, { type: 'cycle.proposed', by: 'cho', ...cycleFrom(state, next.model, { continues: 'c1' }) }, ...yes)
      .when({ type: 'work.carried-over', by: 'ben', kind: 'goal', text: 'Students explain.', from: 'c1' })
      .thenRecord({ continues: 'c1', model: { name: next.name }, carried: [{ text: 'Students explain.' }] });
  });
});

describe('it ends', () => {
  it('in the partnership too at its moment: nothing more is entered, though nobody has ended it', () => {
    const acting = told(...standingIn);
    acting.when({ ...visited, by: 'sub', at: during, recordedAt: during }).thenRecord({ contacts: [{ by: 'sub', owner: 'team' }] });
    for (const event of [
      { ...visited, by: 'sub' },
      { ...ended, by: 'sub' },
      { ...asked, id: 'more', by: 'sub', person: 'zoe' },
    ] as const)
      acting.when({ ...event, at: until, recordedAt: until }).thenRefused('in-their-time');
    expect(looking(coach('sub', during), ...standingIn)).toHaveProperty('agreement');
    expect(looking(coach('sub', moment), ...standingIn)).toEqual({});
  });

  it('on its day, which is on the agenda until somebody says so', () => {
    const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
    if (!made.ok) throw new Error(made.message);
    const state = stateOf(...standingIn);
    const cho = asViewer(strict, coach('cho', during), evidenceOf(state));
    expect(deadlines(partnership, state, cho, made.calendar)).toEqual([
      { of: 'substitutes', item: 'ask', stage: 'active', dueOn: '2026-09-28' },
    ]);
    expect(deadlines(partnership, stateOf(...standingIn, over('system')), cho, made.calendar)).toEqual([]);
  });

  it('earlier where somebody says so, and from then on at once', () => {
    for (const by of ['ben', 'cho', 'sub', 'system']) {
      const { state } = told(...standingIn).when(over(by));
      expect(state.record).toMatchObject({ substitutes: [{ stage: 'ended' }] });
      expect(state.record.people.map((each) => each.until)).toEqual([undefined, undefined, undefined, state.recordedAt]);
      const fact = partnershipFact({ ...state, id: 'p1' });
      expect(fact?.people.at(-1)).toEqual({ person: 'sub', part: 'coach', from: expect.any(String), until: state.recordedAt });
    }
  });

  it('where the substitute leaves, and not where the coach would leave only a substitute behind', () => {
    told(...standingIn)
      .when({ type: 'member.left', by: 'cho' })
      .thenRefused('others-go-on')
      .when({ type: 'member.left', by: 'sub' })
      .thenRecord({ substitutes: [{ stage: 'ended' }], people: [{}, {}, { until: undefined }, { until: '2026-09-14T08:08:00.000Z' }] });
  });

  it('and they may be asked again', () => {
    told(...standingIn, over('cho'))
      .when({ ...asked, id: 'again' })
      .thenRecord({ substitutes: [{ stage: 'ended' }, { stage: 'asked' }] });
  });

  it('with the partnership: nobody coaches any more', () => {
    const { state } = told(...standingIn, ended);
    expect(cycleFacts({ ...state, id: 'p1' }, { assignments, at: during, policy: strict }).partnership?.coaches).toEqual([]);
    expect(looking(coach('sub', during), ...standingIn, ended)).toEqual({});
  });
});

describe('what a partnership proves of a substitute', () => {
  it('ends at the earlier of what was planned and what came about', () => {
    const late = { ...over('system'), at: '2026-10-05T08:00:00Z', recordedAt: '2026-10-05T08:00:00Z' } as const;
    for (const events of [standingIn, [...standingIn, late]]) expect(partnershipFact(stateOf(...events))?.people.at(-1)?.until).toBe(until);
  });
});
