import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRoster } from '../../../src/interop/oneroster';

/** Microsoft's own sample, which is not ours to carry along. */
const folder = join(import.meta.dirname, '../../../../shared/samples/sds-v2.1');
const there = existsSync(folder);
if (!there) console.warn('Skipped: no sample of SDS V2.1 beside the repository.');

test.skipIf(!there)("Microsoft's own SDS V2.1 sample is read without a problem, and without what is nobody's business", async () => {
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const roster = await readRoster(files, { students: 'by-id' });
  if (!roster.ok) throw new Error(roster.message);
  expect(roster.shape).toBe('sds-2.1');
  expect(roster.problems).toEqual([]);
  expect(roster.summary).toMatchObject({ users: 8, staff: 2 });
  expect(roster.people.map((person) => person.familyName)).toEqual(['Jonzer', 'Fein']);
  expect(roster.enrollments).toHaveLength(6);
  const text = JSON.stringify(roster);
  for (const word of ['P@ssword', '1973-10-26', '@', 'Craig', 'iep', 'guardian']) expect(text).not.toContain(word);
});
