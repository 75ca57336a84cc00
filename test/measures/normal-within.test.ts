import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/measures/distributions/normal-quantile';
import { normalWithin } from '../../src/measures/normal-within';
import { found, near } from './oracle';

describe('normalWithin', () => {
  it('is 1.959963984540054 for 95 percent', () => {
    near(normalWithin(0.95), 1.959963984540054, 1e-15);
  });

  it('is the quantile of half of what the share leaves', () => {
    for (const share of [0.01, 0.5, 0.8, 0.9, 0.99, 0.9999, 1 - 1e-9])
      near(normalWithin(share), -found(normalQuantile((1 - share) / 2)).value, 1e-13, `${share}`);
  });

  it('has an end for every share below 1', () => {
    for (const share of [5e-324, 1 - 2 ** -53]) expect(normalWithin(share)).toSatisfy(Number.isFinite);
  });
});
