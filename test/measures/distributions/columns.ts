import { expect } from 'vitest';
import { near, oracle } from '../oracle';

type Row = Readonly<Record<'x' | 'p' | 'df' | 'df1' | 'df2' | 'ncp' | 't' | 'cdf', number>>;

const table = oracle<Readonly<Record<string, readonly number[]>>, { readonly value: readonly number[] }>('distributions_mpmath');

/** Expects what mpmath answered, in every row of a case but those that are named, to a relative distance. */
export function agree(id: string, tolerance: number, answer: (row: Row) => number, but: readonly number[] = []): void {
  const one = table.cases.find((each) => each.id === id);
  expect(one?.expected.value.length, `no case ${id}`).toBeGreaterThan(0);
  one?.expected.value.forEach((expected, n) => {
    const row = Object.fromEntries(Object.entries(one.input).map(([name, values]) => [name, values[n]])) as Row;
    if (!but.includes(n)) near(answer(row), expected, tolerance, JSON.stringify(row));
  });
}
