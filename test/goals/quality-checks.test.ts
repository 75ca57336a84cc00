import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { attainmentLevels, attainmentRatingSchema, attainmentScaleSchema } from '../../src/goals/attainment-scale';
import { type AttainmentScaleDraft, attainmentScaleCheck } from '../../src/goals/attainment-scale-check';
import type { GoalDraft } from '../../src/goals/finding';
import { practiceGoalCheck } from '../../src/goals/practice-goal-check';
import { studentGoalCheck } from '../../src/goals/student-goal-check';
import { checkLabels } from '../../src/labels/check-labels';
import { hostileTarget } from './arbitrary-goal';

const goal = {
  text: 'Students explain their thinking with evidence.',
  about: 'students',
  measure: 'Students who give evidence when they answer',
  unit: 'percent of students',
  target: { kind: 'increase', baseline: 40, target: 80 },
  domain: 'cognitive-engagement',
} as const satisfies GoalDraft;
const lacking = (findings: readonly { readonly criterion: string; readonly met: boolean }[]) =>
  findings.filter(({ met }) => !met).map(({ criterion }) => criterion);

describe('studentGoalCheck', () => {
  const work = { standards: ['4.OA.A.3'], learningTargets: ['I can say why my answer is right.'] };

  it('finds nothing missing in a whole goal, and everything in an empty one', () => {
    expect(lacking(studentGoalCheck(goal, work))).toEqual([]);
    expect(lacking(studentGoalCheck({}))).toEqual(['about-students', 'side-of-learning', 'standards', 'learning-targets', 'same-measure']);
  });

  it('sees that a goal is about the teacher, or rests on an empty standard', () => {
    expect(lacking(studentGoalCheck({ ...goal, about: 'practice' }, work))).toEqual(['about-students']);
    expect(lacking(studentGoalCheck(goal, { ...work, standards: [' '] }))).toEqual(['standards']);
  });
});

describe('practiceGoalCheck', () => {
  const practice = { ...goal, about: 'practice', domain: undefined } as const;
  const plan = { achievedWhen: 'Seen in three lessons in a row.', steps: [{ text: 'Count to three.', byWhen: '2026-10-05' }] };

  it('finds nothing missing in a whole goal with its plan, and everything in an empty one', () => {
    expect(lacking(practiceGoalCheck(practice, plan))).toEqual([]);
    expect(lacking(practiceGoalCheck({}))).toEqual([
      'about-practice',
      'observable',
      'achievable',
      'achievement-statement',
      'steps',
      'timeline',
    ]);
  });

  it('takes the goal’s due day for a timeline, or one for each step', () => {
    const open = { ...plan, steps: [...plan.steps, { text: 'Ask a colleague to count.' }] };
    expect(lacking(practiceGoalCheck(practice, open))).toEqual(['timeline']);
    expect(lacking(practiceGoalCheck({ ...practice, dueOn: '2026-12-10' }, open))).toEqual([]);
  });

  it('sees that a plan has no step in words', () => {
    expect(lacking(practiceGoalCheck(practice, { ...plan, steps: [{ text: '' }] }))).toEqual(['steps', 'timeline']);
  });
});

describe('attainmentScaleCheck', () => {
  const levels = {
    muchLess: 'Nobody explains.',
    less: 'One group explains.',
    expected: 'Two groups explain.',
    more: 'Three do.',
    muchMore: 'All do.',
  };
  const scale = { measure: 'Groups that explain', baseline: -1, levels };

  it('finds nothing missing in a whole scale, and everything in an empty one', () => {
    expect(lacking(attainmentScaleCheck(scale))).toEqual([]);
    expect(lacking(attainmentScaleCheck({}))).toEqual([
      'one-measure',
      'expected-level',
      'both-sides',
      'no-gap',
      'levels-apart',
      'baseline',
    ]);
  });

  it.each([
    ['without a level above what is expected', { levels: { ...levels, more: '', muchMore: '' } }, ['both-sides', 'no-gap']],
    ['with three levels, every other one', { levels: { muchLess: 'a', expected: 'b', muchMore: 'c' } }, []],
    ['with three levels in the middle', { levels: { less: 'a', expected: 'b', more: 'c' } }, []],
    ['whose levels are the same but for a capital', { levels: { ...levels, more: ' two groups explain.' } }, ['levels-apart']],
    ['that does not say where things stand', { baseline: undefined }, ['baseline']],
  ] as const)('sees what a scale lacks %s', (_, change, lacks) => {
    expect(lacking(attainmentScaleCheck({ ...scale, ...change }))).toEqual(lacks);
  });

  it('takes a scale as it is kept', () => {
    const kept = attainmentScaleSchema.parse({ goal: 'g1', ...scale, weight: 2 });
    expect(lacking(attainmentScaleCheck(kept))).toEqual([]);
    expect(Object.keys(kept.levels)).toEqual(Object.keys(attainmentLevels));
  });

  it('is kept with a label on every field, its ratings too, and leaves to the kernel who rated', () => {
    for (const schema of [attainmentScaleSchema, attainmentRatingSchema]) {
      expect(checkLabels(schema)).toEqual([]);
      expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object' });
    }
    expect(attainmentRatingSchema.safeParse({ goal: 'g1', on: '2026-10-05', level: 3 }).success).toBe(false);
    expect(Object.keys(attainmentRatingSchema.shape)).not.toContain('by');
  });
});

describe('laws', () => {
  const draft: fc.Arbitrary<GoalDraft> = fc.record(
    {
      about: fc.constantFrom('students', 'practice', 'system'),
      measure: fc.string(),
      unit: fc.string(),
      target: hostileTarget,
      dueOn: fc.constantFrom('2026-10-05', 'soon'),
      domain: fc.constantFrom('achievement', 'behavior'),
    },
    { requiredKeys: [] },
  );
  const words = fc.string().map((text) => `zqx${text}`);
  const drawn = fc.record({
    draft,
    work: fc.record({ standards: fc.array(words), learningTargets: fc.array(words) }, { requiredKeys: [] }),
    plan: fc.record(
      { achievedWhen: words, steps: fc.array(fc.record({ text: words, byWhen: words }, { requiredKeys: [] })) },
      { requiredKeys: [] },
    ),
    scale: fc.record(
      { measure: words, baseline: fc.double(), levels: fc.record({ less: words, expected: words, more: words }, { requiredKeys: [] }) },
      { requiredKeys: [] },
    ) as fc.Arbitrary<AttainmentScaleDraft>,
  });

  test.prop([drawn])('each criterion is answered once, in words that repeat nothing of the goal', (each) => {
    const all = [studentGoalCheck(each.draft, each.work), practiceGoalCheck(each.draft, each.plan), attainmentScaleCheck(each.scale)];
    for (const findings of all) expect(new Set(findings.map(({ criterion }) => criterion)).size).toBe(findings.length);
    expect(JSON.stringify(all)).not.toContain('zqx');
  });

  test.prop([drawn, fc.constantFrom('about', 'measure', 'unit', 'target', 'dueOn', 'domain')])(
    'taking something away never meets a criterion that was not met',
    (each, key) => {
      const { [key]: _, ...less } = each.draft as Record<string, unknown>;
      expect(lacking(studentGoalCheck(less as GoalDraft, each.work))).toEqual(
        expect.arrayContaining(lacking(studentGoalCheck(each.draft, each.work))),
      );
      expect(lacking(practiceGoalCheck(less as GoalDraft, each.plan))).toEqual(
        expect.arrayContaining(lacking(practiceGoalCheck(each.draft, each.plan))),
      );
      expect(lacking(practiceGoalCheck(each.draft))).toEqual(
        expect.arrayContaining(lacking(practiceGoalCheck(each.draft, each.plan)).filter((one) => one !== 'timeline')),
      );
    },
  );
});
