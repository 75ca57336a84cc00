import * as fc from 'fast-check';
import type { Stated } from '../../src/labels/labelled';
import { decide } from '../../src/process/decide';
import type { Process } from '../../src/process/process';
import type { Refusal } from '../../src/process/refusal';
import { anyWalk } from '../../src/testing/any-walk';
import { exampleOf } from '../../src/testing/example-of';
import { explore } from '../../src/testing/explore';
import { openSteps } from '../../src/testing/open-steps';
import { runWalk } from '../../src/testing/run-walk';
import type { World } from '../../src/testing/walk';

const usual = '2026-09-14T08:00:00Z';

/** What walks through a process are refused for, and what its next steps say is missing. */
export function refusalsOfWalks(process: Process, world: World, walks: number): readonly Refusal[] {
  return fc.sample(anyWalk(process, world), { numRuns: walks, seed: 11 }).flatMap((walk) => {
    const { states, refusals } = runWalk(process, 'walk', walk);
    const missing = walk.steps.flatMap(({ facts }, n) => openSteps(process, states[n] as Stated, facts, world.people, usual));
    return [...refusals, ...missing.flatMap((step) => step.missing)];
  });
}

/** What everybody is refused for who asks for everything, rightly and not, at so many kinds of places that a process can come to. */
export function refusalsOfPlaces(process: Process, world: World, most: number): readonly Refusal[] {
  const { places, facts } = explore(process, world, { places: most, seed: 1 });
  return [...places.values()]
    .filter(({ asked }) => asked)
    .flatMap(({ state }) =>
      facts.flatMap((known) => {
        const asking = (by: string, type: string, more: object) => {
          const at = state.recordedAt ?? usual;
          const decided = decide(process, state as never, { id: 'asked', type, by, at, recordedAt: at, ...more } as never, known);
          return decided.ok ? [] : decided.refusals;
        };
        return [...process.compiled.events.values()].flatMap((spec) =>
          [...world.people, 'system', 'stranger'].flatMap((by) => {
            const example = exampleOf(process, state, spec, { by, at: usual, facts: known, item: undefined }) ?? {};
            const item = spec.about === undefined ? {} : { item: firstOf(state, spec.about.items) };
            return [...asking(by, spec.type, { ...example, ...item }), ...asking(by, spec.type, { unknown: 1 })];
          }),
        );
      }),
    );
}

function firstOf(state: Stated, items: string): string | undefined {
  return (state.record as Readonly<Record<string, readonly { readonly id: string }[]>>)[items]?.[0]?.id;
}
