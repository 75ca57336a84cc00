import { myTeachingPartner } from '../../src/cycle/models/my-teaching-partner';
import { agreedOn, finished, met, noted, practiceGoal, storyOf } from './story';
import type { Told } from './told-event';

const filmed = (id: string): Told => ({
  id,
  type: 'artifact.added',
  by: 'ben',
  kind: 'video',
  held: { shows: 'no-students', address: `app:v/${id}` },
});
const posted = (id: string, video: string, shows: 'strength' | 'opportunity', key: string): Told => ({
  id,
  type: 'prompts.posted',
  by: 'cho',
  video,
  dimension: 'Quality of feedback',
  clips: [{ key, from: 65, until: 110, shows, prompt: 'What did you do that made them go on?' }],
});
const answered = (item: string, prompt: string): Told => ({
  type: 'prompts.answered',
  by: 'ben',
  item,
  answers: [{ prompt, words: 'I waited, and they went on by themselves.' }],
});
const conferred = (item: string): Told => ({ type: 'conference.held', by: 'cho', item, summary: 'To wait longer.' });
const planned: Told = {
  id: 'a1',
  type: 'action-plan.drafted',
  by: 'cho',
  goal: 'g1',
  achievedWhen: 'Three times in a lesson.',
  steps: [{ text: 'Count to five.' }],
};

/** One film with two sets of prompts, the conference and the plan, and the film after it. */
export const story = storyOf({ process: myTeachingPartner }, [
  met,
  { wrong: finished() },
  filmed('f1'),
  finished(),
  posted('p1', 'f1', 'opportunity', 'start'),
  { wrong: finished('cho') },
  posted('p2', 'f1', 'strength', 'pairs'),
  finished('cho'),
  answered('p1', 'start'),
  { wrong: finished() },
  { wrong: answered('p2', 'start') },
  answered('p2', 'pairs'),
  finished(),
  conferred('p1'),
  { wrong: finished() },
  conferred('p2'),
  finished(),
  practiceGoal,
  agreedOn(),
  planned,
  { wrong: finished() },
  { type: 'action-plan.agreed', by: 'ben', item: 'a1' },
  finished(),
  noted('ben', 'Five is long.'),
  finished(),
  filmed('f2'),
  finished(),
  posted('p3', 'f2', 'strength', 'wait'),
  finished('cho'),
  answered('p3', 'wait'),
  finished(),
  conferred('p3'),
  { type: 'cycle.closed', by: 'ben', outcome: 'met' },
]);
