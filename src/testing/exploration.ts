import type { Stated } from '../labels/labelled';
import type { Explorer } from './explorer';
import type { WalkStep } from './walk';

/** What may be wrong with an answer. */
export type FaultKind = 'threw' | 'disagreed' | 'changed' | 'told-a-stranger';

/** Something wrong, and where. */
export interface Fault {
  readonly kind: FaultKind;
  readonly message: string;
}

/** One event that one person could ask for, and whether anything that may be known lets it pass. */
export interface Open {
  readonly by: string;
  readonly type: string;
  readonly ready: boolean;
  /** The rules that stand in the way, under the facts that they do under. */
  readonly rules: readonly string[];
}

/** One kind of state that can be come to: the state, and who could ask what. */
export interface Place {
  readonly state: Stated;
  /** What was asked on the way there, all of it accepted. */
  readonly way: readonly WalkStep[];
  /** What leads on: who asked for what, with which event, and the key of the place that it leads to. */
  readonly next: readonly { readonly by: string; readonly type: string; readonly step: WalkStep; readonly key: string }[];
  readonly open: readonly Open[];
  /** Whether everything was asked there; the last places that were found may be left. */
  readonly asked: boolean;
}

/** What an exhaustive walk came to, of all that there is. */
export interface Coverage {
  readonly places: number;
  readonly asks: number;
  readonly states: Reached;
  readonly events: Reached;
  /** Each value of each enum of a payload, accepted: `cycle.closed outcome.met`. */
  readonly values: Reached;
  /** Each rule, objecting. */
  readonly rules: Reached;
}

/** Names of all, and those that the walk did not come to. */
export interface Reached {
  readonly of: number;
  readonly missing: readonly string[];
}

export interface Exploration {
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: readonly Fault[];
  /** A way that ends in each event from each state that accepted it. */
  readonly moves: readonly (readonly WalkStep[])[];
  /** A way that ends in a correction of an item of each list in each state. */
  readonly corrections: readonly (readonly WalkStep[])[];
  readonly facts: readonly unknown[];
  readonly coverage: Coverage;
  /** By whom the walk can be gone on with. */
  readonly explorer: Explorer;
}

/** How far an exhaustive walk goes. */
export interface Exploring {
  /** How many places it asks everything at. */
  readonly places: number;
  readonly seed: number;
}
