import { impact } from '../../src/cycle/models/impact';
import { replay } from '../../src/process/replay';
import { replayByHand } from '../by-hand/replay';
import type { Comparison } from '../comparison';
import { stream } from '../story';
import { stateOf, tell, tellByHand } from '../told';

const { log } = tell();
const { log: logByHand } = tellByHand();

/** The log of that cycle, folded to its state. */
export const replayLog: Comparison = {
  name: 'replay',
  against: 'fold of transition()',
  per: log.length,
  ours: () => replay(impact, stream, log),
  theirs: () => replayByHand(stream, logByHand),
  results: () => [replay(impact, stream, log), stateOf(replayByHand(stream, logByHand))],
  aim: { atLeast: 20 },
};
