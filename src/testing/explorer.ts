import * as fc from 'fast-check';
import { kept } from '../core/kept';
import type { Stated } from '../labels/labelled';
import type { CompiledEvent, Process } from '../process/process';
import type { Fault, FaultKind, Open, Place } from './exploration';
import { freezeDeep } from './freeze-deep';
import type { StepBy } from './open-steps';
import { enumValues, type Variants, variantsOf } from './payload-variants';
import type { WalkStep, World } from './walk';

/** A place while everything is asked there. */
export interface Growing extends Place {
  readonly key: string;
  readonly next: { by: string; type: string; step: WalkStep; key: string }[];
  open: readonly Open[];
  asked: boolean;
}

/** What an exhaustive walk goes by, and what it has found so far. */
export interface Explorer {
  readonly process: Process;
  readonly world: World;
  /** What may be known from outside, the usual first. */
  readonly facts: readonly unknown[];
  readonly events: readonly CompiledEvent[];
  readonly variants: ReadonlyMap<string, Variants>;
  /** The events whose check tells one branch of their payload from another. */
  readonly judged: ReadonlySet<string>;
  /** The values of each event's enums. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** The people, the system, and somebody who is no party. */
  readonly askers: readonly string[];
  readonly found: Map<string, Growing>;
  readonly faults: Fault[];
  readonly moves: Map<string, readonly WalkStep[]>;
  readonly corrections: Map<string, readonly WalkStep[]>;
  /** What was accepted somewhere; of rules, which objected. */
  readonly accepted: { readonly events: Set<string>; readonly values: Set<string>; readonly rules: Set<string> };
  readonly times: Map<string, string>;
  /** What everybody is told that they could ask for, and which states that leads to. */
  readonly steps: Kept<readonly StepBy[]>;
  readonly signatures: Kept<readonly string[]>;
  readonly led: Kept<readonly Stated[]>;
  asks: number;
}

/** What was worked out of each state under each thing that is known: neither ever changes. */
type Kept<T> = WeakMap<Stated, Map<unknown, T>>;

/** Answers what is kept of a state under what is known, or works it out and keeps it. */
export function keptAt<T>(keeping: Kept<T>, state: Stated, known: unknown, work: () => T): T {
  return kept(
    kept(keeping, state, () => new Map<unknown, T>()),
    known,
    work,
  );
}

/** Somebody who sets out. */
export function explorerOf(process: Process, world: World, seed: number): Explorer {
  const events = [...process.compiled.events.values()];
  return {
    process,
    world,
    facts: factsOf(world, seed).map(freezeDeep),
    events,
    variants: new Map(events.map((spec) => [spec.type, variantsOf(spec, world.people, seed)])),
    judged: new Set(events.filter((spec) => spec.check !== undefined && spec.deciding.size > 0).map(({ type }) => type)),
    named: new Map(events.map((spec) => [spec.type, enumValues(spec)])),
    askers: [...world.people, 'system', 'stranger'],
    found: new Map(),
    faults: [],
    moves: new Map(),
    corrections: new Map(),
    accepted: { events: new Set(), values: new Set(), rules: new Set() },
    times: new Map(),
    steps: new WeakMap(),
    signatures: new WeakMap(),
    led: new WeakMap(),
    asks: 0,
  };
}

/** Notes a fault. Of one kind five are enough. */
export function blame({ faults }: Explorer, kind: FaultKind, { state }: Stated, what: string): void {
  if (faults.filter((each) => each.kind === kind).length < 5) faults.push({ kind, message: `In ${state}, ${what}` });
}

function factsOf(world: World, seed: number): readonly unknown[] {
  if (world.factsVariants !== undefined) return world.factsVariants;
  const drawn = fc.sample(world.facts, { numRuns: 60, seed });
  const counted = new Map<string, { each: unknown; times: number }>();
  for (const each of drawn) {
    const key = JSON.stringify(each);
    counted.set(key, { each, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  // What is usual comes first.
  const sorted = [...counted.values()].sort((a, b) => b.times - a.times);
  return sorted.slice(0, 3).map(({ each }) => each);
}
