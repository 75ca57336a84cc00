import type { Stated } from '../labels/labelled';
import type { AnyRecord } from '../process/process';
import type { Refusal } from '../process/refusal';
import { answerTo } from './asking';
import { blame, type Explorer, type Growing } from './explorer';
import { freezeDeep } from './freeze-deep';
import { placeKey } from './place-key';
import type { WalkStep } from './walk';

const constant = JSON.stringify([
  { code: 'not-open-to-you', sentence: 'not-open-to-you', parameters: {}, message: 'This is not open to you.' },
]);

/** Asks one thing at a place, and notes what is wrong with the answer. Answers the state it leads to, where it is accepted. */
export function askOne(explorer: Explorer, { state }: Growing, event: object, facts: unknown, what: string): Stated | undefined {
  const { by } = event as { readonly by: string };
  const before = state.record;
  const decided = answerTo(explorer, state, event, facts, what);
  if (decided === undefined) return undefined;
  if (state.record !== before) blame(explorer, 'changed', state, `${what} changed the state that was handed in.`);
  const toldStranger = by === 'stranger' && state.revision > 0;
  if (!decided.ok) {
    noteRefused(explorer, state, decided.refusals, what);
    if (toldStranger && JSON.stringify(decided.refusals) !== constant)
      blame(explorer, 'told-a-stranger', state, `${what} was refused with ${decided.refusals.map((each) => each.code).join(', ')}.`);
    return undefined;
  }
  noteAccepted(explorer, event as AnyRecord);
  if (toldStranger) blame(explorer, 'told-a-stranger', state, `${what} was accepted.`);
  return decided.state;
}

function noteRefused(explorer: Explorer, state: Stated, refusals: readonly Refusal[], what: string): void {
  if (refusals.length === 0 || refusals.some((each) => each.message === ''))
    blame(explorer, 'changed', state, `${what} was refused without a reason.`);
  for (const { rule } of refusals) if (rule !== undefined) explorer.accepted.rules.add(rule);
}

function noteAccepted({ accepted, named }: Explorer, event: AnyRecord): void {
  const type = String(event.type);
  accepted.events.add(type);
  for (const value of named.get(type) ?? []) {
    const dot = value.indexOf('.');
    if (event[value.slice(0, dot)] === value.slice(dot + 1)) accepted.values.add(`${type} ${value}`);
  }
}

/** The key of the place of a state; one that was not come to before is found now. */
export function placeFor(explorer: Explorer, state: Stated, way: readonly WalkStep[]): string {
  const key = placeKey(explorer, state);
  if (!explorer.found.has(key)) explorer.found.set(key, { key, state: freezeDeep(state), way, next: [], open: [], asked: false });
  return key;
}

/** Goes on from a place to the state that an accepted event led to. */
export function leadOn(explorer: Explorer, place: Growing, state: Stated, step: WalkStep): void {
  const { by, type } = step.event as { readonly by: string; readonly type: string };
  const way = [...place.way, step];
  const move = `${place.state.state} ${type}`;
  if (!explorer.moves.has(move)) explorer.moves.set(move, way);
  place.next.push({ by, type, step, key: placeFor(explorer, state, way) });
}
