import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/rooms';

/** What a run of the example printed, and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the example as its user would, from its own folder, with the built package. `watch` is shown the child and what it has printed so far. */
export function runDistrict(args: readonly string[], watch?: (child: ChildProcess, output: string) => void): Promise<Ran> {
  const example = join(root, 'examples/district');
  const child = spawn(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/main.ts', ...args], {
    cwd: example,
    env: { ...process.env, NO_COLOR: '1' },
    // A group of its own, so that killing it reaches what tsx has started.
    detached: true,
  });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk) => {
    output += chunk;
    watch?.(child, output);
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output, errors })));
}

/** A number that the example printed after a name. */
export function numberAfter(output: string, name: string): number {
  const found = new RegExp(`${name}\\s+([\\d,]+)`).exec(output)?.[1];
  return found === undefined ? Number.NaN : Number(found.replaceAll(',', ''));
}
