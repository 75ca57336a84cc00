import type { Chart } from './chart-phases';

/** How a series runs above and below its center. */
export interface Runs {
  /** Points that are not on the center. */
  readonly useful: number;
  readonly above: number;
  readonly below: number;
  /** Rows of points on one side, points on the center skipped. */
  readonly runs: number;
  /** How often the series crosses the center: the runs less one. */
  readonly crossings: number;
  readonly longest: number;
}

/**
 * Answers how the last phase of a chart runs above and below its center; points on it are skipped.
 *
 * @param chart - What `runChart` or `xmrChart` answered.
 * @returns The counts: all 0 where every point lies on the center.
 * @example
 * const chart = runChart([3, 5, 4, 8, 9, 7]);
 * chart.ok && runsOf(chart); // => { useful: 6, above: 3, below: 3, runs: 2, crossings: 1, longest: 3 }
 * @see Anhøj and Olesen (2014), PLoS ONE 9(11), e113825, https://doi.org/10.1371/journal.pone.0113825
 */
export function runsOf(chart: Chart): Runs {
  const { from = 0, to = 0, center = 0 } = chart.phases.at(-1) ?? {};
  const sides = chart.points.slice(from, to).flatMap((value) => (value === null || value === center ? [] : [value > center]));
  let [runs, longest, length] = [0, 0, 0];
  for (const [i, side] of sides.entries()) {
    length = side === sides[i - 1] ? length + 1 : 1;
    if (length === 1) runs += 1;
    longest = Math.max(longest, length);
  }
  const above = sides.filter((side) => side).length;
  return { useful: sides.length, above, below: sides.length - above, runs, crossings: Math.max(0, runs - 1), longest };
}

/** The counts of a chart, or those that were merged. */
export function runsFrom(of: Chart | Runs): Runs {
  if ('points' in of) return runsOf(of);
  const { useful, above, below, runs, crossings, longest } = of;
  return { useful, above, below, runs, crossings, longest };
}
