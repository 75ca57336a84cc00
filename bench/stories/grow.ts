import { grow } from '../../src/cycle/models/grow';
import { agreedOn, met, noted, storyOf, studentGoal } from './story';
import type { Told } from './told-event';

const entered = (to: string): Told => ({ type: 'phase.entered', by: 'cho', to });
const raised = (id: string, text: string): Told => ({ id, type: 'option.raised', by: 'ben', text });
const promised = (id: string, who: string, byWhen: string): Told => ({
  id,
  type: 'commitment.made',
  by: who,
  text: 'Try it.',
  who,
  byWhen,
});

/** One conversation that goes back once, with two commitments, of which one is settled before the close. */
export const story = storyOf({ process: grow }, [
  met,
  studentGoal,
  noted('ben', 'I want more of them to speak.'),
  agreedOn(),
  entered('reality'),
  { type: 'reality.recorded', by: 'ben', method: 'observation', on: '2026-09-14', summary: 'Eight of 24 students explain.' },
  noted('cho', 'He has counted himself.'),
  entered('options'),
  raised('o1', 'Pairs talk first.'),
  raised('o2', 'Everyone writes a sentence.'),
  entered('reality'),
  { type: 'reality.recorded', by: 'cho', method: 'student-interview', on: '2026-09-15', summary: 'They fear to be wrong.' },
  entered('options'),
  raised('o3', 'Nobody is called on.'),
  { wrong: { type: 'option.chosen', by: 'cho', item: 'o1' } },
  { type: 'option.chosen', by: 'ben', item: 'o1' },
  { wrong: { type: 'option.chosen', by: 'ben', item: 'o1' } },
  entered('will'),
  { wrong: { type: 'cycle.closed', by: 'ben', outcome: 'partly' } },
  promised('c1', 'ben', '2026-09-28'),
  promised('c2', 'cho', '2026-09-29'),
  { wrong: { ...promised('c3', 'cho', '2026-09-29'), by: 'cho', who: 'ben' } as Told },
  { type: 'cycle.paused', by: 'ben' },
  { type: 'commitment.settled', by: 'ben', item: 'c1', became: 'kept' },
  { type: 'cycle.resumed', by: 'ben' },
  noted('ben', 'They talked on after the bell.'),
  { type: 'cycle.closed', by: 'ben', outcome: 'met' },
  { type: 'commitment.settled', by: 'cho', item: 'c2', became: 'kept' },
]);
