import type { IsoDate } from '../core/instant';
import type { Sentence } from '../core/sentence';
import { dayNumber } from './day-number';
import type { Goal } from './goal';
import { targetProblem } from './target-problem';

/** A goal that may still lack something. */
export type GoalDraft = { readonly [K in keyof Goal]?: Goal[K] | undefined };

/** Whether a goal has what one criterion asks for, and what is there or missing. Criteria are not counted: this is no score. */
export interface QualityFinding<Criterion extends string = string> extends Sentence {
  readonly criterion: Criterion;
  readonly met: boolean;
}

/** One criterion, with the sentence of what is there or of what is missing. */
export function finding<C extends string>(criterion: C, met: boolean, there: Sentence, lacking: Sentence): QualityFinding<C> {
  return { criterion, met, ...(met ? there : lacking) };
}

/** Whether something is written. */
export function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

/** Whether there is a way to go from where things stand to the target. */
export function hasWay({ target }: GoalDraft): boolean {
  if (target === undefined || targetProblem(target) !== undefined) return false;
  return target.kind === 'range' || target.kind === 'mastery' || target.baseline !== target.target;
}

/** Whether a goal is due after it starts and, where a day is given, after that day. */
export function isDue({ startsOn, dueOn }: GoalDraft, on: IsoDate | undefined): boolean {
  const due = dueOn === undefined ? null : dayNumber(dueOn);
  if (due === null) return false;
  return [startsOn, on].every((day) => day === undefined || (dayNumber(day) ?? Number.POSITIVE_INFINITY) < due);
}
