import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';

/** How one program differs from another, in what it costs and in what it brings about. */
export interface ProgramDifference {
  /** The difference in cost, in any currency; below 0 for cheaper. */
  readonly cost: number;
  /** The difference in effect, in any unit of which more is better. */
  readonly effect: number;
  readonly costVariance: number;
  readonly effectVariance: number;
  /** The covariance of both differences; 0 where nothing is said. */
  readonly covariance?: number;
}

/** A difference whose numbers belong together, with its covariance said; or why it is none. */
export function programDifference(
  difference: ProgramDifference,
): Result<{ readonly difference: Required<ProgramDifference> }, 'not-finite' | 'out-of-range'> {
  const whole = { covariance: 0, ...difference };
  const { costVariance, effectVariance, covariance } = whole;
  if (!Object.values(whole).every(Number.isFinite)) return valuesNotFinite();
  // A correlation of 1 may be a little more in doubles.
  const most = Math.sqrt(costVariance) * Math.sqrt(effectVariance) * (1 + 1e-12);
  if (costVariance < 0 || effectVariance < 0 || Math.abs(covariance) > most)
    return missing(
      'out-of-range',
      says('cost/variances', 'Expected variances of 0 or more and a covariance that fits them, found others.'),
    );
  return { ok: true, difference: whole };
}
