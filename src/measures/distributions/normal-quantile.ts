import type { Result } from '../../core/result';
import { wrongShare } from './share';
import type { Quantile } from './tails';

/**
 * Answers below which value a given share of the standard normal distribution lies.
 *
 * @param share - A share strictly between 0 and 1.
 * @returns The value with 15 correct digits, or `out-of-range`.
 * @example
 * const point = normalQuantile(0.975);
 * point.ok && point.value.toFixed(6); // => '1.959964'
 * @see Wichura (1988), Algorithm AS 241, Applied Statistics 37(3), 477-484, https://doi.org/10.2307/2347330
 */
export function normalQuantile(share: number): Result<Quantile<'normal/as-241'>, 'out-of-range'> {
  const wrong = wrongShare(share);
  if (wrong !== undefined) return wrong;
  const fromMiddle = share - 0.5;
  if (Math.abs(fromMiddle) <= 0.425)
    return { ok: true, value: fromMiddle * ratio(middle, 0.180625 - fromMiddle * fromMiddle), method: 'normal/as-241' };
  const root = Math.sqrt(-Math.log(Math.min(share, 1 - share)));
  const far = root <= 5 ? ratio(tail, root - 1.6) : ratio(farTail, root - 5);
  return { ok: true, value: Math.sign(fromMiddle) * far, method: 'normal/as-241' };
}

type Coefficients = readonly (readonly [over: number, under: number])[];

/** A ratio of two polynomials, by Horner's rule; the coefficients run down to the constant. */
function ratio(coefficients: Coefficients, x: number): number {
  let [over, under] = [0, 0];
  for (const [a, b] of coefficients) {
    over = over * x + a;
    under = under * x + b;
  }
  return over / under;
}

const middle: Coefficients = [
  [2509.0809287301227, 5226.495278852854],
  [33430.57558358813, 28729.085735721943],
  [67265.7709270087, 39307.89580009271],
  [45921.95393154987, 21213.794301586597],
  [13731.69376550946, 5394.196021424751],
  [1971.5909503065513, 687.1870074920579],
  [133.14166789178438, 42.31333070160091],
  [3.3871328727963665, 1],
];

const tail: Coefficients = [
  [0.0007745450142783414, 1.0507500716444169e-9],
  [0.022723844989269184, 0.0005475938084995345],
  [0.2417807251774506, 0.015198666563616457],
  [1.2704582524523684, 0.14810397642748008],
  [3.6478483247632045, 0.6897673349851],
  [5.769497221460691, 1.6763848301838038],
  [4.630337846156546, 2.053191626637759],
  [1.4234371107496835, 1],
];

const farTail: Coefficients = [
  [2.0103343992922881e-7, 2.0442631033899397e-15],
  [2.7115555687434876e-5, 1.421511758316446e-7],
  [0.0012426609473880784, 1.8463183175100548e-5],
  [0.026532189526576124, 0.0007868691311456133],
  [0.29656057182850487, 0.014875361290850615],
  [1.7848265399172913, 0.1369298809227358],
  [5.463784911164114, 0.599832206555888],
  [6.657904643501103, 1],
];
