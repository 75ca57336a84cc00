/** The quantile of the normal distribution at 0.975, to a double's precision: for intervals at 95 percent. */
export const z95 = 1.959963984540054;

/** The ends of Wilson's interval of a share, `quantile` standard errors away. The counts are right already. */
export function wilsonBounds(reached: number, of: number, quantile: number): readonly [low: number, high: number] {
  const share = reached / of;
  const square = quantile ** 2 / of;
  const center = (share + square / 2) / (1 + square);
  const half = (quantile * Math.sqrt((share * (1 - share) + square / 4) / of)) / (1 + square);
  // The ends are exact where nobody or everybody reached it; rounding would miss them.
  return [reached === 0 ? 0 : center - half, reached === of ? 1 : center + half];
}
