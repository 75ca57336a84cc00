export const rounds = 31;

/** In microseconds, for each side: before all rounds, and in each. */
const warmUp = 300_000;
const slice = 10_000;

/**
 * Times sides in turns, and takes the median of each over all rounds, in microseconds for one run. CPU time is measured, with that of
 * the garbage collector’s own threads, for others may be at work on the same machine.
 */
export function race<const Sides extends readonly (() => unknown)[]>(...sides: Sides): { readonly [Side in keyof Sides]: number } {
  const runs = sides.map((run) => Math.max(1, Math.round((runsIn(run) * slice) / warmUp)));
  const times = sides.map((): number[] => []);
  const order = sides.map((run, side) => ({ run, side }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { run, side } of round % 2 === 0 ? order : order.toReversed()) times[side]?.push(time(run, runs[side] ?? 1));
  }
  return times.map(median) as { readonly [Side in keyof Sides]: number };
}

/** Warms a side up, and answers how often it ran meanwhile. */
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

/** The CPU time that this process has taken, in microseconds. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
