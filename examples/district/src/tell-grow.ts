import type { GoalKind } from './goal-kinds';
import type { Pair } from './pairs';
import type { Scribe } from './scribe';
import { tellProposal } from './tell-beginning';

/** One GROW conversation that the teacher asks for, and what became of its commitment two weeks later. */
export function tellGrow(scribe: Scribe, pair: Pair, partnership: string, day: number, { goal }: GoalKind): void {
  const { teacher, coach } = pair;
  scribe.on(day);
  tellProposal(scribe, pair, partnership, 'grow', undefined, 'teacher');
  const drafted = scribe.ask({
    type: 'goal.drafted',
    by: teacher,
    ...goal,
    about: 'practice',
    text: 'I ask fewer questions and better ones.',
  });
  scribe.ask({ type: 'goal.agreed', by: teacher, item: drafted });
  scribe.ask({ type: 'phase.entered', by: coach, to: 'options' });
  scribe.ask({
    type: 'option.raised',
    by: teacher,
    text: 'Write three questions into the plan.',
    helps: 'I would not make them up while I talk.',
  });
  scribe.ask({ type: 'phase.entered', by: coach, to: 'reality' });
  scribe.ask({ type: 'reality.recorded', by: teacher, method: 'other', on: scribe.date(day), summary: 'I asked 61 questions on Tuesday.' });
  const option = scribe.ask({ type: 'option.raised', by: coach, text: 'Listen to ten minutes of a recording.' });
  scribe.ask({ type: 'option.chosen', by: teacher, item: option });
  scribe.ask({ type: 'phase.entered', by: coach, to: 'will' });
  scribe.ask({ type: 'cycle.closed', by: teacher, outcome: 'met' }, { meant: 'refused' });
  const commitment = scribe.ask({
    type: 'commitment.made',
    by: teacher,
    text: 'Listen to one recording.',
    who: teacher,
    byWhen: scribe.date(day + 10),
  });
  scribe.ask({ type: 'session.held', by: coach, kind: 'meeting', minutes: 40, attended: [teacher, coach] });
  scribe.ask({ type: 'cycle.closed', by: teacher, outcome: 'met' });
  scribe.on(day + 10);
  scribe.ask({ type: 'commitment.settled', by: teacher, item: commitment, became: 'kept' });
}
