import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { asIntervals } from '../../src/observation/as-intervals';
import { durationShare } from '../../src/observation/duration-share';
import { eventRate } from '../../src/observation/event-rate';
import { type IntervalMethod, intervalShare } from '../../src/observation/interval-share';
import {
  durationRecordingSchema,
  eventRecordingSchema,
  momentarySchema,
  partialIntervalSchema,
  recordingSchema,
  wholeIntervalSchema,
} from '../../src/observation/recording';
import { found, near, numbersIn, oracle } from '../measures/oracle';

const scoredOf = (yes: number, no: number) => [...Array(yes).fill(true), ...Array(no).fill(false)];

describe('a recording of durations', () => {
  it('tells for how much of the time a behavior went on', () => {
    const lesson = {
      seconds: 600,
      episodes: [
        { from: 300, to: 360 },
        { from: 0, to: 120 },
      ],
    };
    expect(durationShare(lesson)).toEqual({ ok: true, value: 0.3, seconds: 180, meanSeconds: 90, n: 2, method: 'duration' });
  });

  it('is 0, not nothing, where the behavior was never seen', () => {
    expect(durationShare({ seconds: 600, episodes: [] })).toMatchObject({ ok: true, value: 0, meanSeconds: null, n: 0 });
  });

  it('takes an episode that begins where another ends, and refuses two at once', () => {
    expect(
      durationShare({
        seconds: 60,
        episodes: [
          { from: 30, to: 60 },
          { from: 0, to: 30 },
        ],
      }),
    ).toMatchObject({ value: 1 });
    expect(
      durationShare({
        seconds: 60,
        episodes: [
          { from: 0, to: 31 },
          { from: 30, to: 60 },
        ],
      }),
    ).toMatchObject({ reason: 'overlap' });
    expect(
      durationShare({
        seconds: 60,
        episodes: [
          { from: 0, to: 60 },
          { from: 10, to: 20 },
        ],
      }),
    ).toMatchObject({ reason: 'overlap' });
  });

  it('refuses times that are none, or outside the observation', () => {
    for (const episode of [
      { from: 0, to: 61 },
      { from: -1, to: 5 },
      { from: 5, to: 5 },
      { from: 9, to: 5 },
      { from: 0, to: Number.NaN },
    ])
      expect(durationShare({ seconds: 60, episodes: [episode] })).toMatchObject({ ok: false, reason: 'out-of-range' });
    for (const seconds of [0, -5, 86_401, Number.NaN, Number.POSITIVE_INFINITY])
      expect(durationShare({ seconds, episodes: [] })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('a recording of events', () => {
  it('tells how often in a minute', () => {
    expect(eventRate({ count: 9, seconds: 360 })).toEqual({ ok: true, value: 1.5, n: 9, seconds: 360, method: 'event-count' });
    expect(eventRate({ count: 0, seconds: 360 })).toMatchObject({ ok: true, value: 0 });
  });

  it('says why there is no rate', () => {
    expect(eventRate({ count: 1.5, seconds: 60 })).toMatchObject({ ok: false, reason: 'not-a-count' });
    expect(eventRate({ count: 1, seconds: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(eventRate({ count: 1e6, seconds: 5e-324 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('an interval recording', () => {
  it('gives the shares of the examples in print: 12 of 20 intervals, and 14 of 20 in five minutes', () => {
    // https://scienceinsights.org/what-is-time-sampling-and-how-does-it-work
    expect(intervalShare({ method: 'momentary', every: 15, scored: scoredOf(12, 8) })).toMatchObject({ value: 0.6, scored: 12, n: 20 });
    expect(intervalShare({ method: 'partial-interval', every: 15, scored: scoredOf(14, 6) })).toMatchObject({ value: 0.7 });
  });

  it('says what its method makes of the time', () => {
    const warningOf = (method: IntervalMethod) => found(intervalShare({ method, every: 10, scored: [true] })).warnings[0]?.warning;
    expect(warningOf('partial-interval')).toBe('overestimates-time');
    expect(warningOf('whole-interval')).toBe('underestimates-time');
    expect(warningOf('momentary')).toBe('misses-brief-episodes');
  });

  it('says how sure the share is, as R does', () => {
    for (const { input, expected } of oracle<{ x: number; n: number; level: number }, { wilson: readonly [number, number] }>(
      'proportion_ci',
    ).cases) {
      if (input.n > 10_000) continue;
      const scored = scoredOf(input.x, input.n - input.x);
      const { interval } = found(intervalShare({ method: 'momentary', every: 15, scored }, { level: input.level }));
      near(interval[0], expected.wilson[0], 1e-9);
      near(interval[1], expected.wilson[1], 1e-9);
    }
  });

  it('refuses intervals at which nobody looked, or leaves them out and says so', () => {
    const recording = { method: 'momentary', every: 15, scored: [true, null, false] } as const;
    expect(intervalShare(recording)).toMatchObject({ ok: false, reason: 'missing-values', parameters: { omitted: 1 } });
    expect(intervalShare(recording, { missing: 'omit' })).toMatchObject({ value: 0.5, n: 2, missing: { policy: 'omit', omitted: 1 } });
  });

  it('says why there is no share', () => {
    const recording = { method: 'momentary', every: 15, scored: [true] } as const;
    expect(intervalShare({ ...recording, scored: [] })).toMatchObject({ ok: false, reason: 'empty' });
    expect(intervalShare({ ...recording, scored: [null] }, { missing: 'omit' })).toMatchObject({ ok: false, reason: 'empty' });
    expect(intervalShare({ ...recording, every: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(intervalShare(recording, { level: 95 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(intervalShare({ ...recording, method: 'duration' as 'momentary' })).toMatchObject({ ok: false, reason: 'unknown-method' });
  });
});

describe('durations as intervals', () => {
  const lesson = {
    seconds: 65,
    episodes: [
      { from: 5, to: 20 },
      { from: 20, to: 35 },
      { from: 58, to: 60 },
    ],
  };
  const scored = (method: IntervalMethod, every = 15) => found(asIntervals(lesson, { method, every })).value.scored;

  it('are scored as an observer would by each method', () => {
    expect(scored('partial-interval')).toEqual([true, true, true, true]);
    expect(scored('whole-interval')).toEqual([false, true, false, false]);
    expect(scored('momentary')).toEqual([true, true, false, true]);
  });

  it('leave out the end that fills no interval, and say so', () => {
    expect(asIntervals(lesson, { method: 'momentary', every: 15 })).toMatchObject({ n: 4, leftOut: 5 });
  });

  it('do not miss an interval by the rounding of tenths', () => {
    const tenths = { seconds: 0.3, episodes: [{ from: 0.1, to: 0.3 }] };
    const whole = found(asIntervals(tenths, { method: 'whole-interval', every: 0.1 }));
    expect(whole).toMatchObject({ n: 3, leftOut: 0, value: { scored: [false, true, true] } });
  });

  it('say why there are none', () => {
    expect(asIntervals(lesson, { method: 'momentary', every: 90 })).toMatchObject({ ok: false, reason: 'empty' });
    expect(asIntervals(lesson, { method: 'momentary', every: 1e-3 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(asIntervals(lesson, { method: 'momentary', every: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(asIntervals({ ...lesson, seconds: 30 }, { method: 'momentary', every: 15 })).toMatchObject({
      ok: false,
      reason: 'out-of-range',
    });
  });
});

describe('recordings as they are kept', () => {
  const watched = { observedOn: '2026-10-05', behavior: 'Talks about the task' };

  it('carry a label on every field and can be written as JSON Schema', () => {
    for (const schema of [durationRecordingSchema, eventRecordingSchema, partialIntervalSchema, wholeIntervalSchema, momentarySchema])
      expect(checkLabels(schema)).toEqual([]);
    expect(checkLabels(recordingSchema)).toEqual([]);
    expect(z.toJSONSchema(recordingSchema)).toMatchObject({ oneOf: expect.any(Array) });
  });

  it('are what the calculators take', () => {
    const kept = recordingSchema.parse({ method: 'momentary', ...watched, every: 15, scored: [true, null] });
    expect(kept.method === 'momentary' && intervalShare(kept, { missing: 'omit' })).toMatchObject({ value: 1, method: 'momentary' });
    const timed = durationRecordingSchema.parse({ method: 'duration', ...watched, seconds: 60, episodes: [{ from: 0, to: 30 }] });
    expect(durationShare(timed)).toMatchObject({ value: 0.5 });
  });

  it('name a method that is one, and what was watched for', () => {
    expect(recordingSchema.safeParse({ method: 'guess', ...watched, every: 15, scored: [true] }).success).toBe(false);
    expect(recordingSchema.safeParse({ method: 'momentary', observedOn: '2026-10-05', every: 15, scored: [true] }).success).toBe(false);
  });
});

describe('laws', () => {
  /** A lesson of whole intervals, in which a behavior comes and goes at tenths of a second. */
  const lesson = fc
    .record({
      every: fc.integer({ min: 1, max: 30 }),
      n: fc.integer({ min: 1, max: 20 }),
      cuts: fc.uniqueArray(fc.nat({ max: 6000 }), { maxLength: 16 }),
    })
    .map(({ every, n, cuts }) => {
      const inside = cuts
        .map((cut) => cut / 10)
        .filter((cut) => cut <= every * n)
        .sort((a, b) => a - b);
      const episodes = inside.flatMap((from, i) =>
        i % 2 === 0 && inside[i + 1] !== undefined ? [{ from, to: inside[i + 1] as number }] : [],
      );
      return { every, seconds: every * n, episodes };
    });
  const shareOf = (
    { every, ...recording }: { every: number; seconds: number; episodes: { from: number; to: number }[] },
    method: IntervalMethod,
  ) => found(intervalShare(found(asIntervals(recording, { method, every })).value)).value;

  test.prop([lesson])('partial intervals never say less than the time there was, and whole intervals never more', (each) => {
    const share = found(durationShare(each)).value;
    expect(shareOf(each, 'partial-interval')).toBeGreaterThanOrEqual(share - 1e-9);
    expect(shareOf(each, 'whole-interval')).toBeLessThanOrEqual(share + 1e-9);
  });

  test.prop([lesson])('moments lie between whole and partial intervals', (each) => {
    expect(shareOf(each, 'momentary')).toBeLessThanOrEqual(shareOf(each, 'partial-interval'));
    expect(shareOf(each, 'momentary')).toBeGreaterThanOrEqual(shareOf(each, 'whole-interval'));
  });

  test.prop([lesson])('all three are the share itself where episodes fill whole intervals', ({ every, seconds, episodes }) => {
    const rounded = {
      every,
      seconds,
      episodes: [...new Set(episodes.map(({ from }) => Math.min(seconds - every, Math.floor(from / every) * every)))].map((from) => ({
        from,
        to: from + every,
      })),
    };
    const share = found(durationShare(rounded)).value;
    for (const method of ['partial-interval', 'whole-interval', 'momentary'] as const)
      expect(shareOf(rounded, method)).toBeCloseTo(share, 9);
  });

  test.prop([lesson])('moments each second come as near to the time as moments can', (each) => {
    // Each beginning and each end is off by less than one moment.
    const every = 0.1;
    const share = found(durationShare(each)).value;
    const near = Math.abs(shareOf({ ...each, every }, 'momentary') - share);
    expect(near).toBeLessThanOrEqual((each.episodes.length * 2 * every) / each.seconds + 1e-9);
  });

  test.prop([fc.array(fc.option(fc.boolean()), { minLength: 1 })])('the share of not scored mirrors the share of scored', (scored) => {
    const one = intervalShare({ method: 'momentary', every: 15, scored }, { missing: 'omit' });
    const other = intervalShare(
      { method: 'momentary', every: 15, scored: scored.map((each) => (each === null ? null : !each)) },
      { missing: 'omit' },
    );
    if (one.ok && other.ok) expect(one.value + other.value).toBeCloseTo(1, 12);
    else expect(other).toEqual(one);
  });

  const hostile = fc.oneof(fc.double(), fc.constantFrom(0, 1, 60, 1e308, 5e-324, Number.NaN));
  test.prop([hostile, hostile, fc.array(fc.record({ from: hostile, to: hostile }), { maxLength: 3 }), fc.double()])(
    'whatever comes in, no answer holds NaN or Infinity',
    (seconds, every, episodes, level) => {
      const intervals = asIntervals({ seconds, episodes }, { method: 'momentary', every });
      const all = [
        intervals,
        durationShare({ seconds, episodes }),
        eventRate({ count: every, seconds }),
        intervalShare({ method: 'momentary', every, scored: [true, false] }, { level }),
      ];
      for (const each of numbersIn(all)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
