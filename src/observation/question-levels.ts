import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { valuesMissing } from '../measures/no-answer';
import type { MissingPolicy, MissingReport } from '../measures/present';
import { wilsonBounds, z95 } from '../measures/wilson-bounds';
import { type QuestionLevel, type QuestionScheme, questionSchemes } from './question-schemes';

/** What questions asked of students. */
export interface QuestionLevels<Scheme extends QuestionScheme = QuestionScheme> {
  /** The share of questions of the higher order, from 0 to 1. */
  readonly value: number;
  /** How sure that share is, Wilson's interval at 95 percent, as if the questions were independent of each other. */
  readonly interval: readonly [low: number, high: number];
  readonly level: 0.95;
  /** How many questions there are of each level. */
  readonly counts: Readonly<Record<QuestionLevel<Scheme>, number>>;
  /** The level from which on a question is of the higher order. */
  readonly higherFrom: QuestionLevel<Scheme>;
  /** How many questions were coded. */
  readonly n: number;
  /** Questions that were not coded. */
  readonly missing: MissingReport;
  readonly method: `question-levels/${Scheme}`;
}

/** Where the higher order begins by convention. */
const higher = { bloom: 'analyze', 'depth-of-knowledge': 'strategic-thinking', openness: 'open' } as const satisfies {
  readonly [Scheme in QuestionScheme]: QuestionLevel<Scheme>;
};

/**
 * Answers what a lesson's questions asked of students: how many of each level, and the share of the higher order. Who coded them is a person, by one scheme; two who
 * code the same lesson should agree beyond chance before a share is read (see kappa in `coaching-cycles/measures`).
 *
 * @param codes - The level of each question, of one scheme; `null` for one that was not coded.
 * @param options - `scheme`: which; `higherFrom`: the level from which on a question is of the higher order, by default `analyze`, `strategic-thinking` or `open`;
 *   `missing`: what is done about questions that were not coded, `refuse` (the default) or `omit`.
 * @returns The share, typed by its scheme; or `empty`, `missing-values`, `unknown-level` (a code that is none of the scheme).
 * @example
 * const levels = questionLevels(['remember', 'apply', 'analyze', 'create'], { scheme: 'bloom' });
 * levels.ok && [levels.value, levels.counts.apply]; // => [0.5, 1]
 */
export function questionLevels<const Scheme extends QuestionScheme>(
  codes: readonly (QuestionLevel<Scheme> | null)[],
  options: { readonly scheme: Scheme; readonly higherFrom?: QuestionLevel<Scheme>; readonly missing?: MissingPolicy },
): Result<QuestionLevels<Scheme>, 'empty' | 'missing-values' | 'unknown-level'> {
  const { scheme, missing: policy = 'refuse' } = options;
  const levels: readonly QuestionLevel[] | undefined = Object.hasOwn(questionSchemes, scheme) ? questionSchemes[scheme] : undefined;
  const higherFrom = options.higherFrom ?? (higher[scheme] as QuestionLevel<Scheme>);
  const coded = codes.filter((code) => code !== null);
  if (levels === undefined || ![...coded, higherFrom].every((code) => levels.includes(code)))
    return missing('unknown-level', says('question-levels/unknown-level', 'Expected levels of one scheme, found one that is none of it.'));
  const omitted = codes.length - coded.length;
  if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
  const n = coded.length;
  if (n === 0) return missing('empty', says('question-levels/empty', 'Expected one coded question or more, found none.'));
  const counts = Object.fromEntries(levels.map((level) => [level, coded.filter((code) => code === level).length]));
  const high = coded.filter((code) => levels.indexOf(code) >= levels.indexOf(higherFrom)).length;
  return {
    ok: true,
    value: high / n,
    interval: wilsonBounds(high, n, z95),
    level: 0.95,
    counts: counts as Readonly<Record<QuestionLevel<Scheme>, number>>,
    higherFrom,
    n,
    missing: { policy, omitted },
    method: `question-levels/${scheme}`,
  };
}
