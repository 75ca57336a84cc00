/** Checks that each room imports from lower floors only, and takes from outside only what is its own to take. */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { floors, roomOf, root, sourceFiles } from './rooms';
import { type Import, importsOf, parse, resolveLocal } from './source';

/** The rooms that may take a package; a package that is not here may be taken by every room but `measures`. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  xstate: ['process'],
  immer: ['process'],
  'fast-check': ['testing'],
  'csv-parse': ['interop'],
};

/** Packages that a user of the library has: its own dependencies, and its peers. */
function installed(): ReadonlySet<string> {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }));
}

/**
 * Answers what is wrong with one import.
 *
 * @param file - The file that imports, from the repository's root.
 * @param used - What it imports.
 * @param to - The file of src that a relative import leads to, where it leads to one.
 * @param packages - The packages that a user of the library has.
 * @returns A sentence, or `undefined` where nothing is wrong.
 */
export function wrongWith(file: string, used: Import, to: string | undefined, packages: ReadonlySet<string>): string | undefined {
  const room = roomOf(file);
  if (used.specifier.startsWith('.')) {
    if (to === undefined || !to.startsWith('src/')) return `imports ${used.specifier}, which is no file of src`;
    const other = roomOf(to);
    if (room === '' || room === other) return undefined;
    const [from, floor] = [floors[room], floors[other]];
    if (from === undefined) return `lies in ${room}, a room without a floor`;
    if (floor === undefined) return `imports ${used.specifier}, a room without a floor`;
    return floor < from ? undefined : `is on floor ${from} and imports ${other}, on floor ${floor}`;
  }
  if (used.specifier.startsWith('node:') || builtinModules.includes(used.specifier))
    return `imports ${used.specifier}, which browsers and edge runtimes lack`;
  const name = used.specifier
    .split('/')
    .slice(0, used.specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (!packages.has(name)) return `imports ${name}, which users of this package do not have`;
  if (room === 'measures') return `imports ${name}: measures are numbers only`;
  const may = keepers[name];
  if (may !== undefined && !may.includes(room)) return `imports ${name}, which only ${may.join(' and ')} may know`;
  if (name === 'date-fns' && used.specifier === name) return 'imports all of date-fns: take one function by its path';
  return undefined;
}

/** Every import of src that is wrong, a line each. */
export function violations(files: readonly string[] = sourceFiles()): readonly string[] {
  const packages = installed();
  return files.flatMap((file) =>
    importsOf(parse(file)).flatMap((used) => {
      const to = used.specifier.startsWith('.') ? resolveLocal(file, used.specifier) : undefined;
      const wrong = wrongWith(file, used, to, packages);
      return wrong === undefined ? [] : [`${file}:${used.line} ${wrong}`];
    }),
  );
}

if (process.argv[1] === import.meta.filename) {
  const found = violations();
  for (const line of found) console.error(line);
  console.log(`floors: ${sourceFiles().length} files, ${found.length} wrong imports`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
