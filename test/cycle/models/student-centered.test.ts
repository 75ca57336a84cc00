import { describe, expect, it } from 'vitest';
import { sharedTeachingWays } from '../../../src/cycle/items/assessment';
import { type StudentCenteredEvent, studentCentered, studentCenteredModel } from '../../../src/cycle/models/student-centered';
import { makeCalendar } from '../../../src/people/school-calendar';
import { viewFor } from '../../../src/privacy/view-for';
import { deadlines } from '../../../src/process/deadlines';
import type { Refusal } from '../../../src/process/refusal';
import { given } from '../../../src/testing/given';
import { ben, eve, pia } from '../../process/evidence';
import { accepted, agreedBy, finishedBy, known, proposed, type ToldOfCycle, teamKnown } from '../impact-story';

const drafted = {
  id: 'goal',
  type: 'goal.drafted',
  by: 'ben',
  text: 'Students explain how they got to an answer.',
  about: 'students',
  measure: 'Students at level 3 of the rubric',
  unit: 'students',
  target: { kind: 'mastery', share: 0.8, cut: 3 },
} as const;
const linked = { type: 'standards.linked', by: 'cho', goal: 'goal', standards: ['MP3'] } as const;
const unpacked = {
  type: 'targets.unpacked',
  by: 'cho',
  goal: 'goal',
  targets: [{ key: 'why', text: 'I can say why my answer is right.' }],
} as const;
const measured = (id: string, reached: number, of = 24) =>
  ({ id, type: 'measurement.recorded', by: 'cho', goal: 'goal', on: '2026-09-14', reached, of }) as const;
const assessed = (measurement: string, wave: 'before' | 'after', rubric = 'explaining', rubricVersion = 1) =>
  ({ id: `${wave}-${measurement}`, type: 'assessment.given', by: 'cho', measurement, wave, rubric, rubricVersion }) as const;
const lookedBack = {
  type: 'exit-interview.held',
  by: 'cho',
  goal: 'goal',
  studentsLearned: 'Most of them explain without being asked.',
  teacherLearned: 'To wait after a question.',
} as const;
const planned = { type: 'not-yet.planned', by: 'ben', goal: 'goal', plan: 'A small group on Tuesdays, with sentence starters.' } as const;
const closed = { type: 'cycle.closed', by: 'ben', outcome: 'met' } as const;

const begun: readonly ToldOfCycle<StudentCenteredEvent>[] = [proposed('student-centered'), accepted('ben')];
const inTargets: readonly ToldOfCycle<StudentCenteredEvent>[] = [...begun, drafted, linked, agreedBy('ben'), finishedBy('ben')];
const inBefore: readonly ToldOfCycle<StudentCenteredEvent>[] = [...inTargets, unpacked, finishedBy('cho')];
const inDeliver: readonly ToldOfCycle<StudentCenteredEvent>[] = [
  ...inBefore,
  measured('first', 9),
  assessed('first', 'before'),
  finishedBy('cho'),
];
const inAfter: readonly ToldOfCycle<StudentCenteredEvent>[] = [...inDeliver, finishedBy('ben')];
const inExit: readonly ToldOfCycle<StudentCenteredEvent>[] = [
  ...inAfter,
  measured('last', 20),
  assessed('last', 'after'),
  finishedBy('cho'),
];

const told = (...events: readonly ToldOfCycle<StudentCenteredEvent>[]) => given(studentCentered, known, ...events);

/** Which rule says what is missing for a close as anything but abandoned. */
const missingIn = (refused: { readonly refusals: readonly Refusal[] }) => refused.refusals.map(({ parameters }) => parameters.rule);

describe('a cycle of Student-Centered Coaching', () => {
  it('goes from a goal to an assessment before, through teaching together, to one after and a look back', () => {
    expect(told(...begun).state.state).toBe('active.goal');
    expect(told(...inTargets).state.state).toBe('active.targets');
    expect(told(...inBefore).state.state).toBe('active.before');
    expect(told(...inDeliver).state.state).toBe('active.deliver');
    expect(told(...inAfter).state.state).toBe('active.after');
    told(...inExit, lookedBack, planned)
      .when(closed)
      .thenState('closed.met');
  });

  it('has a goal for students, not for the teacher', () => {
    told(...begun, { ...drafted, about: 'practice' }, linked)
      .when(agreedBy('ben'))
      .thenRefused('goal-fits-model');
  });

  it('has a goal that the teacher chooses and that rests on a standard', () => {
    told(...begun)
      .when(finishedBy('cho'))
      .thenRefused('goal-is-agreed')
      .when(drafted)
      .when(agreedBy('cho'))
      .thenRefused('not-your-turn')
      .when(agreedBy('ben'))
      .thenRefused('has-standards')
      .when(linked)
      .when(agreedBy('ben'))
      .thenRecord({ goals: [{ stage: 'agreed' }], standardsLinks: [{ owner: 'ben', goal: 'goal' }] });
  });

  it('asks for standards of that goal, not of another', () => {
    told(...begun, drafted, { ...drafted, id: 'other' }, { ...linked, goal: 'other' })
      .when(agreedBy('ben'))
      .thenRefused('has-standards');
  });

  it('unpacks the goal into learning targets, and may do so again', () => {
    told(...inTargets)
      .when(finishedBy('cho'))
      .thenRefused('has-targets')
      .when(unpacked)
      .when(finishedBy('cho'))
      .thenState('active.before');
    told(...inDeliver)
      .when({ type: 'phase.reopened', by: 'cho' })
      .thenState('active.targets')
      .when(unpacked)
      .thenRecord({ learningTargets: [{}, {}] });
  });

  it('is not taught before it is assessed', () => {
    told(...inBefore)
      .when(finishedBy('cho'))
      .thenRefused('has-assessed-before')
      .when(assessed('first', 'before'))
      .thenRefused('has-measurement')
      .when(measured('first', 9))
      .when(assessed('nothing', 'before'))
      .thenRefused('check')
      .when(finishedBy('cho'))
      .thenRefused('has-assessed-before');
  });

  it('is not left without an assessment after', () => {
    const after = told(...inAfter);
    after.when(finishedBy('cho')).thenRefused('has-assessed-after').when(lookedBack).thenRefused('has-assessed-after');
    for (const outcome of ['partly', 'not-met'] as const)
      expect(missingIn(after.when({ ...closed, outcome }))).toEqual(['has-assessed-after']);
  });

  it('compares by one rubric, in one version', () => {
    for (const after of [assessed('last', 'after', 'another'), assessed('last', 'after', 'explaining', 2)])
      told(...inAfter, measured('last', 20), after)
        .when(finishedBy('cho'))
        .thenRefused('same-rubric')
        .when(measured('again', 20))
        .when(assessed('again', 'after'))
        .when(finishedBy('cho'))
        .thenState('active.exit');
  });

  it('is not closed by a rubric that turns out to be another', () => {
    const { id: _id, type: _type, by, ...first } = assessed('first', 'before');
    const corrected = { type: 'item.corrected', by, item: 'before-first', to: { ...first, rubricVersion: 3 } } as const;
    expect(missingIn(told(...inExit, lookedBack, planned, corrected).when(closed))).toEqual(['same-rubric']);
  });

  it('counts only students who were there both times', () => {
    told(...inAfter, measured('last', 20, 25), assessed('last', 'after'))
      .when(finishedBy('cho'))
      .thenRefused('same-students');
    // One of the 24 missed the second time, and is in neither count once the first is entered without that student.
    told(...inAfter, measured('last', 20, 23), assessed('last', 'after'))
      .when(finishedBy('cho'))
      .thenRefused('same-students')
      .when(measured('first-again', 9, 23))
      .when(assessed('first-again', 'before'))
      .when(finishedBy('cho'))
      .thenState('active.exit');
  });

  it('is assessed again, not counted again', () => {
    told(...inAfter, assessed('first', 'after'))
      .when(finishedBy('cho'))
      .thenRefused('after-is-later')
      .when(measured('last', 20))
      .when(assessed('last', 'after'))
      .when(finishedBy('cho'))
      .thenState('active.exit');
    told(...inAfter, { ...measured('old', 20), on: '2026-09-01' }, assessed('old', 'after'))
      .when(finishedBy('cho'))
      .thenRefused('after-is-later');
  });

  it('says what was done together while students were taught, and asks for none of it', () => {
    for (const how of sharedTeachingWays)
      told(...inDeliver)
        .when({ type: 'teaching.shared', by: 'cho', goal: 'goal', how })
        .thenRecord({ sharedTeaching: [{ how, owner: 'ben' }] });
    told(...inDeliver)
      .when({ type: 'teaching.shared', by: 'cho', goal: 'nothing', how: 'co-planning' })
      .thenRefused('check');
  });

  it('is not closed before teacher and coach have looked back', () => {
    expect(missingIn(told(...inExit, planned).when(closed))).toEqual(['has-exit-interview']);
    told(...inExit, planned, lookedBack)
      .when(closed)
      .thenState('closed.met');
  });

  it('is not closed without a plan for who is not there yet, unless everyone is', () => {
    expect(missingIn(told(...inExit, lookedBack).when(closed))).toEqual(['has-not-yet-plan']);
    told(...inAfter, measured('last', 24), assessed('last', 'after'), finishedBy('cho'), lookedBack)
      .when(closed)
      .thenState('closed.met');
  });

  it('is met by its measure, and closed as far as it came', () => {
    const short = [...inAfter, measured('last', 12), assessed('last', 'after'), finishedBy('cho'), lookedBack, planned] as const;
    told(...short)
      .when(closed)
      .thenRefused('check')
      .when({ ...closed, outcome: 'partly' })
      .thenState('closed.partly');
  });

  it('may be taught on after the assessment', () => {
    told(...inExit)
      .when({ type: 'phase.reopened', by: 'ben' })
      .thenState('active.deliver');
  });

  it('is abandoned with nothing assessed, by a coach alone too', () => {
    for (const by of ['ben', 'cho'])
      told(...begun)
        .when({ ...closed, by, outcome: 'abandoned' })
        .thenState('closed.abandoned');
  });

  it('can be withdrawn from with nothing assessed', () => {
    told(...begun)
      .when({ type: 'cycle.withdrawn', by: 'ben' })
      .thenState('withdrawn');
  });

  it('takes a late entry in a pause', () => {
    told(...inDeliver, { type: 'cycle.paused', by: 'cho' })
      .when(measured('late', 10))
      .thenRecord({ measurements: [{}, { id: 'late' }] });
  });

  it('tells no leader what was assessed', () => {
    const { state } = told(...inExit, lookedBack, planned);
    expect(viewFor(studentCentered, state, ben).data).toHaveProperty('assessments');
    for (const viewer of [pia, eve])
      for (const list of ['standardsLinks', 'learningTargets', 'assessments', 'exitInterviews', 'notYetPlans', 'sharedTeaching'])
        expect(viewFor(studentCentered, state, viewer).data).not.toHaveProperty(list);
  });

  it('of a team asks each teacher for what is theirs', () => {
    const of = (by: string): readonly ToldOfCycle<StudentCenteredEvent>[] => [
      { ...drafted, id: `of-${by}`, by },
      { ...linked, goal: `of-${by}` },
      agreedBy(by, `of-${by}`),
    ];
    const team = given(
      studentCentered,
      teamKnown,
      proposed('student-centered', ['ben', 'dan']),
      accepted('ben'),
      accepted('dan'),
      ...of('ben'),
      ...of('dan'),
      finishedBy('cho'),
      { ...unpacked, goal: 'of-ben' },
    );
    team.when(finishedBy('cho')).thenRefused('has-targets');
    team
      .when({ ...unpacked, goal: 'of-dan' })
      .thenRecord({ learningTargets: [{ owner: 'ben' }, { owner: 'dan' }] })
      .when(finishedBy('cho'))
      .thenState('active.before');
  });

  it('warns of time and refuses nothing for it', () => {
    const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
    if (!made.ok) throw new Error(made.message);
    expect(deadlines(studentCentered, told(...inDeliver).state, ben, made.calendar)).toMatchObject([
      { of: 'active.deliver', dueOn: '2026-10-12' },
    ]);
    told(...inDeliver)
      .when({ ...finishedBy('ben'), at: '2026-12-01T08:00:00Z', recordedAt: '2026-12-01T08:00:00Z' })
      .thenState('active.after');
    const days = Object.values(studentCenteredModel.phases).map(({ schoolDays = 0 }) => schoolDays);
    expect(days.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(45);
  });
});
