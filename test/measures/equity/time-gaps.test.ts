import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { timeGaps } from '../../../src/measures/equity/time-gaps';
import { hostileNumber } from '../hostile-numbers';
import { found, numbersIn } from '../oracle';

const town = { group: 'town', teachers: 40, hours: 200 };
const country = { group: 'country', teachers: 20, hours: 50 };
const island = { group: 'island', teachers: 9, hours: 90 };

describe('gaps between groups of schools', () => {
  it('say how much of the reference group a teacher elsewhere is given', () => {
    expect(found(timeGaps([town, country], 'town')).value).toEqual([
      { group: 'town', perTeacher: 5, ratio: 1, hidden: false },
      { group: 'country', perTeacher: 2.5, ratio: 0.5, hidden: false },
    ]);
  });

  it('hide a group of fewer than ten teachers, or of the minimum that was asked for', () => {
    expect(found(timeGaps([town, island], 'town')).value[1]).toEqual({ group: 'island', perTeacher: null, ratio: null, hidden: true });
    expect(found(timeGaps([town, island], 'town', { minimum: 5 })).value[1]).toMatchObject({ perTeacher: 10, ratio: 2 });
  });

  it('a hidden group looks the same whatever it hides', () => {
    const one = timeGaps([town, island], 'town');
    expect(timeGaps([town, { ...island, teachers: 1, hours: 0 }], 'town')).toEqual(one);
  });

  it('say why there is none', () => {
    expect(timeGaps([], 'town')).toMatchObject({ ok: false, reason: 'empty' });
    expect(timeGaps([town], 'country')).toMatchObject({ ok: false, reason: 'unknown-group' });
    expect(timeGaps([island, town], 'island')).toMatchObject({ ok: false, reason: 'reference-too-small' });
    expect(timeGaps([{ ...town, hours: 0 }], 'town')).toMatchObject({ ok: false, reason: 'undefined-0/0' });
    expect(timeGaps([{ ...town, teachers: 2.5 }], 'town')).toMatchObject({ ok: false, reason: 'not-a-count' });
    expect(timeGaps([{ ...town, hours: -1 }], 'town')).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(timeGaps([{ ...town, hours: Number.NaN }], 'town')).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(timeGaps([town], 'town', { minimum: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const group = fc.record({ group: fc.constantFrom('a', 'b', '__proto__'), teachers: hostileNumber, hours: hostileNumber });

  property.prop([fc.array(group, { maxLength: 4 }), hostileNumber])(
    'whatever comes in, no answer holds NaN or Infinity',
    (groups, minimum) => {
      for (const each of numbersIn([timeGaps(groups, 'a', { minimum }), timeGaps(groups, '__proto__', { minimum: 1 })]))
        expect(each).toSatisfy(Number.isFinite);
    },
  );

  property.prop([fc.shuffledSubarray([town, country, island], { minLength: 3 })])(
    'groups stay in the order handed in: nobody is ranked',
    (groups) => {
      expect(found(timeGaps(groups, 'town')).value.map(({ group }) => group)).toEqual(groups.map(({ group }) => group));
    },
  );
});
