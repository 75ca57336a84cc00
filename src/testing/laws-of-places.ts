import type { Process } from '../process/process';
import type { Exploration, FaultKind, Place, Reached } from './exploration';
import { lawsOfCorrection } from './laws-of-correction';
import { lawsOfDeciding } from './laws-of-deciding';
import { lawsOfReplay } from './laws-of-replay';
import type { ProcessLaw } from './process-law';
import { runWalk } from './run-walk';
import type { WalkStep, World } from './walk';
import { waysForward } from './way-forward';

/** What is known of a process and may stay so, by name. */
export interface Allowed {
  readonly unreached: readonly string[];
  readonly deadEnds: readonly string[];
  readonly lasting: readonly string[];
}

/** What must hold of an exhaustive walk through a process. */
export interface PlaceLaw {
  readonly name: string;
  /** Throws an `Error` that says what was expected, where it does not hold. */
  readonly holds: (process: Process, found: Exploration, world: World, allowed: Allowed) => void;
}

const blameless =
  (kind: FaultKind, expected: string): PlaceLaw['holds'] =>
  (_process, { faults }) => {
    const own = faults.filter((each) => each.kind === kind);
    if (own.length > 0)
      stop(
        expected,
        own.map(({ message }) => message),
      );
  };

/** Laws of every place that there is to come to. */
export const lawsOfPlaces: readonly PlaceLaw[] = [
  {
    name: 'wherever it stands, nothing that anybody asks for throws',
    holds: blameless('threw', 'every ask to be answered'),
  },
  {
    name: 'wherever it stands, what is accepted was ready, and what is ready takes its example',
    holds: blameless('disagreed', 'decide and nextSteps to agree'),
  },
  {
    name: 'wherever it stands, a refusal changes nothing and says why',
    holds: blameless('changed', 'a refusal that changes nothing and says why'),
  },
  {
    name: 'wherever it stands, a stranger is told one constant thing',
    holds: blameless('told-a-stranger', 'one constant refusal for a stranger'),
  },
  {
    name: 'every state is come to, and every event and each value of its enums is accepted somewhere',
    holds: (_process, { coverage }, _world, { unreached }) => {
      const { states, events, values } = coverage;
      const missing = [
        ...lacking('the state', states, unreached),
        ...lacking('the event', events, unreached),
        // An event that is never accepted is said once.
        ...lacking(
          'the value',
          { ...values, missing: values.missing.filter((each) => !events.missing.includes(eventOf(each))) },
          unreached,
        ),
      ];
      if (missing.length > 0) stop(`a way to all that there is (${coverage.places} places were asked at)`, missing);
    },
  },
  {
    name: 'from wherever it stands, its people can come to an end',
    holds: ({ compiled }, { places }, _world, { deadEnds }) => {
      const ends = (state: string) => compiled.states.get(state)?.final === true;
      if (![...compiled.states.keys()].some(ends)) return;
      const live = leadingTo(
        places,
        (place) => !place.asked || ends(place.state.state),
        ({ by }) => by !== 'system',
      );
      const dead = [...places].filter(([key, { state }]) => !live.has(key) && !deadEnds.includes(state.state));
      if (dead.length > 0)
        stop(
          'a way to a final state',
          unique(dead.map(([, place]) => `None leads on from ${place.state.state}, come to by ${wayOf(place)}.`)),
        );
    },
  },
  {
    name: 'what rules refuse, they accept after all: somebody can bring that about',
    holds: (_process, { explorer }, _world, { lasting }) => {
      const never = waysForward(explorer, lasting).filter(({ forward }) => forward === 'never');
      const found = never.map(({ place, refused: { by, type }, inside }) => {
        return `In ${place.state.state}, ${type} by ${by} is refused by ${inside.join(', ')} for good, come to by ${wayOf(place)}.`;
      });
      if (found.length > 0) stop('a way from each refusal to an acceptance', found);
    },
  },
  {
    name: 'the way of every move replays, is stored and is put right as it was made',
    holds: (process, { moves, corrections }, world) => {
      const laws = [...lawsOfReplay, ...lawsOfDeciding.filter(({ name }) => name.startsWith('a state shares'))];
      for (const way of moves) hold(laws, process, way, world);
      for (const way of corrections) hold(lawsOfCorrection, process, way, world);
    },
  },
  {
    name: 'every state and every entry is plain JSON, without keys that hold nothing',
    holds: (process, { moves }) => {
      for (const way of moves) {
        const { states, entries } = runWalk(process, 'walk', { steps: way });
        const lost = undefinedIn(states.at(-1), 'the state') ?? undefinedIn(entries.at(-1), 'the entry');
        if (lost !== undefined) stop('plain JSON', [`${lost} is undefined after ${asked(way)}.`]);
      }
    },
  },
];

function hold(laws: readonly ProcessLaw[], process: Process, steps: readonly WalkStep[], world: World): void {
  for (const { name, holds } of laws) {
    try {
      holds(process, { steps }, world);
    } catch (thrown) {
      stop(name, [thrown instanceof Error ? thrown.message : 'something was thrown', `On the way ${asked(steps)}.`]);
    }
  }
}

/** The places from which a wanted one can be come to, themselves included. */
function leadingTo(
  places: ReadonlyMap<string, Place>,
  wanted: (place: Place) => boolean,
  counts: (move: Place['next'][number]) => boolean,
): ReadonlySet<string> {
  const live = new Set([...places].filter(([, place]) => wanted(place)).map(([key]) => key));
  for (let before = -1; before < live.size; ) {
    before = live.size;
    for (const [key, { next }] of places) if (next.some((move) => counts(move) && live.has(move.key))) live.add(key);
  }
  return live;
}

function lacking(what: string, { missing }: Reached, allowed: readonly string[]): readonly string[] {
  return missing.filter((name) => !allowed.includes(name)).map((name) => `Nothing led to ${what} ${name}.`);
}

function eventOf(value: string): string {
  return value.split(' ')[0] as string;
}

function wayOf({ way }: Place): string {
  return asked(way);
}

function asked(way: readonly WalkStep[]): string {
  const steps = way.map(({ event }) => {
    const { by, type } = event as { readonly by: string; readonly type: string };
    return `${by}: ${type}`;
  });
  return steps.length === 0 ? 'nothing' : steps.join(', ');
}

function undefinedIn(value: unknown, at: string): string | undefined {
  if (value === undefined) return at;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const found = undefinedIn(each, `${at}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unique(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}

function stop(expected: string, found: readonly string[]): never {
  const more = found.length > 8 ? [`And ${found.length - 8} more.`] : [];
  throw new Error([`Expected ${expected}, found:`, ...found.slice(0, 8), ...more].join('\n'));
}
