import { describe, expect, it } from 'vitest';
import { agreedGoals, eachStrategyInUse, isMet } from '../../src/cycle/goal-of';

const goal = (id: string, stage: string) => ({ id, stage });
const strategy = (id: string, of: string, at = '2026-09-14T08:00:00Z') => ({ id, goal: of, at });

describe('the strategy of each agreed goal', () => {
  const asked = (goals: Parameters<typeof eachStrategyInUse>[0], strategies: ReturnType<typeof strategy>[]) => {
    const found: string[] = [];
    const each = eachStrategyInUse(goals, strategies, ({ id }) => found.push(id) > 0);
    return { each, found };
  };

  it('is the one chosen last', () => {
    const two = [strategy('s1', 'g1'), strategy('s2', 'g1'), strategy('s3', 'other')];
    expect(asked([goal('g1', 'agreed'), goal('other', 'set-aside')], two)).toEqual({ each: true, found: ['s2'] });
  });

  it('is none that a review set aside', () => {
    const setAside = (...ids: readonly string[]) =>
      asked([{ ...goal('g1', 'agreed'), strategiesSetAside: [...ids] }], [strategy('s1', 'g1'), strategy('s2', 'g1')]);
    expect(setAside('s1', 's2')).toEqual({ each: false, found: [] });
    expect(setAside('s1')).toEqual({ each: true, found: ['s2'] });
  });

  it('is missing where no goal is agreed, or one has none', () => {
    expect(asked([], []).each).toBe(false);
    expect(asked([goal('g1', 'drafted')], [strategy('s1', 'g1')]).each).toBe(false);
    expect(asked([goal('g1', 'agreed'), goal('g2', 'agreed')], [strategy('s1', 'g1')]).each).toBe(false);
  });
});

describe('a goal', () => {
  it('is in hand while it is agreed', () => {
    expect(agreedGoals(['drafted', 'agreed', 'met', 'set-aside'].map((stage) => goal(stage, stage)))).toEqual([goal('agreed', 'agreed')]);
  });

  it('is met by its own measurements and no other’s, and not by none', () => {
    const stamp = { owner: 'ben', by: 'ben', at: '2026-09-14T08:00:00Z' };
    const drafted = {
      ...stamp,
      stage: 'agreed' as const,
      since: stamp.at,
      text: 'Explain.',
      about: 'students' as const,
      measure: 'A sweep',
      unit: '%',
    };
    const goals = ['g1', 'g2'].map((id) => ({ ...drafted, id, target: { kind: 'increase' as const, baseline: 35, target: 75 } }));
    const measurements = [
      { ...stamp, id: 'm1', goal: 'g1', on: '2026-10-05', value: 75 },
      { ...stamp, id: 'm2', goal: 'g2', on: '2026-10-05', value: 74 },
    ];
    expect(['g1', 'g2', 'elsewhere', undefined].map((id) => isMet({ goals, measurements }, id))).toEqual([true, false, false, false]);
    expect(isMet({ goals, measurements: [] }, 'g1')).toBe(false);
  });
});
