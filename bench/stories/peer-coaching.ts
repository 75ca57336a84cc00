import { peerCoaching } from '../../src/cycle/models/peer-coaching';
import { finished, noted, storyOf } from './story';
import type { Told } from './told-event';

const planned = (id: string, observed: string, observer: string): Told => ({
  id,
  type: 'peer-visit.planned',
  by: observed,
  observed,
  observer,
  on: '2026-09-21',
  lookFor: 'Who speaks, and how often.',
});
const held = (item: string): Told => ({ type: 'peer-visit.held', by: 'ben', item, on: '2026-09-15', saw: 'Eleven students spoke.' });
const talkedOver = (item: string): Told => ({ type: 'peer-visit.talked-over', by: 'ben', item });
const fedBack = (by: string, item: string): Told => ({ type: 'peer-feedback.given', by, item, text: 'The wait was long enough.' });
const closed: Told = { type: 'cycle.closed', by: 'ben', outcome: 'met' };

/** Two peers without a coach, who observe each other in turn. */
export const story = storyOf({ process: peerCoaching, teachers: ['ben', 'dan'], coaches: [] }, [
  { type: 'session.held', by: 'ben', kind: 'meeting', minutes: 30, attended: ['ben', 'dan'] },
  { wrong: finished() },
  { wrong: planned('v0', 'ben', 'ben') },
  planned('v1', 'ben', 'dan'),
  finished(),
  { wrong: finished() },
  held('v1'),
  finished('dan'),
  { wrong: fedBack('ben', 'v1') },
  fedBack('dan', 'v1'),
  { wrong: finished() },
  talkedOver('v1'),
  noted('ben', 'I had not seen the back rows.'),
  { id: 'c1', type: 'commitment.made', by: 'ben', text: 'Begin in the back.', who: 'ben', byWhen: '2026-09-25' },
  finished('dan'),
  planned('v2', 'dan', 'ben'),
  planned('v3', 'ben', 'dan'),
  { type: 'peer-visit.dropped', by: 'ben', item: 'v3' },
  finished('dan'),
  { wrong: closed },
  held('v2'),
  finished(),
  fedBack('ben', 'v2'),
  talkedOver('v2'),
  { type: 'commitment.settled', by: 'ben', item: 'c1', became: 'kept' },
  noted('dan', 'Pairs first, next time.'),
  { type: 'session.held', by: 'dan', kind: 'meeting', minutes: 20, attended: ['ben', 'dan'] },
  closed,
]);
