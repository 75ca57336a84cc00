import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/privacy/disclosure/contribution';
import { disclose } from '../../../src/privacy/disclosure/disclose';
import { discloseMeans } from '../../../src/privacy/disclosure/disclose-means';
import { discloseMedians } from '../../../src/privacy/disclosure/disclose-medians';
import { discloseShares } from '../../../src/privacy/disclosure/disclose-shares';
import type { DisclosedBand } from '../../../src/privacy/disclosure/disclosed';
import { type DisclosureRules, disclosureRules, inside, outside } from '../../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger } from '../../../src/privacy/disclosure/ledger';
import { meanBand } from '../../../src/privacy/disclosure/mean-bands';
import { shareBand } from '../../../src/privacy/disclosure/share-bands';
import { regionOf } from '../../../src/testing/linear-region';
import { tableWith } from './releases';
import { names, teachersOf } from './tables';

/** Groups of so many teachers, of whom some do and the others do not. */
function groupsOf(groups: readonly (readonly [part: number, of: number])[], about: Entry['about'] = 'operations') {
  const entries = teachersOf(
    groups.map(([part, of]) => [part, of - part]),
    3,
    about,
  );
  const columns = ['k0', 'k1'];
  return tableWith(entries, { title: 'Goals', measure: 'goals', counts: 'teachers', rows: names('r', groups.length), columns });
}

/** Answers of one group or several, one a teacher. */
function answersOf(groups: readonly (readonly number[])[], without: readonly string[] = [], about: Entry['about'] = 'operations') {
  const entries = groups.flatMap((answers, row) =>
    answers.map((amount, n): Entry => {
      const teacher = `t${row}-${n}`;
      return { about, for: 'improvement', item: '', teacher, coaches: [`c${n % 3}`], row: `r${row}`, column: undefined, amount };
    }),
  );
  const left = entries.filter(({ teacher }) => !without.includes(teacher));
  return tableWith(left, { title: 'Trust', measure: 'trust', counts: 'amounts', rows: names('r', groups.length) });
}

const share = (part: number, of: number, rules: DisclosureRules = inside) => {
  const answer = discloseShares(groupsOf([[part, of]]), rules, emptyLedger);
  return answer.ok ? answer.disclosed.value.cells[0]?.[0] : answer.reason;
};

describe('shares, beside what the Texas Education Agency masked', () => {
  test.each([
    [4, 4],
    [3, 4],
    [0, 4],
  ])('F3, F4: %d of %d, which it masks, is not told either', (part, of) => expect(share(part, of)).toBe('too-few'));

  test.each([
    [0, 5, 'nothing-left'],
    [1, 201, { shown: true, low: 0, high: 0.05 }],
    [24, 24, { shown: true, low: 0.8, high: 1 }],
    [199, 200, { shown: true, low: 0.95, high: 1 }],
    [995, 1000, { shown: true, low: 0.99, high: 1 }],
  ])('F3: %d of %d, which it told as a hundredth from the end, is told no more closely', (part, of, told) =>
    expect(share(part, of)).toEqual(told),
  );

  test.each([
    [3, 30, { shown: true, low: 0, high: 0.2 }],
    [0, 45, { shown: true, low: 0, high: 0.1 }],
    [190, 200, { shown: true, low: 0.95, high: 1 }],
  ])('F4: %d of %d in a band that holds every count below five, or from the other end', (part, of, told) =>
    expect(share(part, of)).toEqual(told),
  );

  test('F9: that all twelve of a group do something is not told', () => {
    expect(share(12, 12)).toEqual({ shown: true, low: 0.5, high: 1 });
    expect(share(0, 12)).toEqual({ shown: true, low: 0, high: 0.49 });
    expect(share(12, 12, outside)).toBe('nothing-left');
  });

  test('91: how many there are, told besides, makes no count of a band', () => {
    const table = groupsOf([[9, 30]]);
    const answer = discloseShares(table, inside, emptyLedger);
    expect(answer.ok && disclose(table, inside, answer.ledger)).toMatchObject({ ok: false, reason: 'difference' });
  });

  test('shares are told again as they were, and not when somebody has come or gone', () => {
    const first = discloseShares(groupsOf([[12, 30]]), inside, emptyLedger);
    if (!first.ok) throw new Error(first.message);
    expect(discloseShares(groupsOf([[12, 30]]), inside, first.ledger)).toMatchObject({ ok: true, disclosed: first.disclosed });
    for (const [part, of] of [
      [12, 31],
      [11, 29],
    ] as const)
      expect(discloseShares(groupsOf([[part, of]]), inside, first.ledger)).toMatchObject({ ok: false, reason: 'difference' });
  });

  test('a table of others is none of shares', () => {
    expect(discloseShares(answersOf([[1, 2, 3, 4, 5]]), inside, emptyLedger)).toMatchObject({ ok: false, reason: 'not-shares' });
  });
});

test('F5: of groups of 3, 8 and 40 the small one and the next are hidden, and what is left of the total is about eleven', () => {
  const table = tableWith(teachersOf([[3], [8], [40]]), {
    title: 'T',
    measure: 'm',
    counts: 'teachers',
    rows: names('r', 3),
    columns: ['k0'],
  });
  const answer = disclose(table, inside, emptyLedger);
  if (!answer.ok) throw new Error(answer.message);
  const { cells, total } = answer.disclosed.value;
  expect(cells.flat()).toEqual([{ shown: false }, { shown: false }, { shown: true, value: 40 }]);
  expect(total).toEqual({ shown: true, value: 51 });
});

describe('means', () => {
  const satisfaction = [4, 2, 3, 5, 3, 4, 4, 3, 5, 2, 4, 3];
  const scale = { low: 1, high: 5 };

  test('F7: a rounded mean does not tell the sum', () => {
    const answer = discloseMeans(answersOf([satisfaction]), scale, inside, emptyLedger);
    expect(answer.ok && answer.disclosed.value.cells).toEqual([[{ shown: true, low: 3.5, high: 4 }]]);
    // From 42 to 47: as open as one teacher's answer.
    expect([3.5 * 12, 4 * 12]).toEqual([42, 48]);
  });

  test('F7, F13: without the first teacher it is not told again, by nobody’s wish and after an erasure', () => {
    const answer = discloseMeans(answersOf([satisfaction]), scale, inside, emptyLedger);
    if (!answer.ok) throw new Error(answer.message);
    expect(discloseMeans(answersOf([satisfaction], ['t0-0']), scale, inside, answer.ledger)).toMatchObject({
      ok: false,
      reason: 'difference',
    });
  });

  test('that all say the most is not told, nor what is on no scale', () => {
    const all = discloseMeans(answersOf([Array.from({ length: 12 }, () => 5)]), scale, inside, emptyLedger);
    expect(all.ok && all.disclosed.value.total).toEqual({ shown: true, low: 4.5, high: 5 });
    expect(discloseMeans(answersOf([[9, 1, 1, 1, 1]]), scale, inside, emptyLedger)).toMatchObject({ reason: 'not-on-scale' });
    expect(discloseMeans(answersOf([satisfaction]), { low: 1, high: Number.NaN }, inside, emptyLedger)).toMatchObject({
      reason: 'not-on-scale',
    });
  });
});

describe('medians', () => {
  const told = (groups: readonly (readonly number[])[], about?: Entry['about']) => {
    const answer = discloseMedians(answersOf(groups, [], about), [30, 60, 90], inside, emptyLedger);
    return answer.ok ? answer.disclosed.value.cells.flat() : answer.reason;
  };

  test('a class that holds five of the group is told, and one that does not takes in those beside it', () => {
    expect(told([[31, 35, 40, 41, 59, 80]])).toEqual([{ shown: true, low: 30, high: 60 }]);
    expect(told([[10, 20, 25, 41, 62, 80, 88]])).toEqual([{ shown: true, low: 0, high: 90 }]);
    expect(told([[95, 96, 97, 98, 99]])).toEqual([{ shown: true, low: 90, high: undefined }]);
  });

  test('where it would take all classes, nothing is told; nor of cuts that do not rise', () => {
    expect(told([[10, 31, 61, 91, 95]])).toBe('nothing-left');
    expect(discloseMedians(answersOf([[1, 2, 3, 4, 5]]), [60, 30], inside, emptyLedger)).toMatchObject({ reason: 'not-classes' });
  });
});

describe('laws', () => {
  const rulesOf = (teachers: number) => {
    const made = disclosureRules(inside, { teachers });
    if (!made.ok) throw new Error(made.message);
    return made.rules;
  };
  const anyRules = fc.integer({ min: 3, max: 12 }).map(rulesOf);
  const group = fc.integer({ min: 1, max: 90 }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  /** The counts that a band may stand for, worked out from what its two percentages say. */
  const possible = (band: DisclosedBand | undefined, of: number) =>
    Array.from({ length: of + 1 }, (_, part) => part).filter(
      (part) =>
        band?.shown !== true ||
        (Math.round((100 * part) / of) >= band.low * 100 - 1e-9 && Math.round((100 * part) / of) <= (band.high as number) * 100 + 1e-9),
    );

  prop.prop([fc.array(group, { minLength: 1, maxLength: 3 }), anyRules], { numRuns: 150 })(
    'whoever knows how large the groups are finds in no bands a count below the least, from either end, nor all or nobody',
    (groups, rules) => {
      const answer = discloseShares(groupsOf(groups), rules, emptyLedger);
      if (!answer.ok) return;
      const { cells, total } = answer.disclosed.value;
      const each = groups.map(([, of], row) => possible(cells[row]?.[0], of));
      const all = new Set(
        possible(
          total,
          groups.reduce((sum, [, of]) => sum + of, 0),
        ),
      );
      // By trying every count of every group.
      const found = groups.map(() => new Set<number>());
      const attempt = (at: number, chosen: readonly number[], sum: number): void => {
        if (at === groups.length) {
          if (all.has(sum)) for (const [group, part] of chosen.entries()) found[group]?.add(part);
          return;
        }
        for (const part of each[at] as readonly number[]) attempt(at + 1, [...chosen, part], sum + part);
      };
      attempt(0, [], 0);
      for (const [row, [part, of]] of groups.entries()) {
        const [low, high] = [Math.min(...(found[row] as Set<number>)), Math.max(...(found[row] as Set<number>))];
        const least = Math.min(rules.teachers, of + 1);
        if (part < least) expect([low, high >= least - 1]).toEqual([0, true]);
        if (of - part < least) expect([high, low <= of - least + 1]).toEqual([of, true]);
        expect(high).toBeGreaterThan(low);
      }
    },
  );

  prop.prop([group, fc.integer({ min: 3, max: 12 })])('a band holds the share that it tells', ([part, of], least) => {
    const band = shareBand(part, of, least);
    if (band === undefined) return;
    const percent = Math.round((100 * part) / of);
    expect([percent >= Math.round(band[0] * 100), percent <= Math.round(band[1] * 100)]).toEqual([true, true]);
  });

  const answers = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 30 })).chain(([low, range]) =>
    fc.record({
      scale: fc.constant({ low, high: low + range }),
      given: fc.array(fc.integer({ min: low, max: low + range }), { minLength: 1, maxLength: 60 }),
      open: fc.integer({ min: range, max: 40 }),
    }),
  );

  prop.prop([answers])('a mean’s band holds it, and as many sums as must stay open', ({ scale, given, open }) => {
    const sum = given.reduce((total, each) => total + each, 0);
    const band = meanBand(sum, given.length, scale, open);
    if (band === undefined) return;
    const mean = sum / given.length;
    expect([mean >= band[0] - 1e-9, mean <= band[1] + 1e-9]).toEqual([true, true]);
    expect((band[1] - band[0]) * given.length).toBeGreaterThanOrEqual(open - 1e-6);
    expect([band[0] >= scale.low, band[1] <= scale.high]).toEqual([true, true]);
  });

  const cell = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 7 });
  const answered = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 3 });

  prop.prop([answered], { numRuns: 150 })(
    'of a mean that is hidden the sum stays open, to whoever knows the scale and every sum that is shown',
    (groups) => {
      const rules = rulesOf(3);
      const entries = groups.flatMap((row, r) =>
        row.flatMap((given, c) =>
          given.map((amount, n): Entry => {
            const teacher = `t${r}-${c}-${n}`;
            return { about: 'operations', for: 'improvement', item: '', teacher, coaches: ['c'], row: `r${r}`, column: `k${c}`, amount };
          }),
        ),
      );
      const options = { title: 'T', measure: 'm', counts: 'amounts', rows: names('r', groups.length), columns: names('k', 2) } as const;
      const answer = discloseMeans(tableWith(entries, options), { low: 1, high: 4 }, rules, emptyLedger);
      if (!answer.ok) return;
      const { cells, rowTotals, columnTotals, total } = answer.disclosed.value;
      const sums = groups.flatMap((row, r) =>
        row.map((given, c) => ({ r, c, of: given.length, sum: given.reduce((all, each) => all + each - 1, 0) })),
      );
      // Each sum above the least, and what it lacks of the most.
      const known: { readonly row: readonly number[]; readonly sum: number }[] = [];
      const tell = (isIn: (at: (typeof sums)[number]) => boolean) =>
        known.push({
          row: sums.flatMap((each) => [Number(isIn(each)), 0]),
          sum: sums.filter(isIn).reduce((all, each) => all + each.sum, 0),
        });
      for (const each of sums)
        known.push({ row: sums.flatMap((other) => [Number(other === each), Number(other === each)]), sum: 3 * each.of });
      for (const each of sums) if (cells[each.r]?.[each.c]?.shown) tell((other) => other === each);
      for (const [r, each] of rowTotals.entries()) if (each.shown) tell((other) => other.r === r);
      for (const [c, each] of columnTotals.entries()) if (each.shown) tell((other) => other.c === c);
      if (total.shown) tell(() => true);
      const region = regionOf(
        known.map(({ row }) => row),
        known.map(({ sum }) => sum),
        2 * sums.length,
      );
      for (const each of sums) {
        if (each.of === 0 || each.of >= rules.teachers) continue;
        const weights = sums.flatMap((other) => [Number(other === each), 0]);
        const high = region?.greatest(weights) as number;
        const low = -(region?.greatest(weights.map((weight) => -weight)) as number);
        expect(high - low).toBeGreaterThanOrEqual(rules.teachers - 1 - 1e-6);
      }
    },
  );

  prop.prop([fc.array(fc.nat(120), { minLength: 1, maxLength: 30 }), anyRules])(
    'a median’s band holds it, and enough teachers',
    (given, rules) => {
      const answer = discloseMedians(answersOf([given]), [20, 40, 60, 80], rules, emptyLedger);
      if (!answer.ok) return;
      const band = answer.disclosed.value.cells[0]?.[0];
      if (band?.shown !== true) throw new Error('Expected a band.');
      const sorted = [...given].sort((a, b) => a - b);
      const isIn = (value: number) => value >= band.low && value < (band.high ?? Number.POSITIVE_INFINITY);
      expect(
        [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]].every((each) => isIn(each as number)),
      ).toBe(true);
      expect(given.filter(isIn).length).toBeGreaterThanOrEqual(rules.teachers);
    },
  );
});
