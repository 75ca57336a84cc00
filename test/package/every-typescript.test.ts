import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, inject, test } from 'vitest';

const ran = promisify(execFile);

const versions = ['5.5', '5.9', '6.0', '7.0'];
const ways = [
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'esnext', moduleResolution: 'bundler' },
];
const consumer = inject('consumer');

beforeAll(() => {
  const compilers = join(consumer, 'compilers');
  mkdirSync(compilers);
  const dependencies = Object.fromEntries(versions.map((version) => [`typescript-${version}`, `npm:typescript@~${version}.0`]));
  writeFileSync(join(compilers, 'package.json'), JSON.stringify({ private: true, dependencies }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: compilers, stdio: 'pipe' });

  // One module that takes every door, as ESM and as CommonJS: its declarations are then all checked, not skipped.
  const { exports } = JSON.parse(readFileSync(join(consumer, 'node_modules/coaching-cycles/package.json'), 'utf8'));
  const doors = Object.keys(exports).filter((subpath) => subpath !== './package.json' && subpath !== './testing');
  const every = doors.map((subpath, i) => `export * as door${i} from '${subpath.replace(/^\./, 'coaching-cycles')}';`).join('\n');
  writeFileSync(join(consumer, 'every-door.mts'), every);
  writeFileSync(join(consumer, 'every-door.cts'), every);
});

test.concurrent.for(versions.flatMap((version) => ways.map((way) => ({ version, ...way }))))(
  'the tarball type-checks under TypeScript $version, resolved as $moduleResolution',
  async ({ version, ...way }, { expect }) => {
    const config = join(consumer, `tsconfig.${version}.${way.moduleResolution}.json`);
    const compilerOptions = {
      ...way,
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      target: 'es2022',
      lib: ['es2023', 'dom'],
      types: [],
    };
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ['use.ts', 'every-door.mts', 'every-door.cts'] }));
    const compiler = join(consumer, `compilers/node_modules/typescript-${version}/bin/tsc`);
    const found = await ran(process.execPath, [compiler, '-p', config]).catch((failed) => failed);
    expect(`${found.stdout}${found.stderr}`).toBe('');
    expect(found.code ?? 0).toBe(0);
  },
);
