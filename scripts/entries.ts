/** The public entry points, read from src; and the `exports` of package.json, written from them. `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from './rooms';

/** Where a door leads: `./goals` to `src/goals/index.ts`. */
export type Entries = Readonly<Record<string, string>>;

/**
 * Lists the public entry points of a source tree: its own index, the index of each room, the models of `cycle`, and the doors inside the
 * rooms that have several: `interop` (one a format), `store` (one a kind of database) and `privacy` (disclosure control).
 *
 * @param files - Paths from the repository's root.
 * @returns The files by subpath, in order.
 */
export function publicEntries(files: readonly string[] = sourceFiles()): Entries {
  const entries: Record<string, string> = {};
  for (const file of files) {
    const inside = file.replace(/^src\//, '');
    if (inside === 'index.ts') entries['.'] = file;
    if (inside === 'cycle/models/index.ts') entries['./models'] = file;
    const door = /^([a-z-]+|(?:interop|privacy|store)\/[a-z0-9-]+)\/index\.ts$/.exec(inside) ?? /^(store\/postgres)\.ts$/.exec(inside);
    if (door) entries[`./${door[1]}`] = file;
  }
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Writes the `exports` map of package.json: types before code, and a pair of declarations for each way of importing.
 *
 * @param entries - The public entry points.
 * @returns The map.
 */
export function exportsMap(entries: Entries) {
  const doors = Object.entries(entries).map(([subpath, file]) => {
    const built = `./dist/${file.replace(/^src\//, '').replace(/\.ts$/, '')}`;
    return [
      subpath,
      {
        import: { types: `${built}.d.ts`, default: `${built}.js` },
        require: { types: `${built}.d.cts`, default: `${built}.cjs` },
      },
    ];
  });
  return Object.fromEntries([...doors, ['./package.json', './package.json']]);
}

/** Where the `exports` of package.json differ from what src says; `[]` where they agree. */
export function staleExports(): readonly string[] {
  const wanted: Record<string, unknown> = exportsMap(publicEntries());
  const found: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).exports ?? {};
  const subpaths = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  return [...subpaths].filter((subpath) => JSON.stringify(wanted[subpath]) !== JSON.stringify(found[subpath]));
}

if (process.argv[1] === import.meta.filename) {
  const stale = staleExports();
  if (process.argv.includes('--check')) {
    for (const subpath of stale) console.error(`exports: ${subpath} is not as src says; run npm run exports`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    const path = join(root, 'package.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    manifest.exports = exportsMap(publicEntries());
    writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
    console.log(`exports: ${Object.keys(publicEntries()).length} entry points, ${stale.length} changed`);
  }
}
