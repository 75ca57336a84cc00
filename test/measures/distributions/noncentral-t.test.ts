import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { noncentrality, noncentralTCdf } from '../../../src/measures/distributions/noncentral-t';
import { tCdf } from '../../../src/measures/distributions/student-t';
import { found, near, numbersIn } from '../oracle';
import { agree } from './columns';

/** t, degrees of freedom, noncentrality, and both tails: mpmath, 30 digits. */
const mpmath = [
  [1, 1, 0.5, 0.5927477364400293, 0.40725226355997063],
  [30, 1, 1, 0.9712081060266006, 0.028791893973399443],
  [2, 1, 30, 4.846411842405333e-41, 1.0],
  [0.1, 1, 8, 1.356708075759346e-15, 0.9999999999999987],
  [-3, 1.5, 10, 5.218503791034324e-26, 1.0],
  [50, 3, 40, 0.5891554263159868, 0.4108445736840131],
  [10, 200, 10, 0.49524420382637263, 0.5047557961736274],
  [0, 5, 3, 0.0013498980316300946, 0.9986501019683699],
  [12, 1000, 5, 0.9999999999931433, 6.8567451357973794e-12],
  [40, 20, 60, 0.0012192195341311956, 0.9987807804658688],
  [1, 100000.0, 3, 0.022750266925426765, 0.9772497330745732],
  [-0.5, 4, -20, 1.0, 5.415470230478832e-82],
  [100, 2, 100, 0.36791621991998347, 0.6320837800800165],
  [-5.558076410502618, 1, 12.751639532279327, 1.69740887351999e-39, 1.0],
  [4.1551357969559035, 1, -4.270607512330662, 0.9999996011488725, 3.988511274547599e-7],
  [1.0636405794029926, 2, 14.811761138891022, 2.2452288650229227e-31, 1.0],
  [15.606504100217538, 1.3, 7.528821006072164, 0.6930214821401568, 0.3069785178598432],
  [-0.59020361999195, 300, -1.5107222385804082, 0.8214077547179991, 0.17859224528200085],
  [-10.752668302738794, 1.3, 18.51694336618756, 7.515820555958158e-80, 1.0],
  [-13.974412730658043, 40, 14.97296101426041, 6.374980923983495e-90, 1.0],
] as const;

describe('the noncentral t distribution', () => {
  it('agrees with mpmath to 13 digits: trap, R has them in absolute terms only, and no tail', () => {
    // Row 105 of the table has only ten digits: 4.90120280978424251e-23 by two other ways.
    agree('pt_nc', 1e-13, ({ x, df, ncp }) => found(noncentralTCdf(x, df, ncp)).value, [105]);
    near(found(noncentralTCdf(-8, 30, 5)).value, 4.90120280978424e-23, 1e-13);
  });

  it('agrees with mpmath in both tails where there are few degrees of freedom or a large effect', () => {
    for (const [t, df, ncp, lower, upper] of mpmath) {
      const tails = found(noncentralTCdf(t, df, ncp));
      near(tails.value, lower, 1e-13, `${t} ${df} ${ncp}`);
      near(tails.upper, upper, 1e-13, `${t} ${df} ${ncp}`);
    }
  });

  it('finds the noncentrality that mpmath found, to 12 digits', () => {
    agree('ncp_solve', 1e-12, ({ t, df, cdf }) => found(noncentrality(t, df, cdf)).value);
  });

  it('refuses what is no number, too far, no share, and no degrees of freedom', () => {
    expect(noncentralTCdf(Number.NaN, 5, 1)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(noncentralTCdf(1, 5, Number.NaN)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(noncentralTCdf(1e5, 5, 1)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(noncentralTCdf(1, 0, 1)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(noncentrality(1, 5, 1)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const degrees = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.double({ min: 1, max: 1e4, noNaN: true }));
  const place = fc.double({ min: -20, max: 20, noNaN: true });

  test.prop([place, degrees], { numRuns: 30 })('without an effect it is the t distribution', (t, df) => {
    near(found(noncentralTCdf(t, df, 0)).value, found(tCdf(t, df)).value, 1e-12);
  });

  test.prop([place, degrees, place], { numRuns: 30 })('the two tails are a whole, and mirror each other', (t, df, ncp) => {
    const { value, upper } = found(noncentralTCdf(t, df, ncp));
    near(value + upper, 1, 1e-13);
    expect(found(noncentralTCdf(-t, df, -ncp))).toMatchObject({ value: upper, upper: value });
  });

  test.prop([place, degrees, fc.double({ min: 0.001, max: 0.999, noNaN: true })], { numRuns: 30 })(
    'at the noncentrality of a share, that share lies below',
    (t, df, share) => {
      near(found(noncentralTCdf(t, df, found(noncentrality(t, df, share)).value)).value, share, 1e-11);
    },
  );

  const hostile = fc.oneof(fc.double(), fc.constantFrom(-1e3, 1e3, 0, 5e-324, 1, 1e8, 0.5));

  test.prop([hostile, hostile, hostile], { numRuns: 50 })('whatever comes in, no answer holds NaN or Infinity', (a, b, c) => {
    for (const each of numbersIn([noncentralTCdf(a, b, c), noncentrality(a, b, c)])) expect(each).toSatisfy(Number.isFinite);
  });
});
