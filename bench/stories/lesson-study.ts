import { lessonStudy } from '../../src/cycle/models/lesson-study';
import { finished, storyOf } from './story';
import type { Told } from './told-event';

const lesson = (id: string, revising: { readonly revises?: string } = {}): Told => ({
  id,
  type: 'lesson.planned',
  by: 'dan',
  title: 'Why is the area the same?',
  learning: 'Students explain why a cut shape keeps its area.',
  lookFor: 'Which words students use when they move a piece.',
  ...revising,
});
const taught = (item: string): Told => ({ type: 'lesson.taught', by: 'ben', item, on: '2026-09-16' });
const seen = (by: string, of: string): Told => ({
  type: 'learning.observed',
  by,
  lesson: of,
  method: 'observation',
  on: '2026-09-16',
  summary: 'Nine pairs moved the triangle; four said why the area stays.',
});
const debriefed: Told = { type: 'debrief.held', by: 'dan', item: 'l1', learned: 'They need a reason to speak.' };
const closed: Told = { type: 'cycle.closed', by: 'ben', outcome: 'met' };
const together: Told = { type: 'session.held', by: 'cho', kind: 'meeting', minutes: 60, attended: ['ben', 'dan', 'cho'] };

/** A team’s lesson, taught twice. */
export const story = storyOf({ process: lessonStudy, teachers: ['ben', 'dan'] }, [
  together,
  {
    type: 'roles.assigned',
    by: 'cho',
    on: '2026-09-16',
    roles: [
      { role: 'facilitator', person: 'cho' },
      { role: 'knowledgeable-other', person: 'uma' },
    ],
  },
  { wrong: finished() },
  { type: 'theme.set', by: 'ben', theme: 'How do students come to explain what they see?' },
  finished(),
  { type: 'topic.studied', by: 'dan', studied: 'Three lessons on area.', found: 'Cutting comes first.' },
  finished(),
  { wrong: seen('dan', 'l1') },
  lesson('l1'),
  together,
  finished('dan'),
  { wrong: debriefed },
  taught('l1'),
  { wrong: finished() },
  seen('dan', 'l1'),
  seen('cho', 'l1'),
  finished(),
  debriefed,
  finished(),
  lesson('l2', { revises: 'l1' }),
  { type: 'artifact.added', by: 'dan', kind: 'document', held: { shows: 'no-students', address: 'app:d/1', title: 'The shapes' } },
  finished(),
  taught('l2'),
  seen('dan', 'l2'),
  finished(),
  together,
  { wrong: closed },
  { type: 'report.written', by: 'ben', reflection: 'We watched hands.', report: 'Let students cut first.' },
  closed,
]);
