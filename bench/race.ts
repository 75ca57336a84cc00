/** Microseconds of CPU for one run of each side. */
export interface Times {
  readonly ours: number;
  readonly theirs: number;
}

export const rounds = 41;

/** In microseconds, for each side: before all rounds, and in each. */
const warmUp = 300_000;
const slice = 10_000;

/**
 * Times two sides in turns, and takes the median of each over all rounds. CPU time is measured, with that of the garbage collector’s own
 * threads, for others may be at work on the same machine.
 */
export function race(ours: () => unknown, theirs: () => unknown): Times {
  const runs = [ours, theirs].map((run) => Math.max(1, Math.round((runsIn(run) * slice) / warmUp)));
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
      times[side].push(time(side === 0 ? ours : theirs, runs[side] ?? 1));
  }
  return { ours: median(times[0]), theirs: median(times[1]) };
}

/** Warms up, and answers how often it ran meanwhile. */
function runsIn(run: () => unknown): number {
  const until = cpu() + warmUp;
  let runs = 0;
  while (cpu() < until) {
    for (let n = 0; n < 10; n += 1) run();
    runs += 10;
  }
  return runs;
}

function time(run: () => unknown, runs: number): number {
  const start = cpu();
  for (let n = 0; n < runs; n += 1) run();
  return (cpu() - start) / runs;
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
