import type { IsoDate } from '../core/instant';
import type { Result } from '../core/result';
import { type Catalogue, inWords, type Sentence, says } from '../core/sentence';
import type { Aimed } from '../goals/aim-at';
import { aimLine } from '../goals/aim-line';
import type { Target } from '../goals/goal';
import { type GoalProjection, goalProjection } from '../goals/goal-projection';
import { goalSeries, type Series } from '../goals/goal-series';
import type { Measured } from '../goals/measurement-problem';
import { targetProblem } from '../goals/target-problem';

/** What a chart reads of a goal. */
export interface ChartedGoal extends Aimed {
  readonly unit?: string | undefined;
}

export interface GoalChartOptions {
  /** The chart's title; it names nobody where none is given. */
  readonly title?: string;
  /** The day to project to; the goal's due day where none is given. */
  readonly projectOn?: IsoDate;
  /** The level of the projection's interval, from 0 to 1; 0.95 where none is given. */
  readonly level?: number;
  /** In pixels, or `container`; 560 where none is given. */
  readonly width?: number | 'container';
  /** In pixels; 320 where none is given. */
  readonly height?: number;
  /** The chart's words in others; English where none is given. Months are in the language of the Vega locale that draws it. */
  readonly catalogue?: Catalogue;
}

/** What there is to draw. Whatever does not hold together is left out, and the words say so. */
export interface GoalPicture {
  /** Says a sentence in the words that were asked for. */
  readonly say: (sentence: Sentence) => string;
  readonly unit: string;
  readonly target: Target | undefined;
  readonly series: Result<Series>;
  readonly aim: readonly { readonly on: IsoDate; readonly value: number }[];
  readonly projection: (GoalProjection & { readonly on: IsoDate }) | undefined;
}

/** Puts together what there is to draw of a goal. */
export function goalPicture(goal: ChartedGoal, measurements: readonly Measured[], options: GoalChartOptions): GoalPicture {
  const say = (sentence: Sentence) => inWords(sentence, options.catalogue);
  const target = targetProblem(goal.target) === undefined ? goal.target : undefined;
  const series = goalSeries(goal.target.kind, measurements, goal.id);
  const aim = [goal.startsOn, goal.dueOn].flatMap((on) => {
    const point = on === undefined ? undefined : aimLine(goal, on);
    return on !== undefined && point?.ok ? [{ on, value: point.value }] : [];
  });
  const { projectOn: on = goal.dueOn, level = 0.95 } = options;
  const found = on !== undefined && series.ok && series.latest.on < on ? goalProjection(measurements, { on, level }) : undefined;
  const projection = on !== undefined && found?.ok ? within({ ...found, on }, goal.target.kind) : undefined;
  const unit = goal.target.kind !== 'mastery' && goal.unit !== undefined ? goal.unit : say(unitWords(goal.target));
  return { say, unit, target, series, aim, projection };
}

function unitWords({ kind }: Target): Sentence {
  return kind === 'mastery' ? says('goal-chart/share', 'share of students who reached the cut') : says('goal-chart/value', 'value');
}

type Projected = GoalPicture['projection'];

/** A straight line may lead to more than all students: such a projection is not drawn, and an interval ends at none and at all. */
function within(projection: NonNullable<Projected>, kind: Target['kind']): Projected {
  if (kind !== 'mastery') return projection;
  const [low, high] = projection.interval;
  if (projection.value < 0 || projection.value > 1) return undefined;
  return { ...projection, interval: [Math.max(0, low), Math.min(1, high)] };
}
