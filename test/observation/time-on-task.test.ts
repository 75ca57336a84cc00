import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { timeOnTask } from '../../src/observation/time-on-task';
import { timeOnTaskSchema } from '../../src/observation/time-on-task-observation';
import { found, numbersIn } from '../measures/oracle';

const sweepOf = (onTask: number, offTask: number) => ({ onTask, offTask });

describe('timeOnTask', () => {
  it('weighs every look at a student the same, not every sweep', () => {
    // 4 of 4 and 5 of 16: 9 of 20, not the mean of 1 and 5/16.
    expect(timeOnTask([sweepOf(4, 0), sweepOf(5, 11)])).toMatchObject({ ok: true, value: 0.45, n: 20, method: 'momentary-sweep' });
  });

  it('warns of nothing from five sweeps over six students on', () => {
    expect(found(timeOnTask(Array(5).fill(sweepOf(4, 2)))).warnings).toEqual([]);
    expect(found(timeOnTask(Array(4).fill(sweepOf(4, 2)))).warnings).toMatchObject([{ warning: 'few-sweeps' }]);
    expect(found(timeOnTask([...Array(4).fill(sweepOf(4, 2)), sweepOf(4, 1)])).warnings).toMatchObject([{ warning: 'few-students' }]);
  });

  it('says why there is no share', () => {
    expect(timeOnTask([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(timeOnTask([sweepOf(0, 0)])).toMatchObject({ ok: false, reason: 'empty' });
    for (const bad of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300])
      expect(timeOnTask([sweepOf(bad, 1)])).toMatchObject({ ok: false, reason: 'not-a-count' });
  });
});

describe('a time-on-task observation', () => {
  const observation = { method: 'momentary-sweep', observedOn: '2026-10-05', sweeps: [sweepOf(18, 6)] };

  it('carries a label on every field and can be written as JSON Schema', () => {
    expect(checkLabels(timeOnTaskSchema)).toEqual([]);
    expect(z.toJSONSchema(timeOnTaskSchema)).toMatchObject({ type: 'object' });
  });

  it('names its method, so that no other is taken for it', () => {
    expect(timeOnTaskSchema.safeParse(observation).success).toBe(true);
    expect(timeOnTaskSchema.safeParse({ ...observation, method: 'whole-interval' }).success).toBe(false);
    expect(timeOnTaskSchema.safeParse({ ...observation, sweeps: [] }).success).toBe(false);
  });
});

describe('laws', () => {
  const sweeps = fc.array(fc.record({ onTask: fc.nat({ max: 40 }), offTask: fc.nat({ max: 40 }) }), { maxLength: 12 });

  test.prop([sweeps])('on task and off task are a whole', (all) => {
    const on = timeOnTask(all);
    const off = timeOnTask(all.map(({ onTask, offTask }) => sweepOf(offTask, onTask)));
    if (on.ok && off.ok) expect(on.value + off.value).toBeCloseTo(1, 12);
    else expect(on).toEqual(off);
  });

  test.prop([sweeps])('the order of the sweeps does not matter', (all) => {
    expect(timeOnTask(all.toReversed())).toEqual(timeOnTask(all));
  });

  test.prop([fc.array(fc.record({ onTask: fc.double(), offTask: fc.double() }), { maxLength: 4 })])('never NaN, never Infinity', (all) => {
    for (const each of numbersIn(timeOnTask(all))) expect(each).toSatisfy(Number.isFinite);
  });
});
