import { certifiedDigits, distributionDigits } from '../measures/digits';
import { type Shared, type Side, sideNames, sideOf } from '../measures/sides';
import { race } from '../race';
import { columns, perSecond } from '../table';

/** Numbers as a class brings them, the same at every run. */
const numbers = (n: number) => Array.from({ length: n }, (_, i) => 50 + 20 * Math.sin(12.9898 * i) + (i % 7));

const [thousand, days, fewDays] = [numbers(1000), numbers(100).map((_, i) => 19_000 + i), numbers(30).map((_, i) => i)];
const [hundred, thirty] = [numbers(100), numbers(30)];

/** Places between those that are easy. */
const places = [-2.7, -0.4, 0.3, 1.1, 2.6];

const over = (compute: (place: number) => number) => (): number => places.reduce((sum, place) => sum + compute(place), 0);

/** What is raced: how many runs one call is of, and what each side does, where it has it. */
const races: readonly (readonly [name: string, runs: number, of: (side: Side) => (() => unknown) | undefined])[] = [
  ['mean and deviation of 1,000', 1, (side) => use(side, 'meanAndDeviation', (compute) => () => compute(thousand))],
  ['line through 100 points', 1, (side) => use(side, 'line', (compute) => compute(days, hundred))],
  ['Theil and Sen of 30 points', 1, (side) => use(side, 'theilSen', (compute) => compute(fewDays, thirty))],
  ['normal distribution', 5, (side) => use(side, 'normalCdf', (compute) => over(compute))],
  ['its quantile', 5, (side) => use(side, 'normalQuantile', (compute) => over((place) => compute((place + 4) / 8)))],
  ['t distribution', 5, (side) => use(side, 'tCdf', (compute) => over((place) => compute(place, 14)))],
  ['its quantile', 5, (side) => use(side, 'tQuantile', (compute) => over((place) => compute((place + 4) / 8, 14)))],
  ['χ² distribution', 5, (side) => use(side, 'chiSquareCdf', (compute) => over((place) => compute(place + 6, 5)))],
  ['F distribution', 5, (side) => use(side, 'fCdf', (compute) => over((place) => compute(place + 3, 3, 24)))],
  ['noncentral t distribution', 5, (side) => use(side, 'noncentralTCdf', (compute) => over((place) => compute(place, 14, 1)))],
];

function use<Name extends keyof Shared>(
  side: Side,
  name: Name,
  run: (compute: Shared[Name]) => () => unknown,
): (() => unknown) | undefined {
  const compute = sideOf(side, name);
  return compute && run(compute);
}

const more = `Digits: of a number that is right, 16 at most; NumAcc3 and NumAcc4 have no more in doubles. Ratios of speed are ours over theirs in runs a second: below 1
they are faster. Ours reads rows with missing values in them, refuses what it cannot compute, and answers n and its method.`;

/** Our numbers beside those of four packages, on what they share. */
export function measures(): string {
  // First: what has met arrays of every kind is compiled for every kind.
  const lines = races.map(([name, runs, of]) => {
    const there = sideNames.flatMap((side) => {
      const run = of(side);
      return run === undefined ? [] : [{ side, run }];
    });
    const times = race(...there.map(({ run }) => run));
    const time = (side: Side) => times[there.findIndex((each) => each.side === side)];
    const mine = time('ours') ?? Number.NaN;
    const ratios = sideNames.slice(1).map((side) => {
      const theirs = time(side);
      return theirs === undefined ? '' : (theirs / mine).toFixed(2);
    });
    return [name, perSecond(mine / runs), ...ratios];
  });
  const speed = columns([['', 'ours, a second', ...sideNames.slice(1).map((side) => `to ${side}`)], ...lines]);

  const certified = certifiedDigits();
  const digits = typeof certified === 'string' ? certified : columns([['correct digits on certified sets', ...sideNames], ...certified]);
  const far = columns([['correct digits, fewest / median', ...sideNames], ...distributionDigits()]);
  return `${digits}\n\n${far}\n\n${speed}\n\n${more}`;
}
