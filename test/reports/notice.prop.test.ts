import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Viewer } from '../../src/labels/labelled';
import { asViewer } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import type { Entry, Process } from '../../src/process/process';
import { replay } from '../../src/process/replay';
import { noticesFor } from '../../src/reports/notice';
import { storyOf } from '../../src/reports/story';
import { anyWalk } from '../../src/testing/any-walk';
import { runWalk } from '../../src/testing/run-walk';
import type { World } from '../../src/testing/walk';
import { hats, now, people, teamEvidence } from '../privacy/any-team';
import { team } from '../privacy/team-process';
import { event, facts, pair } from '../process/example-process';
import { walkables } from '../process/processes';
import { payloadsOf, twinLog, type Walkable } from './twin-log';

/** The people of the walks, in the partnerships of the walks. */
const evidence = { ...teamEvidence, partnerships: teamEvidence.partnerships.flatMap((each) => [each, { ...each, id: 'p1' }]) };
const viewerOf = (person: string, hat: (typeof hats)[number]) => asViewer(strict, { person, ...hat, at: now }, evidence);

/** Everybody, in a hat that could show them something. */
const telling = hats.filter((hat) => ['coaching', 'own-data', 'operations', 'evaluation'].includes(hat.for));
const everybody = people.flatMap((person) => telling.map((hat) => viewerOf(person, hat)));

/** Logs of walks, up to where a hostile caller uses an id again: no store keeps that. */
function anyLog(process: Process, stream: string, world: World): fc.Arbitrary<readonly Entry[]> {
  return anyWalk(process, world).map((walk) => {
    const { entries } = runWalk(process, stream, walk);
    const ids = entries.map((entry) => entry.event.id);
    const again = ids.findIndex((id, at) => ids.indexOf(id) < at);
    return again < 0 ? entries : entries.slice(0, again);
  });
}

const ofTeams = walkables.filter(({ name }) =>
  ['impact, of a team', 'partnership, of a team', 'partnership, signed', 'pair, of a team'].includes(name),
);
const anyLogged = fc.oneof(
  ...ofTeams.map(({ name, process, world }) => fc.record({ name: fc.constant(name), log: anyLog(process, 'p1', world) })),
);
const processOf = (name: string) => ofTeams.find((each) => each.name === name)?.process as Process;

/** The notices of each entry as it came. */
function noticesAlong(process: Process, log: readonly Entry[], viewers: readonly Viewer[]) {
  return log.map((entry, n) => noticesFor(process, replay(process, entry.stream, log.slice(0, n + 1)), log.slice(0, n + 1), viewers));
}

describe('laws', () => {
  test.prop([anyLogged, fc.shuffledSubarray(everybody, { minLength: 12, maxLength: 12 })], { numRuns: 60 })(
    'somebody is told of what another did where their story has a line for it, and of nothing else, and what the line says',
    ({ name, log }, some) => {
      const process = processOf(name);
      const viewers = [...some, viewerOf('ben', { as: 'teacher', for: 'coaching' }), viewerOf('cho', { as: 'coach', for: 'coaching' })];
      for (const [n, entry] of log.entries()) {
        // A time of its own marks the line of this entry.
        const marked = { ...entry, event: { ...entry.event, recordedAt: '2031-01-01T00:00:00Z' } };
        const upTo = [...log.slice(0, n), marked];
        const state = replay(process, 'p1', upTo);
        const lines = viewers.flatMap((viewer) =>
          storyOf(process, state, upTo, viewer)
            .filter(({ recordedAt }) => recordedAt === marked.event.recordedAt)
            .map((line) => ({ to: viewer.person, line })),
        );
        const notices = noticesFor(process, state, upTo, viewers);
        expect(notices.map(({ to, line }) => ({ to, line }))).toEqual(lines.filter(({ to }) => to !== entry.event.by));
      }
    },
  );

  test.prop([anyLogged], { numRuns: 60 })(
    'nobody is told of their own act, who evaluates is told nothing, and every subject is one',
    ({ name, log }) => {
      for (const [n, notices] of noticesAlong(processOf(name), log, everybody).entries())
        for (const { to, subject } of notices) {
          expect(to).not.toBe(log[n]?.event.by);
          expect(subject).toBe('There is something new for you');
        }
      const evaluating = ['eve', 'max', 'cap'].flatMap((person) =>
        hats.map(({ for: purpose }) => viewerOf(person, { as: 'evaluator', for: purpose })),
      );
      expect(noticesAlong(processOf(name), log, evaluating).flat()).toEqual([]);
    },
  );

  test.prop([anyLogged], { numRuns: 20 })('a teacher is told that the coach began, and the coach is not', ({ name, log }) => {
    const two = [viewerOf('ben', { as: 'teacher', for: 'coaching' }), viewerOf('cho', { as: 'coach', for: 'coaching' })];
    expect(noticesAlong(processOf(name), log.slice(0, 1), two)[0]?.map(({ to }) => to)).toEqual(['ben']);
  });
});

const [teams, pairs] = [team as unknown as Process, pair as unknown as Process];
const twinnable: Readonly<Record<'team' | 'pair', Walkable>> = {
  team: { process: teams, payloadOf: payloadsOf(teams), staying: ['focus.chosen'] },
  pair: {
    process: pairs,
    payloadOf: payloadsOf(pairs),
    staying: ['plan.made', 'plan.changed'],
    detour: { type: 'phase.finished', between: ['active.first', 'active.second'] },
  },
};
const begun = { teachers: ['ben', 'dan'], coach: 'cho' };
const worldOf = (first: string, known: object): World => ({
  people: ['ben', 'dan', 'cho'],
  facts: fc.constant(known),
  given: [{ event: event('g1', first, 'cho', begun), facts: known }],
  length: 14,
  hostile: 45,
});
const anyTwinnable = fc.oneof(
  fc.record({ of: fc.constant('team' as const), log: anyLog(teams, 't1', worldOf('team.begun', { allowed: true })) }),
  fc.record({ of: fc.constant('pair' as const), log: anyLog(pairs, 't1', worldOf('pair.begun', facts)) }),
);

/** Mostly those who have a part, as what they are. */
const anyLook = fc.oneof(
  fc.constantFrom(
    { person: 'ben', hat: { as: 'teacher', for: 'coaching' } as const },
    { person: 'dan', hat: { as: 'teacher', for: 'own-data' } as const },
    { person: 'cho', hat: { as: 'coach', for: 'coaching' } as const },
    { person: 'pia', hat: { as: 'principal', for: 'operations' } as const },
    { person: 'cap', hat: { as: 'coach', for: 'coaching' } as const },
  ),
  fc.record({ person: fc.constantFrom(...people), hat: fc.constantFrom(...hats) }),
);

describe('laws of the wall', () => {
  test.prop([anyTwinnable, anyLook, fc.gen()], { numRuns: 200 })(
    'all that somebody is ever told is the same whatever is hidden from them, and however much of it there is',
    ({ of, log }, { person, hat }, draw) => {
      const { process } = twinnable[of];
      const twin = twinLog({ ...twinnable[of], log }, { person, ...hat, at: now, evidence: teamEvidence }, draw);
      const told = (entries: readonly Entry[]) => JSON.stringify(noticesAlong(process, entries, [viewerOf(person, hat)]).flat());
      expect(told(twin)).toBe(told(log));
    },
  );
});
