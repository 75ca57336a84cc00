/** Measures what the built package costs a user, and fails over the budgets. Run `npm run build` first. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { publicEntries } from './entries';
import { root } from './rooms';

/** A kB is 1000 bytes. */
export const budgets = {
  calculator: 2_000,
  // A model that is fitted to many rows, with its robust errors or its restricted likelihood.
  fit: 6_000,
  // A line beside a goal: it brings the words for all that can be wrong with a goal, with its series and with the line.
  goalLine: 3_200,
  // What life brings to every cycle, and who may not coach whom, are in it.
  main: 26_500,
  models: 45_000,
  // Every name of these is read by an editor that hovers over a cycle: what all models share, and what the parts of eight of them add.
  declarations: { main: 135_000, models: 215_000 },
} as const;

/** Calculators that fit a model, or an interval to one. */
export const fits: readonly string[] = [
  'autoregressiveSeries',
  'baselineCorrectedTau',
  'clusteredDifferences',
  'differenceInDifferences',
  'interruptedSeries',
  'mergeableDifferences',
  // With the noncentral t distribution, for an exact interval.
  'pairedEffect',
  'standardizedDifference',
  'synthesis',
];

const goalLines: readonly string[] = ['goalProjection', 'goalReach', 'goalTrend', 'lastPointsRule'];

/** The functions of `./goals` that are calculators: each is free of Zod, as all of `./measures` are. */
const goalCalculators = [
  'aimLine',
  'gasChange',
  'gasT',
  'goalProgress',
  'goalProjection',
  'goalReach',
  'goalSeries',
  'goalTrend',
  'lastPointsRule',
  'measurementProblem',
  'metOfLast',
  'targetProblem',
  'timeInRange',
];

const peers = ['zod', 'xstate', 'fast-check'];

/** One thing that was weighed. */
export interface Weighed {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
  /** Peers that came along and may not. */
  readonly carries: readonly string[];
}

/** Bundles each name of a built module by itself, as a user's bundler would, and weighs it minified and gzipped. */
export async function weigh(module: string, names: readonly string[], external: readonly string[]) {
  const result = await build({
    entryPoints: names.map((name) => ({ in: `one:${name}`, out: name })),
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    metafile: true,
    external: [...external],
    logLevel: 'error',
    plugins: [
      {
        name: 'one',
        setup(plugin) {
          plugin.onResolve({ filter: /^one:/ }, ({ path }) => ({ path: path.slice(4), namespace: 'one' }));
          plugin.onLoad({ filter: /.*/, namespace: 'one' }, ({ path }) => ({
            contents:
              path === 'everything' ? `export * from ${JSON.stringify(module)}` : `export { ${path} } from ${JSON.stringify(module)}`,
            resolveDir: root,
          }));
        },
      },
    ],
  });
  return names.map((name, i) => {
    const bytes = gzipSync(result.outputFiles[i]?.contents ?? '', { level: 9 }).length;
    const inputs = Object.values(result.metafile.outputs)[i]?.inputs ?? {};
    const kept = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    return { name, bytes, carries: peers.filter((peer) => kept.some(([path]) => path.includes(`node_modules/${peer}/`))) };
  });
}

async function functionsOf(module: string): Promise<readonly string[]> {
  const exported: Readonly<Record<string, unknown>> = await import(module);
  return Object.entries(exported).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
}

/** The sizes of a declaration file and of all that it imports from this package. */
function declarationBytes(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const imported = [...text.matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)].map((match) => match[1] ?? '');
  const own = Buffer.byteLength(text);
  return imported.reduce((sum, each) => sum + declarationBytes(join(dirname(file), each.replace(/\.js$/, '.d.ts')), seen), own);
}

/** Weighs everything that there is a budget for. */
export async function weighAll(): Promise<readonly Weighed[]> {
  const entries = publicEntries();
  const built = (subpath: string) => join(root, (entries[subpath] ?? '').replace(/^src\//, 'dist/').replace(/\.ts$/, '.js'));
  const weighed: Weighed[] = [];

  if (entries['./measures'] !== undefined) {
    const module = built('./measures');
    for (const each of await weigh(module, await functionsOf(module), []))
      weighed.push({ ...each, name: `measures ${each.name}`, budget: fits.includes(each.name) ? budgets.fit : budgets.calculator });
  }
  if (entries['./goals'] !== undefined) {
    const module = built('./goals');
    const names = await functionsOf(module);
    for (const missing of goalCalculators.filter((name) => !names.includes(name)))
      weighed.push({ name: `goals ${missing} (not exported)`, bytes: 0, budget: budgets.calculator, carries: ['nothing'] });
    for (const each of await weigh(module, names, []))
      if (each.carries.length === 0 || goalCalculators.includes(each.name))
        weighed.push({
          ...each,
          name: `goals ${each.name}`,
          budget: goalLines.includes(each.name) ? budgets.goalLine : budgets.calculator,
        });
  }
  for (const [subpath, of] of [
    ['.', 'main'],
    ['./models', 'models'],
  ] as const) {
    if (entries[subpath] === undefined) continue;
    const [all] = await weigh(built(subpath), ['everything'], [...peers, ...peers.map((peer) => `${peer}/*`)]);
    weighed.push({ name: `the entry ${subpath}, without peers`, bytes: all?.bytes ?? 0, budget: budgets[of], carries: all?.carries ?? [] });
    const bytes = declarationBytes(built(subpath).replace(/\.js$/, '.d.ts'));
    weighed.push({ name: `declarations of ${subpath}, not gzipped`, bytes, budget: budgets.declarations[of], carries: [] });
  }
  return weighed;
}

if (process.argv[1] === import.meta.filename) {
  if (!existsSync(join(root, 'dist'))) throw new Error('Expected a built package, found no dist: run npm run build first.');
  const weighed = await weighAll();
  const over = weighed.filter(({ bytes, budget, carries }) => bytes > budget || carries.length > 0);
  for (const { name, bytes, budget, carries } of [...weighed].sort((a, b) => a.bytes - b.bytes)) {
    const wrong = `${bytes > budget ? ' OVER' : ''}${carries.length > 0 ? ` CARRIES ${carries.join(' ')}` : ''}`;
    console.log(`${String(bytes).padStart(7)} of ${String(budget).padStart(6)} B  ${name}${wrong}`);
  }
  console.log(`size: ${weighed.length} weighed, ${over.length} over budget`);
  process.exitCode = over.length > 0 ? 1 : 0;
}
