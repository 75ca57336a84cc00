import type { Stated } from '../labels/labelled';
import type { CompiledEvent } from '../process/process';
import { answerTo, eventFor, examplesFor, stepsAt } from './asking';
import { type Explorer, keptAt } from './explorer';
import type { StepBy } from './open-steps';
import { payloadsFrom, type Variants } from './payload-variants';

/** What tells two places apart: the state, who could ask what, and which branches a check lets pass. */
export function placeKey(explorer: Explorer, state: Stated): string {
  const signatures = explorer.facts.map((known) => signaturesAt(explorer, state, known));
  const branches = branchesOf(explorer, state, stepsAt(explorer, state, explorer.facts[0]));
  return JSON.stringify([state.state, signatures, branches, explorer.world.keyOf?.(state.record as never)]);
}

/** Everything that could be asked for, told alike where only the items differ. */
export function signaturesAt(explorer: Explorer, state: Stated, known: unknown): readonly string[] {
  return keptAt(explorer.signatures, state, known, () => [...new Set(stepsAt(explorer, state, known).map(signature))].sort());
}

/** The values by which ready events branch, where their check lets them pass. */
function branchesOf(explorer: Explorer, state: Stated, steps: readonly StepBy[]): readonly string[] {
  const [usual] = explorer.facts;
  return steps
    .filter((step, at, all) => step.ready && explorer.judged.has(step.type) && all.findIndex((each) => each.type === step.type) === at)
    .flatMap((step) => {
      const { deciding } = explorer.process.compiled.events.get(step.type) as CompiledEvent;
      const payloads = payloadsFrom(explorer.variants.get(step.type) as Variants, examplesFor(explorer, state, step, usual));
      return payloads.flatMap(({ payload, value }) => {
        if (value === undefined || !deciding.has(value.split('.')[0] as string)) return [];
        const decided = answerTo(explorer, state, eventFor(explorer, state, step, payload), usual, step.type);
        return decided?.ok === true ? [`${step.type} ${value}`] : [];
      });
    });
}

/** A step without the item that it is about, of which there may be any number. A count that an objection tells is a few or many. */
export function signature({ by, type, ready, missing }: StepBy): string {
  const why = missing.map(({ rule, message }) => `${rule} ${message.replace(/\d+/g, (count) => (Number(count) > 3 ? 'many' : count))}`);
  return `${by} ${type} ${ready} ${why.join(' ')}`;
}
