import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { approximateFactor } from '../change/small-sample-factor';
import { mean } from '../mean';
import { isLevel, levelOutOfRange, squaresOutOfRange, valuesMissing, valuesNotFinite } from '../no-answer';
import { normalWithin } from '../normal-within';
import type { MeasuredValue, MissingPolicy, MissingReport, PresentReason } from '../present';

/** One session of one case. */
export interface CaseSession {
  readonly case: string;
  /** Its number: whole, the same for all cases that were observed at that time. */
  readonly session: number;
  readonly phase: 'baseline' | 'intervention';
  /** `null` where nothing was measured. */
  readonly y: MeasuredValue;
}

/** A session whose value is there. */
interface Measurement extends CaseSession {
  readonly y: number;
}

/** A change in standard deviations between cases: what a study of groups would have found. */
export interface BetweenCaseSmd {
  /** Corrected for the bias of small samples. In standard deviations, positive where y rises. */
  readonly value: number;
  readonly standardError: number;
  /** Takes the estimate for normal. */
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** Before the correction. */
  readonly uncorrected: number;
  /** The variance of y between and within cases, in units of y². */
  readonly totalVariance: number;
  /** How much two sessions in a row of one case are alike beyond its mean. */
  readonly autocorrelation: number;
  /** The share of the variance that lies between cases, from 0 to 1. */
  readonly intraclassCorrelation: number;
  readonly degreesOfFreedom: number;
  readonly cases: number;
  /** How many sessions it rests on. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'between-case-smd/moments';
}

export type BetweenCaseReason = PresentReason | 'empty' | 'n-too-small' | 'duplicate' | 'zero-variance' | 'out-of-range';

/**
 * Answers how large the change of several cases is in standard deviations between cases, so that it compares with studies of groups: the moment estimator
 * of Hedges, Pustejovsky and Shadish for multiple baselines. For whoever knows its assumptions: no trends, effects alike in all cases, normal values with
 * first-order autocorrelation. Few cases leave it few degrees of freedom.
 *
 * @param all - Sessions of three or more cases, each with both phases, in any order.
 * @param options - `level`: of the interval, strictly between 0 and 1; 0.95 where none is given. `missing`: `refuse` where nothing is said; `omit` leaves a
 *   session out, as one that was not observed.
 * @returns The effect with what it rests on; or `empty`, `missing-values`, `not-finite`, `duplicate` (one session of a case twice), `n-too-small` (fewer than three cases, a
 *   case without one of the phases or with one value in each, or no session that several cases share), `zero-variance`, `out-of-range`.
 * @example
 * const days = [0, 1, 2, 3, 4, 5, 6, 7];
 * const sessions = ['a', 'b', 'c'].flatMap((each, start) =>
 *   days.map((session) => ({
 *     case: each,
 *     session,
 *     phase: session < 3 + start ? ('baseline' as const) : ('intervention' as const),
 *     y: (session < 3 + start ? 20 : 40) + ((session * 7 + start * 5) % 9),
 *   })),
 * );
 * const effect = betweenCaseSmd(sessions);
 * effect.ok && effect.cases; // => 3
 * @see Hedges, Pustejovsky and Shadish (2013), Research Synthesis Methods 4(4), 324-341, https://doi.org/10.1002/jrsm.1086; for fewer than 2.001 degrees of
 *   freedom Pustejovsky, Chen and Hamilton, scdhlm: estimating hierarchical linear models for single-case designs, https://github.com/jepusto/scdhlm
 */
export function betweenCaseSmd(
  all: readonly CaseSession[],
  options: { readonly level?: number; readonly missing?: MissingPolicy } = {},
): Result<BetweenCaseSmd, BetweenCaseReason> {
  const { level = 0.95, missing: policy = 'refuse' } = options;
  const sessions = all.flatMap((each): readonly Measurement[] => (each.y === null ? [] : [{ ...each, y: each.y }]));
  const omitted = all.length - sessions.length;
  if (!all.every(({ session, y }) => Number.isFinite(session) && (y === null || Number.isFinite(y)))) return valuesNotFinite();
  if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
  if (sessions.length === 0) return missing('empty', says('sessions/empty', 'Expected one or more sessions, found none.'));
  if (!isLevel(level)) return levelOutOfRange();
  const cases = grouped(sessions, (each) => each.case).map((all) => [...all].sort((a, b) => a.session - b.session));
  if (cases.some((all) => all.some(({ session }, i) => session === all[i + 1]?.session)))
    return missing('duplicate', says('sessions/duplicate', 'Expected each session of a case once, found one twice.'));
  const phases = cases.map((all) => grouped(all, ({ phase }) => phase));
  const moments = grouped(sessions, ({ session, phase }) => `${session} ${phase}`);
  const [n, m, freedom] = [sessions.length, cases.length, sessions.length - moments.length];
  if (m < 3 || phases.some(({ length }) => length < 2) || freedom === 0 || n === 2 * m)
    return missing(
      'n-too-small',
      says('sessions/too-few', 'Expected three or more cases with both phases at shared sessions, found fewer.'),
    );

  const means = new Map(phases.flat().flatMap((all) => all.map((each) => [each, mean(all.map(({ y }) => y))] as const)));
  const residual = (each: Measurement) => each.y - (means.get(each) ?? 0);
  const level0 = (all: readonly Measurement[], phase: CaseSession['phase']) =>
    means.get(all.find((each) => each.phase === phase) as Measurement) ?? 0;
  const change = cases.reduce((sum, all) => sum + level0(all, 'intervention') - level0(all, 'baseline'), 0) / m;
  const totalVariance =
    moments.reduce((sum, all) => sum + all.reduce((s, { y }) => s + (y - mean(all.map((each) => each.y))) ** 2, 0), 0) / freedom;
  const squares = sessions.reduce((sum, each) => sum + residual(each) ** 2, 0);
  if (totalVariance === 0 || squares === 0)
    return missing(
      'zero-variance',
      says('sessions/zero-variance', 'Expected values that vary within phases and between cases, found all the same.'),
    );

  const lagged = cases.reduce(
    (sum, all) => sum + all.slice(1).reduce((s, each, i) => s + residual(each) * residual(all[i] as Measurement), 0),
    0,
  );
  const autocorrelation = lagged / squares + phases.flat().reduce((sum, { length }) => sum + 1 - 1 / length, 0) / (n - 2 * m);
  const alike = (a: Measurement, b: Measurement) => autocorrelation ** Math.abs(a.session - b.session);
  const within = squares / (n - phases.flat().reduce((sum, all) => sum + overPairs(all, all, alike) / all.length, 0));
  const intraclassCorrelation = Math.max(0, 1 - within / totalVariance);
  const related = (a: Measurement, b: Measurement) =>
    a.case === b.case ? intraclassCorrelation + (1 - intraclassCorrelation) * alike(a, b) : 0;

  const degreesOfFreedom = freedom ** 2 / traceOfSquare(sessions, moments, related);
  const weight = (each: Measurement, all: readonly Measurement[]) =>
    (each.phase === 'intervention' ? 1 : -1) / all.filter(({ phase }) => phase === each.phase).length;
  const contrast =
    cases.reduce((sum, all) => sum + overPairs(all, all, (a, b) => weight(a, all) * weight(b, all) * related(a, b)), 0) / m ** 2;
  const uncorrected = change / Math.sqrt(totalVariance);
  const factor = approximateFactor(degreesOfFreedom);
  const value = factor * uncorrected;
  // At 2 degrees of freedom and below, t has no variance: scdhlm, by an author of the estimator, floors them here.
  const floored = Math.max(degreesOfFreedom, 2.001);
  const more = floored / (floored - 2);
  const standardError = Math.sqrt(factor ** 2 * contrast * more + value ** 2 * (factor ** 2 * more - 1));
  const half = normalWithin(level) * standardError;
  if (![value, half, totalVariance, autocorrelation, degreesOfFreedom].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value,
    standardError,
    interval: [value - half, value + half],
    level,
    uncorrected,
    totalVariance,
    autocorrelation,
    intraclassCorrelation,
    degreesOfFreedom,
    cases: m,
    n,
    missing: { policy, omitted },
    method: 'between-case-smd/moments',
  };
}

/** tr(AVAV), where A takes the means of sessions at one moment away and V says how sessions are related. */
function traceOfSquare(
  sessions: readonly Measurement[],
  moments: readonly (readonly Measurement[])[],
  related: (a: Measurement, b: Measurement) => number,
): number {
  const shared = new Map(moments.flatMap((all) => all.map((each) => [each, all] as const)));
  const rows = sessions.map((a) => {
    const at = shared.get(a) ?? [];
    return sessions.map((b) => related(a, b) - at.reduce((sum, each) => sum + related(each, b), 0) / at.length);
  });
  return rows.reduce((sum, row, i) => sum + row.reduce((s, cell, j) => s + cell * (rows[j]?.[i] ?? 0), 0), 0);
}

function overPairs<T>(left: readonly T[], right: readonly T[], of: (a: T, b: T) => number): number {
  return left.reduce((sum, a) => sum + right.reduce((s, b) => s + of(a, b), 0), 0);
}

function grouped<T>(items: readonly T[], by: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return [...groups.values()];
}
