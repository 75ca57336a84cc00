import type * as fc from 'fast-check';
import type { Instant } from '../core/instant';

/** Who takes part in walks through a process, what is known from outside, and how long the walks are. */
export interface World<Facts = unknown> {
  /** The ids of the people who ask; `system` asks too. Those whom the events' examples name belong here. */
  readonly people: readonly string[];
  readonly facts: fc.Arbitrary<Facts>;
  /** What is asked first in every walk, such as how a team begins. Default nothing. */
  readonly given?: readonly WalkStep<Facts>[];
  /** How many events follow at most. Default 12. */
  readonly length?: number;
  /** How many events in a hundred are not simply what is ready: out of turn, malformed, dated wrongly, or corrections. Default 35. */
  readonly hostile?: number;
  /** When the first event may be recorded. Default `2026-09-14T08:00:00Z`. */
  readonly start?: Instant;
  /** What may be known in the exhaustive walk, the usual first; each is tried everywhere. Default a few drawn from `facts`. */
  readonly factsVariants?: readonly Facts[];
  /** What the exhaustive walk asks with beside an event's example, by type; each is laid over the example. Default nothing. */
  readonly witnesses?: Readonly<{ [type: string]: readonly Readonly<Record<string, unknown>>[] }>;
  /** What makes two places of the exhaustive walk different beside the state and what can be asked there. Default nothing. */
  readonly keyOf?: (record: never) => unknown;
}

/** One thing asked for. The event may be anything: some callers are hostile. */
export interface WalkStep<Facts = unknown> {
  readonly event: unknown;
  readonly facts: Facts;
}

/** A sequence of things asked for, as a stream of events from outside would be. */
export interface Walk<Facts = unknown> {
  readonly steps: readonly WalkStep<Facts>[];
}
