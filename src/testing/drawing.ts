import * as fc from 'fast-check';
import type { Instant } from '../core/instant';
import type { CompiledEvent, Process } from '../process/process';
import { anyHostile } from './any-hostile';
import { anyValue } from './any-value';
import type { World } from './walk';

/** Draws a value; the same builder with the same arguments is the same arbitrary, which shrinking needs. */
export type Draw = fc.GeneratorValue;

/** The arbitraries that a walk is drawn from, each made once. */
export interface Drawing {
  readonly people: readonly string[];
  readonly start: Instant;
  /** How many steps. */
  readonly length: () => fc.Arbitrary<number>;
  /** A number below `count`. */
  readonly below: (count: number) => fc.Arbitrary<number>;
  readonly facts: () => fc.Arbitrary<unknown>;
  readonly kind: () => fc.Arbitrary<'ready' | 'any' | 'hostile' | 'correction'>;
  readonly payload: (type: string) => fc.Arbitrary<unknown>;
  readonly hostile: (type: string) => fc.Arbitrary<unknown>;
  /** Milliseconds from the last event to this one. */
  readonly pause: () => fc.Arbitrary<number>;
  readonly oddStamp: () => fc.Arbitrary<Readonly<Record<string, unknown>>>;
}

const minute = 60_000;

export function drawingOf(process: Process, world: World): Drawing {
  const { people, length = 12, hostile = 35, start = '2026-09-14T08:00:00Z' } = world;
  const ids = [...people, ...Array.from({ length }, (_, n) => `e${n + 1}`)];
  const events = process.compiled.events;
  const payloadOf = (type: string) => (events.get(type) as CompiledEvent).payload;
  return {
    people,
    start,
    // Most walks are as long as they may be; a failing one shrinks.
    length: () => fc.oneof({ withCrossShrink: true }, fc.integer({ min: 1, max: length }), { weight: 3, arbitrary: fc.constant(length) }),
    below: (count) => fc.nat({ max: Math.max(0, count - 1) }),
    facts: () => world.facts,
    kind: () =>
      fc.oneof(
        { weight: Math.max(1, 100 - hostile), arbitrary: fc.constant('ready' as const) },
        { weight: hostile, arbitrary: fc.constantFrom('any' as const, 'any' as const, 'hostile' as const, 'correction' as const) },
      ),
    payload: (type) => anyValue(payloadOf(type), { ids }),
    hostile: (type) => anyHostile(payloadOf(type), { ids }),
    pause: () => fc.constantFrom(0, 500, minute, 60 * minute, 24 * 60 * minute, 7 * 24 * 60 * minute),
    oddStamp: () => fc.oneof(oddTimes, oneOddField([...people], ids)),
  };
}

const long = '2020-01-01T00:00:00Z';

/** Times that are moments and still wrong: long ago, still to come, or a happening entered too late. */
const oddTimes = fc.constantFrom<Readonly<Record<string, unknown>>>(
  { at: long },
  { at: long, recordedAt: long },
  { recordedAt: long },
  { at: '2040-01-01T00:00:00Z' },
  { at: 'yesterday' },
  { at: 0 },
  { recordedAt: '2026-09-14T08:00:00+02:00' },
  { recordedAt: '' },
);

function oneOddField(people: readonly string[], ids: readonly string[]): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const field = <Key extends string>(key: Key, ...values: readonly unknown[]) =>
    fc.constantFrom(...values).map((value) => ({ [key]: value }));
  return fc.oneof(
    field('id', 'e1', '', '__proto__', 7, null),
    field('type', 'no.such', 'item.corrected', 'item.struck', '__proto__', 'constructor', 'xstate.init', '*', null),
    field('by', 'system', 'team', 'stranger', '__proto__', '', null, ...people),
    field('item', ...ids, '__proto__', 0),
    field('owner', 'team', 'system', 'stranger', ...people),
  );
}
