import type { RosterShape } from 'coaching-cycles/interop/oneroster';
import { nameOf } from 'coaching-cycles/people';
import { countBy } from './count-by';
import type { District } from './district';
import type { Print } from './print';

/** What the formats call themselves. */
const shapes = {
  'oneroster-1.1': 'OneRoster 1.1 CSV',
  'oneroster-1.2': 'OneRoster 1.2 CSV',
  'sds-2.1': 'Microsoft School Data Sync V2.1 CSV',
} as const satisfies Record<RosterShape, string>;

const mostInvented = 20;

/** Prints what came out of a roster, and what could not be taken. */
export function showImport(print: Print, district: District, folder: string, mostProblems: number): void {
  print.heading('What was imported');
  print.paragraph(`From ${folder}, in the form of ${shapes[district.shape]}.`);
  showFiles(print, district);
  showCounts(print, district);
  showInvented(print, district);
  showProblems(print, district, mostProblems);
}

function showFiles(print: Print, { files }: District): void {
  print.table(
    files.map(({ file, rows, kept, deleted, leftOut }) => [file, rows, kept, deleted, leftOut, rows - kept - deleted - leftOut]),
    ['File', 'Rows', 'Kept', 'Deleted', 'Left out', 'Bad'],
  );
}

function showCounts(print: Print, { counts, orgs, calendar, calendarMadeUp, classes, assignments, conflicts }: District): void {
  const many = (count: number, word: string) => `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;
  const terms = calendar.terms.map(({ name, from, to }) => `${name} from ${from} to ${to}`).join(', ');
  const rows = [
    ['Organizations', countBy(orgs, (org) => org.kind, 's')],
    ['People', `${many(counts.users, 'user')}, ${counts.staff.toLocaleString('en-US')} of them staff`],
    ['Teachers', `${counts.teachers.toLocaleString('en-US')}, at ${many(counts.schools, 'organization')}`],
    ['Classes', `${classes.length.toLocaleString('en-US')}, with ${many(counts.students, 'student')} by pseudonym`],
    ['Calendar', `${terms}, in the time zone ${calendar.timeZone}${calendarMadeUp ? '; made up, since the roster has no terms' : ''}`],
    ['Assignments', countBy(assignments, (each) => `as ${each.as}`) || 'none'],
    ['Conflicts', `${many(conflicts.length, 'pair')} in which the coach would also be the evaluator`],
  ];
  print.table(conflicts.length === 0 ? rows.slice(0, -1) : rows);
  if (counts.teachers === 0) print.paragraph('Nobody in this roster teaches, so there is nobody to coach.');
}

function showInvented(print: Print, { invented, orgs }: District): void {
  if (invented.people.length === 0) return;
  print.heading('Who was invented');
  print.paragraph('These people are in no roster. They stand in where teachers have no coach or no principal.');
  const orgNames = new Map(orgs.map((org) => [org.id, org.name]));
  const personNames = new Map(invented.people.map((person) => [person.id, nameOf(person)]));
  const rows = invented.roles.map(({ org, role, person }) => [
    orgNames.get(org) ?? org,
    `${role} (invented)`,
    personNames.get(person) ?? person,
  ]);
  print.table(rows.slice(0, mostInvented), ['Where', 'Role', 'Name']);
  showRest(print, rows.length - mostInvented);
}

function showProblems(print: Print, { problems }: District, most: number): void {
  print.heading(problems.length === 0 ? 'No problems in the roster' : 'Problems in the roster');
  if (problems.length === 0) return;
  print.paragraph('A bad row is left out, and all others are taken. Rows count as in a spreadsheet: the header is row 1.');
  const rows = problems
    .slice(0, most)
    .map(({ file, row, column, expected }) => [
      file,
      row === 0 ? 'whole file' : row.toLocaleString('en-US'),
      column ?? 'whole row',
      expected.message,
    ]);
  if (rows.length > 0) print.table(rows, ['File', 'Row', 'Column', 'Expected']);
  showRest(print, problems.length - most);
}

function showRest(print: Print, count: number): void {
  if (count > 0) print.paragraph(`And ${count.toLocaleString('en-US')} more.`);
}
