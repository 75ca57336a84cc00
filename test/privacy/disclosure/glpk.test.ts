import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complement } from '../../../src/privacy/disclosure/complementary';
import { inside } from '../../../src/privacy/disclosure/disclosure-rules';
import { type Grid, lineOf, signOf } from '../../../src/privacy/disclosure/grid';
import { auditIntervals, type Interval } from '../../../src/privacy/disclosure/interval-audit';
import { primaryNeeds } from '../../../src/privacy/disclosure/primary';
import { anyCells, countsOf } from './tables';

/** Debian's glpk-utils. Where it is not, the oracle is skipped, and the log says so. */
const isThere = spawnSync('glpsol', ['--version']).status === 0;
if (!isThere) console.log('glpsol is not there (Debian: glpk-utils): the audit of tables is not held against GLPK');

/** The intervals that GLPK finds, by one linear program for each hidden place and end, all in one run. */
function glpkIntervals(grid: Grid, hidden: ReadonlySet<number>): ReadonlyMap<number, Interval> {
  const places = [...hidden].sort((a, b) => a - b);
  const rows: string[] = [];
  const objective: string[] = [];
  for (const [problem, of] of [...places, ...places].entries()) {
    const sign = problem < places.length ? -1 : 1;
    const name = (place: number) => `x${problem}_${place}`;
    objective.push(`${sign < 0 ? '-' : '+'} ${name(of)}`);
    const lines = new Map<string, { terms: string[]; known: number }>();
    grid.values.forEach((value, place) => {
      const [row, column] = lineOf(grid, place);
      for (const line of grid.rows === 1 ? [`r${row}`] : [`r${row}`, `c${column}`]) {
        const each = lines.get(line) ?? { terms: [], known: 0 };
        lines.set(line, each);
        // A total counts against its line; the total of all, against the totals.
        const counts = line.startsWith('r') ? (column === grid.columns ? -1 : 1) : row === grid.rows ? -1 : 1;
        if (hidden.has(place)) each.terms.push(`${counts < 0 ? '-' : '+'} ${name(place)}`);
        else each.known += counts * value;
      }
    });
    for (const { terms, known } of lines.values()) if (terms.length > 0) rows.push(` ${terms.join(' ')} = ${-known}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'glpk-'));
  try {
    // One sum of all ends: the problems share no unknown, so that each is at its best.
    writeFileSync(join(folder, 'all.lp'), `Maximize\n all: ${objective.join('\n ')}\nSubject To\n${rows.join('\n')}\nEnd\n`);
    execFileSync('glpsol', ['--lp', join(folder, 'all.lp'), '--write', join(folder, 'out')], { stdio: 'ignore' });
    const out = readFileSync(join(folder, 'out'), 'utf8').split('\n');
    expect(out.find((line) => line.startsWith('s bas'))).toMatch(/ f f /);
    const value = (line: string) => Number(line.split(' ')[3]);
    const columns = out.filter((line) => line.startsWith('j ')).map(value);
    const named = namesInOrder(rows, objective);
    const found = new Map(named.map((name, at) => [name, columns[at] as number]));
    return new Map(
      places.map((place, at) => [place, [found.get(`x${at}_${place}`) as number, found.get(`x${places.length + at}_${place}`) as number]]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** GLPK numbers unknowns as it meets them. */
const namesInOrder = (rows: readonly string[], objective: readonly string[]) => [
  ...new Set([...objective, ...rows].flatMap((line) => line.match(/x\d+_\d+/g) ?? [])),
];

describe.runIf(isThere)('beside GLPK', () => {
  const grids = fc.sample(anyCells({ rows: 6, columns: 5 }), { numRuns: 30, seed: 3 }).map((cells) => countsOf(cells));

  test('the intervals of what a table hides are those of a linear program', () => {
    let compared = 0;
    for (const table of grids) {
      const hidden = complement({ table, needs: primaryNeeds(table, inside) }, new Set(), inside);
      if (hidden === undefined || hidden.size === 0) continue;
      const bounded = auditIntervals(table.grid, hidden);
      if ([...bounded.values()].some(([, high]) => high === Number.POSITIVE_INFINITY)) continue;
      expect([...glpkIntervals(table.grid, hidden)]).toEqual([...bounded]);
      compared += hidden.size;
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('also of numbers that somebody hid without a method', () => {
    const drawn = fc.sample(
      fc
        .constantFrom(...grids)
        .chain(({ grid }) => fc.record({ grid: fc.constant(grid), hidden: fc.subarray([...grid.values.keys()].slice(0, -1)) })),
      { numRuns: 25, seed: 4 },
    );
    let compared = 0;
    for (const { grid, hidden } of drawn) {
      const bounded = auditIntervals(grid, new Set(hidden));
      if (hidden.length === 0 || [...bounded.values()].some(([, high]) => high === Number.POSITIVE_INFINITY)) continue;
      expect([...glpkIntervals(grid, new Set(hidden))]).toEqual([...bounded]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(5);
  });
});

test('a sign counts as it should: a total against its line', () => {
  const { grid } = countsOf([
    [1, 2],
    [3, 4],
  ]);
  expect([...grid.values.keys()].map((place) => signOf(grid, place))).toEqual([1, 1, -1, 1, 1, -1, -1, -1, 1]);
});
