import { makeAssignment, nameOf, type Person } from 'coaching-cycles/people';

/** How somebody works with this app: in one relationship, for one purpose. */
type Part =
  | { readonly as: 'teacher' | 'coach'; readonly for: 'coaching' }
  | { readonly as: 'principal'; readonly for: 'operations' }
  | { readonly as: 'evaluator'; readonly for: 'evaluation' };

/** Somebody who can sign in. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly part: Part;
}

const coaching = (as: 'teacher' | 'coach'): Part => ({ as, for: 'coaching' });

/** Everybody at the Imaginary Middle School. All are invented. */
const invented: readonly (Person & { readonly part: Part })[] = [
  { id: 'noor', givenName: 'Mockwell', familyName: 'Coachley', part: coaching('coach') },
  { id: 'sam', givenName: 'Samplo', familyName: 'Exampleby', part: coaching('coach') },
  { id: 'ana', givenName: 'Testina', familyName: 'Sampleton', part: coaching('teacher') },
  { id: 'ben', givenName: 'Fictio', familyName: 'Demoville', part: coaching('teacher') },
  { id: 'dee', givenName: 'Demona', familyName: 'Fakeworth', part: coaching('teacher') },
  { id: 'eli', givenName: 'Draftin', familyName: 'Nonesuch', part: coaching('teacher') },
  { id: 'fay', givenName: 'Protella', familyName: 'Mockford', part: coaching('teacher') },
  { id: 'gus', givenName: 'Inventus', familyName: 'Placeholder', part: coaching('teacher') },
  { id: 'pat', givenName: 'Imagina', familyName: 'Leadworth', part: { as: 'principal', for: 'operations' } },
  { id: 'eve', givenName: 'Exempla', familyName: 'Judgemore', part: { as: 'evaluator', for: 'evaluation' } },
];

export const users: readonly User[] = invented.map((person) => ({ id: person.id, name: nameOf(person), part: person.part }));

export function userOf(id: string): User | undefined {
  return users.find((user) => user.id === id);
}

/** A person's name; an id that is nobody's is shown as it is. */
export function nameOfId(id: string): string {
  return userOf(id)?.name ?? id;
}

/** Who leads and who evaluates the teachers, since before the term. A roster says this elsewhere. */
export const assignments = users.flatMap(({ id: of, part }) =>
  part.as !== 'teacher'
    ? []
    : (['principal', 'evaluator'] as const).flatMap((as) => {
        const person = users.find((user) => user.part.as === as)?.id ?? '';
        const made = makeAssignment({ person, as, of, from: '2020-08-01T00:00:00Z' });
        return made.ok ? [made.assignment] : [];
      }),
);
