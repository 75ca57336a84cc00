import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { goalSchema } from '../../src/goals/goal';
import { goalProgress } from '../../src/goals/goal-progress';
import { measurementSchema } from '../../src/goals/measurement';
import { checkLabels } from '../../src/labels/check-labels';
import { itemsOf } from '../../src/labels/label';

const goal = {
  text: 'Students explain their thinking with evidence.',
  about: 'students',
  measure: 'Students who give evidence when they answer',
  unit: 'percent of students',
  target: { kind: 'increase', baseline: 40, target: 80 },
};
const stamped = ['id', 'type', 'by', 'at', 'recordedAt', 'item', 'owner', 'stage', 'since'];

describe.each([
  ['a goal', goalSchema],
  ['a measurement', measurementSchema],
])('%s', (_, schema) => {
  it('carries a label on every field, alone and as an item of a record', () => {
    expect(checkLabels(schema)).toEqual([]);
    expect(checkLabels(z.object({ items: itemsOf('confidential', z.object(schema.shape)) }))).toEqual([]);
  });

  it('leaves to the kernel the names that the kernel stamps', () => {
    expect(Object.keys(schema.shape).filter((key) => stamped.includes(key))).toEqual([]);
  });

  it('can be written as JSON Schema', () => {
    expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object' });
  });
});

describe('a goal', () => {
  it.each([
    [{ kind: 'increase', baseline: 40, target: 80 }],
    [{ kind: 'decrease', baseline: 12, target: 2 }],
    [{ kind: 'range', low: 3, high: 5 }],
    [{ kind: 'mastery', share: 0.8, cut: 70 }],
  ])('takes a target such as %o', (target) => {
    expect(goalSchema.safeParse({ ...goal, target }).success).toBe(true);
  });

  it.each([
    ['a number that is not finite', { ...goal, target: { kind: 'increase', baseline: Number.NaN, target: Number.POSITIVE_INFINITY } }],
    ['a share above 1', { ...goal, target: { kind: 'mastery', share: 80, cut: 70 } }],
    ['a day that the calendar lacks', { ...goal, dueOn: '2026-02-30' }],
    ['an empty text', { ...goal, text: '' }],
    ['a sixth point of five', { ...goal, emotional: 6 }],
  ])('refuses %s', (_, wrong) => {
    expect(goalSchema.safeParse(wrong).success).toBe(false);
  });
});

describe('a measurement', () => {
  it('is taken with its goal as they are kept', () => {
    const kept = measurementSchema.parse({ goal: 'g1', on: '2026-10-05', value: 60 });
    expect(goalProgress(goalSchema.parse(goal), [kept])).toMatchObject({ ok: true, value: 0.5 });
  });

  it('is a value, or how many reached the cut of how many', () => {
    expect(measurementSchema.safeParse({ goal: 'g1', on: '2026-10-05', value: -2.5 }).success).toBe(true);
    expect(measurementSchema.safeParse({ goal: 'g1', on: '2026-10-05', reached: 18, of: 25 }).success).toBe(true);
    expect(measurementSchema.safeParse({ goal: 'g1', on: '2026-10-05', reached: 1.5, of: 25 }).success).toBe(false);
    expect(measurementSchema.safeParse({ goal: 'g1', on: '2026-10-05', value: Number.POSITIVE_INFINITY }).success).toBe(false);
  });
});
