import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as z from 'zod';
import { isCoachingError } from '../../src/core/error';
import type { Labelled } from '../../src/labels/labelled';
import { asViewer } from '../../src/privacy/as-viewer';
import { explain } from '../../src/privacy/explain';
import { strict } from '../../src/privacy/policies/strict';
import { project } from '../../src/privacy/project';
import { prove } from '../../src/privacy/prove';
import { viewFor } from '../../src/privacy/view-for';
import { anyTeam, hats, now, people, type Team, teamEvidence, wide } from './any-team';
import { team, teamSchema } from './team-process';

const labelled = team as unknown as Labelled;
const anybody = fc.oneof(fc.constantFrom('ben', 'dan', 'cho', 'ned'), fc.constantFrom(...people));
const anyHat = fc.constantFrom(...hats);
type Hat = (typeof hats)[number];

const viewerOf = (person: string, hat: Hat, at = now, evidence = teamEvidence) => asViewer(strict, { person, ...hat, at }, evidence);
const dataOf = (state: Team, person: string, hat: Hat, at = now, evidence = teamEvidence) =>
  viewFor(team, state as never, viewerOf(person, hat, at, evidence)).data as Readonly<Record<string, unknown>>;

/** What somebody in a hat sees of anything that looks like a record of the team. */
function through(person: string, hat: Hat, state: Team, record: unknown): unknown {
  const proof = prove(viewerOf(person, hat).looking, labelled, wide(state));
  return proof === undefined ? {} : project(teamSchema, proof.record, record, proof);
}

/** Whether all that one value holds is in another, items in their order. */
function within(less: unknown, more: unknown): boolean {
  if (Array.isArray(less)) {
    let from = 0;
    return (
      Array.isArray(more) &&
      less.every((each) => {
        const found = more.findIndex((other, at) => at >= from && within(each, other));
        from = found + 1;
        return found >= 0;
      })
    );
  }
  // A union whose branch can be told no more shows nothing.
  if (typeof less !== 'object' || less === null) return less === null || Object.is(less, more);
  return typeof more === 'object' && more !== null && Object.entries(less).every(([key, value]) => within(value, (more as never)[key]));
}

describe('looking', () => {
  test.prop([anyTeam, anybody, anyHat], { numRuns: 150 })('through one hat twice shows no more than once', (state, person, hat) => {
    const once = through(person, hat, state, state.record);
    const twice = through(person, hat, state, once);
    expect(within(twice, once)).toBe(true);
    expect(through(person, hat, state, twice)).toEqual(twice);
  });

  test.prop([anyTeam, anybody, anyHat, anybody, anyHat], { numRuns: 150 })(
    'through one hat and then another shows what is within both',
    (state, person, hat, other, second) => {
      const first = through(person, hat, state, state.record);
      const both = through(other, second, state, first);
      expect([within(both, first), within(both, through(other, second, state, state.record))]).toEqual([true, true]);
    },
  );

  test.prop([anyTeam, anybody, anyHat], { numRuns: 100 })(
    'answers the same bytes to the same question, whatever the order of the evidence',
    (state, person, hat) => {
      const { partnerships, assignments, classes, consents } = teamEvidence;
      const turned = {
        partnerships: partnerships.map((each) => ({ ...each, people: each.people.toReversed() })).toReversed(),
        assignments: assignments.toReversed(),
        classes: classes.toReversed(),
        consents,
      };
      for (const ask of [viewFor, explain] as const) {
        const told = [teamEvidence, teamEvidence, turned].map((evidence) =>
          JSON.stringify(ask(team, structuredClone(state) as never, viewerOf(person, hat, now, evidence) as never)),
        );
        expect(new Set(told).size).toBe(1);
      }
    },
  );

  test.prop([anyTeam, anybody, anyHat, fc.string()], { numRuns: 100 })(
    'shows nothing of a field that is new and has no label yet',
    (state, person, hat, secret) => {
      const grown = { ...team, record: teamSchema.extend({ fresh: z.string() }) };
      const record = { ...state.record, fresh: secret };
      const data = viewFor(grown as unknown as typeof team, { ...state, record } as never, viewerOf(person, hat)).data;
      expect(data).toEqual(dataOf(state, person, hat));
    },
  );
});

describe('what holds for a while', () => {
  const begin = Date.parse('2026-03-08T06:00:00Z');
  const hour = 3_600_000;
  const instant = (hours: number) => new Date(begin + hours * hour).toISOString();
  // Around the nights on which clocks change, and the end of a year.
  const span = fc.tuple(fc.integer({ min: 0, max: 8_000 }), fc.integer({ min: 1, max: 800 }));

  test.prop([anyTeam, span, fc.integer({ min: -3, max: 3 }), fc.constantFrom('part', 'assignment', 'consent')], { numRuns: 200 })(
    'holds from its first moment, to its last and not at it, and is as if it had never been thereafter',
    (state, [from, long], off, of) => {
      const until = from + long;
      const held = { from: instant(from), until: instant(until) };
      const [as, purpose] = of === 'part' ? (['coach', 'coaching'] as const) : (['principal', 'operations'] as const);
      const hat = { as, for: purpose } as Hat;
      const teachers = state.record.teachers;
      const parts = teachers.map((person) => ({ person, part: 'teacher' as const, from: instant(-1) }));
      const evidence = {
        ...teamEvidence,
        partnerships: [
          {
            id: 't1',
            policy: { id: 'strict', version: 1 },
            people: of === 'part' ? [...parts, { person: 'zoe', part: 'coach' as const, ...held }] : parts,
          },
        ],
        assignments:
          of === 'part'
            ? []
            : teachers.map((teacher) => ({
                id: teacher,
                person: 'zoe',
                as: 'principal' as const,
                of: teacher,
                ...(of === 'assignment' ? held : { from: instant(-1) }),
              })),
        consents:
          of === 'consent'
            ? teachers.map((owner) => ({
                id: owner,
                owner,
                partnership: 't1',
                person: 'zoe',
                as: 'principal' as const,
                for: 'operations' as const,
                labels: ['shareable' as const],
                streams: ['t1'],
                ...held,
              }))
            : [],
      };
      const opened = (at: number) => (of === 'consent' ? 'topic' : 'meetings') in dataOf(state, 'zoe', hat, instant(at), evidence);
      for (const edge of [from, until]) expect(opened(edge + off)).toBe(from <= edge + off && edge + off < until);
      const never = {
        ...evidence,
        consents: [],
        ...(of === 'consent' ? {} : { assignments: [], partnerships: [{ ...evidence.partnerships[0], people: parts }] }),
      };
      expect(dataOf(state, 'zoe', hat, instant(until), evidence)).toEqual(
        dataOf(state, 'zoe', hat, instant(until), never as typeof evidence),
      );
    },
  );

  test.prop([fc.constantFrom('2026-12-31T23:59:60Z', '2026-03-08T02:30:00-06:00', '2026-02-29T00:00:00Z', '2026-09-14', '', 'now')])(
    'is asked at a moment in UTC, and at nothing else',
    (at) => {
      let thrown: unknown;
      try {
        viewerOf('ben', hats[0] as Hat, at);
      } catch (error) {
        thrown = error;
      }
      expect(isCoachingError(thrown, 'privacy/viewer')).toBe(true);
    },
  );
});

describe('an explanation', () => {
  test.prop([anyTeam, anybody, anyHat], { numRuns: 150 })(
    'tells by the policy that it names why a field is open: what is shown of the record is open there, and what it closes is not shown',
    (state, person, hat) => {
      const data = dataOf(state, person, hat);
      const told = explain(team, state as never, viewerOf(person, hat)).policies.map(({ policy, fields }) => ({
        policy,
        fields: fields.filter(({ path }) => !path.includes('.')),
      }));
      expect(told.map(({ policy }) => policy)).toEqual([{ id: strict.id, version: strict.version }]);
      for (const { path, cells } of told[0]?.fields ?? []) {
        const mine = cells.find((cell) => cell.as === hat.as && cell.for === hat.for);
        if (path in data) expect([path, ['allow', 'author', 'own-class'].includes(mine?.cell ?? 'never')]).toEqual([path, true]);
        if (mine === undefined || mine.cell === 'never' || mine.cell === 'by-disclosure') expect(data).not.toHaveProperty(path);
      }
    },
  );

  test.prop([anyTeam, fc.constantFrom('ben', 'dan')], { numRuns: 60 })(
    'says of what is held what the owner’s view says',
    (state, person) => {
      const hat = { as: 'teacher', for: 'coaching' } as Hat;
      const data = dataOf(state, person, hat);
      const { tier, policies } = explain(team, state as never, viewerOf(person, hat));
      if (tier !== 'owner') return;
      for (const { path, held } of policies[0]?.fields ?? []) {
        if (path.includes('.')) continue;
        const value = data[path];
        expect([path, held]).toEqual([path, value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)]);
      }
    },
  );
});
