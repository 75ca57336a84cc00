import type { Comparison } from '../comparison';
import { story } from '../story';
import { stateOf, tell, tellByHand } from '../told';

/** An Impact Cycle from its proposal to its close, one event decided after the other. */
const decideAgainst = (snapshot: 'kept' | 'loaded'): Comparison => ({
  name: 'decide',
  against: `XState by hand, snapshot ${snapshot}`,
  per: story.length,
  ours: tell,
  theirs: () => tellByHand(snapshot),
  results: () => {
    const { standing, log } = tellByHand(snapshot);
    return [tell(), { state: stateOf(standing), log }];
  },
});

/** The state that `decide` takes is plain JSON: what it needs of a machine it makes each time. A snapshot that is kept cannot be stored. */
export const decisions: readonly Comparison[] = [{ ...decideAgainst('kept'), aim: { atLeast: 1.5 } }, decideAgainst('loaded')];
