import { type Cycle, emptyCycle } from '../../src/cycle/cycle';

/** What the machine keeps beside its state. */
export interface Context {
  readonly record: Cycle;
  /** One more with each event that was accepted: XState says nothing of one that was not. */
  readonly revision: number;
}

export const emptyContext: Context = { record: emptyCycle, revision: 0 };
