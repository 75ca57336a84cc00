import type { Target } from '../goals/goal';
import type { GoalPicture } from './goal-picture';

/**
 * Says in words what a goal's chart shows, and in a subtitle what it could not show. It names nobody.
 */
export function goalChartWords(picture: GoalPicture): { readonly subtitle?: string; readonly description: string } {
  const { unit, target, series, projection } = picture;
  const mastery = target?.kind === 'mastery';
  const number = (value: number) => (mastery ? `${Math.round(value * 1000) / 10} percent` : String(Number(value.toPrecision(4))));

  const sentences = [`A line chart of measurements over time, in ${unit}.`];
  if (target !== undefined) sentences.push(targetWords(target));
  if (series.ok) {
    const [first] = series.points;
    const { latest, points } = series;
    const count = points.length === 1 ? '1 measurement' : `${points.length} measurements`;
    if (points.length > 1 && first !== undefined)
      sentences.push(`${count}, from ${number(first.value)} on ${first.on} to ${number(latest.value)} on ${latest.on}.`);
    else sentences.push(`${count}: ${number(latest.value)} on ${latest.on}.`);
  }
  if (projection !== undefined) {
    const [low, high] = projection.interval;
    const sure = Math.round(projection.level * 1000) / 10;
    sentences.push(
      `If it goes on in a straight line: ${number(projection.value)} on ${projection.on}, from ${number(low)} to ${number(high)} at ${sure} percent.`,
    );
  }
  const gaps = [
    ...(target === undefined ? ['The numbers of the target do not go together.'] : []),
    ...(series.ok ? [] : [series.reason === 'empty' ? 'No measurements yet.' : series.message]),
  ];
  const description = [...sentences, ...gaps].join(' ');
  return gaps.length === 0 ? { description } : { subtitle: gaps.join(' '), description };
}

function targetWords(target: Target): string {
  switch (target.kind) {
    case 'range':
      return `The target is to stay from ${target.low} to ${target.high}${target.baseline === undefined ? '' : `, from a baseline of ${target.baseline}`}.`;
    case 'mastery':
      return `The target is ${Math.round(target.share * 1000) / 10} percent at ${target.cut} or above.`;
    default:
      return `The target is to ${target.kind} from a baseline of ${target.baseline} to ${target.target}.`;
  }
}
