import { describe, expect, test } from 'vitest';
import { closelyKnown, dominated } from '../../../src/privacy/disclosure/dominance';

/** The groups by which the R package GaussSuppression tests its rules, and what it answers (1: may not be shown). */
const groups = [[100], [90, 10], [80, 20], [70, 30], [80, 10, 10], [70, 10, 10, 10], [60, 20, 10, 10]];

const told = (rule: (parts: readonly number[]) => boolean) => groups.map((parts) => Number(rule(parts))).join('');

describe('F6: the rules of dominance and p percent, beside GaussSuppression in R', () => {
  test.each([
    [1, 0.75, '1110100'],
    [1, 0.85, '1100000'],
    [1, 0.9, '1100000'],
    [2, 0.75, '1111111'],
    [2, 0.85, '1111100'],
    [2, 0.9, '1111100'],
  ])('the largest %d with %d or more', (largest, share, expected) => {
    expect(told((parts) => dominated(parts, { largest, share }))).toBe(expected);
  });

  test.each([
    [0.05, '1111000'],
    [0.1, '1111000'],
    [0.15, '1111100'],
    [0.2, '1111100'],
  ])('p of %d', (percent, expected) => {
    expect(told((parts) => closelyKnown(parts, percent))).toBe(expected);
  });

  test('of nothing, nobody has too much', () => {
    expect([dominated([], { largest: 1, share: 0.5 }), closelyKnown([0, 0], 0.1)]).toEqual([false, false]);
  });
});
