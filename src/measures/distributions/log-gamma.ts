/** ln(2 pi) / 2. */
export const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/**
 * Stirling's series after `(x - 1/2) ln x - x + ln(2 pi) / 2`, for `x` of 10 and more: 16 digits from seven terms.
 * NIST DLMF (2010), 5.11.1, https://dlmf.nist.gov/5.11
 */
export function stirling(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 + y * (-1 / 360 + y * (1 / 1260 + y * (-1 / 1680 + y * (1 / 1188 + y * (-691 / 360360 + y / 156)))))) / x;
}

/** ln Gamma(x) for positive `x`: below 10 by the recurrence Gamma(x) = Gamma(x + 1) / x. */
export function logGamma(x: number): number {
  let product = 1;
  let y = x;
  for (; y < 10; y += 1) product *= y;
  return (y - 0.5) * Math.log(y) - y + halfLogTwoPi + stirling(y) - Math.log(product);
}
