import { practiceBased } from '../../src/cycle/models/practice-based';
import { agreedOn, finished, met, noted, practiceGoal, storyOf } from './story';
import type { Told } from './told-event';

const planned = (id: string, day: string): Told => ({ id, type: 'visit.planned', by: 'cho', observeOn: day, debriefOn: day });
const observed = (id: string, item: string): Told => ({ id, type: 'practice.observed', by: 'cho', item, seen: 'Twice, with both groups.' });
const fedBack = (observation: string): Told => ({
  type: 'feedback.given',
  by: 'cho',
  observation,
  supportive: 'You named what two children did, in their own words.',
  constructive: 'What would help you to do it at the start, too?',
});
const measured = (value: number): Told => ({ type: 'measurement.recorded', by: 'cho', goal: 'g1', on: '2026-09-15', value });
const achieved: Told = { type: 'goal.achieved', by: 'ben', item: 'g1' };

/** Two rounds of observation and feedback, until the goal is achieved. */
export const story = storyOf({ process: practiceBased }, [
  met,
  { type: 'needs.assessed', by: 'cho', strengths: 'Calm routines.', needs: 'Praise that names what was done.' },
  finished(),
  practiceGoal,
  agreedOn(),
  {
    id: 'a1',
    type: 'action-plan.drafted',
    by: 'cho',
    goal: 'g1',
    achievedWhen: 'Three times in a lesson.',
    steps: [{ text: 'Write a card.' }],
  },
  { wrong: { type: 'action-plan.agreed', by: 'cho', item: 'a1' } },
  { wrong: finished() },
  { type: 'action-plan.agreed', by: 'ben', item: 'a1' },
  planned('v1', '2026-09-21'),
  finished(),
  observed('o1', 'v1'),
  noted('ben', 'I forgot it at the start.'),
  measured(1),
  finished('cho'),
  { wrong: finished() },
  fedBack('o1'),
  planned('v2', '2026-09-28'),
  { wrong: achieved },
  finished(),
  finished(),
  { wrong: finished() },
  observed('o2', 'v2'),
  measured(3),
  finished('cho'),
  fedBack('o2'),
  achieved,
  noted('cho', 'It has become a habit.'),
  { type: 'cycle.closed', by: 'ben', outcome: 'met' },
]);
