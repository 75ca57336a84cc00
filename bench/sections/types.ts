import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columns } from '../table';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
const runs = 2;

const consumers = [
  ['zod and xstate alone', 'floor'],
  ['the Impact Cycle', 'impact'],
  ['all ten models', 'all'],
] as const;

/** What a consumer’s compiler takes for the built package, beside what its two peers take alone: the better of two runs. */
export function types(): string {
  if (!existsSync(join(root, 'dist/cycle/models/index.d.ts'))) return 'There is no built package to be used: `npm run build` makes it.';
  const taken: Taken[][] = consumers.map(() => []);
  for (let run = 0; run < runs; run += 1) consumers.forEach(([, file], n) => void taken[n]?.push(compiled(file)));
  const best = taken.map((all) => ({
    check: Math.min(...all.map(({ check }) => check)),
    total: Math.min(...all.map(({ total }) => total)),
    instantiations: all[0]?.instantiations ?? Number.NaN,
    memory: Math.min(...all.map(({ memory }) => memory)),
  }));
  const one = best[1];
  const lines = best.map(({ check, total, instantiations, memory }, n) => [
    consumers[n]?.[0] ?? '',
    instantiations.toLocaleString('en-US'),
    (instantiations / (one?.instantiations ?? 1)).toFixed(2),
    `${check.toFixed(2)} s`,
    (check / (one?.check ?? 1)).toFixed(2),
    `${total.toFixed(2)} s`,
    `${memory.toFixed(0)} MB`,
  ]);
  const heading = ['a consumer of', 'instantiations', 'to one model', 'check', 'to one model', 'tsc in all', 'memory'];
  return columns([heading, ...lines]);
}

interface Taken {
  readonly check: number;
  readonly total: number;
  readonly instantiations: number;
  readonly memory: number;
}

/** Compiles one consumer as a strict project of Node’s modules would be, and reads what the compiler says of itself. */
function compiled(file: string): Taken {
  const flags = '--ignoreConfig --noEmit --strict --skipLibCheck --target es2022 --module nodenext --extendedDiagnostics';
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...flags.split(' '), join('bench/types', `${file}.ts`)], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`Expected the consumer ${file} to compile, found: ${stdout.slice(0, 2000)}`);
  const said = (what: string) => Number(new RegExp(`^${what}:\\s+([\\d.]+)`, 'm').exec(stdout)?.[1] ?? Number.NaN);
  return {
    check: said('Check time'),
    total: said('Total time'),
    instantiations: said('Instantiations'),
    memory: said('Memory used') / 1000,
  };
}
