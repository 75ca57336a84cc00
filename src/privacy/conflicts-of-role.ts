import type { Instant } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import type { Policy } from '../labels/label-kind';
import { type Assignment, holdsAt } from '../people/assignment';

/** Why somebody cannot coach a teacher. */
export interface RoleConflict extends Sentence {
  readonly conflict: 'coaches-oneself' | 'evaluates-the-teacher' | 'evaluates-somebody' | 'evaluated-lately' | 'acts-for-an-evaluator';
  readonly coach: string;
  readonly teacher: string;
}

/** What is known when coaches and teachers are brought together. */
export interface KnownOfRoles {
  readonly assignments: readonly Assignment[];
  readonly at: Instant;
  /** Whether the policy keeps coaching and evaluation apart, from whom, and for how long. */
  readonly policy: Pick<Policy, 'confidential' | 'apart'>;
  /** Who acts for whom: a secretary or an assistant of an evaluator counts as one. Default nobody. */
  readonly delegates?: readonly { readonly person: string; readonly actsFor: string; readonly from: Instant; readonly until?: Instant }[];
  /** Ids that are one person's, each list of one: two accounts of somebody are that somebody. Default none. */
  readonly samePerson?: readonly (readonly string[])[];
}

/**
 * Finds everybody who cannot coach a teacher and keep the wall: who coaches themself, by whatever id; who evaluates the teacher, or, where the policy says so, anyone;
 * who did so within the days for which the policy looks back; and who acts for such an evaluator. The order in which assignments were entered makes no difference.
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
  const { assignments, at, policy, delegates = [], samePerson = [] } = known;
  const { evaluates: whom, days } = policy.apart ?? { evaluates: 'the-teacher', days: 0 };
  const idsOf = (person: string): ReadonlySet<string> => new Set([person, ...samePerson.filter((ids) => ids.includes(person)).flat()]);
  const evaluations = assignments.filter((each) => each.as === 'evaluator');
  const lately = new Date(Date.parse(at) - days * 86_400_000).toISOString();
  const since = ({ from, until }: Assignment) =>
    Date.parse(from) <= Date.parse(at) && (until === undefined || Date.parse(until) > Date.parse(lately));

  return people.coaches.flatMap((coach) =>
    people.teachers.flatMap((teacher): readonly RoleConflict[] => {
      const [coachIds, teacherIds] = [idsOf(coach), idsOf(teacher)];
      const found = (conflict: RoleConflict['conflict'], sentence: Sentence): readonly RoleConflict[] => [
        { conflict, coach, teacher, ...sentence },
      ];
      if ([...coachIds].some((id) => teacherIds.has(id)))
        return found('coaches-oneself', says('role-conflict/oneself', 'Expected another to coach a teacher, found the teacher.'));
      if (!policy.confidential) return [];
      const concerned = evaluations.filter(({ of }) => whom === 'anyone' || teacherIds.has(of));
      const own = concerned.filter(({ person }) => coachIds.has(person));
      if (own.some((each) => holdsAt(each, at) && teacherIds.has(each.of)))
        return found(
          'evaluates-the-teacher',
          says('role-conflict/evaluates', 'Who coaches a teacher does not evaluate that teacher: found a coach who does.'),
        );
      if (own.some((each) => holdsAt(each, at)))
        return found(
          'evaluates-somebody',
          says('role-conflict/anyone', 'Under this policy who coaches evaluates nobody: found a coach who does.'),
        );
      if (own.some(since))
        return found(
          'evaluated-lately',
          says('role-conflict/lately', 'Expected a coach who has not evaluated within {days} days, found one who has.', { days }),
        );
      const actsFor = delegates
        .filter((each) => coachIds.has(each.person) && holdsAt(each, at))
        .flatMap((each) => [...idsOf(each.actsFor)]);
      return concerned.some((each) => holdsAt(each, at) && actsFor.includes(each.person))
        ? found(
            'acts-for-an-evaluator',
            says('role-conflict/acts-for', 'Who acts for an evaluator of the teacher is one, too: found a coach who does.'),
          )
        : [];
    }),
  );
}
