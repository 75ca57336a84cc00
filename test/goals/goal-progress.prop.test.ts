import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { goalProgress } from '../../src/goals/goal-progress';
import { found, numbersIn } from '../measures/oracle';
import { day, hostileDay, hostileMeasured, hostileTarget, measured, quarter, range, rise } from './arbitrary-goal';

const series = fc.array(measured, { minLength: 1, maxLength: 12 });
const onDays = fc.uniqueArray(measured, { minLength: 1, maxLength: 12, selector: ({ on }) => on });

describe('laws', () => {
  test.prop([rise, series, quarter])('moving every number by the same amount changes no progress', (target, all, up) => {
    const moved = { ...target, baseline: target.baseline + up, target: target.target + up };
    const movedAll = all.map(({ on, value }) => ({ on, value: value + up }));
    expect(found(goalProgress({ target: moved }, movedAll)).value).toBeCloseTo(found(goalProgress({ target }, all)).value, 9);
  });

  test.prop([rise, series, fc.integer({ min: 1, max: 60 })])('measuring in another unit changes no progress', (target, all, factor) => {
    const scaled = { ...target, baseline: target.baseline * factor, target: target.target * factor };
    const scaledAll = all.map(({ on, value }) => ({ on, value: value * factor }));
    expect(found(goalProgress({ target: scaled }, scaledAll)).value).toBeCloseTo(found(goalProgress({ target }, all)).value, 9);
  });

  test.prop([rise, series, day, day])('a fall is the mirror of a rise, its status too', (target, all, startsOn, dueOn) => {
    const fall = { kind: 'decrease' as const, baseline: -target.baseline, target: -target.target };
    const mirrored = all.map(({ on, value }) => ({ on, value: -value }));
    const one = found(goalProgress({ target, startsOn, dueOn }, all));
    const other = found(goalProgress({ target: fall, startsOn, dueOn }, mirrored));
    expect(other.value).toBe(one.value);
    expect(other.status).toBe(one.status);
  });

  test.prop([rise, onDays, fc.infiniteStream(fc.nat())])(
    'the order in which measurements of different days come does not matter',
    (target, all, keys) => {
      const shuffled = all.map((each) => ({ each, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
      expect(
        goalProgress(
          { target },
          shuffled.map(({ each }) => each),
        ),
      ).toEqual(goalProgress({ target }, all));
    },
  );

  test.prop([rise, series, day, day])(
    'a rise is met exactly where the latest measurement reaches the target',
    (target, all, startsOn, dueOn) => {
      const { status, latest } = found(goalProgress({ target, startsOn, dueOn }, all));
      expect(status === 'met').toBe(latest >= target.target);
    },
  );

  test.prop([range, series])('a range is met exactly where the latest measurement lies in it', (target, all) => {
    const { status, latest, value, method } = found(goalProgress({ target }, all));
    expect(status === 'met').toBe(latest >= target.low && latest <= target.high);
    if (method === 'range') expect(value === 1).toBe(status === 'met');
    else expect(value * all.length).toBeCloseTo(all.filter((each) => each.value >= target.low && each.value <= target.high).length, 9);
  });

  test.prop([rise, measured, quarter])('a higher latest measurement never means less progress', (target, one, more) => {
    const progress = (value: number) => found(goalProgress({ target }, [{ ...one, value }])).value;
    expect(progress(one.value + Math.abs(more))).toBeGreaterThanOrEqual(progress(one.value));
  });

  test.prop([fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.integer({ min: 0, max: 40 })])(
    'mastery is met exactly where enough of the students reached the cut',
    (a, b, needed) => {
      const [reached, of] = [Math.min(a, b), Math.max(a, b) + 1];
      const share = Math.min(needed, of) / of;
      const { value, status, interval } = found(
        goalProgress({ target: { kind: 'mastery', share, cut: 70 } }, [{ on: '2026-10-05', reached, of }]),
      );
      expect(status === 'met').toBe(reached >= Math.min(needed, of));
      expect(interval?.[0]).toBeLessThanOrEqual(value);
      expect(interval?.[1]).toBeGreaterThanOrEqual(value);
    },
  );

  test.prop([hostileTarget, fc.array(hostileMeasured, { maxLength: 4 }), hostileDay, hostileDay])(
    'whatever comes in, it answers or says why not, without NaN or Infinity, and changes nothing',
    (target, all, startsOn, dueOn) => {
      const before = structuredClone(all);
      const progress = goalProgress({ target, startsOn, dueOn }, all);
      for (const each of numbersIn(progress)) expect(each).toSatisfy(Number.isFinite);
      if (!progress.ok) expect(progress.message).toMatch(/^(Measurement \d+: )?Expected /);
      expect(all).toEqual(before);
    },
  );
});
