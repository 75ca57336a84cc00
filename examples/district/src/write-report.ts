import { writeFile } from 'node:fs/promises';
import { impact } from 'coaching-cycles';
import { goalChart } from 'coaching-cycles/charts';
import { asViewer, type Derived, derive, type Evidence, strict, viewFor } from 'coaching-cycles/privacy';
import type { StateOf } from 'coaching-cycles/process';
import { goalSection, type ReportSection, reportPage } from 'coaching-cycles/reports';
import { type Store, statesOf } from 'coaching-cycles/store';
import { svgOf } from './goal-svg';
import { shownBy } from './looks';
import type { Names } from './names';

/** Whose page it is, and when it is made. */
export interface ReportFor {
  readonly coach: string;
  readonly at: string;
  readonly evidence: Evidence;
}

/**
 * Writes the page of one coach: the goals of the teachers who work with that coach, as the coach may see them. Answers how many goals
 * are on it.
 */
export async function writeReport(file: string, store: Store, { coach, at, evidence }: ReportFor, { nameOf }: Names): Promise<number> {
  const sections: Derived<ReportSection, 'coaching'>[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await statesOf(store, impact, { after });
    for (const state of page) sections.push(...(await sectionsOf(state, store, { coach, at, evidence }, nameOf)));
    after = page.at(-1)?.id;
    if (after === undefined) break;
  }
  const html = reportPage({
    title: 'Goals of this term',
    for: 'coaching',
    audience: `${nameOf(coach)}, who coaches these teachers`,
    sections,
    aboutThePage: [
      {
        kind: 'paragraph',
        text: 'Everybody on this page is invented. It shows what this coach may see of the cycles, and nothing of anybody else’s.',
      },
    ],
  });
  await writeFile(file, html);
  return sections.length;
}

async function sectionsOf(
  state: StateOf<typeof impact>,
  store: Store,
  { coach, at, evidence }: ReportFor,
  nameOf: Names['nameOf'],
): Promise<readonly Derived<ReportSection, 'coaching'>[]> {
  if (!state.record.coaches.includes(coach)) return [];
  const view = await shownBy(
    store,
    viewFor(impact, state, asViewer(strict, { person: coach, as: 'coach', for: 'coaching', at }, evidence)),
  );
  const charts = derive(view, ({ goals, measurements }) =>
    goals.map((goal) =>
      goalChart(
        goal,
        measurements.filter((each) => each.goal === goal.id),
        { title: goal.text },
      ),
    ),
  );
  const svgs = await Promise.all(charts.value.map(async (spec) => ({ svg: await svgOf(spec), description: spec.description })));
  return view.data.goals.map((_, n) =>
    derive(view, ({ goals, measurements, teachers, topic }) => {
      const goal = goals[n];
      const chart = svgs[n];
      if (goal === undefined || chart === undefined) return { heading: '', blocks: [] };
      const of = measurements.filter((each) => each.goal === goal.id);
      const who = teachers.map(nameOf).join(', ');
      const { blocks } = goalSection(goal, of, { chart });
      return {
        heading: topic === null ? who : `${topic}: ${who}`,
        blocks: [{ kind: 'paragraph', text: goal.text }, ...blocks],
      } satisfies ReportSection;
    }),
  );
}
