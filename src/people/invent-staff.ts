import type { Relationship } from '../labels/label-kind';
import { type AssignmentRules, comparableRole, defaultAssignmentRules } from './assignment-rules';
import { assignmentsFrom } from './assignments-from';
import { canonicalId } from './canonical-id';
import type { Person } from './person';
import type { RoleHeld } from './role-held';
import type { School } from './school';

/** The parts that a school needs for coaching to be shown at all. */
const needed: readonly Relationship[] = ['coach', 'principal', 'evaluator'];

/** Who was invented, so that a page can say so. */
export interface InventedStaff {
  readonly people: readonly Person[];
  /** Each marked `invented`; put them after the roster's own. */
  readonly roles: readonly RoleHeld[];
}

/** How staff is invented. */
export interface InventStaffOptions {
  /** What each role means. Default {@link defaultAssignmentRules}. */
  readonly rules?: AssignmentRules;
}

/**
 * Invents who is missing: where no coach, principal or evaluator reaches the teachers of a school, one for that school, so
 * that a roster of teachers alone can be tried out. Only schools with a teacher are looked at; times are not.
 *
 * @param roles - Who holds which role where.
 * @param schools - The organizations.
 * @param options - What roles mean.
 * @returns The invented people and their roles; none where nobody is missing. The same roster, the same inventions.
 * @example
 * const roles = [{ person: 'ana', role: 'teacher', org: 's1' }];
 * inventStaff(roles, [{ id: 's1', name: 'Sample School', kind: 'school' }]).roles.map((each) => each.role); // => ['instructionalCoach', 'principal']
 */
export function inventStaff(roles: readonly RoleHeld[], schools: readonly School[], options: InventStaffOptions = {}): InventedStaff {
  const { rules = defaultAssignmentRules } = options;
  const timeless = roles.map(({ person, role, org }) => ({ person, role, org }));
  const always = { teachers: rules.teachers, rules: rules.rules.map(({ role, as, of }) => ({ role, as, of })) };
  const { assignments } = assignmentsFrom(timeless, schools, { from: '1970-01-01T00:00:00Z', rules: always });
  const there = new Set(assignments.map((each) => JSON.stringify([each.school, each.as])));
  const teaching = new Set(rules.teachers.map(comparableRole));
  const withTeachers = new Set(roles.filter((role) => teaching.has(comparableRole(role.role))).map((role) => role.org));

  const invented = [...withTeachers].sort().flatMap((org) => {
    const missing = new Set(needed.filter((each) => !there.has(JSON.stringify([org, each]))));
    return [...missing].flatMap((relationship) => {
      const rule = rules.rules.find((each) => each.as.includes(relationship));
      if (!missing.has(relationship) || rule === undefined) return [];
      for (const each of rule.as) missing.delete(each);
      const name = schools.find((school) => school.id === org)?.name ?? org;
      const id = canonicalId(`invented-${relationship}`, [org]);
      const person: Person = { id, givenName: `Invented ${relationship}`, familyName: `of ${name}`.slice(0, 200) };
      return [{ person, role: { person: id, role: rule.role, org, invented: true } satisfies RoleHeld }];
    });
  });
  return { people: invented.map((each) => each.person), roles: invented.map((each) => each.role) };
}
