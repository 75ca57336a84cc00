import { type ChartSpec, goalChart } from 'coaching-cycles/charts';
import type { Instant, IsoDate } from 'coaching-cycles/core';
import { goalProgress } from 'coaching-cycles/goals';
import { dateOf, type SchoolCalendar } from 'coaching-cycles/people';
import { derive } from 'coaching-cycles/privacy';
import { type StoryLine, storyOf } from 'coaching-cycles/reports';
import { logOf, type Store } from 'coaching-cycles/store';
import { correctionsOf, evidenceOf, look, openCycle, type Seen, stepsOf, viewerOf } from './cycle';
import { nameOfId, type User } from './people';
import { told } from './tell';
import { type CycleLine, lineOf } from './week';
import { buttonOf, itemWords, type StepGroup } from './words';

/** One cycle as one person sees it. */
export interface CyclePage extends CycleLine {
  /** Since when it is in its state, where the viewer may know. */
  readonly since?: IsoDate;
  /** Sessions are operational: a principal sees that they were, and not what about. */
  readonly sessions?: { readonly count: number; readonly minutes: number };
  readonly goals: readonly GoalShown[];
  readonly steps: readonly StepShown[];
  readonly story: readonly Told[];
}

export interface GoalShown {
  readonly id: string;
  readonly text: string;
  readonly progress: string;
  readonly chart: ChartSpec;
  readonly measured: readonly { readonly on: IsoDate; readonly value: string }[];
}

export interface StepShown {
  readonly type: string;
  readonly item?: string;
  readonly group: StepGroup;
  readonly label: string;
  /** What the item is called that it is about. */
  readonly about?: string;
  readonly ready: boolean;
  readonly missing: readonly string[];
}

export interface Told {
  readonly on: IsoDate;
  readonly enteredOn?: IsoDate;
  readonly who: string;
  readonly text: string;
  /** What this person can do about it, where they entered it. */
  readonly corrections: readonly StepShown[];
}

/** Answers a cycle's page; `undefined` for one that is not open to this person, and for one that is not there. */
export async function cyclePageOf(
  store: Store,
  calendar: SchoolCalendar,
  user: User,
  id: string,
  at: Instant,
): Promise<CyclePage | undefined> {
  const viewer = viewerOf(user, at, await evidenceOf(store));
  const cycle = await openCycle(store, id);
  const view = await look(store, cycle, viewer);
  if (view === undefined) return undefined;
  const log = await logOf(store, cycle.process, id);
  const lines = storyOf(cycle.process, cycle.state, log, viewer);
  const own = lines.flatMap(({ by, item, struck }) => (by === user.id && item !== undefined && struck !== true ? [item] : []));
  const corrections = await correctionsOf(store, cycle, viewer, own);
  const story = lines.map((line) => toldOn(line, calendar, corrections));
  const steps = (await stepsOf(store, cycle, viewer)).map((step): StepShown => {
    const about = itemWords(step, view.data);
    const item = step.item === undefined ? {} : { item: step.item };
    const missing = step.missing.map(({ message }) => message);
    return { type: step.type, ...item, ...buttonOf(step.type), ...(about === undefined ? {} : { about }), ready: step.ready, missing };
  });
  return derive(view, (seen) => ({
    ...lineOf(cycle, seen, user),
    ...(seen.since === undefined ? {} : { since: dateOf(calendar, seen.since) }),
    ...sessionsOf(seen),
    goals: goalsOf(seen),
    steps,
    story,
  })).value;
}

function sessionsOf({ sessions }: Seen): Pick<CyclePage, 'sessions'> {
  if (sessions === undefined) return {};
  return { sessions: { count: sessions.length, minutes: sessions.reduce((sum, { minutes = 0 }) => sum + minutes, 0) } };
}

function goalsOf({ goals = [], measurements = [] }: Seen): readonly GoalShown[] {
  return goals.map((goal) => {
    const of = measurements.filter((each) => each.goal === goal.id);
    const progress = goalProgress(goal, of);
    const words =
      of.length === 0
        ? 'No measurements yet.'
        : progress.ok
          ? `${Math.round(progress.value * 100)}% of the way, from ${progress.n} ${progress.n === 1 ? 'measurement' : 'measurements'}.`
          : progress.message;
    const measured = of.map(({ on, value, reached, of: all }) => ({
      on,
      value: value === undefined ? `${reached} of ${all}` : `${value} ${goal.unit}`,
    }));
    return { id: goal.id, text: goal.text, progress: words, chart: chartOf(goal, of), measured };
  });
}

/** The page names the goal itself, and is as wide as it is. */
function chartOf(goal: Parameters<typeof goalChart>[0], measured: Parameters<typeof goalChart>[1]): ChartSpec {
  return goalChart(goal, measured, { title: 'Measurements and target', width: 'container', height: 240 });
}

function toldOn(line: StoryLine, calendar: SchoolCalendar, corrections: Awaited<ReturnType<typeof correctionsOf>>): Told {
  const [on, entered] = [dateOf(calendar, line.at), dateOf(calendar, line.recordedAt)];
  const late = on === entered ? {} : { enteredOn: entered };
  const text = told(line);
  // A line that only corrects or strikes is about an item, and enters none.
  const of = line.item === undefined ? [] : corrections.filter(({ item }) => item === line.item);
  const shown = of.map(({ type, item = '' }): StepShown => ({ type, item, ...buttonOf(type), about: text, ready: true, missing: [] }));
  return { on, ...late, who: nameOfId(line.by), text, corrections: shown };
}
