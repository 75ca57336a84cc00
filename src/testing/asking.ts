import type { Stated } from '../labels/labelled';
import { decide } from '../process/decide';
import type { AnyRecord, CompiledEvent } from '../process/process';
import type { Refusal } from '../process/refusal';
import { exampleOf } from './example-of';
import { blame, type Explorer, keptAt } from './explorer';
import { openSteps, type StepBy } from './open-steps';

const usual = '2026-09-14T08:00:00Z';

/** What somebody asks for, about which item. */
export interface Wanted {
  readonly by: string;
  readonly type: string;
  readonly item?: string | undefined;
}

/** A minute after the last event. */
function timeAfter({ times, world }: Explorer, { recordedAt }: Stated): string {
  const last = recordedAt ?? world.start ?? usual;
  const time = times.get(last) ?? new Date(Date.parse(last) + 60_000).toISOString();
  times.set(last, time);
  return time;
}

/** The stamp of the next event, but for who asks and for what. */
export function stampAfter(explorer: Explorer, state: Stated): { readonly id: string; readonly at: string; readonly recordedAt: string } {
  const at = timeAfter(explorer, state);
  return { id: `e${state.revision + 1}`, at, recordedAt: at };
}

/** The event by which somebody asks. */
export function eventFor(explorer: Explorer, state: Stated, { by, type, item }: Wanted, payload: AnyRecord): object {
  return { ...payload, ...stampAfter(explorer, state), ...(item === undefined ? {} : { item }), type, by };
}

/** The payloads that should do: the event's example, and what the world's witnesses make of it. */
export function examplesFor(explorer: Explorer, state: Stated, { by, type, item }: Wanted, facts: unknown): readonly AnyRecord[] {
  const { process, world } = explorer;
  const spec = process.compiled.events.get(type) as CompiledEvent;
  const example = exampleOf(process, state, spec, { by, at: timeAfter(explorer, state), facts, item });
  const more = (world.witnesses?.[type] ?? []).map((payload) => ({ ...example, ...payload }));
  return example === undefined ? more : [example, ...more];
}

/** What everybody is told that they could ask for. */
export function stepsAt(explorer: Explorer, state: Stated, facts: unknown): readonly StepBy[] {
  const { process, world, steps } = explorer;
  const open = () => openSteps(process, state, facts, world.people, timeAfter(explorer, state));
  return keptAt(steps, state, facts, () => guarded(explorer, state, 'asking for the next steps', open) ?? []);
}

/** What came of asking. */
type Answer = { readonly ok: true; readonly state: Stated } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What is decided; nothing where that throws. */
export function answerTo(explorer: Explorer, state: Stated, event: object, facts: unknown, what: string): Answer | undefined {
  explorer.asks += 1;
  return guarded(explorer, state, what, () => decide(explorer.process, state as never, event as never, facts));
}

function guarded<T>(explorer: Explorer, state: Stated, what: string, ask: () => T): T | undefined {
  try {
    return ask();
  } catch (thrown) {
    blame(explorer, 'threw', state, `${what} threw: ${thrown instanceof Error ? thrown.message : 'something'}`);
    return undefined;
  }
}
