/**
 * How often a correlation as far from 0 would be found of `n` pairs without association, for 3 pairs and more: t with n - 2 degrees of freedom in terms of
 * r itself, I(1 - r²; (n - 2) / 2, 1 / 2). Either series has terms of one sign, so a tiny answer keeps its digits.
 *
 * @see NIST DLMF (2010), 8.17.8, https://dlmf.nist.gov/8.17
 */
export function correlationByChance(r: number, n: number): number {
  const [a, square] = [(n - 2) / 2, r * r];
  const beside = (1 - r) * (1 + r);
  let common = Math.abs(r) * Math.exp(a * (square < 0.5 ? Math.log1p(-square) : Math.log(beside)));
  // 1 / (a B(a, 1/2)), which is 2 / pi for 1/2 and 1/2 for 1.
  common *= n % 2 === 1 ? 2 / Math.PI : 0.5;
  for (let b = n % 2 === 1 ? 0.5 : 1; b < a; b += 1) common *= (b + 0.5) / (b + 1);
  const far = square > 0.5 || square * (n - 2) > 1;
  return far ? Math.min(1, common * series(a, a + 1, beside)) : 1 - 2 * a * common * series(a, 1.5, square);
}

/** The sum over k of (a + 1/2)_k / (b)_k x^k. */
function series(a: number, b: number, x: number): number {
  let [term, sum] = [1, 1];
  for (let k = 0; term > sum * (1 - x) * 1e-17; k += 1) {
    term *= ((a + 0.5 + k) / (b + k)) * x;
    sum += term;
  }
  return sum;
}
