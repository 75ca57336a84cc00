import type { Missing } from '../core/result';
import type { Target } from '../goals/goal';
import { type GoalProgress, goalProgress, type ProgressReason } from '../goals/goal-progress';
import { goalProjection } from '../goals/goal-projection';
import { type GoalDraft, peersCheck } from '../goals/goal-quality';
import type { Measured } from '../goals/measurement-problem';
import { targetProblem } from '../goals/target-problem';
import type { ReportBlock, ReportSection } from './report-block';

/** What a section reads of a goal. */
export interface ReportedGoal extends GoalDraft {
  readonly id?: string;
  readonly text: string;
  readonly unit: string;
  readonly target: Target;
}

export interface GoalSectionOptions {
  /** The chart of the goal, drawn by the app. */
  readonly chart?: { readonly svg: string; readonly description: string };
  /** The section's heading. Default the goal's own words. */
  readonly heading?: string;
}

const statusWords = {
  met: 'It is met.',
  'on-track': 'It is on or ahead of the line from its start to its due day.',
  behind: 'It is short of the line from its start to its due day.',
  'in-progress': 'It is not met yet.',
} as const satisfies Record<GoalProgress['status'], string>;

/**
 * Says in plain sentences where a goal stands: its target, how far it has come and how that was found, where it leads, and what its
 * words still lack. It speaks of the goal, never of a teacher's worth.
 *
 * @param goal - The goal, as a view shows it.
 * @param measurements - Its measurements, in any order.
 * @param options - A chart and a heading.
 * @returns A section, for `derive` and `reportPage`; without measurements it says that there are none.
 * @example
 * const goal = { text: 'Students explain.', unit: 'percent', target: { kind: 'increase', baseline: 35, target: 75 } };
 * const { blocks } = goalSection(goal, [{ on: '2026-10-05', value: 55 }]);
 * blocks[0]; // => { kind: 'facts', rows: [['Target', 'From 35 to 75 percent'], ['Latest', '55 percent'], ['Progress', '50 % of the way, by 1 measurement']] }
 */
export function goalSection(goal: ReportedGoal, measurements: readonly Measured[], options: GoalSectionOptions = {}): ReportSection {
  const { chart, heading = goal.text } = options;
  const progress = goalProgress(goal, measurements);
  const rows: (readonly [string, string])[] = [['Target', targetWords(goal)]];
  if (progress.ok) {
    rows.push(['Latest', valueWords(goal, progress.latest)]);
    rows.push(['Progress', `${wayWords(goal, progress)}${sureness(progress)}`]);
  }
  if (goal.dueOn !== undefined) rows.push(['Due', goal.dueOn]);
  const met = progress.ok && progress.status === 'met';
  const sentences = [
    progress.ok ? statusWords[progress.status] : missingWords(progress),
    ...(met ? [] : projectionWords(goal, measurements)),
  ];
  const blocks: ReportBlock[] = [
    { kind: 'facts', rows },
    { kind: 'paragraph', text: sentences.join(' ') },
  ];
  if (chart !== undefined) blocks.push({ kind: 'figure', ...chart });
  const lacks = peersCheck(goal).filter((finding) => !finding.met);
  if (lacks.length > 0) {
    blocks.push({ kind: 'paragraph', text: 'What a strong goal says, and this one does not yet:' });
    blocks.push({ kind: 'list', items: lacks.map(({ message }) => message) });
  }
  return { heading, blocks };
}

/** A share of the way is one only where there is a way: a share of students, or of measurements in a range, is said as what it is. */
function wayWords({ target }: ReportedGoal, { method, value, n }: GoalProgress): string {
  switch (method) {
    case 'mastery':
      return `${percent(value)} where ${percent(target.kind === 'mastery' ? target.share : 1)} are wanted, by ${count(n)}`;
    case 'range/time-in-range':
      return `${percent(value)} of ${count(n)} in the range`;
    default:
      return value < 0
        ? `away from the target by ${percent(-value)} of the way, by ${count(n)}`
        : `${percent(value)} of the way, by ${count(n)}`;
  }
}

function missingWords({ reason, message }: Missing<ProgressReason>): string {
  return reason === 'empty' ? 'Nothing has been measured yet.' : `How far it has come cannot be said. ${message}`;
}

function targetWords({ target, unit }: ReportedGoal): string {
  if (targetProblem(target) !== undefined) return 'Its numbers do not go together';
  switch (target.kind) {
    case 'increase':
    case 'decrease':
      return `From ${target.baseline} to ${target.target} ${unit}`;
    case 'range':
      return `Between ${target.low} and ${target.high} ${unit}`;
    case 'mastery':
      return `${percent(target.share)} of ${unit} at ${target.cut} or above`;
  }
}

function valueWords({ target, unit }: ReportedGoal, value: number): string {
  return target.kind === 'mastery' ? `${percent(value)} of ${unit}` : `${value} ${unit}`;
}

function sureness({ interval }: GoalProgress): string {
  return interval === undefined ? '' : `; the share lies from ${percent(interval[0])} to ${percent(interval[1])}, at 95 percent`;
}

/** Where a straight line leads by the due day; nothing where that day has come or no line can be drawn. */
function projectionWords(goal: ReportedGoal, measurements: readonly Measured[]): readonly string[] {
  const { dueOn: on } = goal;
  const last = measurements
    .map((each) => each.on)
    .toSorted()
    .at(-1);
  if (on === undefined || last === undefined || on <= last) return [];
  const there = goalProjection(measurements, { on });
  if (!there.ok) return [];
  const words = (value: number) => valueWords(goal, rounded(within(goal, value)));
  const [low, high] = there.interval.map(words);
  return [
    `If it goes on in a straight line, it comes to about ${words(there.value)} on ${on}: a measurement then would lie between ${low} and ${high}, at 95 percent.`,
  ];
}

/** A share is never more than all. */
function within({ target }: ReportedGoal, value: number): number {
  return target.kind === 'mastery' ? Math.min(1, Math.max(0, value)) : value;
}

/** Three digits, and all that stand before the point. */
const rounded = (value: number) => (Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value));
const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const count = (n: number) => (n === 1 ? '1 measurement' : `${n} measurements`);
