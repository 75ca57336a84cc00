import { transition } from 'xstate';
import { begin, type Entry, nameOf, type Standing } from './decide';
import { machine } from './machine';

/** The standing that a log leads to, by putting each of its events to the machine again. They were parsed when they were accepted. */
export function replayByHand(id: string, log: readonly Entry[]): Standing {
  let { snapshot, since, recordedAt } = begin(id);
  for (const { event, facts, from, to } of log) {
    [snapshot] = transition(machine, snapshot, { ...event, facts });
    if (to !== from) since = event.recordedAt;
    recordedAt = event.recordedAt;
  }
  return { id, snapshot, state: nameOf(snapshot.value), since, recordedAt };
}
