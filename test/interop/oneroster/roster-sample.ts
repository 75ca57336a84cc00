import type { RosterFiles } from '../../../src/interop/oneroster';

/** A file as a table: the header, then rows. */
export type Table = readonly (readonly string[])[];

/** A small roster in the form of OneRoster 1.2. Every file, by its name. */
export const small: Readonly<Record<string, Table>> = {
  'orgs.csv': [
    ['sourcedId', 'status', 'name', 'type', 'parentSourcedId'],
    ['s1', 'active', 'Sample School', 'school', 'd1'],
    ['d1', '', 'Nowhere District', 'district', ''],
    ['s2', '', 'Example "North", Campus', 'school', 'd1'],
  ],
  'academicSessions.csv': [
    ['sourcedId', 'status', 'title', 'startDate', 'endDate'],
    ['fall', '', 'Fall', '2026-08-17', '2026-12-18'],
    ['spring', '', 'Spring', '2027-01-05', '2027-05-28'],
  ],
  'users.csv': [
    ['sourcedId', 'status', 'givenName', 'familyName', 'password', 'birthDate'],
    ['t1', '', 'Testina', 'Sampleton', 'hunter2-secret', '1999-12-31'],
    ['t2', '', 'Mocké', 'Exam\nple', 'hunter2-secret', '1999-12-31'],
    ['p1', '', 'Pupilla', 'Nonesuch', 'hunter2-secret', '1999-12-31'],
    ['c1', '', 'Coachina', '', 'hunter2-secret', '1999-12-31'],
  ],
  'roles.csv': [
    ['sourcedId', 'status', 'userSourcedId', 'roleType', 'role', 'beginDate', 'endDate', 'orgSourcedId'],
    ['r1', '', 't1', 'primary', 'teacher', '2026-08-17', '2027-05-28', 's1'],
    ['r2', '', 't2', 'primary', 'TEACHER', '', '', 's2'],
    ['r3', '', 'p1', 'primary', 'student', '', '', 's1'],
    ['r4', '', 'c1', 'primary', 'ext:instructionalCoach', '', '', 's1'],
  ],
  'classes.csv': [
    ['sourcedId', 'status', 'title', 'schoolSourcedId', 'termSourcedIds'],
    ['k1', '', 'Art, and more', 's1', 'fall,spring'],
    ['k2', '', '', 's2', ''],
  ],
  'enrollments.csv': [
    ['sourcedId', 'status', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role', 'beginDate', 'endDate'],
    ['e1', '', 'k1', 's1', 't1', 'teacher', '', ''],
    ['e2', '', 'k1', 's1', 'p1', 'student', '2026-08-17', '2026-12-18'],
    ['e3', '', 'k2', 's2', 't2', 'teacher', '', ''],
  ],
};

/** How a table is written. */
export interface Writing {
  readonly lineEnd?: '\n' | '\r\n';
  readonly mark?: boolean;
  readonly quoteAll?: boolean;
  readonly lastLineEnd?: boolean;
}

/** Writes a table as CSV. */
export function csvOf(table: Table, writing: Writing = {}): string {
  const { lineEnd = '\n', mark = false, quoteAll = false, lastLineEnd = true } = writing;
  const cell = (text: string) => (quoteAll || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = table.map((row) => row.map(cell).join(','));
  return `${mark ? '\ufeff' : ''}${lines.join(lineEnd)}${lastLineEnd ? lineEnd : ''}`;
}

/** The files of a roster, written plainly, with some of them replaced. */
export function filesOf(
  tables: Readonly<Record<string, Table>>,
  instead: Readonly<Record<string, string | Uint8Array[]>> = {},
): RosterFiles {
  return new Map([...Object.entries(tables).map(([name, table]) => [name, csvOf(table)] as const), ...Object.entries(instead)]);
}
