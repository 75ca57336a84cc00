import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stated } from '../../src/labels/labelled';
import { anyWalk } from '../../src/testing/any-walk';
import { openSteps } from '../../src/testing/open-steps';
import { runWalk } from '../../src/testing/run-walk';
import { walkables } from './processes';

const kinds = [...new Set(walkables.map(({ process }) => process.kind))];

/**
 * A law that holds on walks which go nowhere says nothing: these say where the walks of the laws go. The exhaustive walk comes to all there is
 * (`everywhere.ts`); random ones must come to nearly all, whatever their seed.
 */
describe.each(kinds)('walks through %s', (kind) => {
  const reached = new Set<string>();
  const accepted = new Set<string>();
  const refusing = new Set<string>();
  const worlds = walkables.filter(({ process }) => process.kind === kind);
  for (const { process, world } of worlds) {
    for (const walk of fc.sample(anyWalk(process, world), { numRuns: 80, seed: 11 })) {
      const { states, entries, refusals } = runWalk(process, 'walk', walk);
      for (const { state } of states) reached.add(state);
      for (const { event } of entries) accepted.add(event.type);
      for (const { rule } of refusals) if (rule !== undefined) refusing.add(rule);
      for (const [n, { event, facts }] of walk.steps.entries())
        for (const { missing } of openSteps(process, states[n] as Stated, facts, world.people, timeOf(event)))
          for (const { rule } of missing) if (rule !== undefined) refusing.add(rule);
    }
  }
  const { compiled } = (worlds[0] as (typeof walkables)[number]).process;

  test('reach nearly every state', () => expectNearly([...compiled.states.keys()], reached));

  test('have nearly every event accepted', () => expectNearly([...compiled.events.keys(), 'item.corrected', 'item.struck'], accepted));

  test('are refused by nearly every rule', () => expectNearly([...compiled.rules.keys()], refusing));
});

/** All but one in five, or but one. */
function expectNearly(all: readonly string[], met: ReadonlySet<string>): void {
  const left = all.filter((each) => !met.has(each));
  expect(left.length, left.join(', ')).toBeLessThanOrEqual(Math.max(1, Math.floor(all.length / 5)));
}

const usual = '2026-09-14T08:00:00Z';

/** When an event is recorded; some are hostile, and throw when they are looked at. */
function timeOf(event: unknown): string {
  try {
    const at = (event as { readonly recordedAt?: unknown }).recordedAt;
    return typeof at === 'string' && at.endsWith('Z') ? at : usual;
  } catch {
    return usual;
  }
}
