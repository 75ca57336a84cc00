import * as fc from 'fast-check';
import type { LabelledObject } from '../labels/label';
import type { EventStamp } from '../process/event';
import type { Process } from '../process/process';
import { anyWalk } from './any-walk';
import { lawsOfCorrection } from './laws-of-correction';
import { lawsOfDeciding } from './laws-of-deciding';
import { lawsOfNextSteps } from './laws-of-next-steps';
import { lawsOfReplay } from './laws-of-replay';
import type { World } from './walk';

/** One law, put to one process. */
export interface ProcessCheck {
  /** The law, as a sentence. */
  readonly name: string;
  /** Walks through the process; throws an `Error` with the shortest walk found on which the law does not hold. */
  readonly run: () => void;
}

/** How a process is checked. */
export interface CheckProcessOptions {
  /** How many walks for each law. Default 100. */
  readonly walks?: number;
  /** For the same walks again. Default: other walks each time. */
  readonly seed?: number;
}

/**
 * Puts the laws that hold of every process to one: replay and storage give the same state, a refusal changes nothing and says
 * why, what is ready is accepted and nothing else, corrections change items and never decisions.
 *
 * @param process - The process, such as `cycleOf(model)` of a model of one's own.
 * @param world - Who asks in the walks, and what is known from outside.
 * @param options - How many walks, and their seed.
 * @returns The checks, each to be run as a test of its own.
 * @example
 * import * as fc from 'fast-check';
 * const facts = fc.constant({ partnership: null, coachEvaluates: false });
 * const checks = checkProcess(impact, { people: ['ben', 'cho'], facts, length: 3 }, { walks: 2, seed: 1 });
 * checks.map((check) => check.run()).every((answer) => answer === undefined); // => true
 */
export function checkProcess<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  world: World<NoInfer<Facts>>,
  options: CheckProcessOptions = {},
): readonly ProcessCheck[] {
  const { walks = 100, seed } = options;
  // A law knows records and events as plain JSON only.
  const wide = process as unknown as Process;
  const laws = [...lawsOfDeciding, ...lawsOfReplay, ...lawsOfNextSteps, ...lawsOfCorrection];
  return laws.map(({ name, holds }) => ({
    name,
    run: () => {
      const property = fc.property(anyWalk(process, world), (walk) => holds(wide, walk, world));
      fc.assert(property, { numRuns: walks, ...(seed === undefined ? {} : { seed }) });
    },
  }));
}
