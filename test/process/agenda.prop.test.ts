import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { impact } from '../../src/cycle/models/impact';
import type { Stated, Viewer } from '../../src/labels/labelled';
import { dateOf } from '../../src/people/local-date';
import { isSchoolDay } from '../../src/people/school-day';
import { asViewer } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import { type Agenda, agendaFor } from '../../src/process/agenda';
import { deadlines } from '../../src/process/deadlines';
import type { Process, StateOf } from '../../src/process/process';
import { anyCalendar } from '../../src/testing/any-calendar';
import { anyInstant } from '../../src/testing/any-people';
import { anyWalk } from '../../src/testing/any-walk';
import { runWalk } from '../../src/testing/run-walk';
import { anyCycle } from '../cycle/any-cycle';
import { anyTeam, hats, now, people, teamEvidence } from '../privacy/any-team';
import { team } from '../privacy/team-process';
import { twins } from '../privacy/twin';
import { walkables } from './processes';

/** The people of the walks, in the partnership of the walks. */
const evidence = { ...teamEvidence, partnerships: teamEvidence.partnerships.flatMap((each) => [each, { ...each, id: 'p1' }]) };
const viewerOf = (person: string, hat: (typeof hats)[number]) => asViewer(strict, { person, ...hat, at: now }, evidence);

/** Mostly those who have a part, for they have most to do. */
const anybody = fc.oneof(
  fc.constantFrom(viewerOf('ben', { as: 'teacher', for: 'coaching' }), viewerOf('cho', { as: 'coach', for: 'coaching' })),
  fc.record({ person: fc.constantFrom(...people), hat: fc.constantFrom(...hats) }).map(({ person, hat }) => viewerOf(person, hat)),
);

const ofTeams = walkables.filter(({ name }) => name.endsWith('of a team') || name === 'impact, in Improve' || name === 'grow, committed');

/** Where walks of several processes came to, each as the stream that the evidence knows. */
const anyWalked = fc.tuple(
  ...ofTeams.map(({ process, world }) => anyWalk(process, world).map((walk) => ({ process, walked: runWalk(process, 'p1', walk) }))),
);

const all = ({ overdue, dueToday, dueThisWeek, later, undated }: Agenda) => [overdue, dueToday, dueThisWeek, later, undated].flat();
const inText = (each: { readonly of: string; readonly item?: string; readonly stage?: string; readonly dueOn: string | null }) =>
  JSON.stringify([each.of, each.item, each.stage, each.dueOn]);

describe('laws', () => {
  test.prop([anyWalked, anybody, anyCalendar(), anyInstant()], { numRuns: 40 })(
    'everything that falls due for somebody is in their agenda once, and nothing else is',
    (walked, viewer, calendar, at) => {
      const states = walked.map(({ process, walked: { states } }) => ({
        process,
        state: states.at(-1) as Stated<Record<string, unknown>>,
      }));
      const due = states.flatMap(({ process, state }) =>
        deadlines(process, state, viewer, calendar).map((each) => [state.kind, inText(each)]),
      );
      const agenda = agendaFor(viewer, states, calendar, at);
      expect(
        all(agenda)
          .map((each) => [each.kind, inText(each)])
          .sort(),
      ).toEqual(due.sort());
    },
  );

  test.prop([anyWalked, anyCalendar(), anyInstant()], { numRuns: 40 })(
    'each thing is in the list of its day, and each list is in order',
    (walked, calendar, at) => {
      const states = walked.map(({ process, walked: { states } }) => ({ process, state: states.at(-1) as Stated }));
      const agenda = agendaFor(viewerOf('cho', { as: 'coach', for: 'coaching' }), states, calendar, at);
      const { today } = agenda;
      expect(today).toBe(dateOf(calendar, at));
      const days = (list: readonly { readonly day: string | null }[]) => list.map(({ day }) => String(day));
      expect(days(agenda.overdue).every((day) => day < today)).toBe(true);
      expect(days(agenda.dueToday).every((day) => day === today)).toBe(true);
      expect([...agenda.dueThisWeek, ...agenda.later].every(({ day }) => String(day) > today)).toBe(true);
      expect(agenda.undated.every(({ dueOn, day }) => dueOn === null && day === null)).toBe(true);
      const dated = all(agenda).filter(({ day }) => day !== null);
      expect(days(dated)).toEqual(days(dated).sort());
      // Moved from days without school only, and only forward.
      for (const { dueOn, day } of dated)
        expect(isSchoolDay(calendar, String(dueOn)) ? day === dueOn : String(day) >= String(dueOn)).toBe(true);
    },
  );

  test.prop([anyWalked, anyCalendar()], { numRuns: 40 })(
    'what is no longer due was settled by one of the events that the agenda named, or the process went elsewhere',
    (walked, calendar) => {
      const viewer = viewerOf('cho', { as: 'coach', for: 'coaching' });
      const agendaOf = (process: Process, state: Stated) => all(agendaFor(viewer, [{ process, state }], calendar, now));
      for (const {
        process,
        walked: { states, decisions },
      } of walked)
        for (const [n, decided] of decisions.entries()) {
          if (!decided.ok || decided.entry.event.by === 'system' || decided.entry.event.type.startsWith('item.')) continue;
          const [before, after] = [states[n] as Stated, states[n + 1] as Stated];
          if (!sameParties(process, before, after)) continue;
          const still = new Set(agendaOf(process, after).map((each) => JSON.stringify([each.of, each.item, each.stage])));
          for (const each of agendaOf(process, before)) {
            if (still.has(JSON.stringify([each.of, each.item, each.stage]))) continue;
            if (each.item !== undefined && before.state !== after.state) continue;
            expect(each.settledBy.map(({ type }) => type)).toContain(decided.entry.event.type);
          }
        }
    },
  );
});

/** Whether the same people may look: who has left looks at nothing. */
function sameParties(process: Process, before: Stated, after: Stated): boolean {
  return JSON.stringify(process.who(before)) === JSON.stringify(process.who(after));
}

const known = ['partnership', 'policy', 'teachers', 'coaches'] as const;
const ofCycles = twins(impact, { evidence: teamEvidence, at: now, known });
const ofTeam = twins(team, { evidence: teamEvidence, at: now, known: ['teachers', 'coach'] });
type ImpactCycle = StateOf<typeof impact>;
type Team = StateOf<typeof team>;

describe('laws of the wall', () => {
  const told = (viewer: Viewer, cycle: ImpactCycle, state: Team, calendar: Parameters<typeof agendaFor>[2], at: string) =>
    JSON.stringify(
      agendaFor(
        viewer,
        [
          { process: impact, state: cycle },
          { process: team, state },
        ],
        calendar,
        at,
      ),
    );

  test.prop([fc.constantFrom(...people), fc.tuple(anyCycle, anyCycle), fc.tuple(anyTeam, anyTeam), anyCalendar(), anyInstant()], {
    numRuns: 80,
  })('an agenda is the same whatever is hidden from whose it is', (person, [cycle, otherCycle], [state, otherTeam], calendar, at) => {
    const twinCycle = ofCycles.twinFor(person, cycle, otherCycle);
    const twinTeam = ofTeam.twinFor(person, state, otherTeam);
    for (const hat of hats) {
      const viewer = ofCycles.viewerOf(person, hat);
      expect(told(viewer, twinCycle, twinTeam, calendar, at)).toBe(told(viewer, cycle, state, calendar, at));
    }
  });

  test.prop([anyCycle, anyTeam, anyCalendar(), anyInstant(), fc.constantFrom(...hats)], { numRuns: 80 })(
    'who evaluates has an empty agenda, and a stream that somebody may not see leaves no trace in theirs',
    (cycle, state, calendar, at, hat) => {
      const empty = (viewer: Viewer) => JSON.stringify(agendaFor(viewer, [], calendar, at));
      for (const person of ['eve', 'max', 'cap', 'zoe']) {
        const viewer = ofCycles.viewerOf(person, { as: 'evaluator', for: hat.for });
        expect(told(viewer, cycle, state, calendar, at)).toBe(empty(viewer));
      }
      const elsewhere = { ...cycle, id: 'c0', record: { ...cycle.record, partnership: 'another' } };
      const ben = ofCycles.viewerOf('ben', { as: 'teacher', for: 'coaching' });
      const mine = { process: impact, state: cycle };
      const both = [{ process: impact, state: elsewhere }, mine];
      expect(JSON.stringify(agendaFor(ben, both, calendar, at))).toBe(JSON.stringify(agendaFor(ben, [mine], calendar, at)));
    },
  );
});
