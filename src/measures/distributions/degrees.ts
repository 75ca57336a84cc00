import { type Missing, missing } from '../../core/result';
import { says } from '../../core/sentence';

/** Why there is no distribution with these degrees of freedom, if there is none: 1 and more have one, up to what is computed here. */
export function wrongDegrees(degreesOfFreedom: number, most: number): Missing<'not-finite' | 'out-of-range'> | undefined {
  if (!Number.isFinite(degreesOfFreedom))
    return missing('not-finite', says('distribution/degrees-not-finite', 'Expected finite degrees of freedom, found a value that is not.'));
  if (degreesOfFreedom < 1 || degreesOfFreedom > most)
    return missing(
      'out-of-range',
      says('distribution/degrees-out-of-range', 'Expected degrees of freedom from 1 to {most}, found others.', { most }),
    );
  return undefined;
}

/** Why there is no place of such a value in a distribution, if it is no finite number. */
export function notFinite(value: number): Missing<'not-finite'> | undefined {
  if (Number.isFinite(value)) return undefined;
  return missing('not-finite', says('distribution/not-finite', 'Expected a finite value, found one that is not.'));
}
