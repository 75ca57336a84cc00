import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the page where it was not built since it was changed last. Answers whether it did. */
export async function buildPage(example: string): Promise<boolean> {
  const sources = ['index.html', 'vite.config.ts', 'package.json', 'src/page'].map((name) => newest(join(example, name)));
  if (newest(join(example, 'dist/index.html')) >= Math.max(...sources)) return false;
  // Loaded only where it is needed: it takes longer than all else here.
  const { build } = await import('vite');
  await build({ root: example, logLevel: 'warn' });
  return true;
}

/** When a file, or the newest file of a folder, was written; 0 for one that is not there. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  return found.isDirectory() ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name)))) : found.mtimeMs;
}
