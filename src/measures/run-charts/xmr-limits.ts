/**
 * The constants that make limits of moving ranges: `2.66` as printed in handbooks and used by the NHS; `exact-d2` with d2 = 2 / √π, which makes limits
 * 0.05 percent narrower; `rounded-d2` with d2 = 1.128, as in some programs.
 */
export type XmrConstant = '2.66' | 'exact-d2' | 'rounded-d2';

/** Three standard deviations in mean moving ranges, 3 / d2. */
const limitFactor = { '2.66': 2.66, 'exact-d2': 1.5 * Math.sqrt(Math.PI), 'rounded-d2': 3 / 1.128 } as const satisfies Record<
  XmrConstant,
  number
>;

/** The upper limit of moving ranges in their mean, D4 = 1 + 3 d3 / d2. */
const rangeFactor = { '2.66': 3.267, 'exact-d2': 1 + 3 * Math.sqrt(Math.PI / 2 - 1), 'rounded-d2': 3.267 } as const satisfies Record<
  XmrConstant,
  number
>;

/** Within which limits single values vary by what always happens. */
export interface XmrLimits {
  readonly center: number;
  readonly limits: readonly [low: number, high: number];
  /** A third of the distance from the center to a limit. */
  readonly sigma: number;
  /** The mean distance of one point from the last. */
  readonly meanRange: number;
  /** Above it, a single range is out of the ordinary. */
  readonly rangeLimit: number;
}

/** The limits around a mean, from the mean moving range. */
export function xmrLimits(center: number, meanRange: number, constant: XmrConstant): XmrLimits {
  const reach = limitFactor[constant] * meanRange;
  return { center, limits: [center - reach, center + reach], sigma: reach / 3, meanRange, rangeLimit: rangeFactor[constant] * meanRange };
}
