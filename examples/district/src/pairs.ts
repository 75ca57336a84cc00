import type { Instant } from 'coaching-cycles/core';
import { evaluates, holdsAt } from 'coaching-cycles/people';
import type { District } from './district';

/** A teacher who begins coaching, with whom, and who else stands around them. */
export interface Pair {
  readonly teacher: string;
  readonly coach: string;
  /** Who leads the school; where several do, one who evaluates the teacher too. */
  readonly principal: string | undefined;
  readonly evaluator: string | undefined;
  /** Who leads the teacher or the coaches, and does not evaluate the teacher. */
  readonly leaders: readonly Leader[];
}

/** Who leads, and as what. */
export interface Leader {
  readonly person: string;
  readonly as: 'principal' | 'coach-lead';
}

/**
 * Who begins coaching: teachers who have a coach that does not evaluate them, from all schools in turn.
 */
export function pairsOf({ assignments, teachers }: District, at: Instant, most: number): readonly Pair[] {
  const bySchool = new Map<string, Pair[]>();
  const now = assignments.filter((each) => holdsAt(each, at));
  const of = (teacher: string) => now.filter((each) => each.of === teacher);
  for (const { id: teacher } of teachers) {
    const around = of(teacher);
    const coach = around.find((each) => each.as === 'coach' && !evaluates(now, each.person, [teacher], at));
    if (coach === undefined) continue;
    const who = (as: string) => around.filter((each) => each.as === as).map((each) => each.person);
    const judges = (person: string) => evaluates(now, person, [teacher], at);
    const leaders = (['principal', 'coach-lead'] as const).flatMap((as) =>
      who(as).flatMap((person) => (judges(person) ? [] : [{ person, as }])),
    );
    const [principal] = who('principal').toSorted((a, b) => Number(judges(b)) - Number(judges(a)));
    const school = coach.school ?? '';
    const there = bySchool.get(school) ?? [];
    there.push({ teacher, coach: coach.person, principal, evaluator: who('evaluator')[0], leaders });
    bySchool.set(school, there);
  }
  const schools = [...bySchool.values()];
  const longest = Math.max(0, ...schools.map((each) => each.length));
  const inTurn = Array.from({ length: longest }, (_, n) => schools.flatMap((each) => each[n] ?? [])).flat();
  return inTurn.slice(0, most);
}

/** The coach of most pairs, the first of them where several have as many. */
export function busiestOf(pairs: readonly Pair[]): string {
  const count = (coach: string) => pairs.filter((pair) => pair.coach === coach).length;
  return pairs.reduce((most, { coach }) => (count(coach) > count(most) ? coach : most), pairs[0]?.coach ?? '');
}
