import * as z from 'zod';
import { idSchema, personIdSchema } from '../core/ids';
import { label, labelEach } from '../labels/label';

/** A class: who teaches it, and its students by id or pseudonym only. */
export const classSchema = z.object(
  labelEach('operational', {
    id: idSchema,
    title: z.string().min(1).max(300).optional(),
    school: idSchema,
    /** The term, by its id or name. */
    term: z.string().min(1).max(200).optional(),
    teachers: z.array(personIdSchema),
    students: label('confidential+student', z.array(personIdSchema)),
  }),
);

/** A class: who teaches it, and its students by id or pseudonym only. */
export interface Class extends Readonly<z.infer<typeof classSchema>> {}

/**
 * Answers whether a student is in a class that this teacher teaches.
 *
 * @param classes - Classes.
 * @param teacher - The teacher's id.
 * @param student - The student's id or pseudonym, as the classes have it.
 * @returns `true` where one of the classes has both.
 * @example
 * const classes = [{ id: 'c1', school: 's1', teachers: ['t1'], students: ['p1'] }];
 * teaches(classes, 't1', 'p1'); // => true
 * teaches(classes, 't2', 'p1'); // => false
 */
export function teaches(classes: readonly Class[], teacher: string, student: string): boolean {
  return classes.some((each) => each.teachers.includes(teacher) && each.students.includes(student));
}

/**
 * Answers which classes a teacher teaches.
 *
 * @param classes - Classes.
 * @param teacher - The teacher's id.
 * @returns Those classes, in the order given; `[]` where there is none.
 * @example
 * classesOf([{ id: 'c1', school: 's1', teachers: ['t1'], students: [] }], 't2'); // => []
 */
export function classesOf(classes: readonly Class[], teacher: string): readonly Class[] {
  return classes.filter((each) => each.teachers.includes(teacher));
}
