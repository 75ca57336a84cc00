import { describe, expect, it } from 'vitest';
import { omnibusTrust } from '../../../src/measures/surveys/keys/omnibus-trust';
import { mergeableGroupScores } from '../../../src/measures/surveys/score-survey-of-group';
import { inDatabases } from '../in-database';

const few = { name: 'two of three', items: 3, range: [1, 6], reversed: [2], scales: { all: [1, 2, 3] }, source: 'none' } as const;

describe('a survey where the data are', () => {
  const named = (rows: readonly (readonly (number | null)[])[]) =>
    rows.map((row) => Object.fromEntries(row.map((answer, i) => [`item ${String(i).padStart(2, '0')}`, answer])));

  inDatabases('measures_surveys', (stateOf) => {
    it('answers are counted and turned as the calculator does it, and wrong ones are told apart', async () => {
      const scores = mergeableGroupScores(few);
      const rows = [
        [1, 2, 3],
        [6, 6, 6],
        [null, 5, null],
        [null, null, null],
        [0, 1, 1],
        [1, 7, 1],
        [1, 2.5, 1],
        [1, Number.NaN, 1],
        [1, 1, Number.POSITIVE_INFINITY],
      ];
      expect(await stateOf(scores, named(rows))).toEqual(rows.reduce(scores.add, scores.empty));
    });

    it('a school has the scores that its rows give at once', async () => {
      const scores = mergeableGroupScores(omnibusTrust);
      const rows = Array.from({ length: 9 }, (_, person) =>
        Array.from({ length: 26 }, (__, item) => ((person * 5 + item * 3) % 7 === 6 ? null : 1 + ((person * 5 + item * 3) % 6))),
      );
      const state = scores.merge(await stateOf(scores, named(rows.slice(0, 4))), await stateOf(scores, named(rows.slice(4))));
      expect(scores.finish(state)).toEqual(scores.finish(rows.reduce(scores.add, scores.empty)));
      expect(scores.finish(state)).toMatchObject({ ok: true, n: 9 });
    });

    it('columns that are not the items of the key make every row wrong', async () => {
      const scores = mergeableGroupScores(few);
      for (const row of [
        [1, 2],
        [1, 2, 3, 4],
      ])
        expect(await stateOf(scores, named([row, row]))).toEqual({ ...scores.empty, wrong: 2 });
    });
  });
});
