import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, test } from 'vitest';
import { postgresStores } from '../../src/store/postgres/postgres-stores';
import { numberAfter, runDistrict } from './run-district';

const folder = mkdtempSync(join(tmpdir(), 'district-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (name: string, ...more: readonly string[]) =>
  runDistrict(['--data', join(folder, name), '--report', join(folder, `${name}.html`), ...more]);

/** Everything that a run has kept, stream by stream: the log's events and the state. */
async function keptIn(name: string): Promise<readonly object[]> {
  const database = await PGlite.create(join(folder, name, 'pglite'));
  const store = postgresStores((text, values) => database.query(text, values))('district');
  const kept: object[] = [];
  for (const kind of ['partnership', 'impact-cycle', 'grow-cycle'])
    for (const state of await store.list(kind, { limit: 1000 })) kept.push({ state, log: await store.read(state.id) });
  await database.close();
  return kept;
}

const eventsIn = (kept: readonly object[]) => kept.flatMap((each) => (each as { readonly log: readonly object[] }).log).length;

describe('the example district', () => {
  test('a second run goes on where the first stopped, and doubles nothing', async () => {
    const first = await run('twice');
    expect(first, first.errors).toMatchObject({ code: 0, errors: '' });
    expect(numberAfter(first.output, 'Events kept now')).toBeGreaterThan(300);
    expect(numberAfter(first.output, 'Refused, as they should be')).toBeGreaterThanOrEqual(5);
    const kept = await keptIn('twice');
    const second = await run('twice');
    expect(second.code, second.errors).toBe(0);
    expect(numberAfter(second.output, 'Events kept now')).toBe(0);
    expect(numberAfter(second.output, 'Kept by an earlier run')).toBe(numberAfter(first.output, 'Events kept now'));
    expect(await keptIn('twice')).toEqual(kept);
    const told = (output: string) => output.slice(output.indexOf('One cycle, from proposal to close'));
    expect(told(second.output)).toBe(told(first.output));
  });

  test('killed in the middle it has lost nothing that it had acknowledged, and the next run ends as one that was not killed', async () => {
    const everybody = ['--partnerships', '40'];
    let acknowledged = 0;
    const killed = await runDistrict(
      ['--data', join(folder, 'killed'), '--report', join(folder, 'killed.html'), ...everybody],
      (child, output) => {
        const shares = [...output.matchAll(/The term: (\d+) %/g)];
        acknowledged = Number(shares.at(-1)?.[1] ?? 0);
        if (acknowledged > 0 && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      },
    );
    expect(killed.code, 'killed before it ended').toBeNull();
    const left = eventsIn(await keptIn('killed'));
    const again = await run('killed', ...everybody);
    expect(again.code, again.errors).toBe(0);
    expect(numberAfter(again.output, 'Kept by an earlier run')).toBe(left);
    const all = left + numberAfter(again.output, 'Events kept now');
    // A share is of all steps, and a few of them are refusals and looks, which keep nothing.
    expect(left).toBeGreaterThanOrEqual(Math.floor(((acknowledged - 2) / 100) * all));
    expect(left).toBeLessThan(all);
    const whole = await run('whole', ...everybody);
    expect(whole.code, whole.errors).toBe(0);
    expect(await keptIn('killed')).toEqual(await keptIn('whole'));
  });

  test('shows each of four people what is theirs to see, and the evaluator nothing', async () => {
    const { output } = await run('twice');
    const table = output.slice(output.indexOf('The same cycle, as four people see it'), output.indexOf('The goal’s progress'));
    const row = (name: string) =>
      new RegExp(`^\\s*${name}\\s{2,}(.*)$`, 'm')
        .exec(table)?.[1]
        ?.trim()
        .split(/\s{2,}/);
    expect(row('State')).toEqual(['closed.met', 'closed.met', 'finished', '-']);
    expect(row('Topic')).toEqual(['Student talk', 'Student talk', '-', '-']);
    expect(row('Sessions')?.slice(2)).toEqual([expect.stringMatching(/^\d+, \d+ min$/), '-']);
    expect(row('Goals')).toEqual(['1', '1', '-', '-']);
    expect(row('Asides in them')).toEqual(['2', '-', '-', '-']);
  });

  test('the report reads without a network, and has charts', async () => {
    const page = readFileSync(join(folder, 'twice.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain('data:image/svg+xml');
    expect(page).not.toMatch(/<script|src="https?:|href="https?:|@import|url\(http/);
    // What a teacher keeps to themself is in nobody else's page.
    expect(page).not.toContain('nervous');
  });

  test('a roster of one teacher works: somebody is invented, and nobody coaches or evaluates themselves', async () => {
    const roster = join(folder, 'one');
    mkdirSync(roster);
    writeFileSync(join(roster, 'orgs.csv'), 'sourcedId,name,type\ns1,Imaginary One-Room School,school\n');
    writeFileSync(join(roster, 'users.csv'), 'sourcedId,givenName,familyName,role,orgSourcedIds\nt1,Testina,Alone,teacher,s1\n');
    const { code, output, errors } = await run('alone', '--roster', roster);
    expect(code, errors).toBe(0);
    expect(output).toContain('Invented coach of Imaginary One-Room School');
    expect(output).toContain('Teachers who begin');
    expect(eventsIn(await keptIn('alone'))).toBeGreaterThan(20);
  });

  test('a folder that is no roster is one clear line and exit code 2', async () => {
    const { code, output, errors } = await run('none', '--roster', folder);
    expect({ code, output, lines: errors.trim().split('\n').length }).toEqual({ code: 2, output: '', lines: 1 });
  });
});
