import type { Stated } from '../labels/labelled';
import { initial } from '../process/initial';
import type { AnyRecord, Process } from '../process/process';
import { askAll } from './ask-all';
import { placeFor } from './ask-one';
import { answerTo } from './asking';
import { coverageOf } from './coverage-of';
import type { Exploration, Exploring } from './exploration';
import { type Explorer, explorerOf, type Growing } from './explorer';
import { freezeDeep } from './freeze-deep';
import type { WalkStep, World } from './walk';

/**
 * Walks through a process breadth-first: at each kind of place everybody asks for everything, with the example of each event,
 * every value of its enums and what is malformed, and whatever is accepted leads on.
 */
export function explore(process: Process, world: World, { places, seed }: Exploring): Exploration {
  const explorer = explorerOf(process, world, seed);
  setOut(explorer);
  const visits = new Map<string, number>();
  let asked = 0;
  for (; asked < places; asked += 1) {
    const place = nearest(explorer, visits);
    if (place === undefined) break;
    visits.set(place.state.state, (visits.get(place.state.state) ?? 0) + 1);
    askAll(explorer, place);
  }
  const { found, faults, moves, corrections, facts } = explorer;
  const coverage = coverageOf(explorer, asked);
  return { places: found, faults, moves: [...moves.values()], corrections: [...corrections.values()], facts, coverage, explorer };
}

/** The places on the way that is given, from the very beginning. */
function setOut(explorer: Explorer): void {
  let state: Stated = freezeDeep(initial(explorer.process, 'walk'));
  const way: WalkStep[] = [];
  placeFor(explorer, state, []);
  for (const { event, facts } of explorer.world.given ?? []) {
    const step = { event: JSON.parse(JSON.stringify(event)) as AnyRecord, facts };
    const decided = answerTo(explorer, state, step.event, facts, 'what is given');
    if (decided?.ok !== true) continue;
    state = freezeDeep(decided.state);
    explorer.accepted.events.add(String(step.event.type));
    way.push(step);
    placeFor(explorer, state, [...way]);
  }
}

/** The nearest place of the state that was asked least: a state with many kinds of places does not keep the others waiting. */
function nearest({ found }: Explorer, visits: ReadonlyMap<string, number>): Growing | undefined {
  const open = [...found.values()].filter((place) => !place.asked);
  const [first] = open;
  if (first === undefined) return undefined;
  const visited = (place: Growing) => visits.get(place.state.state) ?? 0;
  return open.reduce((best, each) => (visited(each) < visited(best) ? each : best), first);
}
