import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { GoalDraft } from '../../src/goals/finding';
import { peersCheck, smartCheck } from '../../src/goals/goal-quality';
import { hostileDay, hostileTarget } from './arbitrary-goal';

const goal = {
  text: 'Students explain their thinking with evidence.',
  about: 'students',
  measure: 'Students who give evidence when they answer',
  unit: 'percent of students',
  target: { kind: 'increase', baseline: 40, target: 80 },
  startsOn: '2026-09-01',
  dueOn: '2026-12-10',
  why: 'They would learn from each other.',
  easy: true,
  emotional: 5,
  domain: 'cognitive-engagement',
} as const satisfies GoalDraft;
const missing = (findings: readonly { readonly criterion: string; readonly met: boolean }[]) =>
  findings.filter(({ met }) => !met).map(({ criterion }) => criterion);

describe('smartCheck', () => {
  it('finds nothing missing in a whole goal, and everything in an empty one', () => {
    expect(missing(smartCheck(goal, { on: '2026-09-15' }))).toEqual([]);
    expect(missing(smartCheck({}))).toEqual(['specific', 'measurable', 'attainable', 'relevant', 'time-bound']);
  });

  it.each([
    ['without a measure', { measure: undefined }, ['specific', 'measurable']],
    ['whose measure is blank', { measure: '   ' }, ['specific', 'measurable']],
    ['that wants to rise to below where it is', { target: { kind: 'increase', baseline: 80, target: 40 } }, ['attainable']],
    ['that is where it wants to be', { target: { kind: 'increase', baseline: 80, target: 80 } }, ['attainable']],
    ['without a reason', { why: undefined }, ['relevant']],
    ['without an end', { dueOn: undefined }, ['time-bound']],
    ['that ends before it starts', { dueOn: '2026-08-01' }, ['time-bound']],
  ] as const)('sees what a goal lacks %s', (_, change, lacks) => {
    expect(missing(smartCheck({ ...goal, ...change }))).toEqual(lacks);
  });

  it('looks at today only where it is told what day it is', () => {
    expect(missing(smartCheck(goal, { on: '2027-01-10' }))).toEqual(['time-bound']);
  });
});

describe('peersCheck', () => {
  it('finds nothing missing in a whole goal, and everything in an empty one', () => {
    expect(missing(peersCheck(goal))).toEqual([]);
    expect(missing(peersCheck({}))).toEqual(['powerful', 'easy', 'emotionally-compelling', 'reachable', 'student-focused']);
  });

  it.each([
    ['about the teacher', { about: 'practice' }, ['student-focused']],
    ['that does not say which side of learning', { domain: undefined }, ['student-focused']],
    ['that leaves the teacher cold', { emotional: 3 }, ['emotionally-compelling']],
    ['that could be simpler', { easy: false }, ['easy']],
    ['without a target', { target: undefined }, ['reachable']],
  ] as const)('sees what a goal lacks %s', (_, change, lacks) => {
    expect(missing(peersCheck({ ...goal, ...change }))).toEqual(lacks);
  });
});

describe('laws', () => {
  const draft: fc.Arbitrary<GoalDraft> = fc.record(
    {
      text: fc.string(),
      about: fc.constantFrom('students', 'practice', 'system'),
      measure: fc.string(),
      unit: fc.string(),
      target: hostileTarget,
      startsOn: hostileDay,
      dueOn: hostileDay,
      why: fc.string(),
      easy: fc.boolean(),
      emotional: fc.double(),
      domain: fc.constantFrom('achievement', 'behavior', 'cognitive-engagement', 'emotional-engagement'),
    },
    { requiredKeys: [] },
  );

  test.prop([draft])('every criterion is answered, in words, and no words of the goal are repeated', (each) => {
    const marked = { ...each, text: `zqx${each.text}`, why: `zqx${each.why}`, measure: `zqx${each.measure}`, unit: `zqx${each.unit}` };
    for (const findings of [smartCheck(marked), peersCheck(marked)]) {
      expect(new Set(findings.map(({ criterion }) => criterion)).size).toBe(5);
      expect(JSON.stringify(findings)).not.toContain('zqx');
    }
  });

  test.prop([draft, fc.constantFrom('text', 'measure', 'unit', 'target', 'dueOn', 'why', 'easy', 'emotional', 'domain', 'about')])(
    'taking something away never meets a criterion that was not met',
    (each, key) => {
      const { [key]: _, ...less } = each as Record<string, unknown>;
      for (const check of [smartCheck, peersCheck]) {
        const before = missing(check(each));
        expect(missing(check(less as GoalDraft))).toEqual(expect.arrayContaining(before));
      }
    },
  );
});
