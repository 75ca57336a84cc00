import type { IsoDate } from '../core/instant';
import type { Missing, Result } from '../core/result';
import { type Catalogue, inWords, type Sentence, says } from '../core/sentence';
import type { GoalDraft } from '../goals/finding';
import type { Target } from '../goals/goal';
import { type GoalProgress, goalProgress, type ProgressReason } from '../goals/goal-progress';
import { goalProjection } from '../goals/goal-projection';
import { peersCheck } from '../goals/goal-quality';
import { measurementCount } from '../goals/measurement-count';
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
  /** The section in other words. Default English; the goal's own words stay as they are. */
  readonly catalogue?: Catalogue;
}

/**
 * Says in plain sentences where a goal stands: its target, how far it has come and how that was found, where it leads, and what its
 * words still lack. It speaks of the goal, never of a teacher's worth.
 *
 * @param goal - The goal, as a view shows it.
 * @param measurements - Its measurements, in any order.
 * @param options - A chart, a heading and a catalogue.
 * @returns A section, for `derive` and `reportPage`; without measurements it says that there are none.
 * @example
 * const goal = { text: 'Students explain.', unit: 'percent', target: { kind: 'increase', baseline: 35, target: 75 } };
 * const { blocks } = goalSection(goal, [{ on: '2026-10-05', value: 55 }]);
 * blocks[0]; // => { kind: 'facts', rows: [['Target', 'From 35 to 75 percent'], ['Latest', '55 percent'], ['Progress', '50 % of the way, by 1 measurement']] }
 */
export function goalSection(goal: ReportedGoal, measurements: readonly Measured[], options: GoalSectionOptions = {}): ReportSection {
  const { chart, heading = goal.text, catalogue = {} } = options;
  const say = (sentence: Sentence) => inWords(sentence, catalogue);
  const progress = goalProgress(goal, measurements);
  const rows = rowsOf(goal, progress).map(([name, value]) => [say(name), typeof value === 'string' ? value : say(value)] as const);
  const met = progress.ok && progress.status === 'met';
  const sentences = [
    progress.ok ? statusWords(progress.status) : missingWords(progress),
    ...(met ? [] : projectionWords(goal, measurements)),
  ];
  const blocks: ReportBlock[] = [
    { kind: 'facts', rows },
    { kind: 'paragraph', text: sentences.map(say).join(' ') },
  ];
  if (chart !== undefined) blocks.push({ kind: 'figure', ...chart });
  const lacks = peersCheck(goal).filter((finding) => !finding.met);
  if (lacks.length > 0) {
    blocks.push({ kind: 'paragraph', text: say(says('goal-section/lacks', 'What a strong goal says, and this one does not yet:')) });
    blocks.push({ kind: 'list', items: lacks.map(say) });
  }
  return { heading, blocks };
}

function rowsOf(goal: ReportedGoal, progress: Result<GoalProgress, ProgressReason>): readonly (readonly [Sentence, Sentence | IsoDate])[] {
  const rows: (readonly [Sentence, Sentence | IsoDate])[] = [[says('goal-section/target', 'Target'), targetWords(goal)]];
  if (progress.ok) {
    rows.push([says('goal-section/latest', 'Latest'), valueWords(goal, progress.latest)]);
    rows.push([says('goal-section/progress', 'Progress'), progressWords(goal, progress)]);
  }
  if (goal.dueOn !== undefined) rows.push([says('goal-section/due', 'Due'), goal.dueOn]);
  return rows;
}

function statusWords(status: GoalProgress['status']): Sentence {
  switch (status) {
    case 'met':
      return says('goal-section/met', 'It is met.');
    case 'on-track':
      return says('goal-section/on-track', 'It is on or ahead of the line from its start to its due day.');
    case 'behind':
      return says('goal-section/behind', 'It is short of the line from its start to its due day.');
    case 'in-progress':
      return says('goal-section/in-progress', 'It is not met yet.');
  }
}

function progressWords(goal: ReportedGoal, progress: GoalProgress): Sentence {
  const way = wayWords(goal, progress);
  if (progress.interval === undefined) return way;
  const [low, high] = progress.interval.map(percent) as [number, number];
  return says('goal-section/sure', '{way}; the share lies from {low} % to {high} %, at 95 percent', { way, low, high });
}

/** A share of the way is one only where there is a way: a share of students, or of measurements in a range, is said as what it is. */
function wayWords({ target }: ReportedGoal, { method, value, n }: GoalProgress): Sentence {
  const measurements = measurementCount(n);
  switch (method) {
    case 'mastery': {
      const parameters = { reached: percent(value), wanted: percent(target.kind === 'mastery' ? target.share : 1), measurements };
      return says('goal-section/mastery', '{reached} % where {wanted} % are wanted, by {measurements}', parameters);
    }
    case 'range/time-in-range':
      return says('goal-section/in-range', '{inside} % of {measurements} in the range', { inside: percent(value), measurements });
    default:
      return value < 0
        ? says('goal-section/away', 'away from the target by {away} % of the way, by {measurements}', {
            away: percent(-value),
            measurements,
          })
        : says('goal-section/way', '{way} % of the way, by {measurements}', { way: percent(value), measurements });
  }
}

function missingWords(progress: Missing<ProgressReason>): Sentence {
  return progress.reason === 'empty'
    ? says('goal-section/empty', 'Nothing has been measured yet.')
    : says('goal-section/unknown', 'How far it has come cannot be said. {why}', { why: progress });
}

function targetWords({ target, unit }: ReportedGoal): Sentence {
  if (targetProblem(target) !== undefined) return says('goal-section/target-problem', 'Its numbers do not go together');
  switch (target.kind) {
    case 'increase':
    case 'decrease':
      return says('goal-section/target-from-to', 'From {baseline} to {target} {unit}', {
        baseline: target.baseline,
        target: target.target,
        unit,
      });
    case 'range':
      return says('goal-section/target-range', 'Between {low} and {high} {unit}', { low: target.low, high: target.high, unit });
    case 'mastery': {
      const parameters = { share: percent(target.share), unit, cut: target.cut };
      return says('goal-section/target-mastery', '{share} % of {unit} at {cut} or above', parameters);
    }
  }
}

function valueWords({ target, unit }: ReportedGoal, value: number): Sentence {
  return target.kind === 'mastery'
    ? says('goal-section/share', '{share} % of {unit}', { share: percent(value), unit })
    : says('goal-section/value', '{value} {unit}', { value, unit });
}

/** Where a straight line leads by the due day; nothing where that day has come or no line can be drawn. */
function projectionWords(goal: ReportedGoal, measurements: readonly Measured[]): readonly Sentence[] {
  const { dueOn: on } = goal;
  const last = measurements
    .map((each) => each.on)
    .toSorted()
    .at(-1);
  if (on === undefined || last === undefined || on <= last) return [];
  const there = goalProjection(measurements, { on });
  if (!there.ok) return [];
  const words = (value: number) => valueWords(goal, rounded(within(goal, value)));
  const [low, high] = there.interval.map(words) as [Sentence, Sentence];
  return [
    says(
      'goal-section/projection',
      'If it goes on in a straight line, it comes to about {value} on {on}: a measurement then would lie between {low} and {high}, at 95 percent.',
      { value: words(there.value), on, low, high },
    ),
  ];
}

/** A share is never more than all. */
function within({ target }: ReportedGoal, value: number): number {
  return target.kind === 'mastery' ? Math.min(1, Math.max(0, value)) : value;
}

/** Three digits, and all that stand before the point. */
const rounded = (value: number) => (Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value));
const percent = (share: number) => Math.round(share * 1000) / 10;
