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

  it('looks back to the millisecond, and not ahead', () => {
    const within30 = { policy: { ...strict, apart: { evaluates: 'the-teacher', days: 30 } as const } };
    const ended = (until: string) => found([{ ...once, until }], within30);
    expect(ended('2026-08-15T08:00:00.001Z')).toEqual(['evaluated-lately']);
    expect(ended('2026-08-15T08:00:00Z')).toEqual([]);
    expect(found([{ ...assigned('cho', 'evaluator', 'ben'), from: '2026-09-14T08:00:00.001Z' }], within30)).toEqual([]);
    expect(found([{ ...once, from: at, until: '2026-12-01T00:00:00Z' }], within30)).toEqual(['evaluates-the-teacher']);
  });

  it('evaluated anyone lately, where the policy keeps apart from all', () => {
    const apart = { evaluates: 'anyone', days: 365 } as const;
    const other = { ...once, of: 'dan' };
    expect(found([other], { policy: { ...strict, apart } })).toEqual(['evaluated-lately']);
    expect(found([other], { policy: { ...strict, apart: { ...apart, evaluates: 'the-teacher' } } })).toEqual([]);
    expect(found([{ ...other, person: 'eve' }], { policy: { ...strict, apart } })).toEqual([]);
  });

  it('evaluates the teacher before all else, and says for how many days a policy looks back', () => {
    const policy = { ...strict, apart: { evaluates: 'anyone', days: 365 } as const };
    const both = [assigned('cho', 'evaluator', 'dan'), assigned('cho', 'evaluator', 'ben')];
    expect(found(both, { policy })).toEqual(['evaluates-the-teacher']);
    expect(conflictsOfRole(people, { assignments: [once], at, policy })).toMatchObject([
      { coach: 'cho', teacher: 'ben', parameters: { days: 365 }, message: expect.stringContaining('within 365 days') },
    ]);
  });

  it('is told by a sentence of its own', () => {
    const said = (assignments: readonly Assignment[], more: Partial<KnownOfRoles> = {}) =>
      conflictsOfRole(people, { assignments, at, policy: strict, ...more }).map(({ sentence, message }) => [sentence, message]);
    const apart = { evaluates: 'anyone', days: 365 } as const;
    const delegates = [{ person: 'cho', actsFor: 'eve', from: '2026-08-01T00:00:00Z' }];
    expect([
      ...said([], { samePerson: [['ben', 'cho', 'x77']] }),
      ...said([assigned('cho', 'evaluator', 'ben')]),
      ...said([assigned('cho', 'evaluator', 'dan')], { policy: { ...strict, apart } }),
      ...said([once], { policy: { ...strict, apart } }),
      ...said([assigned('eve', 'evaluator', 'ben')], { delegates }),
    ]).toEqual([
      ['role-conflict/oneself', 'Expected another to coach a teacher, found the teacher.'],
      ['role-conflict/evaluates', 'Who coaches a teacher does not evaluate that teacher: found a coach who does.'],
      ['role-conflict/anyone', 'Under this policy who coaches evaluates nobody: found a coach who does.'],
      ['role-conflict/lately', 'Expected a coach who has not evaluated within 365 days, found one who has.'],
      ['role-conflict/acts-for', 'Who acts for an evaluator of the teacher is one, too: found a coach who does.'],
    ]);
  });

  it('is found for each coach and each teacher by themself', () => {
    const all = conflictsOfRole(
      { coaches: ['cho', 'eve'], teachers: ['ben', 'dan'] },
      { assignments: [assigned('cho', 'evaluator', 'dan'), assigned('eve', 'evaluator', 'ben')], at, policy: strict },
    );
    expect(all.map(({ coach, teacher }) => [coach, teacher])).toEqual([
      ['cho', 'dan'],
      ['eve', 'ben'],
    ]);
  });

  it('acts for who does', () => {
    const delegates = [{ person: 'cho', actsFor: 'eve', from: '2026-08-01T00:00:00Z' }];
    expect(found([assigned('eve', 'evaluator', 'ben')], { delegates })).toEqual(['acts-for-an-evaluator']);
    expect(
      found([assigned('eve', 'evaluator', 'ben')], { delegates: [{ ...delegates[0], until: '2026-09-01T00:00:00Z' }] as never }),
    ).toEqual([]);
    // Another's delegate, or of another whom somebody else evaluates, or of who did so once where the policy does not look back, is none.
    expect(found([assigned('eve', 'evaluator', 'ben')], { delegates: [{ ...delegates[0], person: 'dee' }] as never })).toEqual([]);
    expect(found([assigned('eve', 'evaluator', 'dan')], { delegates })).toEqual([]);
    expect(found([{ ...once, person: 'eve' }], { delegates })).toEqual([]);
    expect(found([assigned('e-2', 'evaluator', 'ben')], { delegates, samePerson: [['eve', 'e-2']] })).toEqual(['acts-for-an-evaluator']);
  });

  describe('acts for who does, through others and lately', () => {
    const from = '2025-08-01T00:00:00Z';
    const year = { policy: { ...strict, apart: { evaluates: 'the-teacher', days: 365 } as const } };
    const ended = '2026-06-30T00:00:00Z';

    it('is a delegate of who evaluated lately, and was one lately of who evaluates', () => {
      const delegates = [{ person: 'cho', actsFor: 'eve', from }];
      const were = [{ ...delegates[0], until: ended } as (typeof delegates)[0]];
      const [was, is] = [{ ...once, person: 'eve' }, assigned('eve', 'evaluator', 'ben')];
      expect(found([was], { delegates, ...year })).toEqual(['acts-for-an-evaluator']);
      expect(found([is], { delegates: were, ...year })).toEqual(['acts-for-an-evaluator']);
      expect(found([was], { delegates: were, ...year })).toEqual(['acts-for-an-evaluator']);
      expect(conflictsOfRole(people, { assignments: [was], at, delegates, ...year })).toMatchObject([{ parameters: { days: 365 } }]);
      // Thirty days before this moment, both were over.
      const month = { policy: { ...strict, apart: { evaluates: 'the-teacher', days: 30 } as const } };
      expect([found([was], { delegates, ...month }), found([is], { delegates: were, ...month })]).toEqual([[], []]);
    });

    it('is the last of a chain, and in a circle nobody is asked for ever', () => {
      const chain = [
        { person: 'cho', actsFor: 'sec', from },
        { person: 'sec-2', actsFor: 'max', from },
        { person: 'max', actsFor: 'eve', from },
        { person: 'eve', actsFor: 'cho', from },
      ];
      const evaluating = [assigned('eve', 'evaluator', 'ben')];
      const samePerson = [['sec', 'sec-2']];
      expect(found(evaluating, { delegates: chain, samePerson })).toEqual(['acts-for-an-evaluator']);
      expect(found(evaluating, { delegates: chain.slice(0, 3) })).toEqual([]);
    });

    it('is somebody for whom an evaluator acts', () => {
      const delegates = [
        { person: 'eve', actsFor: 'sec', from },
        { person: 'sec', actsFor: 'cho', from },
      ];
      expect(found([assigned('eve', 'evaluator', 'ben')], { delegates })).toEqual(['evaluator-acts-for-coach']);
      expect(found([assigned('eve', 'evaluator', 'dan')], { delegates })).toEqual([]);
      expect(found([{ ...once, person: 'eve' }], { delegates })).toEqual([]);
      expect(found([{ ...once, person: 'eve' }], { delegates, ...year })).toEqual(['evaluator-acts-for-coach']);
    });

    it('is not who acts for the same somebody as an evaluator does', () => {
      const delegates = ['cho', 'eve'].map((person) => ({ person, actsFor: 'sup', from }));
      expect(found([assigned('eve', 'evaluator', 'ben')], { delegates })).toEqual([]);
    });
  });

  it('is the same person through lists that share an id', () => {
    const samePerson = [
      ['x77', 'c3'],
      ['cho', 'c2'],
      ['c2', 'c3'],
    ];
    expect(found([assigned('x77', 'evaluator', 'ben')], { samePerson })).toEqual(['evaluates-the-teacher']);
    expect(
      found([assigned('cho', 'evaluator', 'b-3')], {
        samePerson: [
          ['b-3', 'b-2'],
          ['b-2', 'ben'],
        ],
      }),
    ).toEqual(['evaluates-the-teacher']);
    expect(found([], { samePerson: [...samePerson, ['x77', 'ben']] })).toEqual(['coaches-oneself']);
  });

  it('is the same person by another id', () => {
    expect(found([assigned('x77', 'evaluator', 'ben')], { samePerson: [['dee', 'x77']] })).toEqual([]);
    const samePerson = [['cho', 'c.ho@lindgrove.example', 'x77']];
    expect(found([assigned('x77', 'evaluator', 'ben')], { samePerson })).toEqual(['evaluates-the-teacher']);
    expect(found([], { samePerson: [['ben', 'cho']] })).toEqual(['coaches-oneself']);
    // By one of several ids is enough.
    expect(
      found([], {
        samePerson: [
          ['cho', 'x77'],
          ['cho', 'ben'],
        ],
      }),
    ).toEqual(['coaches-oneself']);
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

  const moments = ['2025-08-01T00:00:00Z', '2026-03-01T00:00:00Z', '2026-08-01T00:00:00Z', '2026-12-01T00:00:00Z'] as const;
  const anySpan = fc.tuple(fc.nat(2), fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined })).map(([first, more]) => {
    const until = more === undefined ? undefined : moments[Math.min(3, first + more)];
    return { from: moments[first] as string, ...(until === undefined ? {} : { until }) };
  });
  const anyDelegate = fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), anySpan)
    .map(([person, actsFor, span]) => ({ person, actsFor, ...span }));
  const shuffledToo = <T>(all: fc.Arbitrary<T[]>) =>
    all.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })));

  const anyFacts = {
    assignments: shuffledToo(
      fc.array(
        fc.tuple(anyAssignment, anySpan).map(([each, span]) => ({ ...each, ...span })),
        { maxLength: 6 },
      ),
    ),
    delegates: shuffledToo(fc.array(anyDelegate, { maxLength: 5 })),
    samePerson: shuffledToo(fc.array(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }), { maxLength: 2 })),
    days: fc.constantFrom(0, 60, 365),
    whom: fc.constantFrom('the-teacher' as const, 'anyone' as const),
  };
  const both = { coaches: ['cho', 'dan'], teachers: ['ben', 'eve'] };
  const under = (evaluates: 'the-teacher' | 'anyone', days: number) => ({ ...strict, apart: { evaluates, days } });

  law.prop([fc.record(anyFacts)])('conflicts are found in whatever order the facts arrive', (drawn) => {
    const known = (order: 0 | 1) => ({
      at,
      policy: under(drawn.whom, drawn.days),
      assignments: drawn.assignments[order],
      delegates: drawn.delegates[order],
      samePerson: drawn.samePerson[order].map((ids) => (order === 0 ? ids : ids.toReversed())),
    });
    expect(conflictsOfRole(both, known(1))).toEqual(conflictsOfRole(both, known(0)));
  });

  law.prop([fc.record(anyFacts), anyDelegate])(
    'whoever is found in conflict still is when more is known, or further back',
    (drawn, more) => {
      const known = { at, assignments: drawn.assignments[0], delegates: drawn.delegates[0], samePerson: drawn.samePerson[0] };
      const pairs = (all: KnownOfRoles) => conflictsOfRole(both, all).map(({ coach, teacher }) => `${coach} ${teacher}`);
      const before = pairs({ ...known, policy: under(drawn.whom, drawn.days) });
      const wider = pairs({ ...known, delegates: [more, ...known.delegates], policy: under('anyone', 400) });
      expect(wider).toEqual(expect.arrayContaining(before));
    },
  );
});
