import { impact } from '../../src/cycle/models/impact';
import { replay } from '../../src/process/replay';
import type { Stored } from '../../src/process/stored';
import { memoryStores } from '../../src/store/memory';
import { stateOf } from '../../src/store/state-of';
import { cpu } from '../race';
import type { ImpactEntry } from './long-stream';

/** What is asked of a run: a log that is replayed until so many events were, or that many streams in a store hold. */
export interface Asked {
  readonly way: 'replay' | 'read and replay' | 'stateOf';
  readonly log: readonly ImpactEntry[];
  /** The stored state after the log. */
  readonly state: Stored;
  readonly events: number;
}

export interface Found {
  /** Microseconds of CPU for an event. */
  readonly time: number;
  /** In MB: of the process before the replay, with the log loaded, and how much more it took at most. */
  readonly before: number;
  readonly more: number;
}

const streams = 500;

// A process of its own, so that its peak of memory is that of the replay.
process.once('message', (asked) => {
  void run(asked as Asked).then((found) => process.send?.(found, () => process.disconnect()));
});

async function run({ way, log, state, events }: Asked): Promise<Found> {
  const again = await againOf(way, log, state);
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const repeat = async (most: number) => {
    let looked = cpu();
    for (let done = 0, n = 0; done < most; done += log.length, n += 1) {
      await again(n);
      if (cpu() - looked < 5000) continue;
      peak = Math.max(peak, process.memoryUsage.rss());
      looked = cpu();
    }
  };
  await repeat(events / 10); // a warm-up
  const start = cpu();
  await repeat(events);
  const time = (cpu() - start) / events;
  return { time, before: before / 1e6, more: (peak - before) / 1e6 };
}

async function againOf(way: Asked['way'], log: readonly ImpactEntry[], state: Stored): Promise<(n: number) => unknown> {
  const [{ stream = 'c1' } = {}] = log;
  if (way === 'replay') return () => replay(impact, stream, log);
  const store = memoryStores()('district-a');
  for (let n = 0; n < streams; n += 1)
    for (const entry of log)
      await store.append(
        { ...entry, stream: `c${n}` },
        { ...state, id: `c${n}`, revision: entry.revision, recordedAt: entry.event.recordedAt },
      );
  if (way === 'stateOf') return (n) => stateOf(store, impact, `c${n % streams}`);
  return async (n) => replay(impact, `c${n % streams}`, (await store.read(`c${n % streams}`)) as readonly ImpactEntry[]);
}
