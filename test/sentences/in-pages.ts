import * as fc from 'fast-check';
import { goalChart, totalsChart } from '../../src/charts';
import type { Catalogue } from '../../src/core/sentence';
import { purposes } from '../../src/labels/label-kind';
import { goalSection, noticesFor, reportPage, totalsCsv, totalsSection } from '../../src/reports';
import type { ReportBlock } from '../../src/reports/report-block';
import { anyGoal, anyMeasurements } from '../../src/testing/any-goal';
import { runWalk } from '../../src/testing/run-walk';
import { toldOfEach } from '../privacy/disclosure/told';
import { ben, cho } from '../process/evidence';
import { event, facts, pair } from '../process/example-process';

const own = 'Ѫ';

/** What a chart's specification says in Vega's own words. Every other text in it is shown. */
const settings = new Set([
  '$schema',
  'config',
  'name',
  'type',
  'color',
  'range',
  'align',
  'baseline',
  'field',
  'format',
  'interval',
  'shape',
  'symbolType',
]);

const cases = anyGoal().chain((goal) =>
  fc.record({
    goal: fc.constant({ ...goal, text: own, unit: own, measure: own }),
    ends: fc.constantFrom('as-they-are' as const, 'reversed' as const, 'from-below' as const),
    days: fc.boolean(),
    measurements: fc.oneof(
      { weight: 4, arbitrary: anyMeasurements(goal) },
      { weight: 1, arbitrary: fc.constant([{ on: 'soon', value: 1 }]) },
    ),
  }),
);

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

/** Every text of charts, sections, pages and notices that is shown to somebody. The record's own words in them are `Ѫ`. */
export function textsShown(catalogue: Catalogue, runs: number): readonly string[] {
  const drawn = fc.sample(cases, { numRuns: runs, seed: 7 });
  return [...drawn.flatMap((each) => ofGoal(each, catalogue)), ...ofPages(catalogue), ...ofNotices(catalogue), ...ofTotals(catalogue)];
}

function ofGoal({ goal, ends, days, measurements }: Case, catalogue: Catalogue): readonly string[] {
  const { target } = goal;
  const varied =
    target.kind === 'range'
      ? { ...target, ...{ 'as-they-are': {}, reversed: { low: target.high + 1 }, 'from-below': { baseline: target.low - 1 } }[ends] }
      : target;
  const dated = days ? { startsOn: '2026-08-01', dueOn: '2027-09-01' } : {};
  const shown = { ...goal, ...dated, target: varied, id: 'goal' };
  const { heading, blocks } = goalSection(shown, measurements, { catalogue });
  const { unit: _, ...unitless } = shown;
  const charts = [shown, unitless].map((each) => goalChart(each, measurements, { catalogue }));
  return [heading, ...blocks.flatMap(textsOf), ...textsIn(charts)];
}

function textsOf(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.flat();
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()];
    default:
      return [];
  }
}

function textsIn(value: unknown, key = ''): readonly string[] {
  if (settings.has(key)) return [];
  // Where something stands at the right edge, Vega says so.
  if (typeof value === 'string') return value === 'width' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, Array.isArray(value) ? key : name));
}

/** The texts of a page for each purpose, and what a screen reader says of its parts. */
function ofPages(catalogue: Catalogue): readonly string[] {
  return purposes.flatMap((purpose) => {
    const aboutThePage = [{ kind: 'paragraph', text: own } as const];
    const page = reportPage({ title: own, for: purpose, audience: own, sections: [], aboutThePage, catalogue });
    const said = [...page.matchAll(/(?:aria-label|alt)="([^"]*)"/g)].map((match) => match[1] ?? '');
    return [...said, ...page.replace(/<style>[\s\S]*?<\/style>/, '').split(/<[^>]*>/)];
  });
}

function ofNotices(catalogue: Catalogue): readonly string[] {
  const begun = event('e1', 'pair.begun', 'cho', { teachers: ['ben', 'dan'], coach: 'cho' });
  const note = event('e2', 'note.taken', 'cho', { text: own, mine: own });
  const { entries, states } = runWalk(pair, 'p1', { steps: [begun, note].map((each) => ({ event: each, facts })) });
  const notices = noticesFor(pair, states.at(-1) as never, entries, [ben, cho], { catalogue });
  return notices.map(({ subject }) => subject);
}

/** What is told of groups, whose names are their own. */
function ofTotals(catalogue: Catalogue): readonly string[] {
  const groups = { rows: [own, `${own}${own}`, `${own} ${own}`, `${own}1`], columns: [own, `${own}2`], title: own };
  return Object.values(toldOfEach(groups)).flatMap((told) => {
    const { heading, blocks } = totalsSection(told, { catalogue }).value;
    const csv = totalsCsv(told, { catalogue }).value.split(/[,\r\n"]+/);
    return [heading, ...blocks.flatMap(textsOf), ...csv, ...textsIn(totalsChart(told, { catalogue }).value)];
  });
}
