import type { Person } from '../../people/person';
import type { School } from '../../people/school';
import { orgKindOf } from './org-kind';
import type { RosterIndex } from './roster-index';
import { aDay, knownRole } from './roster-problem';
import type { RosterClass, RosterEnrollment, RosterRole, RosterSession } from './roster-record';
import { roleNameOf } from './roster-role-name';
import {
  cellOf,
  columnOf,
  faultOf,
  idOf,
  listOf,
  looseReferencesOf,
  type RosterRow,
  referenceOf,
  referencesOf,
  textOf,
  withSpan,
} from './roster-row';

/** What rows of other files refer to. */
export interface RosterIndexes {
  readonly orgs: RosterIndex;
  readonly users: RosterIndex;
  readonly classes: RosterIndex;
  /** None where the roster has no sessions: then no reference to one can be checked, or kept. */
  readonly sessions: RosterIndex | undefined;
}

/** An organization; its parent is checked when all are read. */
export function readOrg(row: RosterRow): School {
  const id = idOf(row, 'sourcedId');
  const name = textOf(row, 'name', 200) ?? id;
  const parent = cellOf(row, 'parentSourcedId');
  return { id, name, kind: orgKindOf(cellOf(row, 'type')), ...(parent === '' ? {} : { parent }) };
}

export function readSession(row: RosterRow): RosterSession {
  const id = idOf(row, 'sourcedId');
  const session = withSpan(row, { id, name: textOf(row, 'title', 200) ?? id }, 'startDate', 'endDate');
  for (const column of ['startDate', 'endDate']) if (cellOf(row, column) === '') faultOf(row, column, aDay());
  return { from: '', to: '', ...session };
}

export function readUser(row: RosterRow): Person {
  const id = idOf(row, 'sourcedId', true);
  const givenName = textOf(row, 'givenName', 200);
  const familyName = textOf(row, 'familyName', 200);
  return { id, ...(givenName === undefined ? {} : { givenName }), ...(familyName === undefined ? {} : { familyName }) };
}

/** The roles that a row of users.csv holds itself, as OneRoster 1.1 has it: one for each organization. */
export function readRolesOfUser(row: RosterRow, person: string, orgs: RosterIndex, own: readonly string[]): readonly RosterRole[] {
  const column = columnOf(row, 'roles', 'role');
  if (!row.table.at.has(column)) return [];
  const names = listOf(row, column).flatMap((each) => roleNameOf(each, own) ?? faultOf(row, column, knownRole()) ?? []);
  if (names.length === 0) faultOf(row, column, knownRole());
  const where = referencesOf(row, 'orgSourcedIds', orgs);
  return names.flatMap((role) => where.map((org) => ({ person, role, org })));
}

export function readRole(row: RosterRow, { users, orgs }: RosterIndexes, own: readonly string[]): RosterRole {
  const person = referenceOf(row, 'userSourcedId', users) ?? '';
  const org = referenceOf(row, 'orgSourcedId', orgs) ?? '';
  const [first, last] = [columnOf(row, 'beginDate', 'roleStartDate'), columnOf(row, 'endDate', 'roleEndDate')];
  return withSpan(row, { person, role: readRoleName(row, own), org }, first, last);
}

export function readClass(row: RosterRow, { orgs, sessions }: RosterIndexes): RosterClass {
  const id = idOf(row, 'sourcedId');
  const title = textOf(row, 'title', 300);
  const school = referenceOf(row, columnOf(row, 'schoolSourcedId', 'orgSourcedId'), orgs) ?? '';
  const terms = looseReferencesOf(row, columnOf(row, 'termSourcedIds', 'sessionSourcedIds'), sessions);
  return { id, ...(title === undefined ? {} : { title }), school, terms };
}

export function readEnrollment(row: RosterRow, { users, orgs, classes }: RosterIndexes, own: readonly string[]): RosterEnrollment {
  const where = referenceOf(row, 'classSourcedId', classes) ?? '';
  const person = referenceOf(row, 'userSourcedId', users) ?? '';
  referenceOf(row, 'schoolSourcedId', orgs, false);
  return withSpan(row, { class: where, person, role: readRoleName(row, own) }, 'beginDate', 'endDate');
}

function readRoleName(row: RosterRow, own: readonly string[]): string {
  return roleNameOf(cellOf(row, 'role'), own) ?? faultOf(row, 'role', knownRole()) ?? '';
}
