/** Steps in hundredths of the scale's unit: 0.01, 0.02, 0.05, 0.1 and so on. */
const steps = Array.from({ length: 15 }, (_, at) => [1, 2, 5].map((digit) => digit * 10 ** at)).flat();

/**
 * Answers in which band a mean is told, so that nobody can work back from a rounded mean to the sum: the sum stays open by `open`, at least what
 * one teacher's answer can bring.
 *
 * @param sum - The sum of the answers.
 * @param of - How many answers there are.
 * @param scale - The least and the most that an answer can be.
 * @param open - By how much the sum must stay open.
 * @returns The band: the mean is `low` or more and less than `high`, or is `high` where that is the most; nothing where it would be the whole scale.
 * @example
 * meanBand(42, 12, { low: 1, high: 5 }, 4); // => [3.5, 4]
 */
export function meanBand(
  sum: number,
  of: number,
  { low, high }: { readonly low: number; readonly high: number },
  open: number,
): readonly [low: number, high: number] | undefined {
  const range = 100 * (high - low);
  const step = steps.find((each) => each * of >= 100 * open);
  // The last band takes in what is left over: no band is narrower than a step.
  const bands = step === undefined ? 0 : Math.floor(range / step);
  if (step === undefined || bands < 2) return undefined;
  const at = Math.min(bands - 1, Math.floor((100 * (sum - low * of)) / (step * of)));
  const edge = (number: number) => (100 * low + number * step) / 100;
  return [edge(at), at === bands - 1 ? high : edge(at + 1)];
}
