import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRoster } from '../../../src/interop/oneroster';

/** Reads a folder's roster and prints what it took. Started by the memory test as a process of its own. */
async function main(folder: string, students: 'left-out' | 'by-id'): Promise<void> {
  const source = { list: readdirSync(folder), open: (name: string) => createReadStream(join(folder, name)) };
  const roster = await readRoster(source, { students });
  if (!roster.ok) throw new Error(roster.message);
  const { summary, enrollments, problems } = roster;
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    JSON.stringify({ megabytes, users: summary.users, staff: summary.staff, enrollments: enrollments.length, problems: problems.length }),
  );
}

main(process.argv[2] ?? '', process.argv[3] === 'by-id' ? 'by-id' : 'left-out');
