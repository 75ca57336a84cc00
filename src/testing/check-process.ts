import * as fc from 'fast-check';
import type { LabelledObject } from '../labels/label';
import type { Policy } from '../labels/label-kind';
import type { Evidence } from '../privacy/evidence';
import { everyPolicy } from '../privacy/policies/every-policy';
import type { EventStamp } from '../process/event';
import type { Process } from '../process/process';
import { anyWalk } from './any-walk';
import type { Coverage, Exploration } from './exploration';
import { explore } from './explore';
import { lawsOfCorrection } from './laws-of-correction';
import { lawsOfDeciding } from './laws-of-deciding';
import { lawsOfNextSteps } from './laws-of-next-steps';
import { lawsOfPlaces } from './laws-of-places';
import { lawsOfReplay } from './laws-of-replay';
import { expectSecrecy } from './laws-of-secrecy';
import { openingApart } from './opening-apart';
import type { Walk, World } from './walk';

/** One law, put to one process. */
export interface ProcessCheck {
  /** The law, as a sentence. */
  readonly name: string;
  /** Puts the law to the process; throws an `Error` that says where it does not hold: the shortest walk found, or the place. */
  readonly run: () => void;
}

/** How a process is checked. */
export interface CheckProcessOptions {
  /** How many random walks for each law. Default 100; 0 leaves the laws of walks out. */
  readonly walks?: number;
  /** For the same walks again. Default: other walks each time; the exhaustive walk is the same each time. */
  readonly seed?: number;
  /** At how many places the exhaustive walk asks everything. Default 40, a second or three; 0 leaves it out. */
  readonly places?: number;
  /** States (`closed.met`), events (`cycle.ended`) and values (`cycle.closed outcome.met`) that need not be come to. Default none. */
  readonly unreached?: readonly string[];
  /** States from which the people need not come to an end. Default none. */
  readonly deadEnds?: readonly string[];
  /** Rules that may refuse for good, such as one that lets each person sign once. Default none. */
  readonly lasting?: readonly string[];
  /** The policies under which nobody may be told of what is hidden from them. Default every policy of the library; those that open the same count as one. */
  readonly policies?: readonly Policy[];
  /** What proves who is who to whom. Default: what the record says of its people, and one person more for each relationship. */
  readonly evidence?: Evidence;
  /** Told what the exhaustive walk came to, once. */
  readonly report?: (coverage: Coverage) => void;
}

/**
 * Puts the laws that hold of every process to one. Random walks go deep: replay and storage give the same state, corrections
 * change items and never decisions. An exhaustive walk goes everywhere: at each kind of place everybody asks for everything; what
 * is ready is accepted and nothing else, a refusal says why and can be turned into an acceptance, everything is come to, the
 * people can always come to an end, and nobody is told of what a policy hides from them. From a refusal people go on by what they are
 * told is ready, and by nothing that the system does, to where the same is accepted of the same person about the same item.
 *
 * @param process - The process, such as `cycleOf(model)` of a model of one's own.
 * @param world - Who asks, and what is known from outside; for the exhaustive walk it helps to list `factsVariants`.
 * @param options - How many walks and places, what is known and may stay so, and the policies.
 * @returns The checks, each to be run as a test of its own. The exhaustive walk is made once, by the first that needs it.
 * @example
 * import * as fc from 'fast-check';
 * const facts = fc.constant({ partnership: null, coachEvaluates: false });
 * const checks = checkProcess(impact, { people: ['ben', 'cho'], facts, length: 3 }, { walks: 2, seed: 1, places: 0 });
 * checks.map((check) => check.run()).every((answer) => answer === undefined); // => true
 * @example
 * import * as fc from 'fast-check';
 * const facts = fc.constant({ mayPropose: true, leaderSigns: false, coachEvaluates: false });
 * const world = { people: ['ben', 'coach'], facts };
 * const checks = checkProcess(partnership, world, { walks: 0, report: ({ states }) => states.missing }); // it names what was not come to
 * checks.find((check) => check.name.startsWith('wherever it stands, nothing')).run(); // => undefined
 */
export function checkProcess<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  world: World<NoInfer<Facts>>,
  options: CheckProcessOptions = {},
): readonly ProcessCheck[] {
  const { walks = 100, places = 40 } = options;
  // A law knows records and events as plain JSON only.
  const wide = process as unknown as Process;
  return [...(walks > 0 ? ofWalks(wide, world, walks, options) : []), ...(places > 0 ? ofPlaces(wide, world, places, options) : [])];
}

function ofWalks(process: Process, world: World, walks: number, options: CheckProcessOptions): readonly ProcessCheck[] {
  const laws = [...lawsOfDeciding, ...lawsOfReplay, ...lawsOfNextSteps, ...lawsOfCorrection];
  const { seed = fc.sample(fc.noBias(fc.nat()), 1)[0] as number } = options;
  const drawing = { numRuns: walks, seed };
  const arbitrary = anyWalk(process, world);
  // To draw a walk takes longer than to put a law to it: each law is put to the same walks, which are drawn once.
  let drawn: readonly Walk[] | undefined;
  return laws.map(({ name, holds }) => ({
    name,
    run: () => {
      drawn ??= fc.sample(arbitrary, drawing);
      try {
        for (const walk of drawn) holds(process, walk, world);
      } catch (thrown) {
        // The same walks again, so that the one that fails is made as short as it can be.
        fc.assert(
          fc.property(arbitrary, (walk) => holds(process, walk, world)),
          drawing,
        );
        throw thrown;
      }
    },
  }));
}

function ofPlaces(process: Process, world: World, places: number, options: CheckProcessOptions): readonly ProcessCheck[] {
  const { seed = 1, unreached = [], deadEnds = [], lasting = [], policies = everyPolicy, evidence, report } = options;
  let made: Exploration | undefined;
  const exploration = () => {
    if (made === undefined) {
      made = explore(process, world, { places, seed });
      report?.(made.coverage);
    }
    return made;
  };
  const laws = lawsOfPlaces.map(({ name, holds }) => ({
    name,
    run: () => holds(process, exploration(), world, { unreached, deadEnds, lasting }),
  }));
  const secrecy = openingApart(policies).map(([policy, ...alike]) => ({
    name: `under ${[policy, ...alike].map(({ id, version }) => `${id} ${version}`).join(', ')}, nobody is told of what is hidden from them`,
    run: () => expectSecrecy(process, exploration(), world, policy, { evidence, seed }),
  }));
  return [...laws, ...secrecy];
}
