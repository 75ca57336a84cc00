import { fc } from '@fast-check/vitest';
import type { Target } from '../../src/goals/goal';

export const quarter = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 4);

export const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 7, 1 + n)).toISOString().slice(0, 10));

export const measured = fc.record({ on: day, value: quarter });

/** A rise, with the fall that mirrors it. */
export const rise = fc
  .tuple(quarter, fc.integer({ min: 1, max: 4000 }))
  .map(([baseline, way]): Extract<Target, { kind: 'increase' }> => ({ kind: 'increase', baseline, target: baseline + way / 4 }));

export const range = fc.tuple(quarter, fc.nat({ max: 400 }), fc.option(quarter, { nil: undefined })).map(
  ([low, width, baseline]): Extract<Target, { kind: 'range' }> => ({
    kind: 'range',
    low,
    high: low + width / 4,
    ...(baseline === undefined ? {} : { baseline }),
  }),
);

/** Targets and measurements of every shape that plain JSON and hostile callers bring. */
const hostileNumber = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1e308, -1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY));
export const hostileTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constantFrom('increase' as const, 'decrease' as const), baseline: hostileNumber, target: hostileNumber }),
  fc.record({ kind: fc.constant('range' as const), low: hostileNumber, high: hostileNumber }),
  fc.record({ kind: fc.constant('range' as const), low: hostileNumber, high: hostileNumber, baseline: hostileNumber }),
  fc.record({ kind: fc.constant('mastery' as const), share: hostileNumber, cut: hostileNumber }),
);
const hostileDay = fc.oneof(day, fc.constantFrom('', '2026-02-30', '2026-13-01', '__proto__', 'NaN', '0000-00-00', '99999-01-01'));
const count = fc.oneof(fc.nat({ max: 30 }), hostileNumber);
export const hostileMeasured = fc.oneof(
  fc.record({ on: day, value: quarter }),
  fc.record({ on: day, reached: fc.nat({ max: 9 }), of: fc.nat({ max: 12 }) }),
  fc.record({ on: hostileDay, value: hostileNumber, reached: count, of: count }, { requiredKeys: ['on'] }),
);
export { hostileDay };
