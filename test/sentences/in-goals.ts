import {
  attainmentScaleCheck,
  gasChange,
  gasT,
  goalProgress,
  goalReach,
  goalTrend,
  lastPointsRule,
  metOfLast,
  peersCheck,
  practiceGoalCheck,
  smartCheck,
  studentGoalCheck,
  timeInRange,
} from '../../src/goals';

/** What calculators and checks of goals answer: every sentence of the newer ones at least once. */
export const answersOfGoals = (): readonly unknown[] => [...ofSeries(), ...ofAttainment(), ...ofChecks()];

const rise = { target: { kind: 'increase' as const, baseline: 40, target: 80 }, startsOn: '2026-09-01', dueOn: '2026-09-21' };
const days = (...values: readonly number[]) => values.map((value, n) => ({ on: `2026-09-0${n + 2}`, value }));

function ofSeries(): readonly unknown[] {
  return [
    goalReach(rise, days(41, 60, 90)),
    goalReach(rise, days(41, 44, 41, 44)),
    goalReach(rise, days(41, 44)),
    goalReach(rise, [...days(41), ...days(44), ...days(47)]),
    goalReach(rise, days(41, 42, 44), { level: 1 }),
    goalTrend(days(1, 2), { on: 'soon' }),
    goalTrend([], { on: '2026-09-20' }),
    goalTrend([...days(41), ...days(44)], { on: '2026-09-20' }),
    goalTrend(days(1e308, -1e308), { on: '2026-09-20' }),
    lastPointsRule(rise, days(41, 41, 42, 42)),
    lastPointsRule(rise, days(60, 61, 62, 63)),
    lastPointsRule(rise, days(41, 61, 42, 63)),
    lastPointsRule(rise, days(41)),
    lastPointsRule(rise, days(41), { points: 1 }),
    metOfLast(rise, days(41), { reached: 1, of: 2 }),
    metOfLast(rise, days(41), { reached: 3, of: 2 }),
    timeInRange(rise, days(41)),
    goalProgress(rise, [{ on: '2026-09-02' }]),
  ];
}

function ofAttainment(): readonly unknown[] {
  return [
    gasT([]),
    gasT([{ level: 3 }]),
    gasT([{ level: null }]),
    gasT([{ level: 1 }], { rho: 1 }),
    gasT([{ level: 1, weight: 0 }]),
    gasChange([{ baseline: null, level: 1 }]),
  ];
}

function ofChecks(): readonly unknown[] {
  const whole = {
    about: 'students' as const,
    text: 'More students explain their thinking.',
    measure: 'Students who explain',
    unit: 'percent of students',
    why: 'They learn from each other.',
    easy: true,
    emotional: 5,
    domain: 'achievement' as const,
    ...rise,
  };
  const levels = { less: 'Two do.', expected: 'Three do.', more: 'Five do.' };
  return [
    [smartCheck({}), smartCheck(whole), peersCheck({}), peersCheck(whole)],
    [studentGoalCheck({}), studentGoalCheck(whole, { standards: ['4.OA.A.3'], learningTargets: ['I can say why.'] })],
    practiceGoalCheck({}),
    practiceGoalCheck({ ...whole, about: 'practice' }, { achievedWhen: 'Seen in three lessons.', steps: [{ text: 'Count to three.' }] }),
    attainmentScaleCheck({}),
    attainmentScaleCheck({ measure: 'Groups that explain', baseline: -1, levels }),
  ];
}
