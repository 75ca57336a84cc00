import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { middle } from '../measures/description/middle';
import { isTime, type Span } from './span';

/** A question and what came of it, in seconds from the beginning of the observation. */
export interface Exchange {
  /** When the teacher's question ended. */
  readonly asked: number;
  /** When a student's answer began and ended, where there was one. */
  readonly answer?: Span | undefined;
  /** When the teacher spoke next, where that was heard. */
  readonly next?: number | undefined;
}

/** Which wait is meant: 1, from the end of a question until somebody speaks; 2, from the end of a student's answer until the teacher speaks. */
export type Wait = 1 | 2;

/** How long a teacher waited. */
export interface WaitTime<Which extends Wait = Wait> {
  /** The mean, in seconds. */
  readonly value: number;
  /** The median, in seconds: a few long waits do not move it. */
  readonly median: number;
  /** How many waits were as long as was asked for, and how long that is, in seconds. */
  readonly long: { readonly count: number; readonly seconds: number };
  /** How many waits there are. */
  readonly n: number;
  /** In how many of them the teacher spoke first, and no student answered. Of wait 2 there are none. */
  readonly unanswered: number;
  /** Questions of which this wait cannot be told, for nobody answered or was heard to speak. */
  readonly leftOut: number;
  readonly method: `wait-time-${Which}/mean`;
}

export type WaitReason = 'empty' | 'out-of-range' | 'not-in-order';

/**
 * Answers how long a teacher waited after a question (wait time 1), or after a student's answer (wait time 2). Where nobody answers, wait time 1 ends when the teacher
 * speaks again.
 *
 * @param exchanges - The questions, in any order, with times in seconds from the beginning of the observation, to a day.
 * @param options - `which`: wait time 1 or 2; `long`: from how many seconds on a wait counts as long, 3 where none is given.
 * @returns The mean and the median, typed by the wait; or `empty` (no such wait), `out-of-range` (times that are none), `not-in-order` (somebody answers
 *   before the question ends, or the teacher speaks before the answer does).
 * @example
 * const exchanges = [{ asked: 10, answer: { from: 11, to: 14 }, next: 15 }, { asked: 30, answer: { from: 34, to: 36 }, next: 39 }];
 * const first = waitTime(exchanges, { which: 1 });
 * first.ok && [first.value, first.median, first.long.count]; // => [2.5, 2.5, 1]
 * const second = waitTime(exchanges, { which: 2 });
 * second.ok && second.value; // => 2
 * @see Rowe (1986), Wait time: slowing down may be a way of speeding up!, Journal of Teacher Education 37(1), 43-50, for both waits and the three seconds
 */
export function waitTime<const Which extends Wait>(
  exchanges: readonly Exchange[],
  options: { readonly which: Which; readonly long?: number },
): Result<WaitTime<Which>, WaitReason> {
  const { which, long = 3 } = options;
  if (!isTime(long) || !exchanges.every(areTimes))
    return missing('out-of-range', says('wait-time/out-of-range', 'Expected times in seconds, from 0 to a day; found others.'));
  if (!exchanges.every(inOrder))
    return missing(
      'not-in-order',
      says('wait-time/not-in-order', 'Expected a question, then an answer, then what the teacher says next; found another order.'),
    );
  const waits = exchanges.flatMap((each) => (which === 1 ? afterQuestion(each) : afterAnswer(each)));
  const n = waits.length;
  if (n === 0) return missing('empty', says('wait-time/empty', 'Expected one wait or more of this kind, found none.'));
  return {
    ok: true,
    value: waits.reduce((sum, wait) => sum + wait, 0) / n,
    median: middle(waits),
    long: { count: waits.filter((wait) => wait >= long).length, seconds: long },
    n,
    unanswered: which === 1 ? exchanges.filter(({ answer, next }) => answer === undefined && next !== undefined).length : 0,
    leftOut: exchanges.length - n,
    method: `wait-time-${which}/mean`,
  };
}

function areTimes({ asked, answer, next }: Exchange): boolean {
  return [asked, answer?.from ?? 0, answer?.to ?? 0, next ?? 0].every(isTime);
}

function inOrder({ asked, answer, next = Number.POSITIVE_INFINITY }: Exchange): boolean {
  const { from, to } = answer ?? { from: asked, to: asked };
  return asked <= from && from <= to && to <= next;
}

function afterQuestion({ asked, answer, next }: Exchange): readonly number[] {
  const ends = answer?.from ?? next;
  return ends === undefined ? [] : [ends - asked];
}

function afterAnswer({ answer, next }: Exchange): readonly number[] {
  return answer === undefined || next === undefined ? [] : [next - answer.to];
}
