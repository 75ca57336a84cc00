import * as fc from 'fast-check';
import type * as z from 'zod';
import { type AnyValueOptions, anyValue } from './any-value';

/**
 * Gives an arbitrary for what hostile or careless callers send where a schema is expected: a right value with a key absent,
 * added or of a wrong type, and things that are no plain JSON at all, such as a proxy whose every trap throws. A few are
 * right by chance.
 *
 * @param schema - The schema of an object.
 * @param options - Ids to use where an id is asked for.
 * @returns An arbitrary of anything.
 * @throws {CoachingError} `input/invalid` where the schema is not of plain JSON.
 * @example
 * import * as fc from 'fast-check';
 * const visit = z.strictObject({ minutes: z.int() });
 * fc.sample(anyHostile(visit), { numRuns: 50, seed: 1 }).some((value) => typeof value !== 'object'); // => true
 */
export function anyHostile(schema: z.ZodType, options: AnyValueOptions = {}): fc.Arbitrary<unknown> {
  const right = anyValue(schema, options);
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(right, fc.nat(), anyWrong).map(([value, at, wrong]) => replaced(value, at, wrong)) },
    { weight: 2, arbitrary: fc.tuple(right, fc.nat()).map(([value, at]) => without(value, at)) },
    { weight: 2, arbitrary: fc.tuple(right, anyKey, anyWrong).map(([value, key, wrong]) => added(value, key, wrong)) },
    { weight: 1, arbitrary: fc.tuple(right, fc.nat()).map(([value, at]) => trapped(value, at)) },
    { weight: 1, arbitrary: anyWrong },
  );
}

const anyKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'stage', 'since', 'owner', 'item', 'revision', ''),
  fc.string({ maxLength: 8 }),
);

/** Not what is expected, wherever it is put. */
const anyWrong: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    0,
    -0,
    -1,
    0.5,
    1e308,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    '__proto__',
    'team',
    'system',
  ),
  fc.constantFrom('x'.repeat(5000), '\ud800', '2026-02-30', '2026-09-14T08:00:00+02:00', '99999-01-01T00:00:00Z'),
  fc
    .constantFrom<() => unknown>(
      () => [],
      () => ({}),
      () => JSON.parse('{"__proto__":{"polluted":true}}'),
      () => new Map([['a', 1]]),
      () => new Date(0),
      () => Symbol('s'),
      () => 1n,
      () => () => 'called',
      () => Object.create({ inherited: true }),
      cyclic,
      deep,
      hostileProxy,
    )
    .map((make) => make()),
);

function cyclic(): unknown {
  const value: Record<string, unknown> = {};
  value.self = value;
  return value;
}

function deep(): unknown {
  let value: unknown = 'end';
  for (let n = 0; n < 200; n += 1) value = n % 2 === 0 ? [value] : { value };
  return value;
}

/** A proxy that throws at every look, with a text that must not be repeated. Only symbols are answered: fast-check asks for its own. */
function hostileProxy(): unknown {
  const trap = (target: object, key?: string | symbol) => {
    if (typeof key === 'symbol') return Reflect.get(target, key);
    throw new Error('hostile-secret');
  };
  const has = (target: object, key: string | symbol) => trap(target, key) !== undefined;
  return new Proxy({}, { get: trap, has, ownKeys: (target) => trap(target), getOwnPropertyDescriptor: (target, key) => trap(target, key) });
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

/** The copy is made by definition, not by assignment, which would set the prototype for `__proto__`. */
function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  const made = {};
  for (const [key, value] of entries) Object.defineProperty(made, key, { value, enumerable: true, configurable: true, writable: true });
  return made;
}

function replaced(value: unknown, at: number, wrong: unknown): unknown {
  const entries = entriesOf(value);
  return entries.length === 0 ? wrong : objectOf(entries.map((entry, n) => (n === at % entries.length ? [entry[0], wrong] : entry)));
}

function without(value: unknown, at: number): unknown {
  const entries = entriesOf(value);
  return objectOf(entries.filter((_, n) => n !== at % entries.length));
}

function added(value: unknown, key: string, wrong: unknown): unknown {
  return objectOf([...entriesOf(value), [key, wrong]]);
}

function trapped(value: unknown, at: number): unknown {
  const entries = entriesOf(value);
  const made = objectOf(entries) as object;
  const key = entries[at % Math.max(1, entries.length)]?.[0] ?? 'any';
  const get = () => {
    throw new Error('hostile-secret');
  };
  return Object.defineProperty(made, key, { get, enumerable: true, configurable: true });
}
