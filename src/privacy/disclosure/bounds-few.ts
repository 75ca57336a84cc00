import type { DisclosureRules } from './disclosure-rules';
import type { Thing } from './exposure';
import type { Release } from './ledger';

/**
 * Whether two totals bound what some few bring who are in the one and not in the other: that is at least as much as the first is more than the second.
 */
export function boundsFew(
  things: readonly Thing[],
  totals: readonly ReadonlySet<string>[],
  rules: DisclosureRules,
  counts: Release['counts'],
): boolean {
  const thing = new Map(things.map((each) => [each.key, each]));
  const without = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    [...a].flatMap((key) => (b.has(key) ? [] : [thing.get(key) as Thing]));
  return totals.some((one) =>
    totals.some((other) => {
      const [more, less] = [without(one, other), without(other, one)];
      const teachers = new Set(more.map(({ teacher }) => teacher)).size;
      if (teachers === 0 || teachers >= rules.teachers) return false;
      const [brought, taken] = [amountOf(more), amountOf(less)];
      return counts === 'teachers' ? brought > taken : taken < rules.percent * brought;
    }),
  );
}

const amountOf = (things: readonly Thing[]) => things.reduce((sum, { amount }) => sum + amount, 0);
