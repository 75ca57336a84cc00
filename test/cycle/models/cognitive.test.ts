import { describe, expect, it } from 'vitest';
import { mapEndings, mapRegions } from '../../../src/cycle/items/conversation-map';
import { type CognitiveEvent, cognitive } from '../../../src/cycle/models/cognitive';
import { supportFunctionOf } from '../../../src/cycle/support-function';
import { given } from '../../../src/testing/given';
import { known, type ToldOfCycle } from '../impact-story';
import {
  advised,
  askedFor,
  collected,
  conversing,
  conversingSupervised,
  declared,
  ended,
  paced,
  shifted,
  supervisoryKnown,
} from '../model-stories';

const told = (...events: readonly ToldOfCycle<CognitiveEvent>[]) => given(cognitive, known, ...conversing, ...events);
const entered = (to: string) => ({ type: 'phase.entered', by: 'cho', to }) as const;
const closed = { type: 'cycle.closed', by: 'ben', outcome: 'met' } as const;

describe('a cognitive conversation', () => {
  it('goes from planning to the event to reflecting, and may be closed with no region said', () => {
    told()
      .when(entered('event'))
      .thenState('active.event')
      .when(entered('reflecting'))
      .thenState('active.reflecting')
      .when(closed)
      .thenState('closed.met');
  });

  it('goes to whatever map the teacher needs', () => {
    told()
      .when(entered('problem-resolving'))
      .thenState('active.problem-resolving')
      .when(entered('planning'))
      .thenState('active.planning')
      .when({ type: 'phase.finished', by: 'ben' })
      .thenRefused('unknown-event');
  });

  it('touches the regions of its maps in any order, whichever map is open, and none twice is needed', () => {
    for (const [map, regions] of Object.entries(mapRegions)) {
      expect(regions.length).toBe(5);
      for (const region of regions)
        told()
          .when({ type: 'region.touched', by: 'ben', map, region } as never)
          .thenRecord({ regions: [{ map, region }] });
    }
  });

  it('has no region of another map', () => {
    told().when({ type: 'region.touched', by: 'cho', map: 'planning', region: 'analyze-causal-factors' }).thenRefused('check');
  });
});

describe('the coach collects', () => {
  it('nothing that the teacher did not ask for', () => {
    told()
      .when(collected)
      .thenRefused('has-asked-data')
      .when({ ...askedFor, by: 'cho' })
      .thenRefused('not-your-turn');
    told(askedFor)
      .when({ ...collected, asked: 'something-else' })
      .thenRefused('check')
      .when(collected)
      .thenRecord({ dataCollected: [{ asked: 'asked', by: 'cho', owner: 'ben' }] });
  });

  it('on a day that has come', () => {
    told(askedFor)
      .when({ ...collected, on: '2026-12-01' })
      .thenRefused('check');
  });
});

describe('a problem-resolving conversation', () => {
  it.each(mapEndings)('comes to an end in %s', (ending) => {
    told(paced)
      .when({ ...ended, ending })
      .thenRecord({ endings: [{ ending }] })
      .when(closed)
      .thenState('closed.met');
  });

  it('is closed without one, too: a map need not be gone through to its end', () => {
    told(paced).when(closed).thenState('closed.met');
  });

  it('can be withdrawn from without one', () => {
    told(paced).when({ type: 'cycle.withdrawn', by: 'ben' }).thenState('withdrawn');
  });
});

describe('while coaching', () => {
  it.each(['advice', 'praise', 'judgment'] as const)('a coach gives no %s', (kind) => {
    told()
      .when({ ...advised, kind })
      .thenRefused('outside-coaching');
    told(shifted('coaching'))
      .when({ ...advised, kind })
      .thenRefused('outside-coaching');
  });

  it.each(['consulting', 'collaborating'] as const)('a coach may shift to %s, give advice there, and return', (to) => {
    told()
      .when(shifted(to))
      .thenRecord({ functionShifts: [{ to }] })
      .when(advised)
      .thenRecord({ advice: [{ kind: 'advice', by: 'cho' }] })
      .when(shifted('coaching'))
      .when({ ...advised, id: 'more' })
      .thenRefused('outside-coaching');
  });

  it('the teacher is not asked to say in which function the coach is', () => {
    told()
      .when({ ...shifted('consulting'), by: 'ben' })
      .thenRefused('not-your-turn');
  });
});

describe('the log of support functions', () => {
  it('keeps each shift with its reason', () => {
    told({ ...shifted('consulting'), why: 'Ben asked for an example.' })
      .when(shifted('coaching'))
      .thenRecord({
        functionShifts: [{ to: 'consulting', why: 'Ben asked for an example.' }, { to: 'coaching' }],
      });
  });
});

describe('the function that a coach is in', () => {
  it('is that of the last shift, as it was corrected, until evaluating is declared', () => {
    const { state } = told({ ...shifted('consulting'), id: 'shift' });
    expect(supportFunctionOf(state.record)).toBe('consulting');
    const corrected = told(
      { ...shifted('consulting'), id: 'shift' },
      { type: 'item.corrected', by: 'cho', item: 'shift', to: { to: 'coaching' } },
    );
    expect(supportFunctionOf(corrected.state.record)).toBe('coaching');
    corrected.when(advised).thenRefused('outside-coaching');
    const evaluating = given(cognitive, supervisoryKnown, ...conversingSupervised, shifted('consulting'), declared);
    expect(supportFunctionOf(evaluating.state.record)).toBe('evaluating');
    expect(supportFunctionOf({ ...evaluating.state.record, supportShift: 'struck' })).toBe('coaching');
  });
});

describe('a look back', () => {
  it('says what there was of pauses and questions, or nothing of it', () => {
    told()
      .when({ type: 'conversation.looked-back-on', by: 'ben', map: 'reflecting', pauseSeconds: 4, causalQuestions: 3 })
      .thenRecord({ looksBack: [{ map: 'reflecting', pauseSeconds: 4 }] })
      .when({ type: 'conversation.looked-back-on', by: 'cho', map: 'planning' })
      .thenRecord({ looksBack: [{}, { map: 'planning', by: 'cho' }] });
  });
});

describe('evaluating', () => {
  it('is never shifted to', () => {
    told()
      .when({ ...shifted('consulting'), to: 'evaluating' } as never)
      .thenRefused('payload');
  });

  it('is refused where coaching and evaluation are kept apart, whatever role is declared', () => {
    const { refusals } = told().when(declared).thenRefused('evaluates-openly');
    expect(refusals[0]?.message).toMatch(/declared formal role/);
  });

  it('is declared by a formal role under a supervisory policy, and by nothing else', () => {
    const { role: _role, ...undeclared } = declared;
    given(cognitive, supervisoryKnown, ...conversingSupervised)
      .when(undeclared as never)
      .thenRefused('payload')
      .when({ ...declared, by: 'ben' })
      .thenRefused('not-your-turn')
      .when(declared)
      .thenRecord({ supportShift: null, formalRole: 'Peer assistance and review' })
      .when(advised)
      .thenRecord({ advice: [{}] });
  });
});
