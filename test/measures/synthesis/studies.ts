import { fc } from '@fast-check/vitest';

/** Thirteen trials of a vaccine, as Viechtbauer (2010) works them through: cases and others, of the vaccinated and of those who were not. */
const trials = [
  [4, 119, 11, 128],
  [6, 300, 29, 274],
  [3, 228, 11, 209],
  [62, 13536, 248, 12619],
  [33, 5036, 47, 5761],
  [180, 1361, 372, 1079],
  [8, 2537, 10, 619],
  [505, 87886, 499, 87892],
  [29, 7470, 45, 7232],
  [17, 1699, 65, 1600],
  [186, 50448, 141, 27197],
  [5, 2493, 3, 2338],
  [27, 16886, 29, 17825],
] as const;

/** Their log risk ratios. */
export const vaccine = trials.map(([a, b, c, d]) => ({
  effect: Math.log(a / (a + b) / (c / (c + d))),
  variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
}));

/** Three schools that found almost the same: their effects vary less than by chance. */
export const alike = [
  { effect: 0.3, variance: 0.04 },
  { effect: 0.31, variance: 0.05 },
  { effect: 0.29, variance: 0.03 },
];

const study = fc.record({
  effect: fc.double({ min: -2, max: 2, noNaN: true }),
  variance: fc.double({ min: 0.005, max: 1, noNaN: true }),
});

export const someStudies = (minLength: number) => fc.array(study, { minLength, maxLength: 9 });
