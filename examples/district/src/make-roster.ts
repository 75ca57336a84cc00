import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './random';

/**
 * Makes the sample roster in `roster/`: OneRoster 1.2, three schools, 40 teachers, 600 students by pseudonym. Nobody in it exists.
 * The third school has no principal and no coach, so that the example must invent them; the first has a second principal, who leads and evaluates
 * nobody.
 * Run it with `npx tsx src/make-roster.ts`; the same seed makes the same files.
 */
const schools = [
  { id: 'sch-oak', name: 'Imaginary Oak Elementary', teachers: 15, students: 220, led: true },
  { id: 'sch-elm', name: 'Imaginary Elm Middle School', teachers: 14, students: 220, led: true },
  { id: 'sch-ash', name: 'Imaginary Ash Academy', teachers: 11, students: 160, led: false },
] as const;
const given = ['Testina', 'Samplo', 'Demona', 'Mockwell', 'Fictia', 'Inventus', 'Protella', 'Draftin', 'Exempla', 'Placeholda'];
const family = ['Sampleton', 'Exampleby', 'Mockford', 'Fakeworth', 'Pretendson', 'Demoville', 'Imaginero', 'Nonesuch'];
const subjects = ['Mathematics', 'Science', 'Reading', 'History', 'Art', 'Music'];
const year = { from: '2026-08-17', to: '2027-05-28' };

type Row = readonly string[];

function rosterFiles(seed: number): ReadonlyMap<string, readonly Row[]> {
  const random = randomFrom(seed);
  const users: Row[] = [];
  const roles: Row[] = [];
  const classes: Row[] = [];
  const enrollments: Row[] = [];
  const user = (id: string, givenName: string, familyName: string, role: string, org: string) => {
    users.push([id, '', '', 'true', id, givenName, familyName, org]);
    roles.push([`role-${id}`, '', '', id, 'primary', role, year.from, year.to, org]);
  };
  const enroll = (where: string, school: string, person: string, role: string) =>
    enrollments.push([`en-${enrollments.length + 1}`, '', '', where, school, person, role, role === 'teacher' ? 'true' : '', '', '']);
  let named = 0;
  const nextName = () => {
    const name = [given[named % given.length], family[Math.floor(named / given.length + named) % family.length]] as const;
    named += 1;
    return [name[0] ?? '', name[1] ?? ''] as const;
  };

  user('adm-1', ...nextName(), 'districtAdministrator', 'dst-1');
  user('lead-1', ...nextName(), 'ext:coachLead', 'dst-1');
  let [teacherCount, studentCount] = [0, 0];
  for (const school of schools) {
    if (school.led) {
      user(`pri-${school.id.slice(4)}`, ...nextName(), 'principal', school.id);
      user(`coach-${school.id.slice(4)}`, ...nextName(), 'ext:instructionalCoach', school.id);
    }
    const here: string[] = [];
    for (let each = 0; each < school.teachers; each++) {
      teacherCount += 1;
      const teacher = `tch-${String(teacherCount).padStart(2, '0')}`;
      user(teacher, ...nextName(), 'teacher', school.id);
      const id = `cls-${String(teacherCount).padStart(2, '0')}`;
      here.push(id);
      classes.push([
        id,
        '',
        '',
        `${subjects[teacherCount % subjects.length]} ${1 + (teacherCount % 8)}`,
        'scheduled',
        school.id,
        'trm-fall,trm-spring',
      ]);
      enroll(id, school.id, teacher, 'teacher');
    }
    for (let each = 0; each < school.students; each++) {
      studentCount += 1;
      const number = String(studentCount).padStart(4, '0');
      user(`pup-${number}`, 'Student', number, 'student', school.id);
      const first = Math.floor(random() * here.length);
      const second = (first + 1 + Math.floor(random() * (here.length - 1))) % here.length;
      for (const at of [first, second]) enroll(here[at] ?? '', school.id, `pup-${number}`, 'student');
    }
  }
  // Last, so that everybody else keeps their name.
  user('ins-oak', 'Imagina', 'Leadworth', 'ext:principalOfInstruction', 'sch-oak');
  return new Map<string, readonly Row[]>([
    [
      'manifest.csv',
      [
        ['propertyName', 'value'],
        ['manifest.version', '1.0'],
        ['oneroster.version', '1.2'],
        ...['academicSessions', 'classes', 'enrollments', 'orgs', 'roles', 'users'].map((name) => [`file.${name}`, 'bulk']),
        ['source.systemName', 'Invented'],
      ],
    ],
    [
      'orgs.csv',
      [
        ['sourcedId', 'status', 'dateLastModified', 'name', 'type', 'identifier', 'parentSourcedId'],
        ['dst-1', '', '', 'Nowhere Unified (invented)', 'district', '', ''],
        ...schools.map(({ id, name }) => [id, '', '', name, 'school', '', 'dst-1']),
      ],
    ],
    [
      'academicSessions.csv',
      [
        ['sourcedId', 'status', 'dateLastModified', 'title', 'type', 'startDate', 'endDate', 'parentSourcedId', 'schoolYear'],
        ['yr-2027', '', '', 'School year 2026-27', 'schoolYear', year.from, year.to, '', '2027'],
        ['trm-fall', '', '', 'Fall', 'term', year.from, '2026-12-18', 'yr-2027', '2027'],
        ['trm-spring', '', '', 'Spring', 'term', '2027-01-05', year.to, 'yr-2027', '2027'],
      ],
    ],
    [
      'users.csv',
      [['sourcedId', 'status', 'dateLastModified', 'enabledUser', 'username', 'givenName', 'familyName', 'primaryOrgSourcedId'], ...users],
    ],
    [
      'roles.csv',
      [['sourcedId', 'status', 'dateLastModified', 'userSourcedId', 'roleType', 'role', 'beginDate', 'endDate', 'orgSourcedId'], ...roles],
    ],
    ['classes.csv', [['sourcedId', 'status', 'dateLastModified', 'title', 'classType', 'schoolSourcedId', 'termSourcedIds'], ...classes]],
    [
      'enrollments.csv',
      [
        [
          'sourcedId',
          'status',
          'dateLastModified',
          'classSourcedId',
          'schoolSourcedId',
          'userSourcedId',
          'role',
          'primary',
          'beginDate',
          'endDate',
        ],
        ...enrollments,
      ],
    ],
  ]);
}

function csvOf(rows: readonly Row[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(',')}\n`).join('');
}

const folder = join(import.meta.dirname, '..', 'roster');
mkdirSync(folder, { recursive: true });
for (const [name, rows] of rosterFiles(2026)) writeFileSync(join(folder, name), csvOf(rows));
