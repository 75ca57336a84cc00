import { studentCentered } from '../../src/cycle/models/student-centered';
import { agreedOn, finished, met, noted, storyOf, studentGoal } from './story';
import type { Told } from './told-event';

const measured = (id: string, reached: number, of = 24): Told => ({
  id,
  type: 'measurement.recorded',
  by: 'cho',
  goal: 'g1',
  on: '2026-09-15',
  reached,
  of,
});
const assessed = (measurement: string, wave: 'before' | 'after', rubricVersion = 1): Told => ({
  type: 'assessment.given',
  by: 'cho',
  measurement,
  wave,
  rubric: 'explaining',
  rubricVersion,
});
const interviewed: Told = {
  type: 'exit-interview.held',
  by: 'cho',
  goal: 'g1',
  studentsLearned: 'To say why.',
  teacherLearned: 'To wait.',
};
const closed: Told = { type: 'cycle.closed', by: 'ben', outcome: 'met' };

/** A goal on standards, assessed before and after by one rubric; the first assessment after is by another version and is done again. */
export const story = storyOf({ process: studentCentered }, [
  met,
  { ...studentGoal, measure: 'Students at level 3 of the rubric', unit: 'students', target: { kind: 'mastery', share: 0.8, cut: 3 } },
  { wrong: agreedOn() },
  { type: 'standards.linked', by: 'cho', goal: 'g1', standards: ['MP3'] },
  agreedOn(),
  finished(),
  noted('ben', 'I can say why: in their words.'),
  { type: 'targets.unpacked', by: 'cho', goal: 'g1', targets: [{ key: 'why', text: 'I can say why my answer is right.' }] },
  finished(),
  { wrong: finished() },
  measured('m1', 9),
  assessed('m1', 'before'),
  finished('cho'),
  { type: 'artifact.added', by: 'ben', kind: 'document', held: { shows: 'no-students', address: 'app:d/1' } },
  { type: 'session.held', by: 'cho', kind: 'visit', minutes: 45, attended: ['ben', 'cho'] },
  noted('cho', 'Sentence starters were used by half.'),
  { wrong: interviewed },
  measured('m2', 15),
  finished(),
  measured('m3', 20),
  assessed('m3', 'after', 2),
  { wrong: finished() },
  assessed('m3', 'after'),
  finished(),
  { wrong: closed },
  interviewed,
  { type: 'not-yet.planned', by: 'ben', goal: 'g1', plan: 'A small group on Tuesdays.' },
  closed,
]);
