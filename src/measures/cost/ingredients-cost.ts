import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';
import { annualFactor } from './annual-cost';

/** One thing that coaching takes: a coach's salary, a teacher's hour, a camera. */
export interface Ingredient {
  /** How much of it, in the unit of the price: persons, hours, pieces. */
  readonly quantity: number;
  /** What one unit costs, in any one currency for all ingredients. */
  readonly price: number;
  /** Which share of it is for coaching, from 0 to 1; 1 where nothing is said. */
  readonly share?: number;
  /** How many years it lasts, above 0; nothing for what is used up within the year. */
  readonly years?: number;
}

/** What coaching costs in a year. */
export interface IngredientsCost {
  /** All ingredients together, in the currency of the prices. */
  readonly value: number;
  /** Each ingredient by itself, in the order handed in. */
  readonly lines: readonly number[];
  /** How many ingredients. */
  readonly n: number;
  readonly method: 'ingredients';
}

export type IngredientsReason = 'empty' | 'not-finite' | 'out-of-range' | 'missing-rate';

/**
 * Answers what a year of coaching costs, whoever pays: the sum of quantity times price times share, and for what lasts some years the part that
 * falls on one of them. Teachers' and principals' salaried time belongs among the ingredients; it is the largest of those that are forgotten.
 *
 * @param ingredients - What coaching takes in a year.
 * @param options - `rate`: the interest for a year as a share, 0 or more; needed where something lasts.
 * @returns The cost, 0 or more; or `empty`, `not-finite`, `out-of-range` (below 0, or a share above 1), `missing-rate`.
 * @example
 * const cost = ingredientsCost(
 *   [{ quantity: 1, price: 80_000, share: 0.6 }, { quantity: 300, price: 40 }, { quantity: 2, price: 5_000, years: 5 }],
 *   { rate: 0.05 },
 * );
 * cost.ok && cost.lines.map((line) => line.toFixed(2)); // => ['48000.00', '12000.00', '2309.75']
 * @see Levin and McEwan (2001), Cost-Effectiveness Analysis: Methods and Applications, 2nd edition, chapters 3 and 4; Knight (2012), Journal of
 *   Education Finance 38(1), 52-80
 */
export function ingredientsCost(
  ingredients: readonly Ingredient[],
  options: { readonly rate?: number } = {},
): Result<IngredientsCost, IngredientsReason> {
  const { rate } = options;
  if (ingredients.length === 0) return missing('empty', says('cost/empty', 'Expected one or more ingredients, found none.'));
  const numbers = ingredients.flatMap(({ quantity, price, share = 1, years = 1 }) => [quantity, price, share, years]);
  if (![...numbers, rate ?? 0].every(Number.isFinite)) return valuesNotFinite();
  const right = ({ quantity, price, share = 1, years = 1 }: Ingredient) =>
    quantity >= 0 && price >= 0 && share >= 0 && share <= 1 && years > 0;
  if (!ingredients.every(right) || (rate ?? 0) < 0)
    return missing('out-of-range', says('cost/ingredient', 'Expected amounts of 0 or more and shares from 0 to 1, found others.'));
  if (rate === undefined && ingredients.some(({ years }) => years !== undefined))
    return missing('missing-rate', says('cost/missing-rate', 'Expected a rate for what lasts some years, found none.'));
  const lines = ingredients.map(
    ({ quantity, price, share = 1, years }) => quantity * price * share * (years === undefined ? 1 : annualFactor(years, rate ?? 0)),
  );
  const value = lines.reduce((sum, line) => sum + line, 0);
  if (!Number.isFinite(value))
    return missing('out-of-range', says('cost/too-large', 'Expected a cost that can be computed, found one too large.'));
  return { ok: true, value, lines, n: ingredients.length, method: 'ingredients' };
}
