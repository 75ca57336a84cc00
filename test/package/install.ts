import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../../scripts/rooms';

declare module 'vitest' {
  interface ProvidedContext {
    /** An empty folder into which the packed tarball and the peers were installed, as a user would. */
    readonly consumer: string;
    /** The tarball's files, from its root. */
    readonly packed: readonly string[];
  }
}

/** Packs the built package and installs it, once for all files. */
export function setup(project: TestProject): () => void {
  if (!existsSync(join(root, 'dist'))) throw new Error('Expected a built package, found no dist: run npm run build first.');
  const consumer = mkdtempSync(join(tmpdir(), 'coaching-cycles-'));
  const packed = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', consumer], root))[0];
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(
    join(consumer, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: { 'coaching-cycles': `file:${packed.filename}`, zod: devDependencies.zod, xstate: devDependencies.xstate },
    }),
  );
  npm(['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], consumer);
  cpSync(join(root, 'test/package/consumer'), consumer, { recursive: true });
  project.provide('consumer', consumer);
  project.provide(
    'packed',
    packed.files.map((file: { path: string }) => file.path),
  );
  return () => rmSync(consumer, { recursive: true, force: true });
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}
