import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { Chart } from './chart-phases';
import { type Runs, runsFrom } from './runs';

/** Whether a series runs as chance would have it. */
export interface AnhoejRule extends Runs {
  /** Whether it does not: a run is too long, or there are too few crossings. */
  readonly value: boolean;
  /** The longest run that chance would have, for so many points. */
  readonly longestLimit: number;
  /** The fewest crossings that chance would have. */
  readonly crossingsLimit: number;
  readonly n: number;
  readonly method: 'anhoej/log2-and-binomial';
}

/**
 * Answers whether a series moved from its median: by a run longer than round(log2 n) + 3, or by fewer crossings than the lower 5 percent of a binomial
 * distribution over n - 1 chances of one half. It finds sustained moves, and no single days.
 *
 * @param chart - What `runChart` answered, whose last phase counts; or what `mergeableRuns` did, around a median that was given.
 * @returns Whether the series moved, with the counts and their limits; or `empty` where no point is off the median.
 * @example
 * const chart = runChart([3, 4, 3, 5, 4, 3, 4, 9, 8, 9, 7, 8, 9, 10]);
 * const moved = chart.ok && anhoejRule(chart);
 * moved && moved.ok && [moved.value, moved.longest, moved.crossings, moved.crossingsLimit]; // => [true, 7, 1, 4]
 * @see Anhøj and Olesen (2014), PLoS ONE 9(11), e113825, https://doi.org/10.1371/journal.pone.0113825
 */
export function anhoejRule(chart: Chart | Runs): Result<AnhoejRule, 'empty'> {
  const runs = runsFrom(chart);
  const { useful, longest, crossings } = runs;
  if (useful === 0) return missing('empty', says('chart/all-on-center', 'Expected points off the center, found all on it.'));
  const longestLimit = Math.round(Math.log2(useful)) + 3;
  const crossingsLimit = lowerCrossings(useful - 1);
  const value = longest > longestLimit || crossings < crossingsLimit;
  return { ok: true, value, ...runs, longestLimit, crossingsLimit, n: useful, method: 'anhoej/log2-and-binomial' };
}

/** The 0.05 quantile of the binomial distribution over so many chances of one half. */
function lowerCrossings(chances: number): number {
  let logTerm = -chances * Math.LN2;
  let below = Math.exp(logTerm);
  let crossings = 0;
  for (; below < 0.05; crossings += 1) {
    logTerm += Math.log((chances - crossings) / (crossings + 1));
    below += Math.exp(logTerm);
  }
  return crossings;
}
