import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { impact } from '../../src/cycle/models/impact';
import { asViewer } from '../../src/privacy/as-viewer';
import { derive } from '../../src/privacy/derive';
import { strict } from '../../src/privacy/policies/strict';
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

  it('takes no section that was made for another purpose, whatever the types were told', () => {
    const sections = [section({ heading: 'A goal', blocks })] as never;
    expect(() => reportPage({ title: 'Goals', for: 'evaluation', audience: 'Eve', sections })).toThrow(
      expect.objectContaining({ code: 'input/invalid' }),
    );
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

/** A text as a browser reads it. */
const read = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '');

describe('laws', () => {
  law.prop([fc.array(hostile, { minLength: 14, maxLength: 14 })])('no text becomes markup', (texts) => {
    const filled = (n: readonly string[]) => {
      const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = '', k = '', l = '', m = '', o = ''] = n;
      const parts: readonly ReportBlock[] = [
        { kind: 'paragraph', text: a },
        { kind: 'list', items: [b] },
        { kind: 'facts', rows: [[c, d]] },
        { kind: 'table', caption: e, head: [f], rows: [[g, h]] },
        { kind: 'figure', svg: i, description: j, caption: k },
      ];
      const sections = [section({ heading: l, blocks: parts })];
      return reportPage({ title: m, for: 'coaching', audience: o, language: a, sections, aboutThePage: parts });
    };
    const html = filled(texts);
    expect(skeleton(html)).toBe(skeleton(filled(texts.map(() => 'x'))));
    expect(() => encodeURIComponent(html)).not.toThrow();
  });

  law.prop([fc.oneof(hostile, fc.string())])('every text that can be written down reads as it was written', (text) => {
    fc.pre(!/\p{Surrogate}|(?![\t\n\r])\p{Cc}/u.test(text));
    const html = page([{ kind: 'paragraph', text }]);
    expect(read(html.slice(html.lastIndexOf('<p>') + 3, html.lastIndexOf('</p>')))).toBe(text);
  });
});
