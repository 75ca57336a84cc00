import * as fc from 'fast-check';
import type { Process } from '../../src/process/process';
import type { World } from '../../src/testing/walk';
import { event, facts, pair } from './example-process';

/** A process, and a world in which walks through it get far. */
export interface Walkable {
  readonly name: string;
  readonly process: Process;
  readonly world: World;
}

const mostly = <T>(usual: T, any: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: any });

const flags = fc.record({ allowed: fc.boolean(), conflict: fc.boolean() });

/** Every process that the laws are put to. */
export const walkables: readonly Walkable[] = [
  {
    name: 'pair',
    process: pair as unknown as Process, // a law knows records and events as plain JSON only
    world: { people: ['ben', 'cho', 'dan'], facts: mostly({ allowed: true, conflict: false }, flags), length: 20 },
  },
  {
    name: 'pair, of a team',
    process: pair as unknown as Process,
    world: {
      people: ['ben', 'cho', 'dan'],
      facts: fc.constant(facts),
      given: [{ event: event('g1', 'pair.begun', 'cho', { teachers: ['ben', 'dan'], coach: 'cho' }), facts }],
      length: 20,
    },
  },
];
