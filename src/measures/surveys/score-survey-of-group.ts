import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { countWhere, finiteIn, quoted } from '../column';
import type { MergeableInSql } from '../mergeable';
import type { MeasuredValue } from '../present';
import type { SurveyKey } from './survey-key';
import { type AnswersReason, turnedAnswers } from './turned-answers';

/** A score of one scale of a survey, of a group such as a school. */
export interface GroupScaleScore {
  /** The mean of the means of the items, in points of the survey's range. */
  readonly value: number;
  /** How many answered the item of the scale that fewest answered. */
  readonly n: number;
  readonly method: 'survey/group-item-means';
}

/** The scores of a group. */
export interface GroupScores<Scale extends string> {
  readonly value: Readonly<Record<Scale, GroupScaleScore>>;
  /** How many respondents there were. */
  readonly n: number;
  /** The name of the key. */
  readonly key: string;
  readonly method: 'survey/group-item-means';
}

/** For each item how many answered it and what their answers sum to: nobody's own answers are in it. */
export interface ItemSums {
  readonly n: number;
  readonly answered: readonly number[];
  readonly sums: readonly number[];
  /** How many respondents had answers that are none to this survey. */
  readonly wrong: number;
}

export type GroupScoresReason = AnswersReason | 'too-few-respondents';

/**
 * Answers what the answers of a group come to, scale by scale: first the mean of each item over all who answered it, then the mean of the items. So the
 * surveys of a school's trust are scored, which speak of the school and not of who answered.
 *
 * @param respondents - For each respondent one answer for each item: whole numbers of the key's range, `null` where none was given.
 * @param key - How the survey is scored, such as `omnibusTrust`.
 * @param options - `least`: how many must have answered each item before anything is said, 5 where none is given.
 * @returns A score for each scale; or `too-few-respondents`, `rows-differ` (not one answer for each item), `not-finite`, `out-of-range` (an answer outside
 *   of the key's range), `bad-key`.
 * @example
 * const answers = Array.from({ length: 6 }, () => Array.from({ length: 26 }, () => 5));
 * const scores = scoreSurveyOfGroup(answers, omnibusTrust);
 * scores.ok && scores.value.principal.value; // => 3.875
 * @see Hoy and Tschannen-Moran (2003), http://waynekhoy.com/faculty_trust.html
 */
export function scoreSurveyOfGroup<Scale extends string>(
  respondents: readonly (readonly MeasuredValue[])[],
  key: SurveyKey<Scale>,
  options: { readonly least?: number } = {},
): Result<GroupScores<Scale>, GroupScoresReason> {
  const { add, empty, finish } = mergeableGroupScores(key);
  const wrong = respondents.map((answers) => turnedAnswers(answers, key)).find((turned) => !turned.ok);
  return wrong !== undefined && !wrong.ok ? wrong : finish(respondents.reduce(add, empty), options);
}

/**
 * The scores of a group, where the data are. Its states are counts and sums of items, in which no respondent is to be seen once there are several. In a
 * database a row is for each respondent, and a column for each item, in their order.
 *
 * @param key - How the survey is scored.
 * @returns The calculator.
 * @example
 * const { add, empty, merge, finish } = mergeableGroupScores(omnibusTrust);
 * const school = Array.from({ length: 6 }, () => Array.from({ length: 26 }, () => 5)).reduce(add, empty);
 * const scores = finish(merge(school, school));
 * scores.ok && [scores.n, scores.value.colleagues.value]; // => [12, 4.625]
 * @see Hoy and Tschannen-Moran (2003), http://waynekhoy.com/faculty_trust.html
 */
export function mergeableGroupScores<Scale extends string>(
  key: SurveyKey<Scale>,
): MergeableInSql<
  ItemSums,
  readonly MeasuredValue[],
  Result<GroupScores<Scale>, GroupScoresReason>,
  string,
  [options?: { readonly least?: number }]
> {
  const zeros = Array.from({ length: key.items }, () => 0);
  const empty: ItemSums = { n: 0, answered: zeros, sums: zeros, wrong: 0 };
  const plus = (a: readonly number[], b: readonly number[]) => a.map((each, i) => each + (b[i] ?? 0));
  const merge = (a: ItemSums, b: ItemSums): ItemSums => ({
    n: a.n + b.n,
    answered: plus(a.answered, b.answered),
    sums: plus(a.sums, b.sums),
    wrong: a.wrong + b.wrong,
  });
  return {
    empty,
    add: (state, answers) => {
      const turned = turnedAnswers(answers, key);
      if (!turned.ok) return { ...state, wrong: state.wrong + 1 };
      const answered = turned.answers.map((each) => Number(each !== null));
      return merge(state, { n: 1, answered, sums: turned.answers.map((each) => each ?? 0), wrong: 0 });
    },
    merge,
    finish: ({ n, answered, sums, wrong }, { least = 5 } = {}) => {
      if (wrong > 0) {
        const [low, high] = key.range;
        return missing(
          'out-of-range',
          says('surveys/answer-out-of-range', 'Expected whole answers from {low} to {high}, found another.', { low, high }),
        );
      }
      const fewest = (items: readonly number[]) => Math.min(...items.map((item) => answered[item - 1] ?? 0));
      const scales = Object.entries<readonly number[]>(key.scales);
      const found = Math.min(...scales.map(([, items]) => fewest(items)));
      if (!(found >= Math.max(1, least)))
        return missing(
          'too-few-respondents',
          says('surveys/too-few-respondents', 'Expected {least} answers to each item or more, found an item with fewer.', { least }),
        );
      const score = (items: readonly number[]): GroupScaleScore => ({
        value: items.reduce((sum, item) => sum + (sums[item - 1] ?? 0) / (answered[item - 1] ?? 0), 0) / items.length,
        n: fewest(items),
        method: 'survey/group-item-means',
      });
      const value = Object.fromEntries(scales.map(([scale, items]) => [scale, score(items)]));
      return { ok: true, value: value as GroupScores<Scale>['value'], n, key: key.name, method: 'survey/group-item-means' };
    },
    toSql: (columns) => {
      const [low, high] = key.range;
      const items = Object.values(columns).map((name) => ({ name: quoted(name), value: finiteIn(name) }));
      const fits = items.map(
        ({ name, value }) => `(${name} IS NULL OR (${value} BETWEEN ${low} AND ${high} AND ${value} = trunc(${value})) IS TRUE)`,
      );
      const nothing = items.map(() => null);
      // Where the columns are not the items of the key, every row is wrong.
      const right = turnedAnswers(nothing, key).ok ? fits.join(' AND ') : 'false';
      const list = (of: (item: (typeof items)[number], i: number) => string) =>
        `json_build_array(${zeros.map((zero, i) => (items[i] === undefined ? zero : of(items[i], i))).join(', ')})`;
      return {
        n: countWhere(right),
        answered: list(({ name }) => countWhere(`${name} IS NOT NULL AND ${right}`)),
        sums: list(({ value }, i) => {
          const turned = key.reversed.includes(i + 1) ? `${low + high} - ${value}` : value;
          return `coalesce(sum(${turned}) FILTER (WHERE ${right}), 0)`;
        }),
        wrong: countWhere(`NOT (${right})`),
      };
    },
  };
}
