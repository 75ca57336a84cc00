import { describe, expect, it } from 'vitest';
import { cycleOf } from '../../../src/cycle/cycle-of';
import { cognitive } from '../../../src/cycle/models/cognitive';
import { type PeerCoachingEvent, peerCoaching, peerCoachingModel } from '../../../src/cycle/models/peer-coaching';
import { peerVisits } from '../../../src/cycle/parts/peer-visits';
import { given } from '../../../src/testing/given';
import { accepted, finishedBy, known, proposed, type ToldOfCycle, teamKnown } from '../impact-story';
import {
  bothVisited,
  feedback,
  organized,
  peers,
  peersKnown,
  swapped,
  talkedOver,
  visited,
  visitHeld,
  visiting,
  visitPlanned,
} from '../model-stories';

const told = (events: readonly ToldOfCycle<PeerCoachingEvent>[]) => given(peerCoaching, peersKnown, ...events);
const closed = { type: 'cycle.closed', by: 'ben', outcome: 'met' } as const;

describe('peer coaching', () => {
  it('needs no coach: one teacher proposes and each other says yes', () => {
    given(peerCoaching, peersKnown, { ...proposed('peer-coaching', ['ben', 'dan']), by: 'ben', coaches: [] })
      .when(accepted('ben'))
      .thenRefused('said-yes-once')
      .when(accepted('dan'))
      .thenState('active.pre-conference');
  });

  it('may be organized by a coach, who then says yes too', () => {
    expect(given(peerCoaching, teamKnown, ...organized).state.state).toBe('active.pre-conference');
    given(peerCoaching, teamKnown, { ...proposed('peer-coaching', ['ben', 'dan']), by: 'ben' }, accepted('dan'))
      .when(accepted('cho'))
      .thenState('active.pre-conference');
  });

  it('is of two teachers or more', () => {
    given(peerCoaching, known).when(proposed('peer-coaching')).thenRefused('enough-teachers');
  });

  it('is the only way to go without a coach: another model asks for one', () => {
    given(cognitive, peersKnown)
      .when({ ...proposed('cognitive', ['ben', 'dan']), by: 'ben', coaches: [] })
      .thenRefused('not-open-to-you');
  });

  it('goes from the pre-conference to the visit, the post-conference, and swaps', () => {
    expect(told(visiting(peers)).state.state).toBe('active.observe');
    expect(told(visited(peers)).state.state).toBe('active.post-conference');
    expect(told(swapped(peers)).state.state).toBe('active.pre-conference');
  });

  it('does each step before the next', () => {
    told(peers).when(finishedBy('ben')).thenRefused('has-planned-visit');
    told(visiting(peers)).when(finishedBy('ben')).thenRefused('has-held-visit');
    told(visited(peers)).when(finishedBy('dan')).thenRefused('has-talked-over').when(talkedOver('ben')).when(finishedBy('dan'));
    told(visiting(peers)).when(talkedOver('ben')).thenRefused('wrong-stage');
  });

  it('goes on where a visit was held before its phase began', () => {
    told([...peers, visitPlanned('ben', 'dan'), visitHeld('ben')])
      .when(finishedBy('ben'))
      .thenState('active.observe')
      .when(finishedBy('ben'))
      .thenState('active.post-conference');
  });

  it('is closed when everyone was observed, unless it is abandoned', () => {
    for (const outcome of ['met', 'partly', 'not-met'] as const) {
      const { refusals } = told(swapped(peers))
        .when({ ...closed, outcome })
        .thenRefused('check');
      expect(refusals[0]?.parameters).toEqual({ rule: 'everyone-observed', waiting: 1 });
      told(bothVisited(peers))
        .when({ ...closed, outcome })
        .thenState(`closed.${outcome}`);
    }
    told(swapped(peers))
      .when({ ...closed, outcome: 'abandoned' })
      .thenState('closed.abandoned');
  });

  it('counts a visit that was held, not one that was planned or dropped', () => {
    const next = visitPlanned('dan', 'ben');
    told([...swapped(peers), next])
      .when({ type: 'peer-visit.dropped', by: 'dan', item: next.id })
      .when(closed)
      .thenRefused('check');
  });
});

describe('a visit', () => {
  it('is of one teacher to another', () => {
    told(peers)
      .when({ ...visitPlanned('ben', 'ben') })
      .thenRefused('check')
      .when({ ...visitPlanned('ben', 'zoe') })
      .thenRefused('check');
    given(peerCoaching, teamKnown, ...organized)
      .when({ ...visitPlanned('ben', 'cho') })
      .thenRefused('check')
      .when({ ...visitPlanned('ben', 'dan'), by: 'cho' })
      .thenRecord({ peerVisits: [{ owner: 'team', by: 'cho' }] });
  });

  it('needs a peer, who may have left', () => {
    told([...peers, { type: 'teacher.left', by: 'dan' }])
      .when(visitPlanned('ben', 'dan'))
      .thenRefused('has-peer');
  });

  it('is held on a day that has come', () => {
    told(visiting(peers))
      .when({ ...visitHeld('ben'), on: '2026-12-01' })
      .thenRefused('check')
      .when(visitHeld('ben'))
      .thenRecord({ peerVisits: [{ stage: 'held', heldOn: '2026-09-14', saw: 'Eleven students spoke.' }] });
  });
});

describe('feedback', () => {
  it('is the observer’s to give', () => {
    told(visited(peers))
      .when(feedback('ben', 'ben'))
      .thenRefused('observer-speaks')
      .when(feedback('dan', 'ben'))
      .thenRecord({ peerFeedback: [{ by: 'dan', visit: 'visit-to-ben' }] });
  });

  it('is dropped where the model says so', () => {
    const silent = cycleOf({ ...peerCoachingModel, parts: [peerVisits({ feedback: false })] });
    given(silent, peersKnown, ...visited(peers))
      .when(feedback('dan', 'ben'))
      .thenRefused('feedback-allowed');
  });
});
