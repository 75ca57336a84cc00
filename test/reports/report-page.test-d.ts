import { expectTypeOf, test } from 'vitest';
import type { Derived } from '../../src/privacy/derive';
import type { ReportSection } from '../../src/reports/report-block';
import { reportPage } from '../../src/reports/report-page';

declare const forCoaching: Derived<ReportSection, 'coaching'>;
declare const plain: { readonly value: ReportSection; readonly for: 'coaching' };

test('a page takes sections derived from views for its own purpose', () => {
  expectTypeOf(reportPage({ title: 'Goals', for: 'coaching', audience: 'Cho', sections: [forCoaching] })).toEqualTypeOf<string>();
});

test('a section from a coaching view does not fit into a page for evaluation', () => {
  // @ts-expect-error another purpose
  reportPage({ title: 'Goals', for: 'evaluation', audience: 'Eve', sections: [forCoaching] });
});

test('a section that was derived from no view does not fit into any page', () => {
  // @ts-expect-error it has no brand
  reportPage({ title: 'Goals', for: 'coaching', audience: 'Cho', sections: [plain] });
});
