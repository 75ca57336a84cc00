import type { Coverage, Reached } from './exploration';
import type { Explorer } from './explorer';
import { enumValues } from './payload-variants';

/** What a walk came to, of all that there is, after asking at so many places. */
export function coverageOf({ process: { compiled }, events, found, accepted, asks }: Explorer, places: number): Coverage {
  const reached = new Set([...found.values()].map((place) => place.state.state));
  const values = events.flatMap((spec) => enumValues(spec).map((value) => `${spec.type} ${value}`));
  return {
    places,
    asks,
    states: lacking([...compiled.states.keys()], reached),
    events: lacking([...compiled.events.keys()], accepted.events),
    values: lacking(values, accepted.values),
    rules: lacking([...compiled.rules.keys()], accepted.rules),
  };
}

function lacking(all: readonly string[], of: ReadonlySet<string>): Reached {
  return { of: all.length, missing: all.filter((each) => !of.has(each)) };
}
