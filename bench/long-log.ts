import type { CycleEvent } from '../src/cycle/cycle-event';
import { impact } from '../src/cycle/models/impact';
import { decide } from '../src/process/decide';
import { initial } from '../src/process/initial';
import type { StateOf } from '../src/process/process';
import { facts, proposal, stream } from './story';

type Impact = StateOf<typeof impact>;

/** What is entered again and again. */
export type Kind = 'measurement' | 'note';

const start = Date.parse('2026-09-14T08:00:00Z');

/** The event of one entry of a log: a cycle begins with a goal of Ben’s, and then all are of one kind, a minute apart. */
function entered(kind: Kind, entry: number): CycleEvent {
  const at = new Date(start + entry * 60_000).toISOString();
  const stamp = { id: `e${entry}`, at, recordedAt: at };
  if (entry === 1) return { ...stamp, type: 'cycle.proposed', by: 'cho', ...proposal };
  if (entry === 2) return { ...stamp, type: 'cycle.accepted', by: 'ben' };
  if (entry === 3) return { ...stamp, type: 'cycle.accepted', by: 'dan' };
  if (entry === 4)
    return {
      ...stamp,
      id: 'g1',
      type: 'goal.drafted',
      by: 'ben',
      text: 'Every student explains how they got to an answer.',
      about: 'students',
      measure: 'Students who explain, in a sweep over the class',
      unit: 'percent of students',
      target: { kind: 'increase', baseline: 35, target: 75 },
    };
  return kind === 'measurement'
    ? { ...stamp, type: 'measurement.recorded', by: 'cho', owner: 'ben', goal: 'g1', on: '2026-09-14', value: entry % 100 }
    : { ...stamp, type: 'note.taken', by: entry % 2 === 0 ? 'ben' : 'cho', owner: 'ben', note: 'A word.', ownNote: 'Another.' };
}

/** One entry of a log to come: the state that it is decided in, and its event. */
export interface Next {
  readonly state: Impact;
  readonly event: CycleEvent;
}

/** The entry of that number in a log of one kind. */
export function entryAt(kind: Kind, entry: number): Next {
  let state = initial(impact, stream);
  for (let at = 1; at < entry; at += 1) state = accepted({ state, event: entered(kind, at) });
  return { state, event: entered(kind, entry) };
}

/** Decides an entry; it is accepted. */
export function accepted({ state, event }: Next): Impact {
  const decided = decide(impact, state, event, facts);
  if (!decided.ok)
    throw new Error(`Expected ${event.type} to be accepted, found: ${decided.refusals.map(({ message }) => message).join(' ')}`);
  return decided.state;
}
