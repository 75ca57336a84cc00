import type { Process } from '../../process/process';
import { confidentialPolicies } from '../confidential-policies';
import type { CycleFacts } from '../cycle';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';
import type { CycleEventWith, CycleSchemaWith } from '../part';
import { assessing } from '../parts/assessing';

/**
 * Student-Centered Coaching: a goal for students that rests on standards, learning targets, an assessment before and after by the same
 * rubric, and a plan for those who are not there yet. However far it came, it is closed with all of that; whoever works in it may abandon it
 * without, and a teacher may withdraw.
 */
export const studentCenteredModel = defineModel({
  name: 'student-centered',
  version: 1,
  title: 'Student-Centered Coaching',
  order: 'strict',
  goals: { about: ['students'], atOnce: 1 },
  policies: confidentialPolicies,
  parts: [assessing],
  start: 'goal',
  phases: {
    goal: { title: 'Set a goal', work: ['goal.agreed'], leave: ['goal-is-agreed'], next: 'targets', schoolDays: 5 },
    targets: {
      title: 'Unpack learning targets',
      work: ['targets.unpacked'],
      leave: ['has-targets'],
      next: 'before',
      back: 'goal',
      schoolDays: 5,
    },
    before: { title: 'Assess before', work: [], leave: ['has-assessed-before'], next: 'deliver', back: 'targets', schoolDays: 5 },
    deliver: { title: 'Plan and teach together', work: [], next: 'after', back: 'targets', schoolDays: 20 },
    after: {
      title: 'Assess after',
      work: [],
      leave: ['has-assessed-after', 'after-is-later', 'same-rubric', 'same-students'],
      next: 'exit',
      back: 'deliver',
      schoolDays: 5,
    },
    exit: { title: 'Look back, and plan for who is not there yet', work: ['not-yet.planned'], back: 'deliver', schoolDays: 5 },
  },
  anytime: [
    'session.held',
    'reality.recorded',
    'artifact.added',
    'time-on-task.observed',
    'note.taken',
    'goal.drafted',
    'goal.set-aside',
    'standards.linked',
    'measurement.recorded',
    'assessment.given',
    'teaching.shared',
    'exit-interview.held',
  ],
  needs: {
    'goal.agreed': ['has-standards', 'goal-fits-model', 'goals-at-once'],
    'exit-interview.held': ['has-assessed-after'],
    'not-yet.planned': ['has-assessed-after'],
  },
  reaching: [
    'has-assessed-before',
    'has-assessed-after',
    'after-is-later',
    'same-rubric',
    'same-students',
    'has-exit-interview',
    'has-not-yet-plan',
  ],
  cadence: [
    {
      kind: 'length',
      days: { from: 21, to: 63 },
      source:
        'Three to six weeks: https://owatonnalitcoaches.blogspot.com/2016/09/student-centered-coaching.html; six to nine: https://dianesweeney.com/what-is-a-coaching-cycle/. A mini cycle takes one or two: https://www.dianesweeney.com/using-mini-cycles-to-take-student-centered-coaching-deeper/',
    },
    { kind: 'contact', days: 7, of: ['sessions', 'sharedTeaching'], source: 'https://dianesweeney.com/what-is-a-coaching-cycle/' },
    { kind: 'meeting', minutes: { from: 30, to: 50 }, source: 'https://dianesweeney.com/what-is-a-coaching-cycle/' },
  ],
  sources: [
    'Four stages, and the teacher or the team chooses: https://docs.google.com/presentation/d/11_X-KL7VWr4E5EwlKHqLDdFE3uvDcxEpqd7cO1E9bo0/htmlpresent',
    'Goal, baseline, then learning targets as “I can” statements: https://www.doe.in.gov/school-improvement/siresourcehub/results-based-coaching-tool',
    'Exit questions, and a plan for students who did not reach the goal: https://edtechexploration.org/iste/the-coaching-cycle-and-time-management/',
    'Six to nine weeks: https://dianesweeney.com/what-is-a-coaching-cycle/; three to six elsewhere: https://owatonnalitcoaches.blogspot.com/2016/09/student-centered-coaching.html',
  ],
});

export type StudentCenteredState = CycleState<'goal' | 'targets' | 'before' | 'deliver' | 'after' | 'exit'>;

/** The record of a cycle of this model. */
export type StudentCenteredSchema = CycleSchemaWith<typeof assessing>;

/** The events that one may have. */
export type StudentCenteredEvent = CycleEventWith<typeof assessing>;

/** The process of Student-Centered Coaching. */
export const studentCentered: Process<StudentCenteredSchema, StudentCenteredEvent, StudentCenteredState, CycleFacts> =
  cycleOf(studentCenteredModel);
