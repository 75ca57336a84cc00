import { describe, expect, it } from 'vitest';
import { replay } from '../../src/process/replay';
import { runWalk } from '../../src/testing/run-walk';
import { event, facts, pair } from './example-process';

const { entries, states } = runWalk(pair, 'p1', {
  steps: [
    event('e1', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' }),
    event('e2', 'note.taken', 'cho', { text: 'seen' }),
    event('e3', 'phase.finished', 'ben'),
  ].map((each) => ({ event: each, facts })),
});

const broken = (why: RegExp) =>
  expect.objectContaining({ code: 'log/broken', details: expect.objectContaining({ why: expect.stringMatching(why) }) });
const changed = (at: number, by: object) => entries.map((entry, n) => (n === at ? { ...entry, ...by } : entry)) as never[];

describe('replay', () => {
  it('gives the state after the log', () => {
    expect(replay(pair, 'p1', entries, { verify: true })).toEqual(states.at(-1));
  });

  it.each([
    ['a gap', entries.slice(1) as never[], /revision/],
    ['an entry twice', [...entries.slice(0, 1), ...entries] as never[], /revision/],
    ['another stream’s entry', changed(1, { stream: 'p2' }), /stream/],
    ['a newer version', changed(1, { version: 2 }), /version/],
    ['an entry that goes on from elsewhere', changed(1, { from: 'paused' }), /state/],
    ['an entry that leads nowhere', changed(2, { to: 'toString' }), /state/],
    ['an event that there is not', changed(1, { event: { ...entries[1]?.event, type: 'note.taken-back' } }), /event/],
  ])('stops at %s', (_, log, why) => expect(() => replay(pair, 'p1', log)).toThrow(broken(why)));

  it.each([
    ['facts under which it was not allowed', changed(0, { facts: { allowed: false, conflict: false } }), 1],
    ['a payload that was not acceptable', changed(1, { event: { ...entries[1]?.event, text: 7 } }), 2],
    ['a key that nobody may send', changed(1, { event: { ...entries[1]?.event, more: 1 } }), 2],
    ['another place than it led to', [...entries.slice(0, 2), { ...entries[2], to: 'paused' }] as never[], 3],
  ])('verifies: %s', (_, log, revision) =>
    expect(() => replay(pair, 'p1', log, { verify: true })).toThrow(
      expect.objectContaining({ code: 'log/not-verified', details: { kind: 'pair', revision } }),
    ),
  );
});
