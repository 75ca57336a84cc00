import { type Catalogue, inWords, says } from '../core/sentence';
import type { Derived } from '../privacy/derive';
import { type AnyDisclosed, cellText } from '../privacy/disclosure/cell-words';
import type { TotalsPurpose } from '../privacy/disclosure/contribution';
import { type Disclosed, fromDisclosed } from '../privacy/disclosure/disclosed';
import { chartColors, chartConfig } from './chart-style';
import type { ChartLayer, ChartSpec, ChartValue } from './vega-lite';

export interface TotalsChartOptions {
  /** In pixels. Default 560. */
  readonly width?: number;
  /** What the chart says, in other words. Default English; the names of groups stay as they are. */
  readonly catalogue?: Catalogue;
}

/**
 * Draws what was disclosed: a bar for each group, in the order that the groups came in, never by size; a band from where to where it lies; and words
 * where nothing is shown, which look the same whatever they hide. Nothing but what was disclosed fits.
 *
 * @param from - What `disclose`, `discloseShares`, `discloseMeans` or `discloseMedians` let out.
 * @param options - Width and catalogue.
 * @returns A Vega-Lite 6 specification as plain JSON, with the purpose of the views that it was made of.
 * @example
 * const at = '2026-09-14T08:00:00Z';
 * const teachers = Array.from({ length: 51 }, (_, n) => `t${n}`);
 * const assignments = teachers.map((of) => ({ id: `lee:${of}`, person: 'lee', as: 'program-lead', of, from: at }) as const);
 * const evidence = { partnerships: [], assignments, consents: [], classes: [] };
 * const lee = asViewer(strict, { person: 'lee', as: 'program-lead', for: 'improvement', at }, evidence);
 * const begun = initial(grow, 'c1');
 * const cycle = { ...begun, revision: 1, record: { ...begun.record, teachers, policy: { id: 'strict', version: 1 } } };
 * const schoolOf = (n: number) => ({ row: n < 3 ? 'North' : n < 11 ? 'South' : 'East' });
 * const counted = contributionsOf(grow, cycle, lee, 'operations', (_, teacher) => schoolOf(teachers.indexOf(teacher)));
 * const made = tableOf(counted, { title: 'Teachers', measure: 'teachers', counts: 'teachers', rows: ['North', 'South', 'East'] });
 * const told = made.ok && disclose(made.table, inside, emptyLedger);
 * told && told.ok && totalsChart(told.disclosed).value.description; // => 'Bars of groups: North not shown; South not shown; East 40.'
 * @see https://vega.github.io/vega-lite/docs/bar.html
 */
export function totalsChart<For extends TotalsPurpose>(
  from: Disclosed<For, AnyDisclosed>,
  { width = 560, catalogue = {} }: TotalsChartOptions = {},
): Derived<ChartSpec, For> {
  return fromDisclosed(from, (table) => {
    const { title, rows, columns } = table;
    const bars = barsOf(table, catalogue);
    const lines = bars.map(({ row, column, words }) => [row, ...(column === '' ? [] : [column]), words].join(' '));
    const described = says('totals-chart/description', 'Bars of groups: {groups}.', { groups: lines.join('; ') });
    return {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      title: { text: title },
      description: inWords(described, catalogue),
      width,
      height: 30 * rows.length * columns.length + 20,
      layer: layersOf(table, bars),
      config: chartConfig,
    };
  });
}

interface Bar {
  readonly row: string;
  readonly column: string;
  readonly words: string;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

function barsOf(table: AnyDisclosed, catalogue: Catalogue): readonly Bar[] {
  return table.rows.flatMap((row, r) =>
    table.columns.map((column, c): Bar => {
      const cell = table.cells[r]?.[c] ?? { shown: false };
      const words = cellText(cell, table, catalogue);
      if (!cell.shown) return { row, column, words, low: undefined, high: undefined };
      return 'value' in cell ? { row, column, words, low: 0, high: cell.value } : { row, column, words, low: cell.low, high: cell.high };
    }),
  );
}

function layersOf(table: AnyDisclosed, bars: readonly Bar[]): readonly ChartLayer[] {
  const drawn = bars.flatMap(({ row, column, low, high }) => (low === undefined || high === undefined ? [] : [{ row, column, low, high }]));
  const labels = bars.map(({ row, column, words, low = 0, high = low }) => ({ row, column, words, at: high }));
  const x = { type: 'quantitative', title: null, scale: { domainMin: 0 } } as const;
  return [
    {
      name: 'bars',
      data: { values: drawn },
      mark: { type: 'bar', color: chartColors.measured, opacity: 0.75, height: 18 },
      encoding: { ...placesOf(table), x: { ...x, field: 'low' }, x2: { field: 'high' } },
    },
    {
      name: 'words',
      data: { values: labels },
      mark: { type: 'text', align: 'left', dx: 4 },
      encoding: { ...placesOf(table), x: { ...x, field: 'at' }, text: { field: 'words' } },
    },
  ];
}

/** Groups stand as they came in: to put them by size would rank. */
function placesOf({ rows, columns }: AnyDisclosed): { readonly [channel: string]: ChartValue } {
  const y = { field: 'row', type: 'nominal', sort: rows, title: null };
  return columns.length === 1 ? { y } : { y, yOffset: { field: 'column', type: 'nominal', sort: columns } };
}
