import type { Instant } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import type { Policy } from '../labels/label-kind';
import { type Assignment, holdsAt } from '../people/assignment';
import { actedForWithin, actsForWithin, idsOf, type StandsFor, within } from '../people/stands-for';

/** Why somebody cannot coach a teacher. */
export interface RoleConflict extends Sentence {
  readonly conflict:
    | 'coaches-oneself'
    | 'evaluates-the-teacher'
    | 'evaluates-somebody'
    | 'evaluated-lately'
    | 'acts-for-an-evaluator'
    | 'evaluator-acts-for-coach';
  readonly coach: string;
  readonly teacher: string;
}

/** What is known when coaches and teachers are brought together. */
export interface KnownOfRoles extends StandsFor {
  readonly assignments: readonly Assignment[];
  readonly at: Instant;
  /** Whether the policy keeps coaching and evaluation apart, from whom, and for how long. */
  readonly policy: Pick<Policy, 'confidential' | 'apart'>;
}

/**
 * Finds everybody who cannot coach a teacher and keep the wall: who coaches themself, by whatever id; who evaluates the teacher, or, where the policy says so, anyone;
 * who did so within the days for which the policy looks back; who acts for such an evaluator, or for whom one acts, through however many people. Within those days
 * it makes no difference who evaluated first and who acted for whom when: each counts that held at any moment of them. The order in which the facts were entered makes none either.
 *
 * @param people - The ids of coaches and teachers.
 * @param known - The assignments, the moment, the policy, and who acts for whom.
 * @returns Each conflict with its sentence; `[]` where the policy promises no confidentiality and nobody coaches themself. There are two ways out: another coach, or a
 *   partnership that goes on under a policy that is told to everyone.
 * @example
 * const assignments = [{ id: 'a1', person: 'cho', as: 'evaluator', of: 'ben', from: '2026-08-01T00:00:00Z' }];
 * const known = { assignments, at: '2026-09-14T08:00:00Z', policy: strict };
 * conflictsOfRole({ coaches: ['cho'], teachers: ['ben'] }, known).map(({ conflict }) => conflict); // => ['evaluates-the-teacher']
 * @see New Jersey 6A:9C-5.2(a)3, where a mentor evaluates no teacher at all, for `apart: { evaluates: 'anyone' }`
 */
export function conflictsOfRole(
  people: { readonly coaches: readonly string[]; readonly teachers: readonly string[] },
  known: KnownOfRoles,
): readonly RoleConflict[] {
  const { assignments, at, policy, samePerson } = known;
  const { evaluates: whom, days } = policy.apart ?? { evaluates: 'the-teacher', days: 0 };
  const now = { at, days: 0 };
  const window = { at, days };
  const evaluations = assignments.filter((each) => each.as === 'evaluator' && within(each, window));

  return people.coaches.flatMap((coach) => {
    const own = idsOf(coach, samePerson);
    const hands = {
      actsFor: { now: actsForWithin(coach, known, now), lately: actsForWithin(coach, known, window) },
      actedFor: { now: actedForWithin(coach, known, now), lately: actedForWithin(coach, known, window) },
    };
    return people.teachers.flatMap((teacher): readonly RoleConflict[] => {
      const teacherIds = idsOf(teacher, samePerson);
      const found = (conflict: RoleConflict['conflict'], sentence: Sentence): readonly RoleConflict[] => [
        { conflict, coach, teacher, ...sentence },
      ];
      if (own.has(teacher))
        return found('coaches-oneself', says('role-conflict/oneself', 'Expected another to coach a teacher, found the teacher.'));
      if (!policy.confidential) return [];
      const lately = evaluations.filter(({ of }) => whom === 'anyone' || teacherIds.has(of));
      const holding = lately.filter((each) => holdsAt(each, at));
      const by = (some: readonly Assignment[], ids: ReadonlySet<string>) => some.filter(({ person }) => ids.has(person));
      if (by(holding, own).some(({ of }) => teacherIds.has(of)))
        return found(
          'evaluates-the-teacher',
          says('role-conflict/evaluates', 'Who coaches a teacher does not evaluate that teacher: found a coach who does.'),
        );
      if (by(holding, own).length > 0)
        return found(
          'evaluates-somebody',
          says('role-conflict/anyone', 'Under this policy who coaches evaluates nobody: found a coach who does.'),
        );
      if (by(lately, own).length > 0)
        return found(
          'evaluated-lately',
          says('role-conflict/lately', 'Expected a coach who has not evaluated within {days} days, found one who has.', { days }),
        );
      if (by(holding, hands.actsFor.now).length > 0)
        return found(
          'acts-for-an-evaluator',
          says('role-conflict/acts-for', 'Who acts for an evaluator of the teacher is one, too: found a coach who does.'),
        );
      if (by(lately, hands.actsFor.lately).length > 0)
        return found(
          'acts-for-an-evaluator',
          says('role-conflict/acts-for-lately', 'Who acts for an evaluator is one, too, for {days} days: found a coach who does or did.', {
            days,
          }),
        );
      if (by(holding, hands.actedFor.now).length > 0)
        return found(
          'evaluator-acts-for-coach',
          says('role-conflict/acted-for', 'Who acts for a coach does not evaluate the teacher: found an evaluator who does.'),
        );
      return by(lately, hands.actedFor.lately).length > 0
        ? found(
            'evaluator-acts-for-coach',
            says(
              'role-conflict/acted-for-lately',
              'Who acts for a coach has not evaluated the teacher within {days} days: found one who has.',
              { days },
            ),
          )
        : [];
    });
  });
}
