import { classesFrom, isStaffRole, type Roster, type RosterSource, readRoster, rolesHeld } from 'coaching-cycles/interop/oneroster';
import { assignmentsFrom, comparableRole, inventStaff, startOfDate } from 'coaching-cycles/people';
import type { District } from './district';
import { districtRules } from './district-rules';
import { failureReason } from './failure-reason';
import type { Outcome } from './outcome';
import { pseudonyms } from './pseudonym';
import { rosterCalendar } from './roster-calendar';

/** How a roster becomes a district. */
export interface ImportOptions {
  readonly tenant: string;
  readonly timeZone: string;
}

/** Reads a roster and works out who works with whom; invents who is missing. */
export async function importRoster(source: RosterSource, options: ImportOptions): Promise<Outcome<{ readonly district: District }>> {
  try {
    const roster = await readRoster(source, { students: 'by-id' });
    return roster.ok ? districtOf(roster, options) : roster;
  } catch (thrown) {
    if (!isFileFailure(thrown)) throw thrown;
    return { ok: false, reason: 'unreadable', message: `Expected files that can be read, found ${failureReason(thrown)}.` };
  }
}

function districtOf(roster: Roster, { tenant, timeZone }: ImportOptions): Outcome<{ readonly district: District }> {
  const { shape, orgs, summary, problems } = roster;
  // Students' roles are many, and say nothing that their classes do not.
  const ofStaff = roster.roles.filter((each) => isStaffRole(each.role));
  const found = rosterCalendar(roster.sessions, ofStaff, timeZone);
  if (!found.ok) return found;
  const { calendar, madeUp } = found;

  const held = rolesHeld(ofStaff, calendar);
  const invented = inventStaff(held, orgs);
  const roles = [...held, ...invented.roles];
  const people = [...roster.people, ...invented.people];
  const from = startOfDate(calendar, calendar.terms[0]?.from ?? '');
  const { assignments, conflicts } = assignmentsFrom(roles, orgs, { from, rules: districtRules });
  const classes = classesFrom(roster.classes, roster.enrollments, { pseudonym: pseudonyms(tenant) });

  const teaching = roles.filter((each) => teachingRoles.has(comparableRole(each.role)));
  const teacherIds = new Set(teaching.map((each) => each.person));
  const teachers = people.filter((each) => teacherIds.has(each.id));
  const counts = {
    users: summary.users,
    staff: summary.staff,
    teachers: teachers.length,
    students: new Set(classes.flatMap((each) => each.students)).size,
    schools: new Set(teaching.map((each) => each.org)).size,
    invented: invented.people.length,
    problems: problems.length,
  };
  const who = { people, teachers, roles, classes, assignments, conflicts, invented };
  return { ok: true, district: { shape, orgs, calendar, calendarMadeUp: madeUp, ...who, files: summary.files, problems, counts } };
}

const teachingRoles = new Set(districtRules.teachers.map(comparableRole));

/** Node's failures of files name the call that failed. */
function isFileFailure(thrown: unknown): boolean {
  return thrown instanceof Error && 'syscall' in thrown;
}
