import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';

/** By what a table is protected. Whoever reads one may know them: nothing rests on their being secret. */
export interface DisclosureRules {
  /** Who will read: people of the district's program, or anybody. What is told outside is known inside as well. */
  readonly audience: 'inside' | 'outside';
  /** The fewest teachers that a number may be about. */
  readonly teachers: number;
  /** The fewest coaches, in tables about practice: a table of one coach is that coach's record. Operations may be shown for a school with one. */
  readonly coaches: number;
  /** A number is not shown of which the `largest` teachers together hold `share` or more, from 0 to 1. */
  readonly dominance: { readonly largest: number; readonly share: number };
  /** A number is not shown from which the second largest part could work out the largest more closely than to this share, from 0 to 1. */
  readonly percent: number;
  /** How many teachers may put together what they know of themselves, and still learn nothing of others. */
  readonly colluders: number;
  /** Whether `0` is shown in tables about practice: that nobody does something tells it of each. */
  readonly zeros: 'hidden' | 'shown';
}

/**
 * Rules for readers inside: five teachers, two coaches, nobody with half of it.
 *
 * State minimums for groups of students were 5 to 30, most often 10: Seastrom (2010), Statistical Methods for Protecting Personally Identifiable
 * Information in Aggregate Reporting, NCES 2011-603, https://nces.ed.gov/pubs2011/2011603.pdf. No law names a number for teachers, and federal law
 * forbids the Institute of Education Sciences to recommend one (IES 2017-147): it is a parameter.
 */
export const inside: DisclosureRules = {
  audience: 'inside',
  teachers: 5,
  coaches: 2,
  dominance: { largest: 1, share: 0.5 },
  percent: 0.1,
  colluders: 1,
  zeros: 'hidden',
};

/** Rules for readers outside: as {@link inside}, with ten teachers, and two who put together what they know. */
export const outside: DisclosureRules = { ...inside, audience: 'outside', teachers: 10, colluders: 2 };

/** What no rules may go below. Three is the least in use in official statistics: Statistical Policy Working Paper 22 (2005), chapter III. */
export const floor = { teachers: 3, coaches: 2, colluders: 1, percent: 0.05, share: 0.75 } as const;

/**
 * Makes rules of one's own from {@link inside} or {@link outside}.
 *
 * @param from - The rules to start from.
 * @param changes - What is to differ.
 * @returns The rules; or `below-floor` where they protect less than any may: 3 teachers, 2 coaches, one who knows of themselves, a largest part of three
 *   quarters, 5 percent; or `not-rules` where something is no number, no whole one, or as many may put together what they know
 *   as a number must be about.
 * @example
 * const rules = disclosureRules(inside, { teachers: 8 });
 * rules.ok && rules.rules.teachers; // => 8
 * @example
 * const fewer = disclosureRules(inside, { teachers: 2 });
 * !fewer.ok && fewer.reason; // => 'below-floor'
 */
export function disclosureRules(
  from: DisclosureRules,
  changes: Partial<DisclosureRules> = {},
): Result<{ rules: DisclosureRules }, 'below-floor' | 'not-rules'> {
  const rules = { ...from, ...changes };
  const { teachers, coaches, colluders, percent, zeros, audience } = rules;
  const { largest, share } = rules.dominance ?? {};
  const shares = [percent, share].every((each) => typeof each === 'number');
  const whole = [teachers, coaches, colluders, largest].every((each) => Number.isSafeInteger(each) && each >= 0);
  const named = (audience === 'inside' || audience === 'outside') && (zeros === 'hidden' || zeros === 'shown');
  if (!whole || !named || !shares || !(percent >= 0 && percent <= 1) || !(share > 0 && share <= 1) || largest < 1 || colluders >= teachers)
    return missing(
      'not-rules',
      says('disclosure/not-rules', 'Expected rules of disclosure: whole numbers and shares from 0 to 1; found others.'),
    );
  if (teachers < floor.teachers || coaches < floor.coaches || colluders < floor.colluders || percent < floor.percent || share > floor.share)
    return missing(
      'below-floor',
      says(
        'disclosure/below-floor',
        'Expected rules of at least {teachers} teachers and {coaches} coaches, found rules that protect less.',
        {
          teachers: floor.teachers,
          coaches: floor.coaches,
        },
      ),
    );
  return { ok: true, rules: { ...rules, dominance: { ...rules.dominance } } };
}
