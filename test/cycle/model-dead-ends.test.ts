import { describe, expect, test } from 'vitest';
import { cognitive } from '../../src/cycle/models/cognitive';
import { peerCoaching } from '../../src/cycle/models/peer-coaching';
import { supportFunctionOf } from '../../src/cycle/support-function';
import { deadEnds, explore } from './explore';
import { known } from './impact-story';
import { peersKnown } from './model-stories';

const kinds = (all: readonly unknown[]) => [...new Set(all.map((each) => JSON.stringify(each)))].sort();
const closing = { 'cycle.closed': [{ outcome: 'met' }] };
/** What is only entered, or led back from. */
const idle = ['session.held', 'artifact.added', 'note.taken', 'reality.recorded', 'cycle.paused', 'commitment.made'];

describe('laws: from wherever it has come to, it can still be closed as met', () => {
  test('a cognitive conversation', () => {
    const places = explore(cognitive, {
      people: ['ben', 'cho'],
      facts: [known],
      keyOf: ({ regions, endings, ...record }) => [supportFunctionOf(record), kinds(regions.map(({ map }) => map)), endings.length > 0],
      payloads: {
        ...closing,
        'ending.reached': [{ ending: 'walk-away-question' }],
        'region.touched': [{ map: 'problem-resolving', region: 'check-congruence' }],
        'function.shifted': [{ to: 'consulting' }, { to: 'coaching' }],
        'phase.entered': ['planning', 'event', 'reflecting', 'problem-resolving'].map((to) => ({ to })),
      },
      leaveOut: [...idle, 'goal.drafted', 'data.asked-for', 'advice.given'],
      strikes: ['endings'],
    });
    const dead = deadEnds(places, ({ state }) => state === 'closed.met');
    expect(dead.filter(({ state }) => !cognitive.states[state.state].final).map(({ way }) => way)).toEqual([]);
  });

  test('peers who observe each other, and where one has left, the other ends it', () => {
    const places = explore(peerCoaching, {
      people: ['ben', 'dan'],
      facts: [peersKnown],
      keyOf: ({ teachers, peerVisits }) => [teachers, kinds(peerVisits.map(({ stage, observed }) => [stage, observed]))],
      payloads: { 'cycle.closed': [{ outcome: 'met' }, { outcome: 'abandoned' }] },
      leaveOut: [...idle, 'feedback.given', 'visit.dropped'],
      strikes: ['peerVisits'],
    });
    const ends = (left: number) => (left > 1 ? 'closed.met' : 'closed.abandoned');
    const dead = deadEnds(places, ({ state, record }) => state === ends(record.teachers.length));
    expect(dead.filter(({ state }) => !peerCoaching.states[state.state].final).map(({ way }) => way)).toEqual([]);
  });
});
