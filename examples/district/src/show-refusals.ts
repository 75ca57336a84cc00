import { cycleFacts, impact, partnership } from 'coaching-cycles';
import { strict } from 'coaching-cycles/privacy';
import { decide, replay } from 'coaching-cycles/process';
import { type Store, stateOf } from 'coaching-cycles/store';
import type { District } from './district';
import type { LoadedCycle } from './load-cycle';
import type { Names } from './names';
import type { Print } from './print';
import type { Step } from './step';

/**
 * Prints what was refused in a cycle, and why. A refusal leaves nothing in the log, so each is decided again on the cycle as it stood
 * then, which is what replaying the log's beginning gives.
 */
export async function showRefusals(
  print: Print,
  district: District,
  store: Store,
  { state, log }: LoadedCycle,
  steps: readonly Step[],
  { nameOf }: Names,
): Promise<void> {
  const refused = steps.flatMap((step) =>
    step.process === 'impact' && step.stream === state.id && step.meant === 'refused' ? [step] : [],
  );
  const rows: string[][] = [];
  for (const { event, at, after, partnership: of } of refused) {
    const known = { assignments: district.assignments, at, policy: strict };
    const facts = cycleFacts(await stateOf(store, partnership, of), known);
    const before = replay(impact, state.id, log.slice(0, after));
    const decided = decide(impact, before, { ...event, at, recordedAt: at } as never, facts);
    const reasons = decided.ok ? [] : decided.refusals.map((refusal) => refusal.message);
    rows.push([`${nameOf(event.by)} asks for ${event.type}`, reasons.join(' ')]);
  }
  print.heading('What was refused in it, and why');
  print.table(rows, ['Asked for', 'Refused because']);
}
