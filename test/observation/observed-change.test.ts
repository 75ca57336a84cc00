import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { durationShare } from '../../src/observation/duration-share';
import { eventRate } from '../../src/observation/event-rate';
import { feedbackRatio } from '../../src/observation/feedback-ratio';
import { type IntervalMethod, intervalShare } from '../../src/observation/interval-share';
import { type Observed, observedChange, observedPhases } from '../../src/observation/observed-change';
import { timeOnTask } from '../../src/observation/time-on-task';
import { found, numbersIn } from '../measures/oracle';

const share = <const Method extends IntervalMethod>(method: Method, yes: number, every = 15) =>
  found(intervalShare({ method, every, scored: [...Array(yes).fill(true), ...Array(10 - yes).fill(false)] }));
const anyMethod = (observed: Observed): Observed => observed;

describe('a change from one observation to another', () => {
  it('is the later one less the earlier one, by their method', () => {
    const before = found(timeOnTask([{ onTask: 15, offTask: 5 }]));
    const after = found(timeOnTask([{ onTask: 18, offTask: 2 }]));
    const change = found(observedChange(before, after));
    expect(change).toMatchObject({ before: 0.75, after: 0.9, n: 2, method: 'momentary-sweep' });
    expect(change.value).toBeCloseTo(0.15, 12);
  });

  it('is refused across methods, where the compiler could not see them', () => {
    const answer = observedChange(anyMethod(share('partial-interval', 6)), anyMethod(share('whole-interval', 3)));
    expect(answer).toMatchObject({ ok: false, reason: 'different-methods' });
    const rate = found(eventRate({ count: 3, seconds: 60 }));
    const time = found(durationShare({ seconds: 60, episodes: [] }));
    expect(observedChange(anyMethod(rate), anyMethod(time))).toMatchObject({ ok: false, reason: 'different-methods' });
  });

  it('is refused across lengths of intervals, but not of the time between moments', () => {
    expect(observedChange(share('partial-interval', 6, 10), share('partial-interval', 3, 15))).toMatchObject({
      reason: 'different-intervals',
    });
    expect(observedChange(share('whole-interval', 6, 10), share('whole-interval', 3, 15))).toMatchObject({ reason: 'different-intervals' });
    expect(observedChange(share('momentary', 6, 10), share('momentary', 3, 15))).toMatchObject({ ok: true });
  });

  it('is refused for a ratio to nothing', () => {
    const [none, some] = [found(feedbackRatio({ positive: 3, corrective: 0 })), found(feedbackRatio({ positive: 3, corrective: 1 }))];
    expect(observedChange(none, some)).toMatchObject({ ok: false, reason: 'no-value' });
  });
});

describe('observations of two phases', () => {
  const rates = (...counts: readonly number[]) => counts.map((count) => found(eventRate({ count, seconds: 60 })));

  it('are two lists of numbers, in their order', () => {
    expect(observedPhases(rates(3, 4), rates(8, 9, 7))).toEqual({
      ok: true,
      value: { baseline: [3, 4], intervention: [8, 9, 7] },
      n: 5,
      method: 'event-count',
    });
  });

  it('are refused where one of them is by another method, or a phase has none', () => {
    const mixed = [...rates(3), found(durationShare({ seconds: 60, episodes: [] }))];
    expect(observedPhases<string>(mixed, rates(4))).toMatchObject({ ok: false, reason: 'different-methods' });
    expect(observedPhases<string>(rates(4), mixed)).toMatchObject({ ok: false, reason: 'different-methods' });
    expect(observedPhases(rates(), rates(4))).toMatchObject({ ok: false, reason: 'no-value' });
    expect(observedPhases(rates(4), rates())).toMatchObject({ ok: false, reason: 'no-value' });
  });
});

describe('laws', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  test.prop([value, value])('there and back is no change', (a, b) => {
    const [one, other] = [
      { value: a, method: 'duration' },
      { value: b, method: 'duration' },
    ] as const;
    expect(found(observedChange(one, other)).value).toBe(0 - found(observedChange(other, one)).value);
  });

  test.prop([
    fc.constantFrom('partial-interval', 'whole-interval', 'momentary'),
    fc.constantFrom('partial-interval', 'whole-interval', 'momentary'),
    value,
    value,
  ])('observations are held against each other exactly where their method is one', (one, other, a, b) => {
    expect(observedChange<string>({ value: a, method: one }, { value: b, method: other }).ok).toBe(one === other);
  });

  const hostile = fc.oneof(fc.double(), fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY, 1e308, -1e308));
  test.prop([fc.array(hostile, { maxLength: 4 }), hostile, hostile])('whatever comes in, no answer holds NaN or Infinity', (all, a, b) => {
    const observed = (each: number | null) => ({ value: each, method: 'duration' }) as const;
    const answers = [observedChange(observed(a), observed(b)), observedPhases(all.map(observed), [observed(a)])];
    for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
  });
});
