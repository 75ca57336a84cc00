import type { TableLayout } from './roster-table';

/**
 * The columns that are read, in OneRoster 1.1 and 1.2 and in SDS V2.1, and no others: a password, a day of birth or a
 * telephone number is never looked at. Of several names in one entry a format has one.
 */
export const layouts = {
  orgs: { file: 'orgs.csv', needed: [['sourcedId'], ['name'], ['type']], optional: ['status', 'parentSourcedId'] },
  users: {
    file: 'users.csv',
    needed: [['sourcedId']],
    optional: ['status', 'givenName', 'familyName', 'role', 'roles', 'orgSourcedIds'],
  },
  roles: {
    file: 'roles.csv',
    needed: [['userSourcedId'], ['orgSourcedId'], ['role']],
    optional: ['sourcedId', 'status', 'roleType', 'beginDate', 'roleStartDate', 'endDate', 'roleEndDate'],
  },
  sessions: {
    file: 'academicSessions.csv',
    needed: [['sourcedId'], ['title'], ['startDate'], ['endDate']],
    optional: ['status'],
  },
  classes: {
    file: 'classes.csv',
    needed: [['sourcedId'], ['title'], ['schoolSourcedId', 'orgSourcedId']],
    optional: ['status', 'termSourcedIds', 'sessionSourcedIds'],
  },
  enrollments: {
    file: 'enrollments.csv',
    needed: [['classSourcedId'], ['userSourcedId'], ['role']],
    optional: ['sourcedId', 'status', 'schoolSourcedId', 'beginDate', 'endDate'],
  },
} as const satisfies Record<string, TableLayout>;

export type LayoutName = keyof typeof layouts;
