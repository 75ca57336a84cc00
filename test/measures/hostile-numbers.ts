import { fc } from '@fast-check/vitest';

/** A number as nobody hands one in on purpose: none, endless, huge, tiny, below 0, tied; and ordinary ones between. */
export const hostileNumber = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, -1e308, 5e-324, -5e-324, 0, -0, 1, 1, 2),
  fc.double(),
  fc.integer({ min: -3, max: 50 }),
);

/** As above, or missing. */
export const hostileValue = fc.oneof({ weight: 6, arbitrary: hostileNumber }, { weight: 1, arbitrary: fc.constant(null) });

/** Finite and of one size, with ties and zeros: what hours look like. */
export const hours = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((quarters) => quarters / 4),
  fc.double({ min: 0.01, max: 100, noNaN: true }),
);
