import type { Instant } from '../core/instant';
import type { Relationship } from '../labels/label-kind';

/** Which teachers a role reaches: those of its own organization, or also those of the organizations below. */
export type Reach = 'teachers-of-org' | 'teachers-of-org-and-below';

/** What a role makes of somebody. Plain data: a district writes its own. */
export interface AssignmentRule {
  /** The role, as the roster or the session claims name it; upper and lower case are the same. */
  readonly role: string;
  readonly as: readonly Relationship[];
  readonly of: Reach;
  /** Not before this moment. */
  readonly from?: Instant;
  /** Not at or after this moment. */
  readonly until?: Instant;
}

/** Who counts as a teacher, and what each other role makes of somebody. */
export interface AssignmentRules {
  /** The roles that make somebody a teacher. */
  readonly teachers: readonly string[];
  readonly rules: readonly AssignmentRule[];
}

/**
 * What the usual roles mean where a district says nothing else: a principal leads and evaluates the teachers of the school,
 * an instructional coach coaches them, a district's administrator answers for the program. A role named only `coach`
 * is often one of sports, so it means nothing here.
 */
export const defaultAssignmentRules: AssignmentRules = {
  teachers: ['teacher', 'professor', 'faculty', 'lecturer', 'adjunct', 'instructor', 'substitute'],
  rules: [
    { role: 'principal', as: ['principal', 'evaluator'], of: 'teachers-of-org-and-below' },
    { role: 'assistantPrincipal', as: ['principal', 'evaluator'], of: 'teachers-of-org-and-below' },
    { role: 'chair', as: ['principal', 'evaluator'], of: 'teachers-of-org' },
    { role: 'instructionalCoach', as: ['coach'], of: 'teachers-of-org' },
    { role: 'coachLead', as: ['coach-lead'], of: 'teachers-of-org-and-below' },
    { role: 'districtAdministrator', as: ['program-lead'], of: 'teachers-of-org-and-below' },
  ],
};

/**
 * Makes a role's name comparable: OneRoster writes roles of one's own with `ext:` before them, and systems differ in case.
 *
 * @param role - A role's name.
 * @returns The name in lower case, without `ext:`.
 * @example
 * comparableRole('ext:instructionalCoach'); // => 'instructionalcoach'
 */
export function comparableRole(role: string): string {
  return role.trim().toLowerCase().replace(/^ext:/, '');
}
