import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile } from '../../../src/measures/distributions/chi-square';
import { type BetweenMethod, betweenStudies } from '../../../src/measures/synthesis/between-studies';
import { betweenStudiesInterval } from '../../../src/measures/synthesis/between-studies-interval';
import { hostileValue } from '../hostile-numbers';
import { found, numbersIn } from '../oracle';
import { alike, someStudies, vaccine } from './studies';

type Study = { readonly effect: number; readonly variance: number };

/** Written out: the mean under a variance between studies, the weighted squares around it, and twice the restricted likelihood. */
function at(studies: readonly Study[], between: number) {
  const weights = studies.map(({ variance }) => 1 / (variance + between));
  const weight = weights.reduce((sum, w) => sum + w, 0);
  const mean = studies.reduce((sum, { effect }, i) => sum + (weights[i] ?? 0) * effect, 0) / weight;
  const q = studies.reduce((sum, { effect }, i) => sum + (weights[i] ?? 0) * (effect - mean) ** 2, 0);
  const restricted = weights.reduce((sum, w) => sum + Math.log(w), 0) - Math.log(weight) - q;
  return { q, restricted, plain: restricted + Math.log(weight) };
}

describe('betweenStudies', () => {
  // Viechtbauer, metafor's documentation of thirteen trials of a vaccine, to four places.
  it.each([
    ['dl', '0.3088'],
    ['he', '0.3286'],
    ['hs', '0.2284'],
    ['sj', '0.3455'],
    ['ml', '0.2800'],
    ['reml', '0.3132'],
    ['pm', '0.3181'],
  ] as const)('by %s finds %s between the trials of a vaccine', (method, expected) => {
    expect(found(betweenStudies(vaccine, { method })).value.toFixed(4)).toBe(expected);
  });

  it('is 0 where effects vary less than by chance', () => {
    for (const method of ['dl', 'he', 'hs', 'ml', 'reml', 'pm'] as const) expect(found(betweenStudies(alike, { method })).value).toBe(0);
  });

  it('is 0 where the likelihood falls all the way, though it falls so little in between that steps along it hardly move', () => {
    const studies = [
      { effect: -0.601358452033015, variance: 0.06704668308481249 },
      { effect: 0, variance: 0.005000000000000002 },
      { effect: 0, variance: 0.005000000000000011 },
    ];
    expect(found(betweenStudies(studies, { method: 'reml' })).value).toBe(0);
  });

  it('is at the higher of two tops of the likelihood', () => {
    const studies = [
      { effect: 0, variance: 0.0001 },
      { effect: 0.001, variance: 0.0001 },
      { effect: 3, variance: 1 },
      { effect: -3, variance: 1 },
      { effect: 3, variance: 1 },
    ];
    const { value } = found(betweenStudies(studies, { method: 'reml' }));
    const best = at(studies, value).restricted;
    for (let other = 1e-6; other < 100; other *= 1.1) expect(at(studies, other).restricted).toBeLessThanOrEqual(best + 1e-9);
  });

  it('says why there is none', () => {
    expect(betweenStudies([])).toMatchObject({ reason: 'empty' });
    expect(betweenStudies(vaccine.slice(0, 1))).toMatchObject({ reason: 'n-too-small' });
    expect(betweenStudies([...alike, { effect: null, variance: 1 }])).toMatchObject({ reason: 'missing-values' });
    expect(betweenStudiesInterval(vaccine.slice(0, 1))).toMatchObject({ reason: 'n-too-small' });
    expect(betweenStudiesInterval(vaccine, { most: 0 })).toMatchObject({ reason: 'out-of-range' });
    expect(betweenStudiesInterval(vaccine, { level: 1 })).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const numRuns = 40;

  property.prop([someStudies(2)], { numRuns })('no other variance is likelier than that of the likelihoods', (studies) => {
    for (const [method, key] of [
      ['reml', 'restricted'],
      ['ml', 'plain'],
    ] as const) {
      const { value } = found(betweenStudies(studies, { method }));
      const best = at(studies, value)[key];
      for (const other of [0, value * 0.9, value * 1.1, value + 0.01]) expect(at(studies, other)[key]).toBeLessThanOrEqual(best + 1e-9);
    }
  });

  property.prop([someStudies(2)], { numRuns })('at that of Paule and Mandel, Q is what chance would make it', (studies) => {
    const { value } = found(betweenStudies(studies, { method: 'pm' }));
    const { q } = at(studies, value);
    if (value === 0) expect(q).toBeLessThanOrEqual(studies.length - 1 + 1e-9);
    else expect(Math.abs(q - (studies.length - 1))).toBeLessThan(1e-8);
  });

  property.prop([someStudies(2), fc.constantFrom(0.5, 0.9, 0.95)], { numRuns })(
    'at the ends of the interval, Q is just no surprise any more',
    (studies, level) => {
      const { interval } = found(betweenStudiesInterval(studies, { level }));
      const shares = [(1 + level) / 2, (1 - level) / 2];
      for (const [i, end] of interval.entries()) {
        const { value } = found(chiSquareQuantile(shares[i] ?? 0, studies.length - 1));
        if (end > 0) expect(Math.abs(at(studies, end).q / value - 1)).toBeLessThan(1e-8);
        else expect(at(studies, 0).q).toBeLessThanOrEqual(value * (1 + 1e-12));
      }
    },
  );

  property.prop(
    [
      fc.array(fc.record({ effect: hostileValue, variance: hostileValue }), { maxLength: 5 }),
      fc.constantFrom<BetweenMethod>('dl', 'he', 'hs', 'sj', 'pm', 'ml', 'reml'),
    ],
    { numRuns: 200 },
  )('whatever comes in, no answer holds NaN or Infinity', (studies, method) => {
    const answers = [betweenStudies(studies, { method, missing: 'omit' }), betweenStudiesInterval(studies, { missing: 'omit' })];
    for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
  });
});
