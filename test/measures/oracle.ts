import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A table of outside numbers: each case with its input and what the reference tool answered. */
export interface Oracle<Input, Expected> {
  readonly suggestedRelTol: number;
  readonly cases: readonly { readonly id: string; readonly relTol?: number; readonly input: Input; readonly expected: Expected }[];
}

export function oracle<Input, Expected>(name: string): Oracle<Input, Expected> {
  return JSON.parse(readFileSync(new URL(`../oracles/${name}.json`, import.meta.url), 'utf8'));
}

/** Expects a number within a relative distance of another one; absolute where the other is 0. */
export function near(found: number, expected: number, tolerance: number, what = ''): void {
  const distance = Math.abs(found - expected) / (Math.abs(expected) || 1);
  expect(distance, `${what}: expected ${expected}, found ${found}`).toBeLessThanOrEqual(tolerance);
}

/** The answer of a result that must be there. */
export function found<T extends { readonly ok: boolean }>(result: T): Extract<T, { readonly ok: true }> {
  if (!result.ok) throw new Error(`expected an answer, found ${JSON.stringify(result)}`);
  return result as Extract<T, { readonly ok: true }>;
}

/** Every number anywhere inside a value. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Expects a number within an absolute distance of another one. */
export function within(found: number | null, expected: number | null, most: number, what = ''): void {
  if (found === null || expected === null) expect(found, what).toBe(expected);
  else expect(Math.abs(found - expected), `${what}: expected ${expected}, found ${found}`).toBeLessThanOrEqual(most);
}
