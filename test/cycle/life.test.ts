import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { CycleFacts } from '../../src/cycle/cycle';
import { missedReasons } from '../../src/cycle/items/appointment';
import { minutesTogether } from '../../src/cycle/minutes-together';
import { partnership } from '../../src/partnership/partnership-process';
import { makeCalendar } from '../../src/people/school-calendar';
import { derive } from '../../src/privacy/derive';
import { viewFor } from '../../src/privacy/view-for';
import { agendaFor } from '../../src/process/agenda';
import { deadlines } from '../../src/process/deadlines';
import { formFor } from '../../src/process/form-for';
import { nextSteps } from '../../src/process/next-steps';
import { given } from '../../src/testing/given';
import { factsOf, withSubstitute } from '../process/coached';
import { peopleUnder } from '../process/evidence';
import { accepted, draftedBy, proposed, type ToldOfCycle } from './impact-story';
import { lives, livesOfPeers } from './lives';

const made = makeCalendar({
  timeZone: 'America/Chicago',
  terms: [{ name: 'Year', from: '2026-08-17', to: '2027-06-11' }],
  holidays: [{ from: '2026-11-23', to: '2026-11-27' }],
});
if (!made.ok) throw new Error(made.message);
const { calendar } = made;

const planned = {
  id: 'plan',
  type: 'appointment.made',
  by: 'cho',
  kind: 'meeting',
  on: '2026-09-21',
  startsAt: '14:30',
  minutes: 40,
} as const;
const moved = { id: 'later', type: 'appointment.moved', by: 'ben', item: 'plan', kind: 'meeting', on: '2026-09-23' } as const;
const kept = {
  id: 'held',
  type: 'appointment.kept',
  by: 'cho',
  item: 'plan',
  kind: 'meeting',
  minutes: 35,
  attended: ['ben', 'cho'],
} as const;
const missed = { type: 'appointment.missed', by: 'cho', item: 'plan', missing: ['ben'], why: 'illness' } as const;
const canceled = { type: 'appointment.canceled', by: 'ben', item: 'plan' } as const;
const noted = { id: 'well', type: 'success.noted', by: 'cho', text: 'Every pair had something to say.' } as const;
const celebrated = { type: 'success.celebrated', by: 'ben', item: 'well', how: 'We told the class.' } as const;
const carried = { type: 'work.carried-over', by: 'ben', kind: 'goal', text: 'Students explain.', from: 'c0' } as const;
const paused = { type: 'cycle.paused', by: 'ben', until: '2026-11-30' } as const;
const closedAs = (outcome: 'met' | 'partly' | 'not-met' | 'abandoned') => ({ type: 'cycle.closed', by: 'ben', outcome }) as const;

describe.each(lives)('life in $name', ({ name, process, teachers, policy, goals, toClose, due }) => {
  const { id, version } = policy;
  const { ben, cho, dan, eve, pia } = peopleUnder(policy);
  const underPolicy = (facts: CycleFacts): CycleFacts => ({
    ...facts,
    partnership: facts.partnership && { ...facts.partnership, policy: { id, version } },
  });
  const known = underPolicy(factsOf([...teachers]));
  const teamKnown = underPolicy(factsOf(['ben', 'dan']));
  const substituted = underPolicy(withSubstitute([...teachers]));
  const asked = (of: readonly string[] = teachers) => ({ ...proposed(name, of), policy: { id, version } }) as const;
  const begun = (of: readonly string[] = teachers): readonly ToldOfCycle[] => [asked(of), ...of.map(accepted)];
  const told = (...events: readonly ToldOfCycle[]) => given(process, known, ...begun(), ...events);
  const toldOfTeam = (...events: readonly ToldOfCycle[]) => given(process, teamKnown, ...begun(['ben', 'dan']), ...events);
  // Of one teacher all is theirs; of two, what a coach enters is the team's.
  const alone = teachers.length === 1;
  const owner = alone ? 'ben' : 'team';

  describe('an appointment', () => {
    it('is on the agenda on its day, with what settles it', () => {
      const { state } = told(planned);
      for (const viewer of [ben, cho]) {
        expect(deadlines(process, state, viewer, calendar)).toContainEqual({
          of: 'appointments',
          item: 'plan',
          stage: 'planned',
          dueOn: '2026-09-21',
        });
        const { dueToday } = agendaFor(viewer, [{ process: process as never, state }], calendar, '2026-09-21T15:00:00Z');
        const ofAppointments = dueToday.filter((each) => each.of === 'appointments');
        expect(ofAppointments.map(({ settledBy }) => settledBy.map(({ type }) => type).sort())).toEqual([
          ['appointment.canceled', 'appointment.kept', 'appointment.missed', 'appointment.moved'],
        ]);
      }
    });

    it('that is kept is a session, whose minutes are logged once', () => {
      const { state } = told(planned)
        .when(kept)
        .thenRecord({
          appointments: [{ id: 'plan', stage: 'kept' }],
          sessions: [{ id: 'held', minutes: 35, owner, by: 'cho' }],
        });
      const { sessions, appointments } = state.record;
      expect(minutesTogether({ sessions, appointments })).toMatchObject({
        minutes: 35,
        sessions: 1,
        appointments: { kept: 1, planned: 0 },
      });
      expect(deadlines(process, state, ben, calendar).filter((each) => each.of === 'appointments')).toEqual([]);
    });

    it('is added up from what a principal sees, too', () => {
      const { state } = told(planned, kept);
      const { value, for: purpose } = derive(viewFor(process, state, pia), ({ sessions = [], appointments = [] }) =>
        minutesTogether({ sessions, appointments }),
      );
      expect([purpose, value]).toMatchObject(['operations', { minutes: 35, byKind: { meeting: 35 }, appointments: { kept: 1 } }]);
    });

    it('is settled once', () => {
      for (const settled of [moved, kept, missed, canceled])
        for (const again of [moved, kept, missed, canceled])
          told(planned, settled)
            .when({ ...again, id: 'again' })
            .thenRefused('wrong-stage');
    });

    it('that was missed and moved names what it was, and the other stays in the list', () => {
      told(planned, moved)
        .when({ ...missed, item: 'later' })
        .thenRecord({
          appointments: [
            { id: 'plan', stage: 'moved', on: '2026-09-21' },
            { id: 'later', stage: 'missed', on: '2026-09-23', replaces: 'plan', why: 'illness', missing: ['ben'] },
          ],
          sessions: [],
        });
    });

    it('is entered late as what happens is, and not later', () => {
      const late = { ...kept, at: '2026-09-21T19:30:00Z', recordedAt: '2026-10-05T19:30:00Z' } as const;
      told(planned)
        .when(late)
        .thenRecord({ sessions: [{ at: '2026-09-21T19:30:00Z' }] });
      told(planned)
        .when({ ...late, recordedAt: '2026-10-05T19:30:01Z' })
        .thenRefused('entered-too-late');
      told(planned)
        .when({ ...missed, at: '2026-09-21T19:30:00Z', recordedAt: '2026-10-06T19:30:00Z' })
        .thenRefused('entered-too-late');
    });

    it('is put right by who entered it: what was planned, what was moved, what was held', () => {
      const { kind, minutes, attended } = kept;
      told(planned, kept)
        .when({ type: 'item.corrected', by: 'cho', item: 'held', to: { kind, attended, minutes: 45 } })
        .thenRecord({ sessions: [{ minutes: 45 }], appointments: [{ stage: 'kept' }] })
        .when({ type: 'item.corrected', by: 'cho', item: 'held', to: { kind, minutes, attended: ['zoe'] } })
        .thenRefused('check');
      told(planned, moved)
        .when({ type: 'item.corrected', by: 'ben', item: 'later', to: { kind, on: '2026-09-24' } })
        .thenRecord({ appointments: [{ on: '2026-09-21' }, { on: '2026-09-24', replaces: 'plan', stage: 'planned' }] });
      told(planned)
        .when({ type: 'item.corrected', by: 'ben', item: 'plan', to: { kind, on: '2026-09-24' } })
        .thenRefused('no-such-item');
    });

    it('is of people of the cycle', () => {
      told(planned)
        .when({ ...kept, attended: ['ben', 'zoe'] })
        .thenRefused('check');
      told(planned)
        .when({ ...missed, missing: ['zoe'] })
        .thenRefused('check');
      told(planned)
        .when({ type: 'appointment.missed', by: 'ben', item: 'plan' })
        .thenRecord({ appointments: [{ stage: 'missed' }] });
      told()
        .when({ ...planned, startsAt: '25:00' })
        .thenRefused('payload');
    });

    it('of a colleague is another’s; of the team it is everybody’s', () => {
      const ofBen = toldOfTeam({ ...planned, owner: 'ben' });
      ofBen.when({ ...moved, by: 'dan' }).thenRefused('no-such-item');
      ofBen.when(kept).thenRecord({ sessions: [{ owner: 'ben' }] });
      toldOfTeam(planned)
        .when({ ...kept, by: 'dan', attended: ['ben', 'dan', 'cho'] })
        .thenRecord({ sessions: [{ owner: 'team', attended: ['ben', 'dan', 'cho'] }] });
    });

    it('tells a principal when, and that it was missed, and never who, why or what about', () => {
      const { state } = told({ ...planned, about: 'Seating.' }, missed);
      const shown = JSON.stringify(viewFor(process, state, pia).data);
      expect(shown).toContain('"stage":"missed"');
      for (const hidden of ['illness', 'missing', 'why', 'Seating']) expect(shown).not.toContain(hidden);
      // Dan is a colleague where two are asked for; Eve may see as much as Pia where the policy says that a coach evaluates.
      if (alone) expect(viewFor(process, state, dan).data).not.toHaveProperty('appointments');
      const ofEve = viewFor(process, state, eve).data;
      if (policy.confidential) expect(ofEve).toEqual({});
      else expect(ofEve).toMatchObject({ appointments: [{ stage: 'missed' }] });
      for (const hidden of ['illness', 'missing', 'why', 'Seating']) expect(JSON.stringify(ofEve)).not.toContain(hidden);
    });
  });

  describe('a pause over a holiday', () => {
    const before = { ...paused, recordedAt: '2026-11-20T20:00:00Z', at: '2026-11-20T20:00:00Z' } as const;
    const resumed = { type: 'cycle.resumed', by: 'ben', at: '2026-11-30T14:00:00Z', recordedAt: '2026-11-30T14:00:00Z' } as const;

    it('has no phase that falls due', () => {
      expect(deadlines(process, told(before).state, ben, calendar)).toEqual([]);
    });

    it('leaves a planned session to be moved, kept, missed or canceled, and plans none', () => {
      for (const settled of [moved, kept, missed, canceled]) told(planned, before).when(settled).thenState('paused');
      told(before).when(planned).thenRefused('wrong-state');
    });

    it('is gone on from in the phase that it left, whose days are school days', () => {
      const phase = told().state.state;
      const { state } = told(before).when(resumed).thenState(phase).thenRecord({ resumeAt: null, pausedUntil: null });
      expect(deadlines(process, state, ben, calendar)).toEqual(due === undefined ? [] : [{ of: phase, dueOn: due.fromMonday }]);
    });

    it('counts no day of it: what began on the Friday before is due as if the Monday after were the next day', () => {
      const at = '2026-11-20T16:00:00Z';
      const { state } = given(process, known, asked(), ...teachers.map((each) => ({ ...accepted(each), at, recordedAt: at })));
      expect(deadlines(process, state, ben, calendar)).toEqual(due === undefined ? [] : [{ of: state.state, dueOn: due.fromFriday }]);
    });
  });

  describe('a success', () => {
    it('is noted by either, and celebrated by whose it is, in words', () => {
      told(noted)
        .when(celebrated)
        .thenRecord({ successes: [{ stage: 'celebrated', how: 'We told the class.', owner }] });
      told(noted)
        .when({ ...celebrated, by: 'cho' })
        .thenRefused('not-your-turn');
      told(noted, celebrated).when(celebrated).thenRefused('wrong-stage');
    });

    it('of a goal is that teacher’s, and no colleague’s', () => {
      // Three models work on no goal: on a step, a lesson, a visit.
      if (!goals) return void told().when(draftedBy('ben')).thenRefused('unknown-event');
      const ofBen = toldOfTeam(draftedBy('ben'), { ...noted, goal: 'goal' });
      expect(ofBen.state.record.successes).toMatchObject([{ goal: 'goal', owner: 'ben' }]);
      ofBen.when({ ...celebrated, by: 'dan' }).thenRefused('no-such-item');
      expect(viewFor(process, ofBen.state, dan).data).toMatchObject({ successes: [] });
      toldOfTeam(draftedBy('ben'))
        .when({ ...noted, by: 'dan', goal: 'goal' })
        .thenRefused('check');
    });

    it('is of no goal that is not in the cycle', () => {
      told()
        .when({ ...noted, goal: 'constructor' })
        .thenRefused('check');
    });

    it('of one teacher is no colleague’s', () => {
      const ofBen = toldOfTeam({ ...noted, by: 'ben' });
      ofBen.when({ ...celebrated, by: 'dan' }).thenRefused('no-such-item');
      expect(viewFor(process, ofBen.state, dan).data).toMatchObject({ successes: [] });
    });

    it('is noted in a pause, and after an end that was reached', () => {
      told(paused).when(noted).thenState('paused');
      told(...toClose, noted, closedAs('partly'))
        .when(celebrated)
        .thenState('closed.partly')
        .when({ ...noted, id: 'more' })
        .thenState('closed.partly');
      told(...toClose, noted, closedAs('abandoned'))
        .when(celebrated)
        .thenRefused('wrong-state');
    });

    it('is known to no one outside', () => {
      const { state } = told(noted, celebrated);
      for (const viewer of [pia, eve]) expect(JSON.stringify(viewFor(process, state, viewer))).not.toContain('success');
      expect(nextSteps(process, state, known, pia)).toEqual([]);
    });
  });

  describe('another cycle that goes on from it', () => {
    const goingOn = given(process, known, { ...asked(), continues: 'c0' }, ...teachers.map(accepted));

    it('takes along what the teacher chose', () => {
      goingOn
        .when(carried)
        .thenRecord({ continues: 'c0', carried: [{ kind: 'goal', text: 'Students explain.', from: 'c0', owner: 'ben' }] });
      goingOn.when({ ...carried, by: 'cho' }).thenRefused('not-your-turn');
      told().when(carried).thenRefused('goes-on');
    });

    it('carries with the form of a partnership', () => {
      expect(formFor(process, 'work.carried-over')).toEqual(formFor(partnership, 'work.carried-over'));
    });

    it('shows a principal that it goes on, and not what was carried', () => {
      const { state } = goingOn.when(carried);
      expect(viewFor(process, state, pia).data).toMatchObject({ continues: 'c0' });
      expect(JSON.stringify(viewFor(process, state, pia).data)).not.toContain('Students explain');
    });
  });

  describe('a substitute', () => {
    const joined = { type: 'coach.joined', by: 'ben', person: 'sub' } as const;
    const left = { type: 'coach.left', by: 'cho', person: 'sub' } as const;
    const bySub = { id: 'visit', type: 'session.held', by: 'sub', kind: 'visit', minutes: 20, attended: ['ben', 'sub'] } as const;

    it('joins where the partnership has them, and acts from then on', () => {
      told().when(joined).thenRefused('coach-came');
      told().when(bySub, substituted).thenRefused('not-open-to-you');
      told()
        .when({ ...joined, person: 'zoe' }, substituted)
        .thenRefused('check');
      told()
        .when(joined, substituted)
        .thenRecord({ coaches: ['cho', 'sub'] })
        .when(bySub, substituted)
        .thenRecord({ sessions: [{ by: 'sub' }] });
    });

    it('does nothing more when the partnership has them no more, and leaves then', () => {
      const acting = told().when(joined, substituted);
      acting.when(left, substituted).thenRefused('coach-went');
      acting
        .when(bySub, known)
        .thenRefused('in-partnership')
        .when(left, known)
        .thenRecord({ coaches: ['cho'] })
        .when(bySub, known)
        .thenRefused('not-open-to-you')
        .when({ ...bySub, by: 'cho' }, known)
        .thenRecord({ sessions: [{ attended: ['ben', 'sub'] }] });
    });
  });

  describe('laws', () => {
    const anySuccess = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 3 });
    const anyMissing = fc.record(
      { missing: fc.constantFrom(['ben'], ['cho'], ['ben', 'cho']), why: fc.constantFrom(...missedReasons) },
      { requiredKeys: [] },
    );

    test.prop([anyMissing, anyMissing, anySuccess, anySuccess], { numRuns: 30 })(
      'a principal and an evaluator see the same whatever was missed for, and whatever went well',
      (why, otherWhy, successes, others) => {
        const state = (reasons: object, texts: readonly string[]) => {
          const at = '2026-10-01T08:00:00Z';
          const goingWell = texts.map((text, n): ToldOfCycle => ({ ...noted, id: `w${n}`, text, at, recordedAt: at }));
          const base = { type: 'appointment.missed', by: 'cho', item: 'plan', at, recordedAt: at } as const;
          return { ...told(planned, ...goingWell, { ...base, ...reasons }).state, revision: 5 };
        };
        for (const viewer of [pia, eve]) {
          const [one, other] = [state(why, successes), state(otherWhy, others)].map((each) => [
            viewFor(process, each, viewer),
            deadlines(process, each, viewer, calendar),
            nextSteps(process, each, known, viewer),
          ]);
          expect(JSON.stringify(other)).toBe(JSON.stringify(one));
        }
      },
    );
  });
});

describe.each(livesOfPeers.lives)('life of two peers without a coach in $name', ({ name, process }) => {
  const begun: readonly ToldOfCycle[] = [{ ...proposed(name, ['ben', 'dan']), by: 'ben', coaches: [] }, accepted('dan')];
  const told = (...events: readonly ToldOfCycle[]) => given(process, livesOfPeers.known, ...begun, ...events);
  const ours = { ...planned, by: 'ben', owner: 'team' } as const;

  it('is planned, missed and held by either', () => {
    told(ours)
      .when({ ...kept, by: 'dan', attended: ['ben', 'dan'] })
      .thenRecord({ sessions: [{ owner: 'team', by: 'dan' }] });
    told(ours, { ...moved, by: 'dan' })
      .when({ ...missed, by: 'ben', item: 'later', missing: ['dan'] })
      .thenRecord({ appointments: [{ stage: 'moved' }, { stage: 'missed', replaces: 'plan' }] });
  });

  it('has successes that are celebrated by whose they are', () => {
    told({ ...noted, by: 'dan' })
      .when(celebrated)
      .thenRefused('no-such-item')
      .when({ ...celebrated, by: 'dan' })
      .thenRecord({ successes: [{ stage: 'celebrated', owner: 'dan' }] });
  });

  it('has a coach when the partnership has one, and goes on without when it has none again', () => {
    const joined = { type: 'coach.joined', by: 'dan', person: 'cho' } as const;
    told().when(joined).thenRefused('coach-came');
    told()
      .when(joined, factsOf(['ben', 'dan']))
      .thenRecord({ coaches: ['cho'] })
      .when(planned, factsOf(['ben', 'dan']))
      .thenRecord({ appointments: [{ by: 'cho', owner: 'team' }] })
      .when({ type: 'coach.left', by: 'ben', person: 'cho' }, livesOfPeers.known)
      .thenRecord({ coaches: [] })
      .when({ ...kept, by: 'ben' }, livesOfPeers.known)
      .thenRecord({ sessions: [{ owner: 'team' }] });
  });
});
