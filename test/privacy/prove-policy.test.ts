import { test as law } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Cell, cells, labelKinds, type Policy, type PolicyRow, purposes, relationships } from '../../src/labels/label-kind';
import { findingsOf } from '../../src/privacy/define-policy';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { strict } from '../../src/privacy/policies/strict';
import { provePolicy } from '../../src/privacy/prove-policy';

describe('provePolicy', () => {
  test.each(everyPolicy.map((policy) => [policy.id, policy] as const))('proves %s', (_id, policy) => {
    expect(provePolicy(policy)).toMatchObject({ cases: 19040, findings: [] });
  });

  it('prints what everybody sees', () => {
    const teacher = '| all | all | all | own words | all | own class | own class | own class | own words about own class | own class |';
    expect(provePolicy(strict).table.split('\n')).toEqual([
      `| ${strict.title} | ${[...labelKinds, ...labelKinds.map((kind) => `${kind}+student`)].join(' | ')} |`,
      '|---|---|---|---|---|---|---|---|---|---|---|',
      `| teacher: coaching ${teacher}`,
      `| teacher: own-data ${teacher}`,
      '| coach: coaching | all | all | all | own words |  | own class | own class | own class | own words about own class |  |',
      '| coach-lead: operations | all |  |  |  |  |  |  |  |  |  |',
      '| principal: operations | all |  |  |  |  |  |  |  |  |  |',
      '| evaluator: evaluation |  |  |  |  | all |  |  |  |  |  |',
    ]);
  });

  it('prints without the consents of strangers and the doubles of who evaluates: each hat once', () => {
    for (const policy of everyPolicy) {
      const hats = provePolicy(policy)
        .table.split('\n')
        .map((line) => line.split(' | ')[0]);
      expect(new Set(hats).size).toBe(hats.length);
    }
  });

  it('finds what a table opens to somebody who never has it', () => {
    const { operations } = strict.table.principal;
    const changed: Policy = { ...strict, table: { ...strict.table, principal: { operations: { ...operations, confidential: 'allow' } } } };
    expect(provePolicy(changed).findings).toContain('principal: operations: confidential: the wall does not hold');
  });

  it('finds what a table opens that the wall forbids', () => {
    const { evaluation } = strict.table.evaluator;
    const leaky: Policy = { ...strict, table: { ...strict.table, evaluator: { evaluation: { ...evaluation, confidential: 'allow' } } } };
    expect(provePolicy({ ...leaky, confidential: false }).findings).toContain(
      'evaluator: evaluation: confidential: the wall does not hold',
    );
    // By consent, and by who wrote it: each for the items and the looks that it opens, and for no other.
    const row = { ...evaluation, confidential: 'consent', private: 'author' } as const;
    const { findings } = provePolicy({ ...strict, confidential: false, table: { ...strict.table, evaluator: { evaluation: row } } });
    const hat = 'evaluator: evaluation, with consent';
    expect(findings).toEqual([
      ...Array(4).fill(`${hat}: confidential: the wall does not hold`),
      ...Array(2).fill(`${hat}: private: the wall does not hold`),
    ]);
  });
});

describe('laws', () => {
  const anyCell = fc.constantFrom<Cell>(...cells);
  const anyRow = fc.record(
    Object.fromEntries([...labelKinds, 'student'].map((column) => [column, anyCell])) as Record<keyof PolicyRow, typeof anyCell>,
  );
  /** One or two rows of strict made into others: most policies that somebody would try are near one that holds. */
  const anyPolicy = fc
    .record({
      confidential: fc.boolean(),
      rows: fc.array(
        fc.tuple(fc.constantFrom(...relationships), fc.constantFrom(...purposes), anyRow, fc.subarray([...labelKinds, 'student'] as const)),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    })
    .map(({ confidential, rows }): Policy => {
      const table: Record<string, Record<string, PolicyRow>> = structuredClone(strict.table);
      for (const [as, purpose, row, columns] of rows) {
        const before = table[as]?.[purpose] ?? {
          ...strict.table.peer.coaching,
          operational: 'never',
          shareable: 'never',
          confidential: 'never',
        };
        const changed = Object.fromEntries(columns.map((column) => [column, row[column]]));
        table[as] = { ...table[as], [purpose]: { ...before, ...changed } };
      }
      return { ...strict, id: 'any', title: 'Any', confidential, table };
    });

  law.prop([anyPolicy], { numRuns: 150 })('what definePolicy accepts keeps the wall, whatever its table', (policy) => {
    fc.pre(findingsOf(policy).length === 0);
    expect(provePolicy(policy).findings).toEqual([]);
  });
});
