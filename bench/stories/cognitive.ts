import { cognitive } from '../../src/cycle/models/cognitive';
import { agreedOn, met, noted, practiceGoal, storyOf } from './story';
import type { Told } from './told-event';

const entered = (to: string): Told => ({ type: 'phase.entered', by: 'cho', to });
const touched = (map: 'planning' | 'reflecting' | 'problem-resolving', region: string): Told =>
  ({ type: 'region.touched', by: 'cho', map, region }) as Told;
const advised: Told = { type: 'advice.given', by: 'cho', kind: 'advice', text: 'Let pairs talk first.' };
const collected: Told = {
  type: 'data.collected',
  by: 'cho',
  asked: 'd1',
  on: '2026-09-15',
  data: 'Eleven students spoke, four of them twice.',
};
const shifted = (to: 'coaching' | 'consulting'): Told => ({ type: 'function.shifted', by: 'cho', to });
const closed: Told = { type: 'cycle.closed', by: 'ben', outcome: 'met' };

/** Planning, the event, reflecting, and a problem that came up. */
export const story = storyOf({ process: cognitive }, [
  met,
  touched('planning', 'clarify-goals'),
  practiceGoal,
  agreedOn(),
  { wrong: touched('planning', 'honor-existing-state') },
  { wrong: collected },
  { id: 'd1', type: 'data.asked-for', by: 'ben', what: 'Who speaks, and how often.' },
  noted('ben', 'I do not know who speaks.'),
  entered('event'),
  collected,
  { type: 'session.held', by: 'cho', kind: 'visit', minutes: 45, attended: ['ben', 'cho'] },
  entered('reflecting'),
  touched('reflecting', 'summarize-impressions'),
  { wrong: advised },
  shifted('consulting'),
  advised,
  shifted('coaching'),
  noted('cho', 'He found the reason himself.'),
  { wrong: { type: 'evaluating.declared', by: 'cho', role: 'Peer assistance and review', reason: 'formal-role' } },
  entered('problem-resolving'),
  touched('problem-resolving', 'honor-existing-state'),
  { type: 'ending.reached', by: 'cho', ending: 'walk-away-question' },
  { id: 'c1', type: 'commitment.made', by: 'ben', text: 'Count them myself.', who: 'ben', byWhen: '2026-10-02' },
  { type: 'commitment.settled', by: 'ben', item: 'c1', became: 'kept' },
  closed,
]);
