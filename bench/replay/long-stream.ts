import type { CycleFacts } from '../../src/cycle/cycle';
import type { CycleEvent } from '../../src/cycle/cycle-event';
import { type ImpactState, impact } from '../../src/cycle/models/impact';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import type { Entry, StateOf } from '../../src/process/process';
import { facts, proposal, stream } from '../story';

export type ImpactEntry = Entry<CycleEvent, ImpactState, CycleFacts>;

const start = Date.parse('2026-09-14T08:00:00Z');

/** Whether a new goal is drafted with every fiftieth entry, and the one before set aside, or one is there all the time. */
export type Goals = 'a goal in fifty' | 'one goal';

/** The event of one entry of a stream: a cycle begins, and then it is measured and noted, people meet, and goals are drafted. */
function entered(entry: number, goals: Goals): CycleEvent {
  const at = new Date(start + entry * 60_000).toISOString();
  const stamp = { id: `e${entry}`, at, recordedAt: at };
  if (entry === 1) return { ...stamp, type: 'cycle.proposed', by: 'cho', ...proposal };
  if (entry === 2) return { ...stamp, type: 'cycle.accepted', by: 'ben' };
  if (entry === 3) return { ...stamp, type: 'cycle.accepted', by: 'dan' };
  const goal = `e${goals === 'one goal' ? 4 : Math.max(4, entry - (entry % 50))}`;
  if (`e${entry}` === goal)
    return {
      ...stamp,
      type: 'goal.drafted',
      by: 'ben',
      text: 'Every student explains how they got to an answer.',
      about: 'students',
      measure: 'Students who explain, in a sweep over the class',
      unit: 'percent of students',
      target: { kind: 'increase', baseline: 35, target: 75 },
    };
  if (entry % 50 === 49 && goals !== 'one goal') return { ...stamp, type: 'goal.set-aside', by: 'ben', item: goal };
  if (entry % 5 === 1)
    return { ...stamp, type: 'session.held', by: 'cho', owner: 'ben', kind: 'visit', minutes: 25, attended: ['ben', 'cho'] };
  if (entry % 5 < 4) return { ...stamp, type: 'measurement.recorded', by: 'cho', owner: 'ben', goal, on: '2026-09-14', value: entry % 100 };
  return { ...stamp, type: 'note.taken', by: 'ben', note: 'They talked on.', ownNote: 'A word for myself.' };
}

/** The log of one stream of so many entries, each decided. */
export function longStream(entries: number, goals: Goals = 'a goal in fifty'): readonly ImpactEntry[] {
  let state: StateOf<typeof impact> = initial(impact, stream);
  const log: ImpactEntry[] = [];
  for (let entry = 1; entry <= entries; entry += 1) {
    const decided = decide(impact, state, entered(entry, goals), facts);
    if (!decided.ok)
      throw new Error(`Expected entry ${entry} to be accepted, found: ${decided.refusals.map(({ message }) => message).join(' ')}`);
    state = decided.state;
    log.push(decided.entry);
  }
  return log;
}
