import type { CycleFacts } from '../src/cycle/cycle';
import type { CycleEvent } from '../src/cycle/cycle-event';
import { type ImpactState, impact } from '../src/cycle/models/impact';
import { decide } from '../src/process/decide';
import { initial } from '../src/process/initial';
import type { Entry, StateOf } from '../src/process/process';
import { begin, decideByHand, type Entry as EntryByHand, loaded, type Standing } from './by-hand/decide';
import { facts, story, stream } from './story';

/** The story told by `decide`: the state that it comes to, and its log. */
export function tell() {
  let state: StateOf<typeof impact> = initial(impact, stream);
  const log: Entry<CycleEvent, ImpactState, CycleFacts>[] = [];
  for (const event of story) {
    const decided = decide(impact, state, event, facts);
    if (!decided.ok)
      throw new Error(`Expected ${event.id} to be accepted, found: ${decided.refusals.map(({ message }) => message).join(' ')}`);
    state = decided.state;
    log.push(decided.entry);
  }
  return { state, log };
}

/** The story told by the machine that is written by hand, its snapshot kept or loaded for each event. */
export function tellByHand(snapshot: 'kept' | 'loaded' = 'kept') {
  let standing: Standing = begin(stream);
  const log: EntryByHand[] = [];
  for (const event of story) {
    const decided = decideByHand(snapshot === 'kept' ? standing : loaded(standing), event, facts);
    if (!decided.ok) throw new Error(`Expected ${event.id} to be accepted by hand, found that it was not.`);
    standing = decided.standing;
    log.push(decided.entry);
  }
  return { standing, log };
}

/** A standing as a state of the process, to be compared with one. */
export function stateOf({ id, snapshot, state, since, recordedAt }: Standing) {
  const { record, revision } = snapshot.context;
  return { kind: impact.kind, id, revision, state, since, recordedAt, record };
}
