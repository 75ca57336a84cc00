import type { RosterFile, RosterProblem, RosterShape } from 'coaching-cycles/interop/oneroster';
import type {
  Assignment,
  AssignmentConflict,
  Class,
  InventedStaff,
  Person,
  RoleHeld,
  School,
  SchoolCalendar,
} from 'coaching-cycles/people';

/** All that coaching needs to know about a district, as its roster says it. */
export interface District {
  readonly shape: RosterShape;
  /** Schools, and the organizations above them. */
  readonly orgs: readonly School[];
  readonly calendar: SchoolCalendar;
  /** Whether the roster has no terms, so that one was made up. */
  readonly calendarMadeUp: boolean;
  /** Those who work there, the invented ones last. */
  readonly people: readonly Person[];
  /** Those of them who teach. */
  readonly teachers: readonly Person[];
  /** What staff does where, the invented ones last and marked. */
  readonly roles: readonly RoleHeld[];
  /** With students by pseudonym. */
  readonly classes: readonly Class[];
  readonly assignments: readonly Assignment[];
  /** Who would coach and evaluate the same teacher. */
  readonly conflicts: readonly AssignmentConflict[];
  readonly invented: InventedStaff;
  readonly files: readonly RosterFile[];
  readonly problems: readonly RosterProblem[];
  readonly counts: DistrictCounts;
}

/** How many there are. */
export interface DistrictCounts {
  /** Everybody in the roster, students and families too. */
  readonly users: number;
  /** Those who work there, without the invented. */
  readonly staff: number;
  readonly teachers: number;
  /** Students who are in a class. */
  readonly students: number;
  /** Organizations at which somebody teaches, which need not be called a school. */
  readonly schools: number;
  readonly invented: number;
  readonly problems: number;
}
