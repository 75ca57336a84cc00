import * as fc from 'fast-check';
import { type Cycle, cycleSchema } from '../../src/cycle/cycle';
import { type ImpactState, impact } from '../../src/cycle/models/impact';
import type { StateOf } from '../../src/process/process';
import { anyValue } from '../../src/testing/any-value';

export type ImpactCycle = StateOf<typeof impact>;

/** The lists of a cycle, each with what its items may be called. */
export const lists = [...impact.compiled.lists.keys()];

/** Ids that are drawn where one is asked for: people, classes, and the first items of the lists. */
export const ids = ['ben', 'dan', 'cho', 'cap', 'team', 'zoe', 'k1', 'k2', 'k3', 'goals-0', 'goals-1', 'strategies-0', 'artifacts-0'];

const states = [...impact.compiled.states.keys()].filter((state) => state !== 'none') as ImpactState[];
const most = 4;

/** Whose an item is and who wrote it, as the kernel stamps it: a teacher writes of themselves or of the team, a coach of anybody. */
const stampsOf = (teachers: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...teachers).chain((by) => fc.record({ by: fc.constant(by), owner: fc.constantFrom(by, 'team') })),
    fc.record({ by: fc.constantFrom('cho', 'cap', 'old'), owner: fc.constantFrom(...teachers, 'team') }),
  );

const anyRecord = anyValue(cycleSchema, { ids });

/** Any record of an Impact Cycle of Ben alone, or of Ben and Dan, in any state: also such as no walk would come to. */
export const anyCycle: fc.Arbitrary<ImpactCycle> = fc.constantFrom<string[]>(['ben', 'dan'], ['ben']).chain((teachers) =>
  fc
    .record({
      record: anyRecord,
      coaches: fc.constantFrom<string[]>(['cho'], ['cap'], ['cho', 'cap']),
      stamps: fc.array(stampsOf(teachers), { minLength: most * lists.length, maxLength: most * lists.length }),
      resumeAt: fc.constantFrom(null, 'identify', 'learn', 'improve', 'elsewhere'),
      state: fc.constantFrom(...states),
      revision: fc.integer({ min: 1, max: 40 }),
      day: fc.integer({ min: 10, max: 19 }),
    })
    .map(({ record, coaches, stamps, resumeAt, state, revision, day }) => ({
      kind: impact.kind,
      id: 'c1',
      revision,
      state,
      since: `2026-09-${day}T08:00:00Z`,
      recordedAt: `2026-09-${day}T09:00:00Z`,
      record: {
        ...record,
        partnership: 't1',
        policy: { id: 'strict', version: 1 },
        teachers,
        coaches,
        resumeAt,
        ...Object.fromEntries(
          // Ids are one of a kind in a stream.
          lists.map((list, n) => [
            list,
            (record[list as keyof Cycle] as unknown as object[])
              .slice(0, most)
              .map((item, at) => ({ ...item, ...stamps[n * most + at], id: `${list}-${at}` })),
          ]),
        ),
      },
    })),
);
