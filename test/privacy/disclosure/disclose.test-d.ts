import { describe, expectTypeOf, test } from 'vitest';
import { totalsChart } from '../../../src/charts/totals-chart';
import { asViewer } from '../../../src/privacy/as-viewer';
import { type Derived, derive } from '../../../src/privacy/derive';
import { type Contribution, contributionsOf } from '../../../src/privacy/disclosure/contribution';
import { disclose } from '../../../src/privacy/disclosure/disclose';
import type { Disclosed, DisclosedTable } from '../../../src/privacy/disclosure/disclosed';
import { inside } from '../../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger } from '../../../src/privacy/disclosure/ledger';
import { type Table, tableOf } from '../../../src/privacy/disclosure/table';
import { strict } from '../../../src/privacy/policies/strict';
import { viewFor } from '../../../src/privacy/view-for';
import type { ReportSection } from '../../../src/reports/report-block';
import { reportPage } from '../../../src/reports/report-page';
import { totalsCsv } from '../../../src/reports/totals-csv';
import { totalsSection } from '../../../src/reports/totals-section';
import { now as at, teamEvidence } from '../any-team';
import { example } from '../example-team';
import { team } from '../team-process';

const lead = asViewer(strict, { person: 'peg', as: 'program-lead', for: 'improvement', at }, teamEvidence);
const researcher = asViewer(strict, { person: 'rue', as: 'researcher', for: 'research', at }, teamEvidence);
const coach = asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at }, teamEvidence);
const principal = asViewer(strict, { person: 'pia', as: 'principal', for: 'operations', at }, teamEvidence);
const evaluator = asViewer(strict, { person: 'eve', as: 'evaluator', for: 'evaluation', at }, teamEvidence);
const options = { title: 'Minutes', measure: 'minutes', counts: 'amounts', rows: ['North'] } as const;

declare const contributions: readonly Contribution<'improvement'>[];
declare const table: Table<'improvement'>;
declare const told: Disclosed<'improvement'>;
declare const toldForResearch: Disclosed<'research'>;

describe('a table is made of what is counted for improvement or research', () => {
  test('and of no other purpose', () => {
    expectTypeOf(contributionsOf(team, example, lead, 'operations', () => undefined)).toEqualTypeOf<
      readonly Contribution<'improvement'>[]
    >();
    expectTypeOf(contributionsOf(team, example, researcher, 'operations', () => undefined)).toEqualTypeOf<
      readonly Contribution<'research'>[]
    >();
    // @ts-expect-error coaching is no purpose to count for
    contributionsOf(team, example, coach, 'operations', () => undefined);
    // @ts-expect-error nor are operations
    contributionsOf(team, example, principal, 'operations', () => undefined);
    // @ts-expect-error nor is evaluation
    contributionsOf(team, example, evaluator, 'operations', () => undefined);
  });

  test('of what leaves in totals, and of nothing that is confidential', () => {
    contributionsOf(team, example, lead, 'practice', (data) => {
      expectTypeOf(data).toHaveProperty('topic');
      expectTypeOf(data).not.toHaveProperty('notes');
      expectTypeOf(data).not.toHaveProperty('grades');
      return undefined;
    });
    contributionsOf(team, example, lead, 'operations', (data) => {
      expectTypeOf(data).not.toHaveProperty('topic');
      return undefined;
    });
    // What a researcher may count is less than a program lead.
    contributionsOf(team, example, researcher, 'practice', (data) => {
      expectTypeOf(data).not.toHaveProperty('topic');
      return undefined;
    });
  });

  test('and not of numbers, of views, of what is derived from them, nor of two purposes', () => {
    // @ts-expect-error a number is no contribution
    tableOf([1, 2], options);
    // @ts-expect-error nor is a view
    tableOf([viewFor(team, example, lead)], options);
    // @ts-expect-error nor is something derived
    tableOf([derive(viewFor(team, example, coach), () => 1)], options);
    // @ts-expect-error nor what somebody writes by hand
    tableOf([{ teacher: 'ben', amount: 3, row: 'North' }], options);
    const made = tableOf(contributions, options);
    if (made.ok) expectTypeOf(made.table).toEqualTypeOf<Table<'improvement'>>();
    // @ts-expect-error what is in it is read by nobody
    table.entries;
  });
});

describe('charts, reports and exports take what was disclosed', () => {
  test('with its purpose', () => {
    const answer = disclose(table, inside, emptyLedger);
    if (answer.ok) expectTypeOf(answer.disclosed).toEqualTypeOf<Disclosed<'improvement', DisclosedTable>>();
    expectTypeOf(totalsSection(told)).toEqualTypeOf<Derived<ReportSection, 'improvement'>>();
    expectTypeOf(totalsCsv(toldForResearch)).toEqualTypeOf<Derived<string, 'research'>>();
    reportPage({ title: 'T', for: 'improvement', audience: 'A', sections: [totalsSection(told)] });
    // @ts-expect-error what is for research does not fit a page for improvement
    reportPage({ title: 'T', for: 'improvement', audience: 'A', sections: [totalsSection(toldForResearch)] });
    // @ts-expect-error nor a page for evaluation
    reportPage({ title: 'T', for: 'evaluation', audience: 'A', sections: [totalsSection(told)] });
  });

  test('and no table that is not, no view, and nothing written by hand', () => {
    // @ts-expect-error a table before it is disclosed
    totalsChart(table);
    // @ts-expect-error what is derived from a view
    totalsSection(derive(viewFor(team, example, coach), () => told.value));
    // @ts-expect-error what somebody writes
    totalsCsv({ value: told.value, for: 'improvement' });
  });
});
