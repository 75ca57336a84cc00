import { expectTypeOf, test } from 'vitest';
import type { Result } from '../../src/core/result';
import {
  type DurationShare,
  type EventRate,
  type IntervalShare,
  intervalShare,
  observedChange,
  observedPhases,
  type TalkShares,
  type TimeOnTask,
  talkShares,
  type WaitTime,
  waitTime,
} from '../../src/observation';

declare const partial: IntervalShare<'partial-interval'>;
declare const whole: IntervalShare<'whole-interval'>;
declare const moments: IntervalShare<'momentary'>;
declare const duration: DurationShare;
declare const rate: EventRate;
declare const sweeps: TimeOnTask;
declare const first: WaitTime<1>;
declare const second: WaitTime<2>;
declare const ofAll: TalkShares<'all'>;
declare const ofTalk: TalkShares<'talk'>;

test('a summary is typed by the method of its recording', () => {
  const recording = { method: 'whole-interval', every: 10, scored: [true] } as const;
  expectTypeOf(intervalShare(recording)).toExtend<Result<IntervalShare<'whole-interval'>>>();
  expectTypeOf(waitTime([], { which: 2 })).toExtend<Result<WaitTime<2>>>();
  expectTypeOf(talkShares([])).toExtend<Result<TalkShares<'all'>>>();
  expectTypeOf(talkShares([], { of: 'talk' })).toExtend<Result<TalkShares<'talk'>>>();
});

test('observations by one method are held against each other', () => {
  observedChange(partial, partial);
  observedChange(moments, moments);
  observedChange(duration, duration);
  observedPhases([rate, rate], [rate]);
  const change = observedChange(sweeps, sweeps);
  if (change.ok) expectTypeOf(change.method).toEqualTypeOf<'momentary-sweep'>();
});

test('observations by different methods do not compile', () => {
  // @ts-expect-error Partial intervals say more than the time there was, whole intervals less.
  observedChange(partial, whole);
  // @ts-expect-error Moments estimate the time, partial intervals do not.
  observedChange(moments, partial);
  // @ts-expect-error A share of intervals is none of the time.
  observedChange(duration, partial);
  // @ts-expect-error A rate is no share.
  observedChange(rate, duration);
  // @ts-expect-error Sweeps over a class are no moments of one behavior.
  observedChange(sweeps, moments);
  // @ts-expect-error Another wait.
  observedChange(first, second);
  // @ts-expect-error One counts silence, the other does not.
  observedChange(ofAll, ofTalk);
  // @ts-expect-error A phase by another method.
  observedPhases([partial, partial], [whole]);
});
