/** One value that a table expects, beside what our calculator answered. */
export interface Compared {
  /** Where in the expected value it stands, such as `REML.ci.0`. */
  readonly path: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly within: boolean;
  /** How many digits are correct, up to 16; `null` where the expected value is no number or 0. */
  readonly digits: number | null;
}

/** How far a number may be off: relative, or absolute where the expected value is 0 or the table says so. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute?: number;
}

/**
 * Compares every value of what is expected with the value at the same place of what was found. What is no number there (`NaN`, `Infinity`, nothing)
 * is met by `null`: our calculators answer a reason in its place.
 */
export function compare(expected: unknown, found: unknown, tolerance: (path: string) => Tolerance, path = ''): readonly Compared[] {
  if (typeof expected === 'object' && expected !== null)
    return Object.entries(expected).flatMap(([key, value]) => {
      const inside = typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[key] : undefined;
      return compare(value, inside, tolerance, path === '' ? key : `${path}.${key}`);
    });
  if (typeof expected !== 'number') {
    const none = expected === null || expected === 'NaN' || expected === 'Infinity' || expected === '-Infinity';
    return [{ path, expected, found, within: none ? found === null : found === expected, digits: null }];
  }
  if (typeof found !== 'number' || !Number.isFinite(found)) return [{ path, expected, found, within: false, digits: null }];
  const { relative, absolute } = tolerance(path);
  const distance = Math.abs(found - expected);
  const most = Math.max(expected === 0 ? relative : relative * Math.abs(expected), absolute ?? 0);
  const digits = expected === 0 ? null : Math.max(0, Math.min(16, -Math.log10(distance / Math.abs(expected))));
  return [{ path, expected, found, within: distance <= most, digits }];
}
