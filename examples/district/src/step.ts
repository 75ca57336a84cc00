import type { CycleEvent, PartnershipEvent } from 'coaching-cycles';
import type { Instant } from 'coaching-cycles/core';
import type { Correction } from 'coaching-cycles/process';
import type { Unstamped } from 'coaching-cycles/store';

/** What somebody asks for in the course of the term, and when. */
export type Step = PartnershipStep | CycleStep | Look;

interface Asked {
  readonly stream: string;
  /** The partnership that it belongs to. */
  readonly partnership: string;
  readonly at: Instant;
  /** How many events its stream has accepted before it. */
  readonly after: number;
  /** What comes of it where it is not simply kept. */
  readonly meant?: 'refused' | 'repeated';
}

export interface PartnershipStep extends Asked {
  readonly process: 'partnership';
  readonly event: Unstamped<PartnershipEvent | Correction>;
}

export interface CycleStep extends Asked {
  readonly process: 'impact' | 'grow';
  readonly event: Unstamped<CycleEvent | Correction>;
}

/** Somebody asks to read a cycle for evaluation. */
export interface Look extends Asked {
  readonly process: 'look';
  readonly person: string;
}
