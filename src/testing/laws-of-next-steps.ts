import * as fc from 'fast-check';
import type { Stated } from '../labels/labelled';
import { decide } from '../process/decide';
import type { CompiledEvent, Process } from '../process/process';
import { anyValue } from './any-value';
import { exampleOf } from './example-of';
import { type StepBy, stepsOf } from './open-steps';
import type { ProcessLaw } from './process-law';
import { runWalk } from './run-walk';
import { expectThat } from './same';
import type { World } from './walk';

/** Laws of what people are told that they could ask for. */
export const lawsOfNextSteps: readonly ProcessLaw[] = [
  {
    name: 'every accepted event was a ready step of who asked for it',
    holds: (process, walk) => {
      const { states, decisions } = runWalk(process, 'walk', walk);
      for (const [at, decided] of decisions.entries()) {
        if (!decided.ok || decided.entry.event.by === 'system' || decided.entry.event.type.startsWith('item.')) continue;
        const { type, by, item, recordedAt } = decided.entry.event;
        const steps = stepsOf(process, states[at] as Stated, decided.entry.facts, by, recordedAt);
        const told = steps.some((step) => step.type === type && step.item === item && step.ready);
        expectThat(told, `${type} to be a ready step of ${by} in ${(states[at] as Stated).state}`);
      }
    },
  },
  {
    name: 'for what is ready there is a payload that is accepted, and for what is not there is none',
    holds: (process, walk, world) => {
      const state = runWalk(process, 'walk', walk).states.at(-1);
      const facts = walk.steps.at(-1)?.facts;
      if (state === undefined || walk.steps.length === 0) return;
      if (state.revision === 0) return firstStep(process, state, facts, world);
      for (const person of world.people) {
        for (const step of stepsOf(process, state, facts, person, state.recordedAt ?? '')) {
          const accepted = payloadsFor(process, state, facts, step, world).filter((payload) =>
            accepts(process, state, facts, step, payload),
          );
          const what = `${step.type} by ${person} in ${state.state}`;
          expectThat(
            step.ready ? accepted.length > 0 : accepted.length === 0,
            step.ready ? `${what} to be accepted: it is ready` : `${what} to be refused: it is not ready`,
          );
        }
      }
    },
  },
  {
    name: 'what is not ready says which rules stand in the way, and what is ready says none',
    holds: (process, walk, world) => {
      const { states } = runWalk(process, 'walk', walk);
      for (const [at, { facts }] of walk.steps.entries()) {
        const state = states[at] as Stated;
        for (const person of world.people)
          for (const step of stepsOf(process, state, facts, person, state.recordedAt ?? '2026-09-14T08:00:00Z'))
            expectThat(
              step.ready === (step.missing.length === 0) && step.missing.every((each) => each.rule !== undefined),
              `${step.type} to name its rules`,
            );
      }
    },
  },
];

/** Before there is a record nobody is known: the first step is open to one of the people at least, or its rules refuse all. */
function firstStep(process: Process, state: Stated, facts: unknown, world: World): void {
  const steps = world.people.flatMap((person) => stepsOf(process, state, facts, person, '2026-09-14T08:00:00Z'));
  for (const type of new Set(steps.map((step) => step.type))) {
    const own = steps.filter((step) => step.type === type);
    const accepted = own.filter((step) =>
      payloadsFor(process, state, facts, step, world).some((payload) => accepts(process, state, facts, step, payload)),
    );
    if (own.every((step) => step.ready)) expectThat(accepted.length > 0, `${type} to be accepted of somebody: it is ready`);
    if (own.every((step) => !step.ready)) expectThat(accepted.length === 0, `${type} to be refused: it is not ready`);
  }
}

/** The example where there is one, and it must do; else a few that the schema accepts. */
function payloadsFor(process: Process, state: Stated, facts: unknown, step: StepBy, world: World): readonly object[] {
  const spec = process.compiled.events.get(step.type) as CompiledEvent;
  const asking = { by: step.by, at: state.recordedAt ?? '2026-09-14T08:00:00Z', facts, item: step.item };
  const example = exampleOf(process, state, spec, asking);
  const drawn = () => fc.sample(anyValue(spec.payload, { ids: world.people }), { numRuns: 3, seed: state.revision }) as object[];
  if (example === undefined) return drawn();
  return step.ready ? [example] : [example, ...drawn()];
}

function accepts(process: Process, state: Stated, facts: unknown, step: StepBy, payload: object): boolean {
  const at = state.recordedAt ?? '2026-09-14T08:00:00Z';
  const about = step.item === undefined ? {} : { item: step.item };
  const event = { ...payload, ...about, id: 'asked', type: step.type, by: step.by, at, recordedAt: at };
  return decide(process, state as never, event as never, facts).ok;
}
