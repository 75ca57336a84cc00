import { impact } from 'coaching-cycles';
import { goalProgress } from 'coaching-cycles/goals';
import { asViewer, derive, type Evidence, strict, viewFor } from 'coaching-cycles/privacy';
import type { LoadedCycle } from './load-cycle';
import type { Print } from './print';

/** Prints how far a teacher's goals have come, from the teacher's own view. */
export function showGoal(print: Print, { state }: LoadedCycle, teacher: string, evidence: Evidence, at: string): void {
  const viewer = asViewer(strict, { person: teacher, as: 'teacher', for: 'own-data', at }, evidence);
  const { value: rows } = derive(viewFor(impact, state, viewer), ({ goals, measurements }) =>
    goals.map((goal) => {
      const of = measurements.filter((each) => each.goal === goal.id);
      const progress = goalProgress(goal, of);
      if (!progress.ok) return [goal.text, '', '', progress.message];
      const share = `${Math.round(progress.value * 100)} % of the way`;
      return [goal.text, `${progress.latest} ${goal.unit}`, share, `${progress.status}, ${progress.n} measurements, ${progress.method}`];
    }),
  );
  print.heading('The goal’s progress');
  print.table(rows, ['Goal', 'Latest', 'Progress', 'How it was made']);
}
