import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { totalsChart } from '../../src/charts/totals-chart';
import { reportPage } from '../../src/reports/report-page';
import { totalsCsv } from '../../src/reports/totals-csv';
import { totalsSection } from '../../src/reports/totals-section';
import { toldOfEach } from '../privacy/disclosure/told';

const rows = ['North', 'South', 'East', 'West'];
const told = toldOfEach({ rows, columns: ['met', 'not yet'], title: 'Goals' });

describe('a section of totals', () => {
  test('shows numbers, holes and totals in the order in which the groups came', () => {
    const { heading, blocks } = totalsSection(told.numbers).value;
    expect(heading).toBe('Goals');
    expect(blocks[0]).toEqual({
      kind: 'table',
      caption: 'Teachers',
      head: ['', 'met', 'not yet', 'All'],
      rows: [
        ['North', 'not shown', 'not shown', 'not shown'],
        ['South', 'not shown', 'not shown', 'not shown'],
        ['East', '30', '8', '38'],
        ['West', '21', '40', '61'],
        ['All', '61', '62', '123'],
      ],
    });
  });

  test.each([
    ['shares', ['not shown', '40 to 59 %', '70 to 79 %', '30 to 34 %', '50 to 54 %'], 'Share of teachers: met'],
    ['means', ['not shown', 'not shown', '2.8 to 3', '3 to 3.1', '2.95 to 3'], 'Means, each from the first number up to the second'],
    ['medians', ['not shown', '2 to 4', '2 to 4', '2 to 4', '2 to 4'], 'Medians, each from the first number up to the second'],
  ] as const)('shows %s as bands', (kind, cells, caption) => {
    const [table] = totalsSection(told[kind]).value.blocks;
    if (table?.kind !== 'table') throw new Error('Expected a table.');
    expect([table.caption, table.rows.map((row) => row[1])]).toEqual([caption, cells]);
  });

  test('says the ends of bands as what they are', () => {
    const lines = (kind: 'ends' | 'low' | 'high') =>
      totalsSection(told[kind]).value.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(lines('ends').map((row) => row[1])).toEqual(['10 % or less', '90 % or more', '40 %', '42 %']);
    expect([lines('low')[3]?.[1], lines('high')[3]?.[1]]).toEqual(['less than 4', '2 or more']);
  });

  test('fits the page of its purpose', () => {
    const page = reportPage({ title: 'Coaching', for: 'improvement', audience: 'the board', sections: [totalsSection(told.numbers)] });
    expect(page).toContain('A hole says nothing of what is in it.');
    expect(page).toContain('What is not shown is about fewer than 5 teachers');
  });
});

describe('CSV', () => {
  test('has what the section has and nothing besides', () => {
    expect(totalsCsv(told.numbers).value.split('\r\n')).toEqual([
      ',met,not yet,All',
      'North,not shown,not shown,not shown',
      'South,not shown,not shown,not shown',
      'East,30,8,38',
      'West,21,40,61',
      'All,61,62,123',
      '',
    ]);
  });

  test('a name runs no formula and breaks no line', () => {
    const { numbers } = toldOfEach({ rows: ['=1+1', 'a,b', 'say "no"', '@x'], columns: ['-met', 'not'], title: 'T' });
    const lines = totalsCsv(numbers).value.split('\r\n');
    expect(lines.map((line) => line.replace(/,(?:not shown|\d+).*/, ''))).toEqual([
      ",'-met,not,All",
      "'=1+1",
      '"a,b"',
      '"say ""no"""',
      "'@x",
      'All',
      '',
    ]);
  });
});

describe('a chart of totals', () => {
  const drawn = (kind: keyof typeof told) => {
    const said: unknown[] = [];
    const say = (...words: readonly unknown[]) => {
      said.push(...words);
      return logger;
    };
    const quiet = () => logger;
    const logger = { level: quiet, info: quiet, debug: quiet, warn: say, error: say };
    // Vega-Lite's own type is a closed union of all charts; ours is the plain JSON of one of them.
    const spec = totalsChart(told[kind]).value as unknown as TopLevelSpec;
    const { spec: compiled } = compile(spec, { logger: logger as unknown as vega.LoggerInterface });
    expect(said).toEqual([]);
    return new vega.View(vega.parse(compiled), { renderer: 'none' }).toSVG();
  };

  test('draws a bar for each number that is shown, and words for all, groups in their order', async () => {
    const svg = await drawn('numbers');
    expect([...svg.matchAll(/aria-roledescription="bar"/g)].length).toBe(4);
    expect([...svg.matchAll(/>not shown</g)].length).toBe(4);
    const at = rows.map((row) => svg.indexOf(`>${row}<`));
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  test.each(['shares', 'means', 'medians', 'low', 'high', 'amounts'] as const)('draws %s', async (kind) => {
    expect(await drawn(kind)).toContain('not shown');
  });

  test('is the same to the byte whatever a hole hides, and so are a section and CSV', () => {
    const names = { rows, columns: ['met', 'not yet'], title: 'Goals' };
    const other = toldOfEach(names, [
      [2, 2],
      [8, 12],
    ]);
    for (const show of [totalsChart, totalsSection, totalsCsv])
      for (const kind of ['numbers', 'shares'] as const) expect(JSON.stringify(show(other[kind]))).toBe(JSON.stringify(show(told[kind])));
    expect(totalsChart(told.shares).value.description).toBe(
      'Bars of groups: North not shown; South 40 to 59 %; East 70 to 79 %; West 30 to 34 %.',
    );
  });
});
