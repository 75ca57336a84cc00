import type { IsoDate } from '../../core/instant';
import type { Person } from '../../people/person';
import type { School } from '../../people/school';
import type { RosterProblem } from './roster-problem';

/** Which format a roster is in. */
export type RosterShape = 'oneroster-1.1' | 'oneroster-1.2' | 'sds-2.1';

/** A term or a year, both days included. */
export interface RosterSession {
  readonly id: string;
  readonly name: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Who holds which role at which organization. */
export interface RosterRole {
  readonly person: string;
  /** A role that the formats know, as they spell it, or one of a district's own, such as `ext:instructionalCoach`. */
  readonly role: string;
  readonly org: string;
  readonly from?: IsoDate;
  /** The last day. */
  readonly to?: IsoDate;
}

/** A class, without who is in it. */
export interface RosterClass {
  readonly id: string;
  readonly title?: string;
  readonly school: string;
  /** The ids of its sessions. */
  readonly terms: readonly string[];
}

/** Who is in a class, and as what. */
export interface RosterEnrollment {
  readonly class: string;
  readonly person: string;
  readonly role: string;
  readonly from?: IsoDate;
  /** The last day. */
  readonly to?: IsoDate;
}

/** What became of a file's rows. `rows - kept - deleted - leftOut` of them are problems. */
export interface RosterFile {
  readonly file: string;
  /** Rows with content, without the header. */
  readonly rows: number;
  readonly kept: number;
  /** Rows that a delta says to delete. */
  readonly deleted: number;
  /** Good rows about something that was deleted, or that is a problem of its own. */
  readonly leftOut: number;
}

/** One thing found in a roster. A password or a day of birth is in none of them. */
export type RosterRecord =
  | { readonly kind: 'org'; readonly org: School }
  | { readonly kind: 'session'; readonly session: RosterSession }
  | { readonly kind: 'user'; readonly user: Person }
  | { readonly kind: 'role'; readonly role: RosterRole }
  | { readonly kind: 'class'; readonly class: RosterClass }
  | { readonly kind: 'enrollment'; readonly enrollment: RosterEnrollment }
  | { readonly kind: 'problem'; readonly problem: RosterProblem }
  | { readonly kind: 'file'; readonly file: RosterFile };
