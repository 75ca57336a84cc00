import type { Result } from '../../core/result';
import type { Person } from '../../people/person';
import type { School } from '../../people/school';
import { type NoRoster, openRosterBatches, type RosterOptions } from './open-roster';
import type { RosterProblem } from './roster-problem';
import type { RosterClass, RosterEnrollment, RosterFile, RosterRole, RosterSession, RosterShape } from './roster-record';
import { isStaffRole } from './roster-role-name';
import type { RosterFiles } from './roster-source';

/** How many there are, students and all. */
export interface RosterSummary {
  /** In the order in which they were read. */
  readonly files: readonly RosterFile[];
  readonly users: number;
  /** Users with a role that is neither a student's nor a family's. */
  readonly staff: number;
}

/** A roster in memory. */
export interface Roster {
  readonly shape: RosterShape;
  readonly orgs: readonly School[];
  readonly sessions: readonly RosterSession[];
  /** Those who work there. A student's name is never kept. */
  readonly people: readonly Person[];
  readonly roles: readonly RosterRole[];
  readonly classes: readonly RosterClass[];
  readonly enrollments: readonly RosterEnrollment[];
  /** In the order of the files and their rows. */
  readonly problems: readonly RosterProblem[];
  readonly summary: RosterSummary;
}

/** How a roster is read into memory. */
export interface ReadRosterOptions extends RosterOptions {
  /** `left-out` keeps roles and enrollments of staff only; `by-id` keeps everybody's, never the names. Default `left-out`. */
  readonly students?: 'left-out' | 'by-id';
}

/**
 * Reads a roster into memory: who works where, and who teaches which class.
 *
 * @param files - The files, by name and content.
 * @param options - Whether students are kept by id, and roles of a district's own.
 * @returns The roster with its problems: each bad row is one, and is left out. Where it is no roster, the reason.
 * @example
 * const orgs = 'sourcedId,name,type\ns1,Sample School,school';
 * const users = 'sourcedId,givenName,role,orgSourcedIds\nt1,Testina,teacher,s1\np1,Pupil,student,s1';
 * const roster = await readRoster(new Map([['orgs.csv', orgs], ['users.csv', users]]));
 * roster.people; // => [{ id: 't1', givenName: 'Testina' }]
 */
export async function readRoster(files: RosterFiles, options: ReadRosterOptions = {}): Promise<Result<Roster, NoRoster>> {
  const opened = await openRosterBatches(files, options);
  if (!opened.ok) return opened;
  const byId = options.students === 'by-id';
  const staff = new Set<string>();
  const users: Person[] = [];
  const [orgs, sessions, roles, classes]: [School[], RosterSession[], RosterRole[], RosterClass[]] = [[], [], [], []];
  const [enrollments, problems, read]: [RosterEnrollment[], RosterProblem[], RosterFile[]] = [[], [], []];

  // What is kept is copied: V8 would learn that the reader's own objects live long, and put a million that do not among the old.
  for await (const batch of opened.batches)
    for (const record of batch) {
      if (record.kind === 'org') orgs.push(record.org);
      else if (record.kind === 'session') sessions.push(record.session);
      else if (record.kind === 'user') users.push({ ...record.user });
      else if (record.kind === 'class') classes.push(record.class);
      else if (record.kind === 'problem') problems.push(record.problem);
      else if (record.kind === 'file') read.push(record.file);
      else {
        const one = record.kind === 'role' ? record.role : record.enrollment;
        const works = isStaffRole(one.role);
        if (works) staff.add(one.person);
        if (!works && !byId) continue;
        if (record.kind === 'role') roles.push({ ...record.role });
        else enrollments.push({ ...record.enrollment });
      }
    }
  const people = users.filter((user) => staff.has(user.id));
  const summary = { files: read, users: users.length, staff: people.length };
  return { ok: true, shape: opened.shape, orgs, sessions, people, roles, classes, enrollments, problems, summary };
}
