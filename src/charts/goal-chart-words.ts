import { type Sentence, says } from '../core/sentence';
import type { Target } from '../goals/goal';
import { measurementCount } from '../goals/measurement-count';
import type { GoalPicture } from './goal-picture';

/**
 * Says in words what a goal's chart shows, and in a subtitle what it could not show. It names nobody.
 */
export function goalChartWords(picture: GoalPicture): { readonly subtitle?: string; readonly description: string } {
  const { unit, target, series, projection } = picture;
  const sentences = [says('goal-chart/what', 'A line chart of measurements over time, in {unit}.', { unit })];
  if (target !== undefined) sentences.push(targetWords(target));
  sentences.push(...measuredWords(picture));
  if (projection !== undefined) sentences.push(projectionWords(target, projection));
  const gaps = [
    ...(target === undefined ? [says('goal-chart/target-problem', 'The numbers of the target do not go together.')] : []),
    ...(series.ok ? [] : [series.reason === 'empty' ? says('goal-chart/empty', 'No measurements yet.') : series]),
  ];
  const words = (all: readonly Sentence[]) => all.map(picture.say).join(' ');
  const description = words([...sentences, ...gaps]);
  return gaps.length === 0 ? { description } : { subtitle: words(gaps), description };
}

function measuredWords({ series, target }: GoalPicture): readonly Sentence[] {
  const [first] = series.ok ? series.points : [];
  if (!series.ok || first === undefined) return [];
  const { latest, points } = series;
  const measurements = measurementCount(points.length);
  const [from, to] = [valueWords(target, first.value), valueWords(target, latest.value)];
  if (points.length === 1)
    return [says('goal-chart/measured-once', '{measurements}: {value} on {on}.', { measurements, value: to, on: latest.on })];
  const parameters = { measurements, from, start: first.on, to, end: latest.on };
  return [says('goal-chart/measured', '{measurements}, from {from} on {start} to {to} on {end}.', parameters)];
}

function projectionWords(target: Target | undefined, { value, interval, on, level }: NonNullable<GoalPicture['projection']>): Sentence {
  const [low, high] = interval;
  return says('goal-chart/projected', 'If it goes on in a straight line: {value} on {on}, from {low} to {high} at {level} percent.', {
    value: valueWords(target, value),
    on,
    low: valueWords(target, low),
    high: valueWords(target, high),
    level: percent(level),
  });
}

function valueWords(target: Target | undefined, value: number): Sentence | number {
  return target?.kind === 'mastery'
    ? says('goal-chart/percent', '{percent} percent', { percent: percent(value) })
    : Number(value.toPrecision(4));
}

function targetWords(target: Target): Sentence {
  switch (target.kind) {
    case 'range': {
      const { low, high, baseline } = target;
      return baseline === undefined
        ? says('goal-chart/stay', 'The target is to stay from {low} to {high}.', { low, high })
        : says('goal-chart/stay-from', 'The target is to stay from {low} to {high}, from a baseline of {baseline}.', {
            low,
            high,
            baseline,
          });
    }
    case 'mastery':
      return says('goal-chart/mastery', 'The target is {share} percent at {cut} or above.', {
        share: percent(target.share),
        cut: target.cut,
      });
    case 'increase':
      return says('goal-chart/increase', 'The target is to increase from a baseline of {baseline} to {target}.', {
        baseline: target.baseline,
        target: target.target,
      });
    case 'decrease':
      return says('goal-chart/decrease', 'The target is to decrease from a baseline of {baseline} to {target}.', {
        baseline: target.baseline,
        target: target.target,
      });
  }
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
