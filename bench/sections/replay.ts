import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { impact } from '../../src/cycle/models/impact';
import { replay } from '../../src/process/replay';
import { toStored } from '../../src/process/stored';
import { race } from '../race';
import { type ImpactEntry, longStream } from '../replay/long-stream';
import type { Asked, Found } from '../replay/run';
import { stream } from '../story';
import { columns, perSecond } from '../table';
import { tell } from '../told';

const million = 1_000_000;

/** A million events of Impact Cycles, replayed: their rate, and how much memory it takes. */
export async function replays(): Promise<string> {
  const short = tell().log;
  const long = longStream(40_000);
  const cycles = `streams of ${short.length}`;
  const lines = [
    await lineOf(`${cycles}, ${Math.ceil(million / short.length).toLocaleString('en-US')} of them`, 'replay', short, million),
    await lineOf('one stream of 10,000, 100 times', 'replay', long.slice(0, 10_000), million),
    await lineOf(`${cycles} in a store in memory`, 'read and replay', short, million / 5),
    await statesLine(`${cycles} in a store in memory`, short),
  ];
  return `${columns([['', '', 'events', 'events/s', 'process before', 'at most'], ...lines])}\n\n${growth(long)}`;
}

async function lineOf(of: string, way: Asked['way'], log: readonly ImpactEntry[], events: number): Promise<readonly string[]> {
  const { time, before, more } = await found(way, log, events);
  return [of, way, events.toLocaleString('en-US'), perSecond(time), `${before.toFixed(0)} MB`, `+${more.toFixed(0)} MB`];
}

/** A store keeps the state beside the log: nothing is replayed. */
async function statesLine(of: string, log: readonly ImpactEntry[]): Promise<readonly string[]> {
  const { time, before, more } = await found('stateOf', log, million);
  const states = Math.ceil(million / log.length).toLocaleString('en-US');
  return [
    of,
    'stateOf',
    `${states} states`,
    `${perSecond(time * log.length)} states/s`,
    `${before.toFixed(0)} MB`,
    `+${more.toFixed(0)} MB`,
  ];
}

/** Whether the time for an event stays the same in a longer stream: with goals that go on being drafted, and with one. */
function growth(long: readonly ImpactEntry[]): string {
  const lengths = [10_000, 20_000, 40_000] as const;
  const lines = [['a new goal in fifty', long] as const, ['one goal', longStream(lengths[2], 'one goal')] as const].map(([name, log]) => {
    const parts = lengths.map((length) => log.slice(0, length));
    const times = race(...parts.map((part) => () => replay(impact, stream, part)));
    const each = times.map((time, n) => time / (lengths[n] ?? 1));
    return [name, ...each.map((time) => (time / (each[0] ?? 1)).toFixed(2))];
  });
  return columns([['time for an event in a stream of', ...lengths.map((length) => length.toLocaleString('en-US'))], ...lines]);
}

/** Asks a process of its own, so that neither its memory nor what was compiled for another counts. */
function found(way: Asked['way'], log: readonly ImpactEntry[], events: number): Promise<Found> {
  const state = toStored(impact, replay(impact, stream, log));
  const child = fork(fileURLToPath(new URL('../replay/run.ts', import.meta.url)), { execArgv: [...process.execArgv, '--expose-gc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Found));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Expected a replay to come to its end, found that it left with ${code}.`)));
    child.send({ way, log, state, events } satisfies Asked);
  });
}
