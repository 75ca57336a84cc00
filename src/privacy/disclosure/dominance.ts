import { sum } from './sum';

/**
 * Answers whether the largest parts of a number are nearly all of it: whether the `largest` of them together hold `share` of it, or more.
 *
 * @param parts - The parts, each 0 or more, in any order.
 * @param rule - How many of the largest, and which share from 0 to 1.
 * @returns `true` where they do; `false` where there is nothing.
 * @example
 * dominated([80, 10, 10], { largest: 1, share: 0.75 }); // => true
 * @see Hundepool et al. (2012), Statistical Disclosure Control, section 4.2.2, https://doi.org/10.1002/9781118348239
 */
export function dominated(parts: readonly number[], rule: { readonly largest: number; readonly share: number }): boolean {
  const total = sum(parts);
  const top = sum([...parts].sort((a, b) => b - a).slice(0, rule.largest));
  return total > 0 && top >= rule.share * total;
}

/**
 * Answers whether who holds the second largest part of a number could work out the largest closely: whether all the others together are less than
 * `percent` of the largest.
 *
 * @param parts - The parts, each 0 or more, in any order.
 * @param percent - How closely, as a share from 0 to 1.
 * @returns `true` where the largest could be worked out; `false` where there is nothing.
 * @example
 * closelyKnown([80, 10, 10], 0.15); // => true
 * @see Hundepool et al. (2012), Statistical Disclosure Control, section 4.2.2, https://doi.org/10.1002/9781118348239
 */
export function closelyKnown(parts: readonly number[], percent: number): boolean {
  const [first = 0, second = 0] = [...parts].sort((a, b) => b - a);
  return sum(parts) - first - second < percent * first;
}
