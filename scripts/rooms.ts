import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The floor of each room: a room imports from lower floors only. */
export const floors: Readonly<Record<string, number>> = {
  // Under every room, `measures` too: results and errors.
  core: 0,
  measures: 1,
  labels: 2,
  people: 3,
  process: 4,
  privacy: 4,
  goals: 5,
  observation: 5,
  evidence: 5,
  playbook: 5,
  sharing: 5,
  partnership: 6,
  cycle: 6,
  inquiry: 6,
  program: 7,
  charts: 8,
  interop: 8,
  store: 8,
  reports: 9,
  // Above all others: who says a sentence has its English at hand, and nobody carries that of all.
  sentences: 10,
  testing: 10,
};

/** Every TypeScript file under a folder of the repository, as paths from its root with `/`, sorted. */
export function sourceFiles(folder = 'src', base = root): readonly string[] {
  return readdirSync(join(base, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(base, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The room that a file of src lies in: `goals` for `src/goals/goal.ts`, and the empty string for `src/index.ts`. */
export function roomOf(file: string): string {
  const parts = file.split('/');
  return parts.length > 2 ? (parts[1] ?? '') : '';
}
