import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** An id as long as a UUID, as most systems write them. */
const uuid = (kind: string, n: number) => `${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`;

/**
 * Writes a roster in the form of OneRoster 1.2, of any size, without holding it: one user in 20 teaches, one class for 25
 * students a subject, six subjects a student.
 */
export async function writeLargeRoster(folder: string, users: number): Promise<void> {
  const schools = Math.max(1, Math.round(users / 1000));
  const teachers = Math.max(1, Math.round(users / 20));
  const school = (n: number) => uuid('5c0015c0', n % schools);
  const user = (n: number) => uuid('0e0e0e0e', n);
  const write = (file: string, lines: Iterable<string>) => pipeline(Readable.from(blocks(lines)), createWriteStream(join(folder, file)));

  await write(
    'orgs.csv',
    (function* () {
      yield 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId';
      yield `${uuid('d15d15d1', 0)},,,Nowhere District,district,,`;
      for (let n = 0; n < schools; n++) yield `${school(n)},,,Sample School ${n},school,,${uuid('d15d15d1', 0)}`;
    })(),
  );
  await write(
    'users.csv',
    (function* () {
      yield 'sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,email,password';
      for (let n = 0; n < users; n++)
        yield `${user(n)},,,true,user${n}@nowhere.example,Testina${n},Sampleton${n},user${n}@nowhere.example,hunter-${n}`;
    })(),
  );
  await write(
    'roles.csv',
    (function* () {
      yield 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId';
      for (let n = 0; n < users; n++)
        yield `${uuid('401e401e', n)},,,${user(n)},primary,${n < teachers ? 'teacher' : 'student'},2026-08-17,2027-05-28,${school(n)}`;
    })(),
  );
  await write(
    'classes.csv',
    (function* () {
      yield 'sourcedId,status,dateLastModified,title,schoolSourcedId,termSourcedIds';
      for (let n = 0; n < teachers * 5; n++) yield `${uuid('c1a55c1a', n)},,,Class ${n},${school(n)},`;
    })(),
  );
  await write(
    'enrollments.csv',
    (function* () {
      yield 'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate';
      let id = 0;
      for (let n = 0; n < teachers * 5; n++)
        yield `${uuid('e0e0e0e0', id++)},,,${uuid('c1a55c1a', n)},${school(n)},${user(n % teachers)},teacher,true,,`;
      for (let n = teachers; n < users; n++)
        for (let subject = 0; subject < 6; subject++) {
          const at = (n * 6 + subject) % (teachers * 5);
          yield `${uuid('e0e0e0e0', id++)},,,${uuid('c1a55c1a', at)},${school(at)},${user(n)},student,,2026-08-17,2027-05-28`;
        }
    })(),
  );
}

function* blocks(lines: Iterable<string>): Generator<string> {
  let block = '';
  for (const line of lines) {
    block += `${line}\n`;
    if (block.length > 65_536) {
      yield block;
      block = '';
    }
  }
  yield block;
}
