import { getBetterFaster } from '../../src/cycle/models/get-better-faster';
import { finished, met, noted, storyOf } from './story';
import type { Told } from './told-event';

const planned = (id: string, observeOn: string): Told => ({ id, type: 'visit.planned', by: 'cho', observeOn });
const observed = (item: string): Told => ({ type: 'practice.observed', by: 'cho', item, seen: 'Directions took three minutes.' });
const drafted = (id: string, byWhen: string): Told => ({
  id,
  type: 'step.drafted',
  by: 'cho',
  what: 'Give directions in one sentence.',
  how: 'Say, wait, look.',
  byWhen,
});
const named = (item: string): Told => ({ type: 'step.named', by: 'ben', item });
const practiced = (item: string): Told => ({ type: 'step.practiced', by: 'ben', item, rounds: 2 });
const mastered = (item: string): Told => ({ type: 'step.mastered', by: 'cho', item });

/** Two action steps, one after the other. */
export const story = storyOf({ process: getBetterFaster, policy: 'supervisory' }, [
  met,
  planned('v1', '2026-09-16'),
  { wrong: finished('cho') },
  observed('v1'),
  finished('cho'),
  drafted('s0', '2026-11-20'),
  drafted('s1', '2026-09-21'),
  { wrong: named('s0') },
  { wrong: finished('cho') },
  named('s1'),
  { type: 'step.set-aside', by: 'cho', item: 's0' },
  finished('cho'),
  { wrong: finished('cho') },
  practiced('s1'),
  noted('ben', 'It feels short.'),
  { id: 'c1', type: 'commitment.made', by: 'ben', text: 'Every lesson.', who: 'ben', byWhen: '2026-09-25' },
  { wrong: mastered('s1') },
  planned('v2', '2026-09-23'),
  finished('cho'),
  observed('v2'),
  mastered('s1'),
  finished('cho'),
  drafted('s2', '2026-09-28'),
  named('s2'),
  finished('cho'),
  practiced('s2'),
  practiced('s2'),
  planned('v3', '2026-09-30'),
  { type: 'commitment.settled', by: 'ben', item: 'c1', became: 'kept' },
  finished('cho'),
  observed('v3'),
  mastered('s2'),
  { type: 'cycle.closed', by: 'ben', outcome: 'met' },
]);
