import { expect, test } from 'vitest';
import * as measures from '../../src/measures/index';

/** What a factory of calculators is asked with. */
const made = {
  mergeableGroupScores: () => measures.mergeableGroupScores(measures.tsesShort),
  mergeableRatings: () => measures.mergeableRatings(['yes', 'no']),
  mergeableRuns: () => measures.mergeableRuns(0),
  mergeableSpread: () => measures.mergeableSpread(measures.gini),
};

/** Whose state is one of moments for each group: a database makes it by `mergeableMoments.toSql`, with `GROUP BY` the groups. */
const byGroup = ['mergeableDifferences', 'mergeableOneWayIcc', 'mergeableTwoGroups'];

const mergeables = Object.entries(measures).flatMap(([name, exported]): readonly (readonly [string, object])[] => {
  if (!name.startsWith('mergeable')) return [];
  return [[name, typeof exported === 'function' ? made[name as keyof typeof made]() : exported]];
});

test('whatever merges can be made by a database', () => {
  expect(mergeables.length).toBeGreaterThan(20);
  expect(mergeables.flatMap(([name, each]) => ('toSql' in each ? [] : [name])).sort()).toEqual(byGroup);
});

test.each(mergeables)('%s: its SQL has a column for each key of its state', (name, calculator) => {
  const { empty, toSql } = calculator as { readonly empty: object; readonly toSql?: (columns: object) => object };
  if (toSql === undefined) {
    expect(byGroup).toContain(name);
    return;
  }
  const columns = new Proxy({ first: 'a', second: 'b' } as Record<string, string>, {
    get: (named, key) => named[String(key)] ?? String(key),
  });
  expect(Object.keys(toSql(columns)).sort()).toEqual(Object.keys(empty).sort());
});
