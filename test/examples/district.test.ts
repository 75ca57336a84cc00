import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/rooms';
import { postgresStores } from '../../src/store/postgres/postgres-stores';
import { numberAfter, type Ran, runDistrict } from './run-district';

const folder = mkdtempSync(join(tmpdir(), 'district-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (name: string, ...more: readonly string[]) =>
  runDistrict(['--data', join(folder, name), '--report', join(folder, `${name}.html`), ...more]);

let again: Promise<Ran> | undefined;
/** What a run after the first shows: the same in each. */
const shown = () => {
  again ??= run('twice');
  return again;
};

/** Everything that a run has kept, stream by stream: the log's events and the state. */
async function keptIn(name: string): Promise<readonly object[]> {
  const database = await PGlite.create(join(folder, name, 'pglite'));
  const store = postgresStores((text, values) => database.query(text, values))('district');
  const kept: object[] = [];
  for (const kind of ['partnership', 'impact-cycle', 'grow-cycle', 'consent', 'note-share', 'question'])
    for (const state of await store.list(kind, { limit: 1000 }))
      kept.push({ state, log: await store.read(state.id), receipts: await store.receipts(state.id) });
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

  test('killed among the acts of the wall, it ends as one that was not killed, receipts and erasure included', async () => {
    const killed = await runDistrict(
      ['--data', join(folder, 'killed-late'), '--report', join(folder, 'killed-late.html')],
      (child, output) => {
        if (output.includes('Refused, as they should be') && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      },
    );
    expect(killed.code, 'killed before it ended').toBeNull();
    const again = await run('killed-late');
    expect(again.code, again.errors).toBe(0);
    expect(await keptIn('killed-late')).toEqual(await keptIn('twice'));
  });

  /** A part of what was printed, without its heading. */
  const partOf = (output: string, heading: string, next: string) => {
    expect(output).toContain(heading);
    return output.slice(output.indexOf(heading) + heading.length, output.indexOf(next));
  };
  /** The cells of the lines that begin with a name. */
  const rowsOf = (part: string, name: string) =>
    part
      .split('\n')
      .filter((line) => line.trim().startsWith(name))
      .map((line) =>
        line
          .trim()
          .split(/\s{2,}/)
          .slice(1),
      );

  test('a leader’s question is answered with a refusal and with what can be given, and the teacher sees who asked', async () => {
    const part = partOf((await shown()).output, 'A principal asks about one teacher', 'A consent:');
    expect(rowsOf(part, 'Refused')).toEqual([[expect.stringMatching(/^What one teacher works on .* is not told/)]]);
    expect(rowsOf(part, 'Can be given')).toHaveLength(3);
    expect(rowsOf(part, 'Fictia Pretendson sees')).toEqual([[expect.stringMatching(/^that Demona Mockford asked, on 2026-/)]]);
  });

  test('a consent opens the topic to one reader for one purpose, and nothing more from the moment in which it is withdrawn', async () => {
    const part = partOf((await shown()).output, 'A consent: for one reader', 'A share:');
    expect(rowsOf(part, 'Before')).toEqual([['While it holds', 'Other purpose', 'Other person', 'Withdrawn']]);
    expect(rowsOf(part, 'State')).toEqual([['finished', 'finished', '-', 'finished', 'finished']]);
    expect(rowsOf(part, 'Topic')).toEqual([['-', 'Student talk', '-', '-', '-']]);
    expect(rowsOf(part, 'Strategies')).toEqual([['-', 'Think, pair, share', '-', '-', '-']]);
    for (const name of ['Goals', 'Notes']) expect(rowsOf(part, name)).toEqual([['-', '-', '-', '-', '-']]);
  });

  test('a share is read in its copy alone and once it is accepted; declined it looks like one that expired or never was', async () => {
    const part = partOf((await shown()).output, 'A share: a copy of one note', 'One note is erased');
    expect(rowsOf(part, 'The first, awaiting')).toEqual([['proposed', 'proposed', '-']]);
    expect(rowsOf(part, 'The first, accepted')).toEqual([['shared', 'shared', 'Waiting was the hard part.']]);
    expect(rowsOf(part, 'The second, declined')).toEqual([['declined', 'declined', '-']]);
    expect(rowsOf(part, 'The third, expired')).toEqual([['expired', 'expired', '-']]);
    expect(rowsOf(part, 'Declined, expired, never')).toEqual([['The same to the byte for Imagina Leadworth: {}']]);
    expect(rowsOf(part, 'In the copy')).toEqual([[expect.stringMatching(/^note\. Left where it is: .*ownNote/)]]);
    expect(rowsOf(part, 'With Demona Mockford')).toEqual([[expect.stringMatching(/^Refused\. Who evaluates a teacher/)]]);
  });

  test('one note is erased: a tombstone is left, the rest can be verified, and nothing holds its words any more', async () => {
    const part = partOf((await shown()).output, 'One note is erased', 'Another coach goes on');
    const [[verified = ''] = []] = rowsOf(part, 'Can be verified');
    const [, some = '', all = ''] = /^(\d+) of (\d+) entries$/.exec(verified) ?? [];
    expect(Number(some)).toBe(Number(all) - 1);
    expect(rowsOf(part, 'Cannot')).toEqual([[expect.stringMatching(/^revision \d+: erased$/)]]);
    expect(rowsOf(part, 'Replay of the log')).toEqual([['equals the state that is kept']]);
    expect(rowsOf(part, 'Copies of it')).toEqual([['1, in the share that was declined: erased with it']]);
    expect(rowsOf(part, 'Under a legal hold')).toEqual([[expect.stringMatching(/^Another note is not erased\. Expected/)]]);
    const kept = JSON.stringify(await keptIn('twice'));
    expect(kept).not.toContain('parents are parting');
    expect(kept).toContain('Waiting was the hard part.');
  });

  test('after a change of coaches the old one sees nothing, and the new one what the teacher carried over', async () => {
    const part = partOf((await shown()).output, 'Another coach goes on', 'Who looked at this cycle');
    for (const name of ['State', 'Topic', 'Sessions', 'Goals', 'Notes']) {
      const [[before, after, next] = []] = rowsOf(part, name);
      expect([before === '-', after, next]).toEqual([false, '-', '-']);
    }
    expect(rowsOf(part, 'goal')).toEqual([['Students give a reason in each paragraph.']]);
    expect(rowsOf(part, 'strategy')).toEqual([['A start on the board']]);
  });

  test('the teacher lists who looked, denials too; the coach is told of nobody', async () => {
    const part = partOf((await shown()).output, 'Who looked at this cycle, as Fictia Pretendson lists it', 'What is stored');
    const looks = new Map(['Imagina Leadworth', 'Demona Mockford', 'Samplo Exampleby'].map((who) => [who, rowsOf(part, who)]));
    const day = expect.stringMatching(/^2026-\d\d-\d\d$/);
    expect(looks.get('Imagina Leadworth')).toEqual([
      ['principal', 'coaching', '0', '1', day, '-'],
      ['principal', 'operations', '3', '0', day, expect.stringMatching(/^topic, strategies, sessions/)],
    ]);
    expect(looks.get('Samplo Exampleby')).toEqual([['coach-lead', 'operations', '1', '0', day, expect.stringMatching(/^sessions/)]]);
    expect(looks.get('Demona Mockford')).toEqual([
      ['principal', 'operations', '1', '0', day, expect.stringMatching(/^sessions/)],
      ['evaluator', 'evaluation', '0', '2', day, '-'],
    ]);
    expect(part).toContain('asks for the same list and is told of nobody');
  });

  test('shows each of four people what is theirs to see, and the evaluator nothing', async () => {
    const { output } = await shown();
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
    // Whoever leads here evaluates, and there is no other coach: what cannot be is said.
    expect(output).toContain('Everybody in this roster who leads Testina Alone evaluates them too.');
    expect(output).toContain('There is nobody in this roster to go on.');
    expect(rowsOf(output, 'Copies of it')).toEqual([['none']]);
    expect(eventsIn(await keptIn('alone'))).toBeGreaterThan(20);
  });

  test('a term of a month works: several days of the script are one day of school, in their order', async () => {
    const roster = join(folder, 'month');
    cpSync(join(root, 'examples/district/roster'), roster, { recursive: true });
    const sessions = 'sourcedId,title,type,startDate,endDate,schoolYear\ntrm-1,One month,term,2026-08-17,2026-09-15,2027\n';
    writeFileSync(join(roster, 'academicSessions.csv'), sessions);
    const { code, output, errors } = await run('month-data', '--roster', roster);
    expect(code, errors).toBe(0);
    expect(output).toMatch(/School days\s+\d\d, from 2026-08-17 to 2026-09-15/);
    expect(rowsOf(output, 'The third, expired')).toEqual([['expired', 'expired', '-']]);
    expect(rowsOf(output, 'Replay of the log')).toEqual([['equals the state that is kept']]);
  });

  test('a folder that is no roster is one clear line and exit code 2', async () => {
    const { code, output, errors } = await run('none', '--roster', folder);
    expect({ code, output, lines: errors.trim().split('\n').length }).toEqual({ code: 2, output: '', lines: 1 });
  });
});
