import { logBeta } from './log-beta';
import { halfLogTwoPi, stirling } from './log-gamma';
import { type LogTails, logComplement } from './tails';

/**
 * Both tails of the regularized incomplete beta function, ln I_x(a, b) and ln I_y(b, a), from ln x and ln y with
 * x + y = 1; and the density along ln(x / y). Logarithms in and out, so that neither a tiny x nor a tiny tail is lost.
 */
export function logIncompleteBeta(logX: number, logY: number, a: number, b: number): LogTails {
  const [x, y] = [Math.exp(logX), Math.exp(logY)];
  const density = Math.min(a, b) < 10 ? a * logX + b * logY - logBeta(a, b) : logDensity(b * x - a * y, a, b);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(0, density - Math.log(fraction(x, y, a, b)));
    return { lower, upper: logComplement(lower), density };
  }
  const upper = Math.min(0, density - Math.log(fraction(y, x, b, a)));
  return { lower: logComplement(upper), upper, density };
}

/** ln(x^a y^b / B(a, b)) for large `a` and `b`, from how far x is from its middle: the large terms, which would cancel, are never made. */
function logDensity(away: number, a: number, b: number): number {
  const peak = 0.5 * Math.log(a * (b / (a + b))) - halfLogTwoPi + stirling(a + b) - stirling(a) - stirling(b);
  return a * Math.log1p(away / a) + b * Math.log1p(-away / b) + peak;
}

/**
 * x^a y^b / (B(a, b) I_x(a, b)) as the continued fraction b0 + a1/(b1 + a2/(b2 + …)) of DiDonato and Morris (1992), Algorithm
 * 708, ACM Transactions on Mathematical Software 18(3), 360-373, https://doi.org/10.1145/131766.131776, by Lentz's method.
 * It is the even part of NIST DLMF 8.17.22, whose own terms cancel where a is large: there half of the digits would go.
 */
function fraction(x: number, y: number, a: number, b: number): number {
  const gap = x < 0.5 ? a - (a + b) * x : (a + b) * y - b;
  let value = (a / (a + 1)) * (gap + 1);
  let c = value;
  let d = 0;
  for (let n = 1; n <= 10_000; n += 1) {
    const over = ((a + n - 1) / (a + 2 * n - 1)) * ((a + b + n - 1) / (a + 2 * n - 1)) * n * (b - n) * x * x;
    const under = n + (n * (b - n) * x) / (a + 2 * n - 1) + ((a + n) / (a + 2 * n + 1)) * (gap + 1 + n * (1 + y));
    d = 1 / (under + over * d);
    c = under + over / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
