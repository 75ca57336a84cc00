import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grid, gridOf, placeOf } from '../../../src/privacy/disclosure/grid';
import { auditIntervals } from '../../../src/privacy/disclosure/interval-audit';
import { bruteIntervals } from './brute-force';
import { teachingTable } from './fixtures';

const hiding = (grid: Grid, ...cells: readonly (readonly [number, number])[]) =>
  new Set(cells.map(([row, column]) => placeOf(grid, row, column)));
const found = (grid: Grid, hidden: ReadonlySet<number>) =>
  Object.fromEntries([...auditIntervals(grid, hidden)].map(([place, interval]) => [place, interval]));

describe('F1: a table of teaching, as in Statistical Policy Working Paper 22', () => {
  const grid = gridOf(teachingTable);
  const small = [
    [0, 1],
    [0, 2],
    [0, 3],
    [2, 0],
    [2, 3],
    [3, 3],
  ] as const;
  const at = (row: number, column: number) => placeOf(grid, row, column);

  test('to hide what is below five hides nothing: each can be worked out', () => {
    expect(found(grid, hiding(grid, ...small))).toEqual({
      [at(0, 1)]: [1, 1],
      [at(0, 2)]: [3, 3],
      [at(0, 3)]: [1, 1],
      [at(2, 0)]: [3, 3],
      [at(2, 3)]: [2, 2],
      [at(3, 3)]: [2, 2],
    });
  });

  test('with two in each line one is still known: (20 + 55) - (35 + 30) leaves it 1', () => {
    expect(found(grid, hiding(grid, ...small, [1, 1], [1, 2], [3, 0]))).toEqual({
      [at(0, 1)]: [0, 4],
      [at(0, 2)]: [0, 4],
      [at(0, 3)]: [1, 1],
      [at(1, 1)]: [7, 11],
      [at(1, 2)]: [9, 13],
      [at(2, 0)]: [1, 5],
      [at(2, 3)]: [0, 4],
      [at(3, 0)]: [10, 14],
      [at(3, 3)]: [0, 4],
    });
  });

  test('a pattern that GaussSuppression finds in R, with the intervals that Rglpk gives it', () => {
    const intervals = found(grid, hiding(grid, ...small, [2, 1], [3, 0], [3, 2]));
    expect(small.map(([row, column]) => intervals[at(row, column)])).toEqual([
      [0, 5],
      [0, 5],
      [0, 5],
      [0, 9],
      [0, 5],
      [0, 5],
    ]);
  });
});

describe('F2: one line, and a square', () => {
  test('one hole in a line with a total is none', () => {
    const line = gridOf([[12, 3, 9]]);
    expect(found(line, new Set([1]))).toEqual({ 1: [3, 3] });
    expect(found(line, new Set([1, 2]))).toEqual({ 1: [0, 12], 2: [0, 12] });
  });

  test('four holes in a square', () => {
    const square = gridOf([
      [3, 4],
      [5, 2],
    ]);
    expect(found(square, new Set([0, 1, 3, 4]))).toEqual({ 0: [1, 7], 1: [0, 6], 3: [1, 7], 4: [0, 6] });
  });

  test('a total that is hidden as well bounds nothing', () => {
    expect(found(gridOf([[12, 3, 9]]), new Set([1, 3]))).toEqual({ 1: [0, Number.POSITIVE_INFINITY], 3: [21, Number.POSITIVE_INFINITY] });
  });
});

describe('laws', () => {
  const cells = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const holes = cells.chain((each) => {
    const grid = gridOf(each);
    return fc.record({ grid: fc.constant(grid), hidden: fc.subarray(grid.values.map((_, place) => place)) });
  });

  prop.prop([holes], { numRuns: 400 })('the intervals are what trying every table finds', ({ grid, hidden }) => {
    // A bound beyond every total stands for none.
    const bound = 2 * (grid.values.at(-1) as number) + 3;
    const tried = bruteIntervals(grid, new Set(hidden), bound, 200_000);
    fc.pre(tried !== undefined);
    const audited = auditIntervals(grid, new Set(hidden), (place) => {
      const value = grid.values[place] as number;
      return { up: bound - value, down: value };
    });
    expect([...audited]).toEqual([...(tried as NonNullable<typeof tried>)]);
  });
});
