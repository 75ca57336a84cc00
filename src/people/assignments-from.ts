import { CoachingError } from '../core/error';
import { compareInstants, type Instant, instantSchema } from '../core/instant';
import { type Assignment, makeAssignment } from './assignment';
import { type AssignmentRules, comparableRole, defaultAssignmentRules } from './assignment-rules';
import { type RoleHeld, roleHeldSchema } from './role-held';
import { partsOfSchool, type School } from './school';

/** Somebody who would coach and evaluate the same teacher at the same time. Both assignments stand; a human decides. */
export interface AssignmentConflict {
  readonly person: string;
  readonly teacher: string;
  /** The first moment of both. */
  readonly from: Instant;
  /** The first moment that is not of both any more. */
  readonly until?: Instant | undefined;
}

/** What roles come to. */
export interface AssignmentsFound {
  /** In the order of their ids, each once. */
  readonly assignments: readonly Assignment[];
  readonly conflicts: readonly AssignmentConflict[];
  /** The positions of roles that could not be read: no id, no moment, or an end before the beginning. */
  readonly unreadable: readonly number[];
}

/** How roles are read. */
export interface AssignmentsFromOptions {
  /** When a role begins that names no beginning. */
  readonly from: Instant;
  /** When a role ends that names no end. Default: it goes on. */
  readonly until?: Instant;
  /** What each role means. Default {@link defaultAssignmentRules}. */
  readonly rules?: AssignmentRules;
}

/** A beginning and an end, either of which may be open. */
type Span = Pick<RoleHeld, 'from' | 'until'>;

/**
 * Turns roles, of a roster or of an app's session claims, into assignments: who coaches, leads or evaluates whom, and when.
 * An assignment holds while both roles do, the one and the teacher's. Nobody is assigned to themselves.
 *
 * @param roles - Who holds which role where, in any order.
 * @param schools - The organizations, for rules that reach below one.
 * @param options - When a role begins that does not say so, and what roles mean.
 * @returns The assignments, and who would coach and evaluate the same teacher at the same time.
 * @throws {CoachingError} `input/invalid` where a moment of the options or the rules is none.
 * @example
 * const roles = [{ person: 'ana', role: 'teacher', org: 's1' }, { person: 'ben', role: 'instructionalCoach', org: 's1' }];
 * const { assignments } = assignmentsFrom(roles, [], { from: '2026-08-01T00:00:00Z' });
 * assignments.map((each) => [each.person, each.as, each.of]); // => [['ben', 'coach', 'ana']]
 */
export function assignmentsFrom(roles: readonly RoleHeld[], schools: readonly School[], options: AssignmentsFromOptions): AssignmentsFound {
  const { rules = defaultAssignmentRules, ...usual } = options;
  for (const span of [usual, ...rules.rules]) checkMoments(span);
  const readable = roles.map((role) => (isReadable(role) ? role : undefined));
  const held = readable.filter((role) => role !== undefined);
  const teachersAt = teachersBySchool(held, rules);
  const below = new Map<string, readonly string[]>();
  const found = new Map<string, Assignment>();

  for (const lead of held) {
    for (const rule of rules.rules) {
      if (comparableRole(rule.role) !== comparableRole(lead.role)) continue;
      if (rule.of === 'teachers-of-org-and-below' && !below.has(lead.org)) below.set(lead.org, partsOfSchool(schools, lead.org));
      for (const school of rule.of === 'teachers-of-org' ? [lead.org] : (below.get(lead.org) ?? [])) {
        for (const teacher of teachersAt.get(school) ?? []) {
          const span = shared([spanOf(lead, usual), spanOf(teacher, usual), rule]);
          if (span === undefined) continue;
          for (const as of rule.as) {
            const invented = lead.invented === true || teacher.invented === true ? { invented: true } : {};
            const made = makeAssignment({ person: lead.person, as, of: teacher.person, school, ...span, ...invented });
            if (made.ok) keepLonger(found, made.assignment);
          }
        }
      }
    }
  }
  const assignments = [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const unreadable = readable.flatMap((role, index) => (role === undefined ? [index] : []));
  return { assignments, conflicts: conflictsOf(assignments), unreadable };
}

function isReadable(role: RoleHeld): boolean {
  const parsed = roleHeldSchema.safeParse(role);
  if (!parsed.success) return false;
  const { from, until } = parsed.data;
  return from === undefined || until === undefined || compareInstants(from, until) < 0;
}

function checkMoments(span: Span): void {
  for (const each of [span.from, span.until])
    if (each !== undefined && !instantSchema.safeParse(each).success)
      throw new CoachingError('input/invalid', { expected: 'a moment in UTC' }, 'Expected moments in UTC, found something else.');
}

function teachersBySchool(held: readonly RoleHeld[], rules: AssignmentRules): ReadonlyMap<string, readonly RoleHeld[]> {
  const teaching = new Set(rules.teachers.map(comparableRole));
  const bySchool = new Map<string, RoleHeld[]>();
  for (const role of held) {
    if (!teaching.has(comparableRole(role.role))) continue;
    const there = bySchool.get(role.org);
    if (there === undefined) bySchool.set(role.org, [role]);
    else there.push(role);
  }
  return bySchool;
}

function spanOf(role: Span, usual: Span): Span {
  return { from: role.from ?? usual.from, until: role.until ?? usual.until };
}

/** The time that all spans share; none where they share none. */
function shared(spans: readonly Span[]): Pick<Assignment, 'from' | 'until'> | undefined {
  const earlier = (a: Instant, b: Instant) => (compareInstants(a, b) <= 0 ? a : b);
  const later = (a: Instant, b: Instant) => (compareInstants(a, b) >= 0 ? a : b);
  const starts = spans.flatMap((span) => span.from ?? []);
  const ends = spans.flatMap((span) => span.until ?? []);
  const from = starts.reduce(later);
  if (ends.length === 0) return { from };
  const until = ends.reduce(earlier);
  return compareInstants(from, until) < 0 ? { from, until } : undefined;
}

/** The same person in the same part from the same moment is one assignment, and the longer one. */
function keepLonger(found: Map<string, Assignment>, made: Assignment): void {
  const before = found.get(made.id);
  if (before === undefined) found.set(made.id, made);
  else if (before.until !== undefined && (made.until === undefined || compareInstants(made.until, before.until) > 0))
    found.set(made.id, made);
}

function conflictsOf(assignments: readonly Assignment[]): readonly AssignmentConflict[] {
  const evaluations = new Map<string, Assignment[]>();
  for (const each of assignments.filter((one) => one.as === 'evaluator')) {
    const pair = JSON.stringify([each.person, each.of]);
    evaluations.set(pair, [...(evaluations.get(pair) ?? []), each]);
  }
  const conflicts = new Map<string, AssignmentConflict>();
  for (const coach of assignments.filter((one) => one.as === 'coach')) {
    for (const evaluation of evaluations.get(JSON.stringify([coach.person, coach.of])) ?? []) {
      const span = shared([coach, evaluation]);
      if (span === undefined) continue;
      const conflict = { person: coach.person, teacher: coach.of, ...span };
      conflicts.set(JSON.stringify(conflict), conflict);
    }
  }
  return [...conflicts.values()];
}
