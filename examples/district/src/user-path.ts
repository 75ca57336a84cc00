import { relative, resolve, sep } from 'node:path';

const ownFolder = resolve(import.meta.dirname, '..');

// npm runs a workspace's scripts in the workspace, and says in INIT_CWD from where it was asked.
const userFolder = process.cwd() === ownFolder ? (process.env.INIT_CWD ?? ownFolder) : process.cwd();

/** A path inside this example. */
export function ownPath(...parts: readonly string[]): string {
  return resolve(ownFolder, ...parts);
}

/** A path as the user typed it, from where they stand. */
export function userPath(path: string): string {
  return resolve(userFolder, path);
}

/** A path as the user would type it: from where they stand where it lies below, else in full. */
export function shownPath(path: string): string {
  const short = relative(userFolder, path);
  return short === '..' || short.startsWith(`..${sep}`) ? path : short || '.';
}
