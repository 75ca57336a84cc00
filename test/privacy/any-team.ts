import * as fc from 'fast-check';
import { type Purpose, purposes, type Relationship, relationships } from '../../src/labels/label-kind';
import type { Stated } from '../../src/labels/labelled';
import type { Evidence } from '../../src/privacy/evidence';
import type { StateOf } from '../../src/process/process';
import { anyValue } from '../../src/testing/any-value';
import { assigned } from '../process/evidence';
import { team, teamSchema } from './team-process';

export const now = '2026-09-20T08:00:00Z';
const from = '2026-08-01T00:00:00Z';
const past = '2026-09-01T00:00:00Z';

/** Everybody who could be told something. */
export const people = ['ben', 'dan', 'cho', 'old', 'pia', 'eve', 'max', 'cap', 'lou', 'peg', 'rue', 'sue', 'zoe', 'ned'] as const;

/**
 * Ben and Dan are coached by Cho, and were by Old until September. Pia leads, Eve evaluates, Max does both; Cap coaches and
 * evaluates; Lou, Peg, Rue and Sue look after the program; Zoe is nobody; Ned taught with them until September.
 */
export const teamEvidence: Evidence = {
  partnerships: [
    {
      id: 't1',
      policy: { id: 'strict', version: 1 },
      people: [
        { person: 'ben', part: 'teacher', from },
        { person: 'dan', part: 'teacher', from },
        { person: 'cho', part: 'coach', from },
        { person: 'cap', part: 'coach', from },
        { person: 'old', part: 'coach', from, until: past },
        { person: 'ned', part: 'teacher', from, until: past },
      ],
    },
  ],
  assignments: ['ben', 'dan'].flatMap((teacher) => [
    assigned('pia', 'principal', teacher),
    assigned('eve', 'evaluator', teacher),
    assigned('max', 'principal', teacher),
    assigned('max', 'evaluator', teacher),
    assigned('cap', 'evaluator', teacher),
    assigned('lou', 'coach-lead', teacher),
    assigned('peg', 'program-lead', teacher),
    assigned('rue', 'researcher', teacher),
    assigned('sue', 'data-steward', teacher),
    // Claimed by an assignment, but only a partnership proves these.
    assigned('zoe', 'coach', teacher),
    assigned('zoe', 'peer', teacher),
  ]),
  consents: [],
  classes: [
    { id: 'k1', school: 's1', teachers: ['ben'], students: ['p1'] },
    { id: 'k2', school: 's1', teachers: ['dan'], students: ['p2'] },
    { id: 'k3', school: 's1', teachers: ['zoe', 'ned'], students: ['p3'] },
  ],
};

/** Every relationship with every purpose. */
export const hats: readonly { readonly as: Relationship; readonly for: Purpose }[] = relationships.flatMap((as) =>
  purposes.map((purpose) => ({ as, for: purpose })),
);

export type Team = StateOf<typeof team>;

const ids = ['ben', 'dan', 'cho', 'cap', 'team', 'zoe', 'k1', 'k2', 'k3'];

const listNames = ['notes', 'work', 'meetings', 'grades'] as const;

/** Whose an item is and who wrote it, as the kernel stamps it: a teacher writes of themselves or of the team, a coach of anybody. */
const stampsOf = (teachers: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...teachers).chain((by) => fc.record({ by: fc.constant(by), owner: fc.constantFrom(by, 'team') })),
    fc.record({ by: fc.constantFrom('cho', 'cap', 'old'), owner: fc.constantFrom(...teachers, 'team', 'ned') }),
    fc.record({ by: fc.constant('ned'), owner: fc.constantFrom('ned', 'team') }),
  );

/** Any record of the team, in any state. */
export const anyTeam: fc.Arbitrary<Team> = fc.constantFrom<string[]>(['ben', 'dan'], ['ben']).chain((teachers) =>
  fc
    .record({
      record: anyValue(teamSchema, { ids }),
      coach: fc.constantFrom('cho', 'cap'),
      stamps: fc.array(stampsOf(teachers), { minLength: 40, maxLength: 40 }),
      state: fc.constantFrom('active.look' as const, 'active.try' as const, 'closed' as const),
      revision: fc.integer({ min: 1, max: 40 }),
      day: fc.integer({ min: 10, max: 19 }),
    })
    .map(({ record, coach, stamps, state, revision, day }) => ({
      kind: team.kind,
      id: 't1',
      revision,
      state,
      since: `2026-09-${day}T08:00:00Z`,
      recordedAt: `2026-09-${day}T09:00:00Z`,
      record: {
        ...record,
        teachers,
        coach,
        ...Object.fromEntries(
          // Ids are one of a kind in a stream.
          listNames.map((list, n) => [
            list,
            record[list].slice(0, 5).map((item, at) => ({ ...item, ...stamps[n * 10 + at], id: `${list}-${at}` })),
          ]),
        ),
      },
    })),
);

export const wide = (state: Team): Stated => state as Stated;
