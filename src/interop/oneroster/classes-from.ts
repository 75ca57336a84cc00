import { defaultAssignmentRules } from '../../people/assignment-rules';
import type { Class } from '../../people/class';
import type { RosterClass, RosterEnrollment } from './roster-record';

/** How classes are put together. */
export interface ClassesFromOptions {
  /** The enrollment roles that teach. Default those of the usual rules: teacher, professor and their kin. */
  readonly teachers?: readonly string[];
  /** What stands for a student's id. Default the id itself; an app that must not hold it hands in its own. */
  readonly pseudonym?: (student: string) => string;
}

/**
 * Puts classes and enrollments together: who teaches whom.
 *
 * @param classes - A roster's classes.
 * @param enrollments - Its enrollments, of students too where they were kept by id.
 * @param options - Which roles teach, and what stands for a student.
 * @returns The classes, each person once, in the order of their enrollments.
 * @example
 * const enrollments = [{ class: 'c1', person: 't1', role: 'teacher' }, { class: 'c1', person: 'p1', role: 'student' }];
 * classesFrom([{ id: 'c1', school: 's1', terms: [] }], enrollments, { pseudonym: (id) => `anon-${id}` });
 * // => [{ id: 'c1', school: 's1', teachers: ['t1'], students: ['anon-p1'] }]
 */
export function classesFrom(
  classes: readonly RosterClass[],
  enrollments: readonly RosterEnrollment[],
  options: ClassesFromOptions = {},
): readonly Class[] {
  const { teachers = defaultAssignmentRules.teachers, pseudonym = (student) => student } = options;
  const inClass = new Map(classes.map((each) => [each.id, { teachers: new Set<string>(), students: new Set<string>() }]));
  for (const { class: id, person, role } of enrollments) {
    if (teachers.includes(role)) inClass.get(id)?.teachers.add(person);
    else if (role === 'student') inClass.get(id)?.students.add(pseudonym(person));
  }
  return classes.map(({ terms, ...each }) => ({
    ...each,
    ...(terms[0] === undefined ? {} : { term: terms[0] }),
    teachers: [...(inClass.get(each.id)?.teachers ?? [])],
    students: [...(inClass.get(each.id)?.students ?? [])],
  }));
}
