import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles } from '../../scripts/rooms';
import { parse } from '../../scripts/source';
import { doors } from '../docs/snippets';

/** Words by which one puts people in an order or gives them a mark. */
const ranking =
  /rank|leaderboard|league|percentile|quartile|\btop[A-Z]|\bbest[A-Z]|worst|scoreOf|teacherScore|compareTeachers|sortBy|orderBy/;

/** Words by which one speaks of a person in a record. */
const person = /teacher|coach|person|owner|people/i;

/** What sounds like it and is not: each was looked at. */
const reviewed: Readonly<Record<string, string>> = {
  interquartileRange: 'how wide numbers are spread: one number, of nobody',
  InterquartileRange: 'its type',
  topShare: 'what share of the time goes to so many of those who get most: one number, of nobody',
  'src/measures/description/quantile.ts quartiles': 'two values that a spread lies between, of nobody',
  'src/measures/growth/conditional-growth.ts percentile': 'of a student among students with the same score before, as growth norms say it',
};

const isNew = (name: string) => !Object.hasOwn(reviewed, name);

describe('no function of this library sorts, ranks or numbers teachers', () => {
  const names = doors();

  test('by its name', () => {
    expect(names.length).toBeGreaterThan(300);
    expect(names.map(({ name }) => name).filter((name) => ranking.test(name) && isNew(name))).toEqual([]);
  });

  test('by what it answers: no key of a public type says a rank, a percentile or a score of somebody', () => {
    const found: string[] = [];
    for (const file of new Set(names.map((each) => each.file))) {
      const visit = (node: ts.Node): void => {
        if (ts.isPropertySignature(node) && ranking.test(node.name.getText())) found.push(`${file} ${node.name.getText()}`);
        ts.forEachChild(node, visit);
      };
      visit(parse(file));
    }
    expect(found.filter(isNew)).toEqual([]);
    expect(Object.keys(reviewed).filter((name) => ![...found, ...names.map((each) => each.name)].includes(name))).toEqual([]);
  });

  test('by how it works: nowhere are people put in an order by a number', () => {
    const sorted: string[] = [];
    for (const file of sourceFiles()) {
      // Walks and laws have invented people only.
      if (file.startsWith('src/testing/')) continue;
      const source = parse(file);
      const visit = (node: ts.Node): void => {
        if (
          ts.isCallExpression(node) &&
          ts.isPropertyAccessExpression(node.expression) &&
          /^(?:toSorted|sort)$/.test(node.expression.name.text)
        ) {
          const compare = node.arguments[0]?.getText() ?? '';
          const of = node.expression.expression.getText();
          const byNumber = / - /.test(compare);
          // The parts of one number, without whose they are, for the rule about the largest and for a median.
          const isNameless = /ofTeacher\.values\(\)/.test(of);
          if (byNumber && person.test(of) && !isNameless) sorted.push(`${file} ${of}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    expect(sorted).toEqual([]);
  });

  test('and what charts draw and reports list is in the order in which it came', () => {
    for (const file of ['src/charts/totals-chart.ts', 'src/reports/totals-section.ts', 'src/reports/totals-csv.ts']) {
      const text = readFileSync(join(root, file), 'utf8');
      expect([file, /\.(?:sort|toSorted)\(/.test(text)]).toEqual([file, false]);
      expect(text).not.toMatch(/sort: ['"{-]/);
    }
  });
});

test('the search finds one where there is one', () => {
  expect(['rankTeachers', 'topCoaches', 'percentileOf', 'sortByMinutes'].every((name) => ranking.test(name))).toBe(true);
  expect(['toStored', 'stopOf', 'bestow', 'frankly'].filter((name) => ranking.test(name))).toEqual(['frankly']);
});
