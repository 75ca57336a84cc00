import { normalTail } from './distributions/normal-tail';

/**
 * The distance from 0 within which, on both sides, a share of the standard normal distribution lies: by halving, so that an interval needs no table of
 * coefficients. The share lies strictly between 0 and 1.
 */
export function normalWithin(share: number): number {
  let low = 0;
  let high = 40;
  for (let middle = high / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (2 * normalTail(middle) > 1 - share) low = middle;
    else high = middle;
  }
  return high;
}
