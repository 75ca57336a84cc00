import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MeasuredValue } from '../present';
import type { SurveyKey } from './survey-key';
import { type AnswersReason, turnedAnswers } from './turned-answers';

/** A score of one scale of a survey. */
export interface ScaleScore {
  /** The mean of the answered items, in points of the survey's range. */
  readonly value: number;
  /** How many of the scale's items were answered, and how many it has. */
  readonly n: number;
  readonly items: number;
  /** Whether items without an answer were made up for by the mean of the others. */
  readonly prorated: boolean;
  readonly method: 'survey/item-mean';
}

/** The scores of one respondent, or why a scale has none. */
export interface SurveyScores<Scale extends string> {
  readonly value: Readonly<Record<Scale, Result<ScaleScore, 'too-few-answers'>>>;
  /** How many items were answered. */
  readonly n: number;
  /** Which share of a scale's items had to be answered. */
  readonly needed: number;
  /** The name of the key. */
  readonly key: string;
  readonly method: 'survey/item-mean';
}

/**
 * Answers what the answers of one respondent come to, scale by scale: the mean of the items of each, reversed ones turned. The scores are for who gave
 * the answers, to look at with a coach; they compare nobody with anybody.
 *
 * @param answers - One for each item, in the order of their numbers: whole numbers of the key's range, `null` where none was given.
 * @param key - How the survey is scored, such as `tsesShort`.
 * @param options - `needed`: which share of a scale's items must be answered, 0.75 where none is given; 1 asks for all.
 * @returns A score for each scale or `too-few-answers`; or `rows-differ` (not one answer for each item), `not-finite`, `out-of-range` (an answer outside
 *   of the key's range, or a share that is none), `bad-key`.
 * @example
 * const scores = scoreSurvey([7, 8, 6, 7, 9, 7, 8, 7, 8, 9, null, 9], tsesShort);
 * const engagement = scores.ok && scores.value.engagement;
 * engagement && engagement.ok && [engagement.value.toFixed(2), engagement.prorated]; // => ['7.67', true]
 * @see The key's own source. The authors of most surveys give no rule for missing answers; that of three quarters is common: Fayers and Machin (2016),
 *   Quality of life, third edition, chapter 15
 */
export function scoreSurvey<Scale extends string>(
  answers: readonly MeasuredValue[],
  key: SurveyKey<Scale>,
  options: { readonly needed?: number } = {},
): Result<SurveyScores<Scale>, AnswersReason | 'out-of-range'> {
  const { needed = 0.75 } = options;
  if (!(needed > 0 && needed <= 1))
    return missing('out-of-range', says('surveys/needed', 'Expected a share of items above 0 and up to 1, found another value.'));
  const turned = turnedAnswers(answers, key);
  if (!turned.ok) return turned;
  const score = (items: readonly number[]): Result<ScaleScore, 'too-few-answers'> => {
    const given = items.flatMap((item) => turned.answers[item - 1] ?? []);
    const n = given.length;
    if (n < needed * items.length)
      return missing(
        'too-few-answers',
        says('surveys/too-few-answers', 'Expected answers to {least} items of the scale or more, found {found}.', {
          least: Math.ceil(needed * items.length),
          found: n,
        }),
      );
    const value = given.reduce((sum, each) => sum + each, 0) / n;
    return { ok: true, value, n, items: items.length, prorated: n < items.length, method: 'survey/item-mean' };
  };
  const value = Object.fromEntries(Object.entries<readonly number[]>(key.scales).map(([scale, items]) => [scale, score(items)]));
  return {
    ok: true,
    value: value as SurveyScores<Scale>['value'],
    n: answers.filter((each) => each !== null).length,
    needed,
    key: key.name,
    method: 'survey/item-mean',
  };
}
