import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A table of outside numbers: for each case what went in and what the reference tool answered. */
export interface Table {
  readonly name: string;
  readonly suggestedRelTol: number;
  readonly cases: readonly Case[];
}

/** One case. A value that is not a number is a string such as `NaN` or `Infinity`; one that there is none of is `null`. */
export interface Case {
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: each table has inputs of its own shape, which only its answers know.
  readonly input: any;
  readonly expected: unknown;
  readonly relTol?: number;
  readonly absTol?: number;
}

const here = import.meta.dirname;

/** Where the tables are: the folder that `ORACLES` names, or this one and, where it is there, the folder of certified sets. */
export function folders(): readonly string[] {
  const named = process.env.ORACLES;
  return named === undefined || named === '' ? [here, join(here, '../../../shared/oracles')] : [named];
}

/** All tables of these folders, each once: a table in an earlier folder hides one of the same name in a later. */
export function tables(from: readonly string[]): readonly Table[] {
  const found = new Map<string, Table>();
  for (const folder of from.filter(existsSync))
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')))
      if (!found.has(file)) found.set(file, readTable(join(folder, file)));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function readTable(path: string): Table {
  const { calculator, suggestedRelTol, cases } = JSON.parse(readFileSync(path, 'utf8'));
  // The certified sets name no tolerance: what doubles leave of them differs by set.
  return { name: calculator, suggestedRelTol: typeof suggestedRelTol === 'number' ? suggestedRelTol : 1e-7, cases };
}
