import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/rooms';

/** Runs the example as its user would, from its own folder, with the built package. */
async function run(): Promise<string> {
  const args = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/main.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: join(root, 'examples/own-model') });
  return stdout;
}

describe('two published models that the library does not have', () => {
  let output = '';
  beforeAll(async () => {
    output = await run();
  });
  const lines = () => output.split('\n');

  test('are drawn, with their own phases', () => {
    expect(lines()).toContain('  active_during --> active_after: phase.finished');
    expect(lines()).toContain('  active --> active_know_how: phase.entered (know-how)');
  });

  test('refuse what their own rules do not allow, and say why and what is open instead', () => {
    expect(output).toContain(`cho: phase.finished is refused
  bda.is-agreed: A visit looks at what the teacher has agreed to, with the tool that was agreed: found no such visit.
  Ben could ask for: `);
    expect(output).toContain(`ben: oskar.present-scaled is refused
  oskar.has-outcome: The scale leads to an outcome: expected one, found none.
`);
    expect(lines().filter((line) => line.endsWith(' is refused'))).toHaveLength(4);
    for (const line of lines().filter((each) => each.startsWith('  Ben could ask for'))) expect(line).toMatch(/bda\.|oskar\./);
  });

  test('are followed to their end', () => {
    expect(lines().filter((line) => line === 'ben: cycle.closed -> closed.met')).toHaveLength(2);
  });
});
