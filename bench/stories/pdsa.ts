import { pdsa } from '../../src/cycle/models/pdsa';
import { agreedOn, finished, met, noted, storyOf, studentGoal } from './story';
import type { Told } from './told-event';

const planned = (id: string, on: string, after: { readonly after?: string } = {}): Told => ({
  id,
  type: 'test.planned',
  by: 'ben',
  goal: 'g1',
  changeIdea: 'Students write one sentence before anyone answers.',
  measure: 'How many students answer in whole sentences',
  scale: 'One lesson, one class',
  on,
  ...after,
});
const predicted = (item: string): Told => ({ type: 'prediction.written', by: 'ben', item, prediction: 'Half of the class will.' });
const run = (item: string, on: string): Told => ({ type: 'test.run', by: 'ben', item, on });
const counted = (item: string, on: string, value: number): Told => ({
  type: 'test.measured',
  by: 'cho',
  item,
  on,
  data: `${value} of 24 students.`,
  value,
});
const studied = (item: string): Told => ({
  type: 'test.studied',
  by: 'ben',
  item,
  comparison: 'Nearly half, as predicted.',
  learned: 'Writing first gives the quiet ones time.',
});
const decided = (item: string, decision: 'adapt' | 'adopt'): Told => ({ type: 'act.decided', by: 'ben', item, decision });

/** Two tests of one change. */
export const story = storyOf({ process: pdsa }, [
  met,
  { type: 'reality.recorded', by: 'cho', method: 'observation', on: '2026-09-14', summary: 'Eight of 24 students explain.' },
  noted('ben', 'I answer my own questions.'),
  studentGoal,
  { wrong: finished() },
  agreedOn(),
  finished(),
  planned('t1', '2026-09-20'),
  { wrong: finished() },
  predicted('t1'),
  finished(),
  run('t1', '2026-09-20'),
  finished(),
  { wrong: studied('t1') },
  counted('t1', '2026-09-20', 11),
  studied('t1'),
  finished('cho'),
  noted('cho', 'The quiet ones wrote most.'),
  decided('t1', 'adapt'),
  finished(),
  planned('t2', '2026-09-27', { after: 't1' }),
  { wrong: run('t2', '2026-09-27') },
  predicted('t2'),
  finished(),
  run('t2', '2026-09-27'),
  counted('t2', '2026-09-27', 19),
  finished(),
  studied('t2'),
  finished('cho'),
  { wrong: { type: 'cycle.closed', by: 'ben', outcome: 'met' } },
  decided('t2', 'adopt'),
  { type: 'measurement.recorded', by: 'cho', goal: 'g1', on: '2026-09-28', value: 80 },
  { type: 'cycle.closed', by: 'ben', outcome: 'met' },
]);
