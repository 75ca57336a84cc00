import { describe, expect, test } from 'vitest';
import { openRoster, type ReadRosterOptions, type Roster, type RosterFiles, readRoster } from '../../../src/interop/oneroster';
import { csvOf, filesOf, small, type Table } from './roster-sample';

async function read(files: RosterFiles, options: ReadRosterOptions = { students: 'by-id' }): Promise<Roster> {
  const roster = await readRoster(files, options);
  if (!roster.ok) throw new Error(roster.message);
  return roster;
}

/** The small roster with rows added to one file. */
const withRows = (file: string, ...rows: Table) => filesOf({ ...small, [file]: [...(small[file] ?? []), ...rows] });

describe('a OneRoster 1.2 folder', () => {
  test('says who works where and who is in which class', async () => {
    const roster = await read(filesOf(small));
    expect(roster.shape).toBe('oneroster-1.2');
    expect(roster.problems).toEqual([]);
    expect(roster.orgs).toEqual([
      { id: 's1', name: 'Sample School', kind: 'school', parent: 'd1' },
      { id: 'd1', name: 'Nowhere District', kind: 'district' },
      { id: 's2', name: 'Example "North", Campus', kind: 'school', parent: 'd1' },
    ]);
    expect(roster.people).toEqual([
      { id: 't1', givenName: 'Testina', familyName: 'Sampleton' },
      { id: 't2', givenName: 'Mocké', familyName: 'Exam\nple' },
      { id: 'c1', givenName: 'Coachina' },
    ]);
    expect(roster.roles[0]).toEqual({ person: 't1', role: 'teacher', org: 's1', from: '2026-08-17', to: '2027-05-28' });
    expect(roster.roles.map((role) => role.role)).toEqual(['teacher', 'teacher', 'student', 'ext:instructionalCoach']);
    expect(roster.classes).toEqual([
      { id: 'k1', title: 'Art, and more', school: 's1', terms: ['fall', 'spring'] },
      { id: 'k2', school: 's2', terms: [] },
    ]);
    expect(roster.enrollments[1]).toEqual({ class: 'k1', person: 'p1', role: 'student', from: '2026-08-17', to: '2026-12-18' });
  });

  test('leaves students out unless they are asked for, and never keeps their names', async () => {
    const roster = await read(filesOf(small), {});
    expect(roster.enrollments.map((each) => each.person)).toEqual(['t1', 't2']);
    expect(JSON.stringify(roster)).not.toContain('p1');
    expect(JSON.stringify(await read(filesOf(small)))).not.toContain('Pupilla');
    expect(roster.summary).toMatchObject({ users: 4, staff: 3 });
  });

  test('never lets a password or a day of birth into a record or a problem, not even from a shifted row', async () => {
    const shifted = [
      ['t9', '', 'A', 'B', 'hunter2-secret', '1999-12-31', 'more'],
      ['hunter2-secret!', '', 'A', 'B', 'hunter2-secret', '1999-12-31'],
    ];
    const roster = await read(withRows('users.csv', ...shifted));
    expect(roster.problems).toHaveLength(2);
    expect(JSON.stringify(roster)).not.toMatch(/hunter2|1999/);
    const records: unknown[] = [];
    const opened = await openRoster(withRows('roles.csv', ['r9', '', 't1', 'primary', 'hunter2-secret', '1999', '', 's1']));
    if (opened.ok) for await (const record of opened.records) records.push(record);
    expect(records.length).toBeGreaterThan(20);
    expect(JSON.stringify(records)).not.toMatch(/hunter2|1999/);
  });

  test('drops what a delta says to delete, and what refers to it, without a problem', async () => {
    const deleted = {
      ...small,
      'users.csv': (small['users.csv'] ?? []).map((row) => (row[0] === 't1' ? ['t1', 'tobedeleted', ...row.slice(2)] : row)),
    };
    const roster = await read(filesOf(deleted));
    expect(roster.problems).toEqual([]);
    expect(roster.people.map((person) => person.id)).toEqual(['t2', 'c1']);
    expect(roster.enrollments.map((each) => each.person)).toEqual(['p1', 't2']);
    expect(roster.summary.files).toContainEqual({ file: 'users.csv', rows: 4, kept: 3, deleted: 1, leftOut: 0 });
    expect(roster.summary.files).toContainEqual({ file: 'enrollments.csv', rows: 3, kept: 2, deleted: 0, leftOut: 1 });
  });

  test('needs no classes, no enrollments and no sessions, and takes empty ones', async () => {
    const { 'orgs.csv': orgs = [], 'users.csv': users = [], 'roles.csv': roles = [] } = small;
    const few = await read(
      filesOf({ 'orgs.csv': orgs, 'users.csv': users, 'roles.csv': roles }, { 'classes.csv': '', 'enrollments.csv': '\n\n' }),
    );
    expect(few.problems).toEqual([]);
    expect(few.people).toHaveLength(3);
    const { 'academicSessions.csv': _, ...withoutSessions } = small;
    expect((await read(filesOf(withoutSessions))).classes.map((each) => each.terms)).toEqual([[], []]);
  });

  test('finds its files in any case, in a folder, and once where there are two', async () => {
    const moved = new Map(Object.entries(small).map(([name, table]) => [`export/${name.toUpperCase()}`, csvOf(table)]));
    expect(await read(moved)).toEqual(await read(filesOf(small)));
    const twice = await read(filesOf(small, { 'OLD/users.csv': csvOf(small['orgs.csv'] ?? []) }));
    expect(twice.problems).toEqual([
      { file: 'users.csv', row: 0, column: null, expected: expect.objectContaining({ message: 'one file of this name' }) },
    ]);
    expect(twice.people).toHaveLength(3);
  });
});

describe('a OneRoster 1.1 folder', () => {
  const users = 'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName,password\n';
  const orgs = csvOf(small['orgs.csv'] ?? []);

  test('has the roles of a user in the row of the user, one for each organization', async () => {
    const roster = await read(
      new Map([
        ['orgs.csv', orgs],
        ['users.csv', `${users}t1,,,true,"s1, s2",Teacher,t1,Testina,Sampleton,hunter2-secret\n`],
      ]),
    );
    expect(roster.shape).toBe('oneroster-1.1');
    expect(roster.roles).toEqual([
      { person: 't1', role: 'teacher', org: 's1' },
      { person: 't1', role: 'teacher', org: 's2' },
    ]);
    expect(roster.problems).toEqual([]);
  });

  test('a user at a school that is not listed is one problem', async () => {
    const roster = await read(
      new Map([
        ['orgs.csv', orgs],
        ['users.csv', `${users}t1,,,true,"s1,s9",teacher,t1,Testina,Sampleton,\n`],
      ]),
    );
    expect(roster.problems).toEqual([
      {
        file: 'users.csv',
        row: 2,
        column: 'orgSourcedIds',
        expected: expect.objectContaining({ message: 'the sourcedId of a row of orgs.csv' }),
      },
    ]);
    expect(roster.roles).toEqual([]);
  });
});

describe('a folder that is no roster is one clear answer', () => {
  test.each([
    ['an empty folder', new Map(), 'no-roster'],
    ['photographs', new Map([['a.jpg', 'x']]), 'no-roster'],
    ['a roster without people', new Map([['orgs.csv', csvOf(small['orgs.csv'] ?? [])]]), 'no-roster'],
    [
      'users without roles',
      new Map([
        ['orgs.csv', csvOf(small['orgs.csv'] ?? [])],
        ['users.csv', csvOf(small['users.csv'] ?? [])],
      ]),
      'unreadable',
    ],
    ['other columns', filesOf(small, { 'users.csv': 'name,age\nx,1\n' }), 'unreadable'],
    ['empty files', filesOf(small, { 'orgs.csv': '' }), 'unreadable'],
    ['UTF-16', filesOf(small, { 'users.csv': [Buffer.from(`\ufeff${csvOf(small['users.csv'] ?? [])}`, 'utf16le')] }), 'unreadable'],
    ['UTF-16 without its mark', filesOf(small, { 'orgs.csv': [Buffer.from(csvOf(small['orgs.csv'] ?? []), 'utf16le')] }), 'unreadable'],
  ])('%s', async (_, files, reason) => {
    expect(await readRoster(files)).toMatchObject({ ok: false, reason });
  });
});

describe('hostile files', () => {
  test('a UTF-16 file of enrollments is one problem, and the people are there', async () => {
    const utf16 = [Buffer.from([0xfe, 0xff]), Buffer.from(csvOf(small['enrollments.csv'] ?? []), 'utf16le').swap16()];
    const roster = await read(filesOf(small, { 'enrollments.csv': utf16 }));
    expect(roster.problems).toEqual([
      { file: 'enrollments.csv', row: 1, column: null, expected: expect.objectContaining({ message: 'UTF-8 text' }) },
    ]);
    expect(roster.people).toHaveLength(3);
  });

  test('a column named __proto__, and others nobody knows, do nothing', async () => {
    const wider = (small['users.csv'] ?? []).map((row, index) => (index === 0 ? ['__proto__', 'constructor', ...row] : ['x', 'y', ...row]));
    expect(await read(filesOf({ ...small, 'users.csv': wider }))).toEqual(await read(filesOf(small)));
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('a column that is there twice is one problem, for nobody can know which is meant', async () => {
    const twice = (small['classes.csv'] ?? []).map((row) => [...row, row[0] ?? '']);
    const roster = await read(filesOf({ ...small, 'classes.csv': twice }));
    expect(roster.problems).toEqual([
      { file: 'classes.csv', row: 1, column: 'sourcedId', expected: expect.objectContaining({ message: 'one column of this name' }) },
    ]);
  });

  test('a field of a megabyte in a column that nobody reads does no harm, in a name it is a problem', async () => {
    const huge = 'x'.repeat(1_048_576);
    expect((await read(withRows('users.csv', ['t8', '', 'A', 'B', huge, '']))).problems).toEqual([]);
    const named = await read(withRows('users.csv', ['t8', '', huge, 'B', '', '']));
    expect(named.problems).toEqual([
      { file: 'users.csv', row: 6, column: 'givenName', expected: expect.objectContaining({ message: 'at most 200 characters' }) },
    ]);
  });

  test('a quote that is never closed is one problem, the rows before it stay, and who refers to the rest is not blamed', async () => {
    const broken = `${csvOf((small['users.csv'] ?? []).slice(0, 3))}p1,,"Pupilla,Nonesuch,,\nc1,,Coachina,,,\n`;
    const roster = await read(filesOf(small, { 'users.csv': broken }));
    expect(roster.problems).toEqual([
      {
        file: 'users.csv',
        row: 4,
        column: null,
        expected: expect.objectContaining({ message: 'a row in which every quote is closed, of at most 4 MB' }),
      },
    ]);
    expect(roster.people.map((person) => person.id)).toEqual(['t1', 't2']);
    const endless = `${csvOf((small['users.csv'] ?? []).slice(0, 3))}p1,,"${'no end, '.repeat(700_000)}`;
    expect((await read(filesOf(small, { 'users.csv': endless }))).problems).toEqual(roster.problems);
  });

  test('a character of many bytes may be cut anywhere', async () => {
    const bytes = Buffer.from(`\ufeff${csvOf(small['users.csv'] ?? [])}`);
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await read(filesOf(small, { 'users.csv': pieces }))).toEqual(await read(filesOf(small)));
  });

  test('a chunk that is neither text nor bytes is a mistake', async () => {
    // What a caller without types may hand in.
    const wrong = filesOf(small, { 'users.csv': [42] as unknown as Uint8Array[] });
    await expect(readRoster(wrong)).rejects.toMatchObject({ code: 'input/invalid' });
  });
});

describe('each bad row is one problem, and the good rows go on', () => {
  const bad: readonly (readonly [string, string, readonly string[], string | null])[] = [
    ['no id', 'users.csv', ['', '', 'A', 'B', '', ''], 'sourcedId'],
    ['an id that is none', 'users.csv', ['a b', '', 'A', 'B', '', ''], 'sourcedId'],
    ['an id like __proto__', 'users.csv', ['__proto__', '', 'A', 'B', '', ''], 'sourcedId'],
    ['the id of the clock', 'users.csv', ['system', '', 'A', 'B', '', ''], 'sourcedId'],
    ['an id that is there already', 'users.csv', ['t1', '', 'A', 'B', '', ''], 'sourcedId'],
    ['a role that is there already', 'roles.csv', ['r1', '', 't1', 'primary', 'teacher', '', '', 's1'], 'sourcedId'],
    ['too few columns', 'users.csv', ['t9', '', 'A'], null],
    ['too many columns', 'users.csv', ['t9', '', 'A', 'B', '', '', ''], null],
    ['a NUL', 'users.csv', ['t9', '', 'A\0', 'B', '', ''], 'givenName'],
    ['an unknown status', 'users.csv', ['t9', 'maybe', 'A', 'B', '', ''], 'status'],
    ['an unknown role', 'roles.csv', ['r9', '', 't1', 'primary', 'wizard', '', '', 's1'], 'role'],
    ['a role of nobody', 'roles.csv', ['r9', '', 't9', 'primary', 'teacher', '', '', 's1'], 'userSourcedId'],
    ['a role nowhere', 'roles.csv', ['r9', '', 't1', 'primary', 'teacher', '', '', 's9'], 'orgSourcedId'],
    ['a day that is none', 'roles.csv', ['r9', '', 't1', 'primary', 'teacher', '2026-02-30', '', 's1'], 'beginDate'],
    ['a day written otherwise', 'roles.csv', ['r9', '', 't1', 'primary', 'teacher', '', '8/17/2026', 's1'], 'endDate'],
    ['an end before its beginning', 'roles.csv', ['r9', '', 't1', 'primary', 'teacher', '2026-09-01', '2026-08-31', 's1'], 'endDate'],
    ['a class nowhere', 'classes.csv', ['k9', '', 'X', 's9', ''], 'schoolSourcedId'],
    ['a class in no term', 'classes.csv', ['k9', '', 'X', 's1', 'fall,winter'], 'termSourcedIds'],
    ['an enrollment in no class', 'enrollments.csv', ['e9', '', 'k9', 's1', 't1', 'teacher', '', ''], 'classSourcedId'],
    ['an enrollment without a person', 'enrollments.csv', ['e9', '', 'k1', 's1', '', 'teacher', '', ''], 'userSourcedId'],
    ['an enrollment that is there already', 'enrollments.csv', ['e1', '', 'k1', 's1', 't1', 'teacher', '', ''], 'sourcedId'],
    ['a school of no district', 'orgs.csv', ['s9', '', 'X', 'school', 'd9'], 'parentSourcedId'],
    ['a term without an end', 'academicSessions.csv', ['x', '', 'X', '2026-08-17', ''], 'endDate'],
  ];
  test.each(bad)('%s', async (_, file, row, column) => {
    const { problems, summary, ...rest } = await read(withRows(file, row));
    const { problems: none, summary: before, ...clean } = await read(filesOf(small));
    expect(none).toEqual([]);
    expect(problems).toEqual([
      { file, row: (small[file]?.length ?? 0) + 1, column, expected: expect.objectContaining({ message: expect.any(String) }) },
    ]);
    expect(rest).toEqual(clean);
    expect(summary.staff).toBe(before.staff);
  });

  test('who refers to a bad row is left out and counted, but is no second problem', async () => {
    const files = filesOf({
      ...small,
      'users.csv': [...(small['users.csv'] ?? []), ['t9', 'maybe', 'A', 'B', '', '']],
      'roles.csv': [...(small['roles.csv'] ?? []), ['r9', '', 't9', 'primary', 'teacher', '', '', 's1']],
    });
    const roster = await read(files);
    expect(roster.problems).toHaveLength(1);
    expect(roster.summary.files).toContainEqual({ file: 'roles.csv', rows: 5, kept: 4, deleted: 0, leftOut: 1 });
  });

  test('a school whose district is a bad row stays, without the district', async () => {
    const orgs: Table = (small['orgs.csv'] ?? []).map((row) => (row[0] === 'd1' ? ['d1', 'maybe', ...row.slice(2)] : row));
    const roster = await read(filesOf({ ...small, 'orgs.csv': orgs }));
    expect(roster.problems).toHaveLength(1);
    expect(roster.orgs.map((org) => [org.id, org.parent])).toEqual([
      ['s1', undefined],
      ['s2', undefined],
    ]);
  });

  test('a district names its own roles', async () => {
    const files = withRows('roles.csv', ['r9', '', 't1', 'primary', 'Wizard', '', '', 's1']);
    expect((await read(files, { roles: ['wizard'] })).problems).toEqual([]);
  });
});

test('a file that is not wanted any more is let go', async () => {
  let open = 0;
  async function* content(text: string) {
    open += 1;
    try {
      yield text;
      yield '';
    } finally {
      open -= 1;
    }
  }
  const source = { list: Object.keys(small), open: (name: string) => content(csvOf(small[name] ?? [])) };
  const opened = await openRoster(source);
  if (!opened.ok) throw new Error(opened.message);
  for await (const record of opened.records) if (record.kind === 'user') break;
  expect(open).toBe(0);
});
