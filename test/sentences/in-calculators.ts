import * as fc from 'fast-check';
import { classMissing } from '../../src/evidence';
import { aimLine, goalProgress, goalProjection, goalSeries, peersCheck, smartCheck, targetProblem } from '../../src/goals';
import { leastSquares, linePrediction, normalQuantile, tCdf, tQuantile, wilsonInterval } from '../../src/measures';
import { timeOnTask } from '../../src/observation';
import { addSchoolDays, makeAssignment, makeCalendar } from '../../src/people';
import { checklistFidelity } from '../../src/playbook';
import { answersOfChange } from './in-change';
import { answersOfGoals } from './in-goals';
import { answersOfNumbers } from './in-numbers';
import { answersOfObservation } from './in-observation';
import { answersOfProgram } from './in-program';
import { answersOfSeries } from './in-series';

const number = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0.5, 0.95, Number.NaN, Number.POSITIVE_INFINITY, 1e308, -1e308, 5e-324) },
);
const day = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('2026-09-07', '2026-09-14', '2026-09-21', '2026-10-05', '2027-01-04') },
  { weight: 1, arbitrary: fc.constantFrom('2026-02-30', 'soon', '') },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const target = fc.oneof(
  fc.record({ kind: fc.constantFrom('increase' as const, 'decrease' as const), baseline: number, target: number }),
  fc.record({ kind: fc.constant('range' as const), low: number, high: number, baseline: maybe(number) }),
  fc.record({ kind: fc.constant('mastery' as const), share: fc.oneof(fc.constant(0.8), number), cut: number }),
);
const measured = fc.record({ on: day, value: number });
const counted = fc.record({ on: day, reached: number, of: number });
const odd = fc.record({ on: day, value: maybe(number), reached: maybe(number), of: maybe(number), goal: fc.constantFrom('g1', 'g2') });
const series = fc.oneof(measured, counted, odd).chain((one) => {
  const like = 'goal' in one ? odd : 'value' in one ? measured : counted;
  return fc.array<typeof one>(like as fc.Arbitrary<typeof one>, { maxLength: 5 });
});
const words = maybe(fc.constantFrom('', 'Ѫ'));
const draft = fc.record({
  text: words,
  about: maybe(fc.constantFrom('students' as const, 'practice' as const)),
  measure: words,
  unit: words,
  target: fc.oneof(target, fc.constant({ kind: 'increase' as const, baseline: 1, target: 2 })),
  why: words,
  easy: fc.boolean(),
  emotional: fc.constantFrom(1, 5),
  domain: maybe(fc.constant('behavior' as const)),
  startsOn: maybe(day),
  dueOn: maybe(day),
});

const fall = { name: 'Fall', from: '2026-08-17', to: '2026-12-18' };
const calendars = [
  { timeZone: 'UTC', terms: [] },
  { timeZone: 'America/Nowhere', terms: [fall] },
  { timeZone: 'UTC', terms: [{ ...fall, to: '2026-08-01' }] },
  { timeZone: 'UTC', terms: [{ ...fall, to: '2028-08-01' }] },
  { timeZone: 'UTC', terms: [fall, fall] },
];
const assignment = { person: 'ben', as: 'coach' as const, of: 'ana', from: '2026-08-01T00:00:00Z' };

/** What calculators answer to hostile numbers, days and goals: findings, warnings, and reasons why there is nothing. */
export function answersOfCalculators(runs: number): readonly unknown[] {
  const drawn = fc.record({ draft, target, series, day, numbers: fc.array(number, { minLength: 4, maxLength: 6 }) });
  const made = fc.sample(drawn, { numRuns: runs, seed: 5 }).flatMap((each) => {
    const [a, b, c, d] = each.numbers as [number, number, number, number];
    const goal = { ...each.draft, id: 'g1', target: each.target };
    const line = leastSquares(each.numbers.map((y, n) => ({ x: n % 2 === 0 ? n : a, y })).slice(0, Math.max(0, Math.trunc(b) % 5)));
    return [
      targetProblem(each.target),
      goalSeries(each.target.kind, each.series, 'g1'),
      goalProgress(goal, each.series),
      goalProjection(each.series, { on: each.day, level: c }),
      goalProjection(each.series, { on: each.day }),
      aimLine(goal, each.day),
      smartCheck(each.draft, { on: each.day }),
      peersCheck(each.draft),
      line,
      line.ok ? linePrediction(line, c, { level: d }) : undefined,
      line.ok ? linePrediction(line, c) : undefined,
      [wilsonInterval(a, b, { level: c }), wilsonInterval(a, b)],
      [tCdf(a, b), tQuantile(a, b), tQuantile(0.5 / Math.abs(c), b), normalQuantile(a)],
      timeOnTask([{ onTask: a, offTask: b }]),
    ];
  });
  return [
    ...made,
    ...answersOfChange(),
    ...answersOfNumbers(),
    ...answersOfSeries(),
    ...answersOfProgram(),
    ...answersOfGoals(),
    ...answersOfObservation(),
    leastSquares([]),
    leastSquares([{ x: 1, y: 1 }]),
    leastSquares([1e200, 2e200].map((x) => ({ x, y: x }))),
    goalProgress({ target: { kind: 'increase', baseline: -1e308, target: 1e308 } }, [{ on: '2026-09-07', value: 1e308 }]),
    classMissing({ ofStudents: [1] }),
    checklistFidelity([]),
    checklistFidelity(['met', 'met'].map((mark) => ({ step: 's', mark: mark as 'met' }))),
    checklistFidelity([{ step: 's', mark: 'seen' as 'met' }]),
    calendars.map(makeCalendar),
    addSchoolDays({ timeZone: 'UTC', terms: [fall], holidays: [], weekdays: [1] }, '2026-12-17', 2),
    makeAssignment({ ...assignment, person: 'a b' }),
    makeAssignment({ ...assignment, person: 'ana' }),
    makeAssignment({ ...assignment, until: assignment.from }),
  ];
}
