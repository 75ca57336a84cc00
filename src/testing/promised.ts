import type { Entry } from '../privacy/disclosure/contribution';
import type { DisclosureRules } from '../privacy/disclosure/disclosure-rules';

/** How much must stay open of a number: that it could be `low` or less, `high` or more, and that these are `width` apart. */
export interface Promised {
  readonly low: number;
  readonly high: number;
  readonly width: number;
}

/** What is known of a group beside who is in it. */
export interface GroupKnown {
  readonly counts: 'teachers' | 'amounts';
  readonly practice: boolean;
  /** How many teachers are in its row and in its column, where it is a cell. */
  readonly lines?: readonly number[];
}

/**
 * What rules promise of the number of a group, read from the rules anew: by it what the library hides is checked. Nothing where the number may be told.
 */
export function promisedOf(entries: readonly Entry[], rules: DisclosureRules, known: GroupKnown): Promised | undefined {
  const { counts, practice, lines = [] } = known;
  const parts = new Map<string, number>();
  for (const { teacher, amount } of entries) parts.set(teacher, (parts.get(teacher) ?? 0) + amount);
  const amount = entries.reduce((sum, each) => sum + each.amount, 0);
  const few = parts.size < rules.teachers;
  if (entries.length === 0)
    return practice && rules.zeros === 'hidden' && lines.length > 0 && lines.every((teachers) => teachers > 0)
      ? ofFew(counts, [], rules)
      : undefined;
  if (few) return ofFew(counts, [...parts.values()], rules);
  const closed =
    (practice && (ofFewCoaches(entries, rules.coaches) || amount === 0 || lines.includes(parts.size))) ||
    ofOne([...parts.values()], amount, rules);
  if (!closed) return undefined;
  return counts === 'teachers' ? { low: amount, high: amount, width: rules.teachers - 1 } : ofAmount([...parts.values()], amount, rules);
}

function ofFew(counts: GroupKnown['counts'], parts: readonly number[], rules: DisclosureRules): Promised {
  const width = rules.teachers - 1;
  return counts === 'teachers' ? { low: 0, high: width, width } : ofAmount(parts, sumOf(parts), rules);
}

/** That the second largest cannot come close to the largest, from above nor from below, and nobody close to all. */
function ofAmount(parts: readonly number[], amount: number, { teachers, percent }: DisclosureRules): Promised {
  const [first = 0, second = 0] = [...parts].sort((a, b) => b - a);
  const apart = Math.max(0, Math.ceil(first * percent - (amount - first - second)));
  return { low: Math.max(0, amount - apart), high: amount + apart, width: Math.max(teachers - 1, Math.ceil(2 * percent * amount)) };
}

const sumOf = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

/** Whether some few coaches had part in all of it, or one of them is left with one teacher who is not hers. */
function ofFewCoaches(entries: readonly Entry[], least: number): boolean {
  const coaches = [...new Set(entries.flatMap((entry) => entry.coaches))];
  const without = (few: readonly string[]) => entries.filter((entry) => !entry.coaches.some((coach) => few.includes(coach)));
  const choose = (few: readonly string[], from: number): boolean =>
    without(few).length === 0 ||
    (few.length + 1 < least && coaches.slice(from).some((coach, more) => choose([...few, coach], from + more + 1)));
  return (
    coaches.some((coach, at) => choose([coach], at + 1)) ||
    coaches.some((coach) => new Set(without([coach]).map(({ teacher }) => teacher)).size === 1)
  );
}

/** Whether the largest parts are nearly all of it, or the second largest could tell the largest. */
function ofOne(parts: readonly number[], amount: number, { dominance, percent }: DisclosureRules): boolean {
  const sorted = [...parts].sort((a, b) => b - a);
  const top = sorted.slice(0, dominance.largest).reduce((sum, part) => sum + part, 0);
  const [first = 0, second = 0] = sorted;
  return (amount > 0 && top >= dominance.share * amount) || amount - first - second < percent * first;
}
