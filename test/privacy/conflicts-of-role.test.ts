import { test as law } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/people/assignment';
import { conflictsOfRole, type KnownOfRoles } from '../../src/privacy/conflicts-of-role';
import { strict } from '../../src/privacy/policies/strict';
import { supervisory } from '../../src/privacy/policies/supervisory';
import { assigned } from '../process/evidence';

const at = '2026-09-14T08:00:00Z';
const people = { coaches: ['cho'], teachers: ['ben'] };
const found = (assignments: readonly Assignment[], more: Partial<KnownOfRoles> = {}) =>
  conflictsOfRole(people, { assignments, at, policy: strict, ...more }).map(({ conflict }) => conflict);
const once = { ...assigned('cho', 'evaluator', 'ben'), from: '2025-08-01T00:00:00Z', until: '2026-06-30T00:00:00Z' };

describe('a coach in conflict', () => {
  it('evaluates the teacher', () => {
    expect(found([assigned('cho', 'evaluator', 'ben')])).toEqual(['evaluates-the-teacher']);
    expect(found([assigned('cho', 'evaluator', 'dan')])).toEqual([]);
    expect(found([assigned('cho', 'principal', 'ben')])).toEqual([]);
  });

  it('evaluates anyone, where the policy says so', () => {
    const apart = { evaluates: 'anyone', days: 0 } as const;
    expect(found([assigned('cho', 'evaluator', 'dan')], { policy: { ...strict, apart } })).toEqual(['evaluates-somebody']);
  });

  it('evaluated the teacher within the days for which the policy looks back', () => {
    const within = (days: number) => found([once], { policy: { ...strict, apart: { evaluates: 'the-teacher', days } } });
    expect(within(0)).toEqual([]);
    expect(within(30)).toEqual([]);
    expect(within(365)).toEqual(['evaluated-lately']);
  });

  it('acts for who does', () => {
    const delegates = [{ person: 'cho', actsFor: 'eve', from: '2026-08-01T00:00:00Z' }];
    expect(found([assigned('eve', 'evaluator', 'ben')], { delegates })).toEqual(['acts-for-an-evaluator']);
    expect(
      found([assigned('eve', 'evaluator', 'ben')], { delegates: [{ ...delegates[0], until: '2026-09-01T00:00:00Z' }] as never }),
    ).toEqual([]);
  });

  it('is the same person by another id', () => {
    const samePerson = [['cho', 'c.ho@lindgrove.example', 'x77']];
    expect(found([assigned('x77', 'evaluator', 'ben')], { samePerson })).toEqual(['evaluates-the-teacher']);
    expect(found([], { samePerson: [['ben', 'cho']] })).toEqual(['coaches-oneself']);
  });

  it('coaches themself under no policy', () => {
    expect(conflictsOfRole({ coaches: ['ben'], teachers: ['ben'] }, { assignments: [], at, policy: supervisory })).toMatchObject([
      { conflict: 'coaches-oneself', coach: 'ben', teacher: 'ben' },
    ]);
    expect(found([assigned('cho', 'evaluator', 'ben')], { policy: supervisory })).toEqual([]);
  });
});

describe('laws', () => {
  const ids = ['cho', 'ben', 'dan', 'eve', 'max'] as const;
  const anyAssignment = fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom('evaluator' as const, 'principal' as const), fc.constantFrom(...ids))
    .map(([person, as, of]) => assigned(person, as, of));

  law.prop([
    fc
      .array(anyAssignment, { maxLength: 6 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
  ])('conflicts are found in whatever order the facts arrive', ([all, shuffled]) => {
    const known = { at, policy: strict, delegates: [{ person: 'cho', actsFor: 'max', from: '2026-08-01T00:00:00Z' }] };
    const both = { coaches: ['cho', 'dan'], teachers: ['ben', 'eve'] };
    expect(conflictsOfRole(both, { ...known, assignments: shuffled })).toEqual(conflictsOfRole(both, { ...known, assignments: all }));
  });
});
