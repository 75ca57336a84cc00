import { halfLogTwoPi } from './distributions/log-gamma';
import { normalTail } from './distributions/normal-tail';

/**
 * The distance from 0 within which, on both sides, a share of the standard normal distribution lies: by Newton's method, so that an interval needs no table of
 * coefficients. The share lies strictly between 0 and 1. What lies outside falls ever more slowly, so that no step from 0 on goes too far.
 */
export function normalWithin(share: number): number {
  for (let distance = 0; ; ) {
    const more = normalTail(distance) - (1 - share) / 2;
    const farther = distance + more * Math.exp((distance * distance) / 2 + halfLogTwoPi);
    if (!(farther > distance)) return distance;
    distance = farther;
  }
}
