import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

/** Runs the consumer's own tests with one Node, and counts. */
export function runConsumer(command: string, args: readonly string[], folder: string) {
  const tests = readdirSync(folder).filter((file) => /\.test\.[cm]js$/.test(file));
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
  const ran = spawnSync(command, [...args, '--test', '--test-reporter=tap', ...tests], { cwd: folder, encoding: 'utf8', env });
  const output = `${ran.stdout}${ran.stderr}`;
  const count = (word: string) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? Number.NaN);
  return { status: ran.status, output, passed: count('pass'), failed: count('fail') };
}
