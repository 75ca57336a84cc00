import { quoted } from '../column';
import { countsInSql } from '../counts-in-sql';
import type { MergeableInSql } from '../mergeable';
import { mergeableMoments } from '../moments';
import type { MeasuredValue } from '../present';
import { type CountsByText, together } from '../value-counts';

/** How often each number of hours was given: what the parts of a district can count by themselves. */
export interface HoursCounted {
  /** By the number as text, such as `{ '2.5': 3 }`. Few different numbers, such as quarter hours, keep it small. */
  readonly counts: CountsByText;
  /** How many values were missing. */
  readonly missing: number;
  /** How many were no finite numbers. */
  readonly notFinite: number;
}

/**
 * Any index of how coaching time is spread, where the data are: each part counts how often each number of hours was given. The counts merge exactly, so that
 * the answer is the one over all data, to the last digit. Round hours before, to quarters for instance: the state grows with every different number, and a
 * number that only one person has can be recognized.
 *
 * @param index - `gini`, `theilT`, `theilL`, `atkinson`, `hoover`, `herfindahl`, `topShare`, `lorenzCurve` or `coefficientOfVariation`.
 * @returns The calculator, whose `finish` takes the options of the index and answers what it answers of all hours, in any order, at once.
 * @example
 * const { add, empty, merge, finish } = mergeableSpread(topShare);
 * const [north, south] = [[0, 0.5, 2], [2, 5.5]].map((hours) => hours.reduce(add, empty));
 * const share = north && south && finish(merge(north, south));
 * share?.ok && share.value; // => 0.55
 * @see The page of each index
 */
export function mergeableSpread<Answer, Options>(
  index: (hours: readonly MeasuredValue[], options?: Options) => Answer,
): MergeableInSql<HoursCounted, MeasuredValue, Answer, 'hours', [options?: Options]> {
  return {
    empty: { counts: {}, missing: 0, notFinite: 0 },
    add: (state, hours) => {
      if (hours === null) return { ...state, missing: state.missing + 1 };
      if (!Number.isFinite(hours)) return { ...state, notFinite: state.notFinite + 1 };
      return { ...state, counts: { ...state.counts, [hours]: (state.counts[hours] ?? 0) + 1 } };
    },
    merge: (a, b) => ({
      counts: together(a.counts, b.counts),
      missing: a.missing + b.missing,
      notFinite: a.notFinite + b.notFinite,
    }),
    finish: ({ counts, missing, notFinite }, options) => {
      const there = Object.entries(counts).flatMap(([hours, count]) => Array.from({ length: count }, () => Number(hours)));
      const others = [...Array.from({ length: missing }, () => null), ...Array.from({ length: notFinite }, () => Number.NaN)];
      return index([...there, ...others], options);
    },
    toSql: ({ hours }) => {
      const { missing, notFinite } = mergeableMoments.toSql({ value: hours });
      return { counts: countsInSql(quoted(hours)), missing, notFinite };
    },
  };
}
