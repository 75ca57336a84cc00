import type { Instant } from 'coaching-cycles/core';
import { evaluates, holdsAt } from 'coaching-cycles/people';
import type { District } from './district';

/** A teacher who begins coaching, with whom, and who else stands around them. */
export interface Pair {
  readonly teacher: string;
  readonly coach: string;
  readonly principal: string | undefined;
  readonly evaluator: string | undefined;
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
    const who = (as: string) => around.find((each) => each.as === as)?.person;
    const school = coach.school ?? '';
    const there = bySchool.get(school) ?? [];
    there.push({ teacher, coach: coach.person, principal: who('principal'), evaluator: who('evaluator') });
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
