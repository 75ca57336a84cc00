import type { IsoDate } from '../core/instant';
import { dayNumber } from './day-number';
import type { Target } from './goal';

/** What a calculator reads of a goal. Anything with these fields will do. */
export interface Aimed {
  readonly id?: string | undefined;
  readonly target: Target;
  readonly startsOn?: IsoDate | undefined;
  readonly dueOn?: IsoDate | undefined;
}

/** Where a goal's aim line stands on a day, or why there is none, in one word: a progress asks for the place alone. */
export function aimAt(
  { target, startsOn, dueOn }: Aimed,
  on: IsoDate,
): { readonly value: number; readonly share: number } | 'not-a-date' | 'no-dates' | 'dates-reversed' | 'no-baseline' | 'out-of-range' {
  if (startsOn === undefined || dueOn === undefined) return 'no-dates';
  const [start, due, day] = [dayNumber(startsOn), dayNumber(dueOn), dayNumber(on)];
  if (start === null || due === null || day === null) return 'not-a-date';
  if (start >= due) return 'dates-reversed';
  const ends = endsOf(target);
  if (ends === undefined) return 'no-baseline';
  const share = Math.min(1, Math.max(0, (day - start) / (due - start)));
  const value = share === 1 ? ends.to : ends.from + (ends.to - ends.from) * share;
  return Number.isFinite(value) ? { value, share } : 'out-of-range';
}

function endsOf(target: Target): { readonly from: number; readonly to: number } | undefined {
  if (target.kind === 'mastery') return undefined;
  if (target.kind !== 'range') return target.baseline === target.target ? undefined : { from: target.baseline, to: target.target };
  const { baseline, low, high } = target;
  if (baseline === undefined || (baseline >= low && baseline <= high)) return undefined;
  return { from: baseline, to: baseline < low ? low : high };
}
