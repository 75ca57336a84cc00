import { type Missing, missing } from '../core/result';
import { says } from '../core/sentence';

/** What is read of an artifact or of evidence: whether it tells of students, and of which class they are. */
interface TellsOfStudents {
  readonly class?: string | undefined;
  readonly held?: { readonly shows: string };
  readonly ofStudents?: readonly unknown[] | undefined;
}

/**
 * Answers whether something tells of students without naming their class: then nobody could see it, for who may see a student is
 * proved by the class.
 *
 * @param evidence - An artifact, or evidence of a class.
 * @returns The problem, or `undefined` where it names a class or tells of no student.
 * @example
 * classMissing({ ofStudents: [{ student: 'anon-1', words: 'Explains the pattern.' }] })?.reason; // => 'class-missing'
 * classMissing({ ofStudents: [] }); // => undefined
 */
export function classMissing(evidence: TellsOfStudents): Missing<'class-missing'> | undefined {
  const tells = evidence.held?.shows === 'students' || (evidence.ofStudents ?? []).length > 0;
  if (!tells || evidence.class !== undefined) return undefined;
  return missing('class-missing', says('class-missing', 'Expected the class of the students that it tells of, found none.'));
}
