import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { impact } from '../../src/cycle/models/impact';
import { asViewer } from '../../src/privacy/as-viewer';
import { derive } from '../../src/privacy/derive';
import { strict } from '../../src/privacy/strict';
import { viewFor } from '../../src/privacy/view-for';
import { initial } from '../../src/process/initial';
import type { ReportBlock, ReportSection } from '../../src/reports/report-block';
import { reportPage } from '../../src/reports/report-page';

const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
const view = viewFor(impact, initial(impact, 'c1'), ben);
const section = (value: ReportSection) => derive(view, () => value);
const page = (blocks: readonly ReportBlock[], heading = 'A goal') =>
  reportPage({ title: 'Goals', for: 'coaching', audience: 'Cho', sections: [section({ heading, blocks })] });

const blocks: readonly ReportBlock[] = [
  { kind: 'paragraph', text: 'Students explain.' },
  { kind: 'list', items: ['One', 'Two'] },
  { kind: 'facts', rows: [['Target', '75']] },
  { kind: 'table', caption: 'Weeks', head: ['Week', 'Value'], rows: [['1', '35']] },
  { kind: 'figure', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', description: 'A line chart.', caption: 'By week' },
];

describe('a page', () => {
  const html = page(blocks);

  it('says what it is made for, and for whom', () => {
    expect(html).toContain('For Cho. Made for coaching, and for nothing else.');
  });

  it('has its headings in order, and each part of it where a screen reader looks for it', () => {
    expect([...html.matchAll(/<(h\d)>/g)].map((match) => match[1])).toEqual(['h1', 'h2']);
    for (const part of ['<html lang="en">', '<main>', '<caption>Weeks</caption>', '<th scope="col">Week</th>', '<th scope="row">1</th>'])
      expect(html).toContain(part);
    expect(html).toContain('alt="A line chart."');
  });

  it('reads without a network and runs nothing', () => {
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|(?:src|href)="(?!data:)/);
  });

  it('keeps what stands before the sections apart from them', () => {
    const about: readonly ReportBlock[] = [{ kind: 'paragraph', text: '646 users were imported.' }];
    const whole = reportPage({ title: 'Goals', for: 'coaching', audience: 'Cho', sections: [], aboutThePage: about, language: 'en-US' });
    expect(whole).toMatch(/<section class="about"[^>]*>\s*<p>646 users were imported.<\/p>/);
    expect(whole).toContain('<html lang="en-US">');
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '</style><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    ']]>',
    '<!--',
    '\ud800',
    '\udc00x',
    '\u2028',
    '\u0000',
    '&lt;script&gt;',
  ),
);

/** The page without the texts that were put into it: what is left is the library's own. */
const skeleton = (html: string) => html.replace(/>[^<]*</g, '><').replace(/"[^"]*"/g, '""');

describe('laws', () => {
  law.prop([fc.array(hostile, { minLength: 9, maxLength: 9 })])('no text becomes markup', (texts) => {
    const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = ''] = texts;
    const filled = (n: readonly string[]) =>
      page(
        [
          { kind: 'paragraph', text: n[0] ?? '' },
          { kind: 'list', items: [n[1] ?? ''] },
          { kind: 'facts', rows: [[n[2] ?? '', n[3] ?? '']] },
          { kind: 'table', caption: n[4] ?? '', head: [n[5] ?? ''], rows: [[n[6] ?? '']] },
          { kind: 'figure', svg: n[7] ?? '', description: n[8] ?? '' },
        ],
        n[0],
      );
    const html = filled([a, b, c, d, e, f, g, h, i]);
    expect(skeleton(html)).toBe(skeleton(filled(Array.from({ length: 9 }, () => 'x'))));
    expect(() => encodeURIComponent(html)).not.toThrow();
  });
});
