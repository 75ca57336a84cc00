import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { lengthOf, type Span, type SpanReason, spansProblem } from './span';

/** Who is heard: the teacher, one student before all, students in groups or pairs; or nobody. */
export const voices = ['teacher', 'student', 'group', 'silence'] as const;

export type Voice = (typeof voices)[number];

/** One stretch of a lesson, in seconds from its beginning, and who was heard in it. */
export interface TalkSegment extends Span {
  readonly voice: Voice;
}

/** Of what a share is: of all segments, or of those in which somebody talked. */
export type TalkBase = 'all' | 'talk';

/** Who talked for how much of the time. */
export interface TalkShares<Of extends TalkBase = TalkBase> {
  /** The teacher's share, from 0 to 1. */
  readonly value: number;
  /** Everybody's share, from 0 to 1; `silence` is `null` where shares are of the talk alone. */
  readonly shares: { readonly [V in Voice]: V extends 'silence' ? number | null : number };
  /** Of how many seconds the shares are. */
  readonly seconds: number;
  /** How many segments there are. */
  readonly n: number;
  readonly method: `talk-shares/of-${Of}`;
}

/**
 * Answers who talked for how much of the time: the teacher, single students, groups, or nobody. Whether silence counts changes every share, so it
 * is chosen, and told in the method. Time in no segment counts for nothing.
 *
 * @param segments - In any order, none at the same time as another, within a day.
 * @param options - `of`: shares of `all` segments (the default), or of the `talk` alone, without silence.
 * @returns The shares, typed by what they are of; or `empty` (nothing of what they would be of), `out-of-range` (times that are none), `overlap`, `unknown-voice`.
 * @example
 * const segments = [
 *   { voice: 'teacher', from: 0, to: 60 },
 *   { voice: 'silence', from: 60, to: 80 },
 *   { voice: 'group', from: 80, to: 100 },
 * ] as const;
 * const ofAll = talkShares(segments);
 * ofAll.ok && ofAll.shares; // => { teacher: 0.6, student: 0, group: 0.2, silence: 0.2 }
 * const ofTalk = talkShares(segments, { of: 'talk' });
 * ofTalk.ok && [ofTalk.value, ofTalk.method]; // => [0.75, 'talk-shares/of-talk']
 */
export function talkShares<const Of extends TalkBase = 'all'>(
  segments: readonly TalkSegment[],
  options: { readonly of?: Of } = {},
): Result<TalkShares<Of>, SpanReason | 'empty' | 'unknown-voice'> {
  const of = options.of ?? ('all' as Of);
  if (!segments.every(({ voice }) => voices.includes(voice)))
    return missing('unknown-voice', says('talk-shares/unknown-voice', 'Expected teacher, student, group or silence; found another voice.'));
  const problem = spansProblem(segments);
  if (problem !== undefined) return problem;
  const lengths = Object.fromEntries(voices.map((voice) => [voice, lengthOf(segments.filter((each) => each.voice === voice))]));
  const { teacher = 0, student = 0, group = 0, silence = 0 } = lengths;
  const seconds = teacher + student + group + (of === 'talk' ? 0 : silence);
  if (seconds === 0) return missing('empty', says('talk-shares/empty', 'Expected time of which to tell shares, found none.'));
  const shares = {
    teacher: teacher / seconds,
    student: student / seconds,
    group: group / seconds,
    silence: of === 'talk' ? null : silence / seconds,
  };
  return { ok: true, value: shares.teacher, shares, seconds, n: segments.length, method: `talk-shares/of-${of}` };
}
