import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { noValues } from '../no-answer';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';

/** How a chart is drawn. */
export interface ChartOptions {
  /** How many of the first points of each phase the line and the limits are made of: all where nothing is said. They are frozen then. */
  readonly baseline?: number;
  /** The places, from 0, at which a new phase begins, with a line and limits of its own. */
  readonly rebaseAt?: readonly number[];
  /** The places, from 0, of points that are drawn but count nowhere: the cause is known, and will not come again. */
  readonly ghosts?: readonly number[];
  /** What is done about values that are `null`: `refuse` where nothing is said. Those left out count nowhere. */
  readonly missing?: MissingPolicy;
}

/** From which place of a chart to which. */
export interface Stretch {
  /** The place of the first point, from 0. */
  readonly from: number;
  /** The place after the last point. */
  readonly to: number;
}

/** The line and the limits of one phase. */
export interface ChartPhase extends Stretch {
  readonly center: number;
  /** `null` in a run chart. */
  readonly limits: readonly [low: number, high: number] | null;
  /** A third of the distance from the center to a limit; `null` in a run chart. */
  readonly sigma: number | null;
}

/** A chart, as the rules read it. */
export interface Chart {
  /** The points in the order of time; `null` for a ghost, and for a value that is missing. */
  readonly points: readonly MeasuredValue[];
  readonly phases: readonly ChartPhase[];
}

export type ChartReason = PresentReason | 'empty' | 'n-too-small' | 'out-of-range';

/** A chart's points and phases, each with the points that its line is made of; or why there is no chart. */
export function chartPhases(
  values: readonly MeasuredValue[],
  { baseline, rebaseAt = [], ghosts = [], missing: policy }: ChartOptions,
): Result<
  {
    readonly points: readonly MeasuredValue[];
    readonly stretches: readonly (Stretch & { readonly basis: readonly MeasuredValue[] })[];
    readonly missing: MissingReport;
  },
  ChartReason
> {
  if (values.length === 0) return noValues();
  const there = present(values, policy);
  if (!there.ok) return there;
  const starts = [0, ...rebaseAt];
  const rising = starts.every((start, i) => i === 0 || start > (starts[i - 1] ?? 0));
  if (!rising || ![...starts, ...ghosts].every((place) => Number.isSafeInteger(place) && place >= 0 && place < values.length))
    return missing('out-of-range', says('chart/places', 'Expected places inside the chart, in their order, found others.'));
  if (baseline !== undefined && !(Number.isSafeInteger(baseline) && baseline > 0))
    return missing('out-of-range', says('chart/baseline', 'Expected a whole number of first points, found another value.'));
  const points = values.map((value, place) => (ghosts.includes(place) ? null : value));
  const stretches = starts.map((from, i) => {
    const to = starts[i + 1] ?? values.length;
    return { from, to, basis: points.slice(from, Math.min(to, from + (baseline ?? to))) };
  });
  if (stretches.some(({ basis }) => basis.every((value) => value === null)))
    return missing('n-too-small', says('chart/no-points', 'Expected one or more points in each phase, found none in one.'));
  return { ok: true, points, stretches, missing: there.missing };
}

/** The values that are there. */
export function measured(values: readonly MeasuredValue[]): readonly number[] {
  return values.filter((value) => value !== null);
}

/** Fewer points than these make limits that will still move: Provost and Murray (2011), The Health Care Data Guide. */
export const settledFrom = 12;
