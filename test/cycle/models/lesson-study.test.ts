import { describe, expect, it } from 'vitest';
import { type LessonStudyEvent, lessonStudy } from '../../../src/cycle/models/lesson-study';
import { viewFor } from '../../../src/privacy/view-for';
import { formFor } from '../../../src/process/form-for';
import { given } from '../../../src/testing/given';
import { dan, eve, pia } from '../../process/evidence';
import { accepted, finishedBy, known, proposed, type ToldOfCycle, teamKnown } from '../impact-story';
import {
  debriefed,
  debriefing,
  learningSeen,
  lesson,
  lessonPlanned,
  lessonTeam,
  peersKnown,
  reported,
  reporting,
  reteaching,
  revised,
  revising,
  taught,
  teaching,
  themed,
  themeSet,
  topicStudied,
} from '../model-stories';

const told = (events: readonly ToldOfCycle<LessonStudyEvent>[]) => given(lessonStudy, teamKnown, ...events);
const closed = { type: 'cycle.closed', by: 'ben', outcome: 'met' } as const;
const roles = (...given: readonly (readonly [string, string])[]) =>
  ({ type: 'roles.assigned', by: 'dan', on: '2026-09-14', roles: given.map(([role, person]) => ({ role, person })) }) as never;

describe('a lesson study', () => {
  it('goes from a theme to a report', () => {
    const way = [lessonTeam, themed, lessonPlanned, teaching, debriefing, revising, reteaching, reporting];
    expect(way.map((events) => told(events).state.state)).toEqual(
      ['theme', 'study', 'plan', 'teach', 'debrief', 'revise', 'reteach', 'report'].map((phase) => `active.${phase}`),
    );
    told(reporting).when(reported).when(closed).thenState('closed.met');
  });

  it('leaves each step once there is what it is for', () => {
    told(lessonTeam).when(finishedBy('ben')).thenRefused('has-theme').when(themeSet).when(finishedBy('dan')).thenState('active.study');
    told(themed).when(finishedBy('ben')).thenRefused('has-topic-study').when(topicStudied).when(finishedBy('ben')).thenState('active.plan');
    told([...themed, topicStudied, finishedBy('ben')])
      .when(finishedBy('ben'))
      .thenRefused('has-lesson');
    told(teaching)
      .when(finishedBy('ben'))
      .thenRefused('has-taught-lesson')
      .when(taught())
      .when(finishedBy('ben'))
      .thenRefused('has-learning-seen')
      .when(learningSeen())
      .when(finishedBy('ben'))
      .thenState('active.debrief');
    told(debriefing).when(finishedBy('ben')).thenRefused('has-debrief').when(debriefed).when(finishedBy('ben')).thenState('active.revise');
    told(revising)
      .when(finishedBy('ben'))
      .thenState('active.reteach')
      .when({ type: 'phase.reopened', by: 'dan' })
      .thenState('active.revise')
      .when(revised)
      .when(finishedBy('ben'))
      .thenState('active.reteach');
  });

  it('has norms before all else where the team wants them, and a report that it shares', () => {
    told(lessonTeam)
      .when({ type: 'norms.agreed', by: 'ben', norms: ['We speak of students, not of who teaches.'] })
      .thenRecord({ norms: [{ owner: 'team' }] });
    const shared = { type: 'report.shared', by: 'dan', with: 'The math department' } as const;
    told(reporting)
      .when(shared)
      .thenRefused('has-report')
      .when(reported)
      .when(shared)
      .thenRecord({ sharings: [{ owner: 'team' }] });
  });

  it('is revised and taught again where the team wants it', () => {
    told([...debriefing, debriefed, finishedBy('ben'), finishedBy('ben'), finishedBy('ben')])
      .when(reported)
      .thenState('active.report');
    told(reteaching).when(finishedBy('ben')).thenState('active.report');
  });

  it('is closed on a report, unless it is abandoned', () => {
    const { refusals } = told(reporting).when(closed).thenRefused('check');
    expect(refusals[0]?.parameters.rule).toBe('has-report');
    told(teaching)
      .when({ ...closed, outcome: 'abandoned' })
      .thenState('closed.abandoned');
  });

  it('is of a team: two teachers or more, with a coach or without', () => {
    given(lessonStudy, known).when(proposed('lesson-study')).thenRefused('enough-teachers');
    given(lessonStudy, peersKnown, { ...proposed('lesson-study', ['ben', 'dan']), by: 'ben', coaches: [] })
      .when(accepted('dan'))
      .thenState('active.theme');
  });
});

describe('the lesson', () => {
  it('is the team’s, whoever wrote it, and so is all that is said of it', () => {
    const { record } = told([...reporting, reported]).state;
    const kept = [record.themes, record.topicStudies, record.lessons, record.learningSeen, record.debriefs, record.lessonReports];
    expect(kept.every((items) => items.length > 0 && items.every(({ owner }) => owner === 'team'))).toBe(true);
    told(themed)
      .when({ ...topicStudied, owner: 'dan' })
      .thenRefused('payload');
  });

  it('is read by the whole team, and by no principal or evaluator', () => {
    const { state } = told(debriefing);
    expect(viewFor(lessonStudy, state, dan).data).toMatchObject({ lessons: [{ title: lesson.title }], learningSeen: [{ owner: 'team' }] });
    for (const viewer of [pia, eve]) {
      const { data } = viewFor(lessonStudy, state, viewer);
      expect(data).not.toHaveProperty('lessons');
      expect(data).not.toHaveProperty('learningSeen');
    }
  });

  it('revises a lesson of the team', () => {
    told(revising)
      .when({ ...revised, revises: 'elsewhere' })
      .thenRefused('check');
  });
});

describe('what is observed', () => {
  it('is what students learned in a lesson of the team', () => {
    told(lessonTeam).when(learningSeen()).thenRefused('has-lesson');
    told(teaching).when(learningSeen('elsewhere')).thenRefused('check');
    told(teaching)
      .when({ ...learningSeen(), ofStudents: [{ student: 's-1', words: 'It is the same paper.' }] })
      .thenRefused('check')
      .when({ ...learningSeen(), class: 'k1', ofStudents: [{ student: 's-1', words: 'It is the same paper.' }] })
      .thenRecord({ learningSeen: [{ class: 'k1' }] });
  });

  it.each(['rating', 'score', 'level', 'teacher', 'teaching'])('has no place for a %s', (field) => {
    told(teaching)
      .when({ ...learningSeen(), [field]: 3 } as never)
      .thenRefused('payload');
  });

  it('is never a number, in whatever is entered', () => {
    const numbers = [...lessonStudy.compiled.events.keys()].filter((type) =>
      /"(?:number|integer)"/.test(JSON.stringify(formFor(lessonStudy, type as never))),
    );
    // The version of a policy and of a model, and how long a meeting takes: nothing of what is seen in a class.
    const ofMeetings = ['session.held', 'appointment.made', 'appointment.moved', 'appointment.kept'];
    expect(numbers.sort()).toEqual(['cycle.proposed', ...ofMeetings].sort());
    for (const type of ['time-on-task.observed', 'note.taken', 'measurement.recorded', 'peer-feedback.given'])
      told(teaching)
        .when({ type, by: 'ben' } as never)
        .thenRefused('unknown-event');
  });
});

describe('roles', () => {
  it('are given for a meeting, and one person may have two', () => {
    told(lessonTeam)
      .when(roles(['facilitator', 'cho'], ['knowledgeable-other', 'cho'], ['recorder', 'ben'], ['observer', 'ben'], ['observer', 'dan']))
      .thenRecord({ meetingRoles: [{ owner: 'team' }] })
      .when(roles(['facilitator', 'dan']))
      .thenRecord({ meetingRoles: [{}, { roles: [{ role: 'facilitator', person: 'dan' }] }] });
  });

  it('are for people of the team; who knows more may come from outside', () => {
    told(lessonTeam)
      .when(roles(['facilitator', 'zoe']))
      .thenRefused('check')
      .when(roles(['observer', 'ben'], ['observer', 'ben']))
      .thenRefused('check')
      .when(roles(['knowledgeable-other', 'zoe']))
      .thenRecord({ meetingRoles: [{}] });
  });
});
