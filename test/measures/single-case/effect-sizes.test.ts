import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { betweenCaseSmd } from '../../../src/measures/single-case/between-case-smd';
import { goalObtained } from '../../../src/measures/single-case/goal-obtained';
import { logResponseRatio } from '../../../src/measures/single-case/log-response-ratio';
import { withinCaseSmd } from '../../../src/measures/single-case/within-case-smd';
import { found, near, numbersIn } from '../oracle';

const [a, b] = [
  [20, 20, 26, 25, 22, 23],
  [28, 25, 24, 27, 30, 30, 29],
];

describe('withinCaseSmd', () => {
  it('is that of SingleCaseES for Parker, Vannest and Davis (2011)', () => {
    const smd = found(withinCaseSmd(a, b, { correction: 'approximate' }));
    near(smd.value, 1.6499319, 1e-7);
    near(smd.standardError, 0.6340935, 1e-6);
    near(smd.spread, 2.503331, 1e-6);
  });

  it('corrects exactly where it is not told otherwise: 0.5642 and not 0.5714 for two degrees of freedom', () => {
    const plain = found(withinCaseSmd([1, 2, 3], [4, 6], { correction: 'none' })).value;
    near(found(withinCaseSmd([1, 2, 3], [4, 6])).value / plain, Math.sqrt(1 / Math.PI), 1e-14);
    near(found(withinCaseSmd([1, 2, 3], [4, 6], { correction: 'approximate' })).value / plain, 4 / 7, 1e-14);
  });

  it('says why there is none: never Infinity for a baseline that never varies', () => {
    expect(withinCaseSmd([2, 2, 2], [3, 4])).toMatchObject({ ok: false, reason: 'zero-variance' });
    expect(withinCaseSmd([2], [3, 4])).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(withinCaseSmd([2, 3], [3, 4])).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(withinCaseSmd([2, 3, 4], [3, 4], { level: 7 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(withinCaseSmd([1e200, -1e200, 0], [3, 4])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(withinCaseSmd([], [3, 4])).toMatchObject({ ok: false, reason: 'empty' });
  });
});

describe('logResponseRatio', () => {
  it('is that of SingleCaseES for Parker, Vannest and Davis (2011)', () => {
    const ratio = found(logResponseRatio(a, b, { direction: 'increasing' }));
    near(ratio.value, 0.1953962, 1e-6);
    near(ratio.standardError, 0.0555772, 1e-6);
  });

  it('compares the share off task where the share on task should rise, for the decreasing ratio', () => {
    const options = { direction: 'decreasing', scale: { kind: 'percentage' }, biasCorrected: false } as const;
    near(found(logResponseRatio([40, 60], [70, 80], options)).value, Math.log(25 / 50), 1e-14);
  });

  it('takes a mean of 0 for as small as the scale can tell, and refuses where no scale is known', () => {
    near(found(logResponseRatio([0, 0], [2, 2], { direction: 'increasing', biasCorrected: false })).value, Math.log(2 / 0.25), 1e-14);
    const intervals = found(
      logResponseRatio([0, 0], [0.5, 0.5], { direction: 'increasing', biasCorrected: false, scale: { kind: 'proportion', intervals: 20 } }),
    );
    near(intervals.value, Math.log(0.5 / (1 / 80)), 1e-14);
    near(
      found(logResponseRatio([0, 0], [2, 2], { direction: 'increasing', biasCorrected: false, scale: { kind: 'rate', minutes: 5 } })).value,
      Math.log(2 / 0.05),
      1e-14,
    );
    expect(logResponseRatio([0, 0], [2, 3], { direction: 'increasing', scale: { kind: 'other' } })).toMatchObject({
      ok: false,
      reason: 'zero-mean',
    });
  });

  it('says why there is none', () => {
    const options = { direction: 'increasing' } as const;
    expect(logResponseRatio([1], [2, 3], options)).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(logResponseRatio([-1, 2], [2, 3], options)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(logResponseRatio([1, 2], [2, 300], { ...options, scale: { kind: 'percentage' } })).toMatchObject({
      ok: false,
      reason: 'out-of-range',
    });
    expect(logResponseRatio([1, 2], [2, 3], { ...options, scale: { kind: 'rate', minutes: 0 } })).toMatchObject({
      ok: false,
      reason: 'out-of-range',
    });
    expect(logResponseRatio([1, 2], [2, 3], { ...options, level: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(logResponseRatio([1e300, 0], [2, 3], options)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('goalObtained', () => {
  it('is 0 at the baseline, 100 at the goal, whichever way the goal lies', () => {
    near(found(goalObtained([10, 12], [16, 18], 23)).value, 50, 1e-14);
    near(found(goalObtained([10, 12], [4, 6], 5)).value, 100, 1e-14);
  });

  it('says why there is none', () => {
    expect(goalObtained([10, 12], [4, 6], 11)).toMatchObject({ ok: false, reason: 'undefined-0/0' });
    expect(goalObtained([10], [4, 6], 11)).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(goalObtained([10, 12], [4, 6], Number.NaN)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(goalObtained([10, 12], [4, 6], 5, { level: 1 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(goalObtained([1e300, -1e300], [4, 6], 5)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('betweenCaseSmd', () => {
  const sessions = ['x', 'y', 'z'].flatMap((each, start) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((session) => ({
      case: each,
      session,
      phase: session < 3 + start ? ('baseline' as const) : ('intervention' as const),
      y: (session < 3 + start ? 20 : 40) + ((session * 7 + start * 5) % 9),
    })),
  );

  it('says why there is none', () => {
    expect(betweenCaseSmd([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(betweenCaseSmd([...sessions, ...sessions.slice(0, 1)])).toMatchObject({ ok: false, reason: 'duplicate' });
    expect(betweenCaseSmd(sessions.filter((each) => each.case !== 'z'))).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(betweenCaseSmd(sessions.filter((each) => each.phase === 'baseline'))).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(betweenCaseSmd(sessions.map((each) => ({ ...each, y: 3 })))).toMatchObject({ ok: false, reason: 'zero-variance' });
    expect(betweenCaseSmd(sessions.map((each) => ({ ...each, y: Number.NaN })))).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(betweenCaseSmd(sessions, { level: 2 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(betweenCaseSmd(sessions.map((each, i) => ({ ...each, y: i * 1e200 })))).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  it('refuses a session without a value, or leaves it out and reports it', () => {
    const lacking = sessions.map((each, i) => (i % 9 === 4 ? { ...each, y: null } : each));
    const there = sessions.filter((_, i) => i % 9 !== 4);
    expect(betweenCaseSmd(lacking)).toMatchObject({ ok: false, reason: 'missing-values' });
    const omitted = sessions.length - there.length;
    expect(betweenCaseSmd(lacking, { missing: 'omit' })).toEqual({
      ...found(betweenCaseSmd(there)),
      missing: { policy: 'omit', omitted },
    });
    expect(omitted).toBe(3);
  });

  property.prop([fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 9 })])(
    'moving and stretching the scale changes nothing, and order neither',
    (up, factor) => {
      const one = found(betweenCaseSmd(sessions));
      const other = found(betweenCaseSmd([...sessions].reverse().map((each) => ({ ...each, y: up + factor * each.y }))));
      for (const key of ['value', 'standardError', 'autocorrelation', 'degreesOfFreedom', 'intraclassCorrelation'] as const)
        expect(other[key]).toBeCloseTo(one[key], 8);
    },
  );

  property.prop([
    fc.array(
      fc.record({
        case: fc.constantFrom('x', 'y', 'z'),
        session: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double()),
        phase: fc.constantFrom('baseline' as const, 'intervention' as const),
        y: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double()),
      }),
      { maxLength: 24 },
    ),
  ])('whatever comes in, no answer holds NaN or Infinity', (all) => {
    for (const each of numbersIn(betweenCaseSmd(all))) expect(each).toSatisfy(Number.isFinite);
  });
});

describe('laws', () => {
  const phase = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 8 });

  property.prop([phase, phase, fc.integer({ min: 2, max: 9 })])(
    'stretching the scale changes no effect size, and turning it changes the sign',
    (before, after, factor) => {
      const stretched = (values: readonly number[]) => values.map((value) => value * factor);
      const smd = withinCaseSmd(before, after);
      if (smd.ok) {
        expect(found(withinCaseSmd(stretched(before), stretched(after))).value).toBeCloseTo(smd.value, 9);
        expect(found(withinCaseSmd(before, after, { improvement: 'decrease' })).value).toBe(-smd.value + 0);
      }
      const ratio = (x: readonly number[], y: readonly number[]) =>
        found(logResponseRatio(x, y, { direction: 'increasing', biasCorrected: false, scale: { kind: 'other' } }));
      expect(ratio(stretched(before), stretched(after)).value).toBeCloseTo(ratio(before, after).value, 12);
      expect(ratio(after, before).value).toBeCloseTo(-ratio(before, after).value, 12);
    },
  );

  property.prop([fc.array(fc.option(fc.double()), { maxLength: 5 }), fc.array(fc.double(), { maxLength: 5 }), fc.double()])(
    'whatever comes in, no answer holds NaN or Infinity',
    (before, after, goal) => {
      const answers = [
        withinCaseSmd(before, after, { missing: 'omit', spread: 'pooled' }),
        logResponseRatio(before, after, { missing: 'omit', direction: 'decreasing', scale: { kind: 'rate', minutes: goal } }),
        goalObtained(before, after, goal, { missing: 'omit' }),
      ];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
