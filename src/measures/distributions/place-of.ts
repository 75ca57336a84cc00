import type { LogTails } from './tails';

/**
 * The place at which the tails of a distribution are these shares, which sum to 1: Newton's method on the logarithm of the smaller tail,
 * between brackets. The density is that along the place, so that a distribution over positive values may be searched by their logarithm.
 */
export function placeOf(lowerShare: number, upperShare: number, tailsAt: (place: number) => LogTails, start: number): number {
  const below = lowerShare <= upperShare;
  const goal = Math.log(below ? lowerShare : upperShare);
  let place = start;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 200; step += 1) {
    const { lower, upper, density } = tailsAt(place);
    const found = below ? lower : upper;
    const slope = (below ? 1 : -1) * Math.exp(density - found);
    if (below === found > goal) high = place;
    else low = place;
    const move = (goal - found) / slope;
    // A step leaves an error of the order of its square: after one so small, another would only follow the rounding.
    if (Math.abs(move) <= 1e-11 * (1 + Math.abs(place))) return place + move;
    let next = place + Math.max(-8, Math.min(8, move));
    if (!(next > low && next < high)) next = high - low < Number.POSITIVE_INFINITY ? (low + high) / 2 : place + (high === place ? -8 : 8);
    if (next === place) return place;
    place = next;
  }
  return place;
}
