import { type Missing, missing } from '../../core/result';
import { says } from '../../core/sentence';

/** Why there is no interval of such a level, if there is none. */
export function wrongLevel(level: number): Missing<'out-of-range'> | undefined {
  // So near to 1 that half of the rest is lost, a level has no ends.
  if (level > 0 && (1 + level) / 2 < 1) return undefined;
  return missing('out-of-range', says('level-out-of-range', 'Expected a level strictly between 0 and 1, found something else.'));
}
