import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../scripts/rooms';

/**
 * A module of the bench as it is when it is built. What runs TypeScript as it stands gives each function its name anew whenever one is made, which
 * costs ours more than what comes from a package.
 */
export async function built<Module>(file: string): Promise<Module> {
  const outfile = join(root, 'node_modules/.cache/coaching-cycles-bench', file.replace(/\.ts$/, '.mjs'));
  await build({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
