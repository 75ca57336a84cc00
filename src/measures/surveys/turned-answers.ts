import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';
import type { MeasuredValue } from '../present';
import type { SurveyKey } from './survey-key';

export type AnswersReason = 'rows-differ' | 'not-finite' | 'out-of-range' | 'bad-key';

/** The answers of one respondent to a survey, reversed items turned; or why they are none to this survey. */
export function turnedAnswers(
  answers: readonly MeasuredValue[],
  { items, range: [low, high], reversed, scales }: SurveyKey,
): Result<{ readonly answers: readonly MeasuredValue[] }, AnswersReason> {
  const named = [...reversed, ...Object.values(scales).flat()];
  const isItem = (item: number) => Number.isInteger(item) && item >= 1 && item <= items;
  if (!named.every(isItem) || !(low < high) || Object.values(scales).some((scale) => new Set(scale).size < Math.max(1, scale.length)))
    return missing('bad-key', says('surveys/bad-key', 'Expected a key whose scales name items that it has, each once; found others.'));
  if (answers.length !== items)
    return missing(
      'rows-differ',
      says('surveys/items', 'Expected {items} answers, one for each item, found {found}.', { items, found: answers.length }),
    );
  const given = answers.filter((each) => each !== null);
  if (!given.every(Number.isFinite)) return valuesNotFinite();
  if (!given.every((each) => Number.isInteger(each) && each >= low && each <= high))
    return missing(
      'out-of-range',
      says('surveys/answer-out-of-range', 'Expected whole answers from {low} to {high}, found another.', { low, high }),
    );
  return { ok: true, answers: answers.map((each, i) => (each !== null && reversed.includes(i + 1) ? low + high - each : each)) };
}
