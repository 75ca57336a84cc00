import { type Missing, missing } from '../../core/result';
import { says } from '../../core/sentence';

/** Why there is no quantile of such a share, if it is none. */
export function wrongShare(share: number): Missing<'out-of-range'> | undefined {
  if (share > 0 && share < 1) return undefined;
  return missing('out-of-range', says('share-out-of-range', 'Expected a share strictly between 0 and 1, found another value.'));
}

/** Why there is no answer for a quantile that a double cannot hold. */
export function tooFar(): Missing<'out-of-range'> {
  return missing('out-of-range', says('distribution/quantile-out-of-range', 'Expected a share whose quantile is a finite number.'));
}
