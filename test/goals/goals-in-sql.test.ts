import { describe, expect, it } from 'vitest';
import { type GasSums, gasT, mergeableGasT } from '../../src/goals/gas-t';
import type { Query } from '../../src/store/postgres/query';
import { inDatabases } from '../measures/in-database';
import { found, near, oracle } from '../measures/oracle';

const table = oracle<{ attainment: readonly number[]; weights: readonly number[]; rho: number }, { T: number }>('gas_t');
const { finish, merge, empty, toSql } = mergeableGasT;
const columns = Object.entries(toSql({ level: 'reached "level"', weight: 'weight' })).map(([name, sql]) => `${sql} AS "${name}"`);

const rows = (query: Query, level: readonly (number | null)[], weight: readonly (number | null)[]) =>
  query(
    `SELECT ${columns.join(', ')} FROM unnest($1::float8[], $2::float8[]) WITH ORDINALITY AS goals("reached ""level""", weight, n) GROUP BY n % 2`,
    [level, weight],
  ).then((answer) => answer.rows as unknown as readonly GasSums[]);

function inSql(query: Query) {
  it('makes the scores of the reference table, of groups merged', async () => {
    for (const { input, expected } of table.cases) {
      const states = await rows(query, input.attainment, input.weights);
      near(found(finish(states.reduce(merge, empty), { rho: input.rho })).value, expected.T, 1e-12);
    }
  });

  it('counts what was not scored and what is no level, as the calculator does, and takes no weight for 1', async () => {
    const level = [1, null, Number.NaN, 7, -2, 2];
    const weight = [2, 1, 1, 1, null, -3];
    const state = (await rows(query, level, weight)).reduce(merge, empty);
    expect(state).toEqual({ n: 2, attained: 0, weights: 3, squares: 5, missing: 1, outOfRange: 3 });
    expect(finish(state)).toEqual(gasT(level.map((each, n) => ({ level: each, weight: weight[n] ?? undefined }))));
  });

  it('has the empty state for no goals', async () => {
    const { rows: states } = await query(
      `SELECT ${columns.join(', ')} FROM (SELECT 1.0 AS "reached ""level""", 1.0 AS weight) AS none WHERE false`,
      [],
    );
    expect(states).toEqual([empty]);
  });
}

describe('goal attainment', () => inDatabases('goals', (_, query) => inSql(query)));
