/**
 * The value of t within which, on both sides of 0, a share of Student's distribution lies, for whole degrees of freedom: then the share
 * is a finite sum, and a fit of a line needs nothing heavier. It is found by halving the angle whose tangent t is.
 *
 * @see Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.3 and 26.7.4
 */
export function tWithin(share: number, degreesOfFreedom: number): number {
  let low = 0;
  let high = Math.PI / 2;
  for (let middle = high / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (shareWithin(middle, degreesOfFreedom) < share) low = middle;
    else high = middle;
  }
  return Math.sqrt(degreesOfFreedom) * Math.tan(high);
}

function shareWithin(angle: number, degreesOfFreedom: number): number {
  const odd = degreesOfFreedom % 2 === 1;
  const square = Math.cos(angle) ** 2;
  let term = odd ? Math.cos(angle) : 1;
  let sum = degreesOfFreedom === 1 ? 0 : term;
  for (let n = odd ? 3 : 2; n < degreesOfFreedom; n += 2) {
    term *= (square * (n - 1)) / n;
    sum += term;
  }
  const share = Math.sin(angle) * sum;
  return odd ? (angle + share) / (Math.PI / 2) : share;
}
