import type { Process } from '../../process/process';
import { confidentialPolicies } from '../confidential-policies';
import type { CycleFacts } from '../cycle';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';
import type { CycleEventWith, CycleSchemaWith } from '../part';
import { teamLessons } from '../parts/team-lessons';

/**
 * Lesson study: a team sets a research theme, studies the topic, plans a lesson together, teaches it while the others observe, talks it
 * over, revises and teaches it again, and reports. The lesson is the team's: what is observed is what students learn, and there is
 * no entry for the teaching. Whether it is revised and taught again is for the team to say: some do, some report on the first.
 */
export const lessonStudyModel = defineModel({
  name: 'lesson-study',
  version: 1,
  title: 'Lesson study',
  order: 'strict',
  goals: { about: ['students'], atOnce: 1 },
  atLeast: { teachers: 2, coaches: 0 },
  policies: confidentialPolicies,
  parts: [teamLessons],
  start: 'theme',
  phases: {
    theme: { title: 'Research theme', work: ['theme.set'], leave: ['has-theme'], next: 'study' },
    study: { title: 'Study', work: ['topic.studied'], leave: ['has-topic-study'], next: 'plan', back: 'theme' },
    plan: { title: 'Plan', work: ['lesson.planned'], leave: ['has-lesson'], next: 'teach', back: 'study' },
    teach: { title: 'Teach and observe', work: [], leave: ['has-taught-lesson', 'has-learning-seen'], next: 'debrief', back: 'plan' },
    debrief: { title: 'Debrief', work: [], leave: ['has-debrief'], next: 'revise', back: 'teach' },
    revise: { title: 'Revise', work: ['lesson.planned'], next: 'reteach', back: 'debrief' },
    reteach: { title: 'Teach again', work: [], next: 'report', back: 'revise' },
    report: { title: 'Reflect and report', work: ['report.written', 'report.shared'], back: 'reteach' },
  },
  anytime: ['session.held', 'artifact.added', 'norms.agreed', 'roles.assigned', 'lesson.taught', 'learning.observed', 'debrief.held'],
  reaching: ['has-report'],
  cadence: [
    { kind: 'a-year', cycles: { from: 1, to: 2 }, source: 'https://educationnorthwest.org/resources/lesson-study-getting-started' },
  ],
  sources: [
    'Study, plan, teach, reflect: four, without a revised lesson: https://lessonresearch.net/toolbox/prepare-your-team',
    'Education Northwest (2021). Lesson study, a facilitator guide, ten steps and roles for each meeting: https://vdocuments.us/lesson-study-education-northwest.html',
    'The facilitator may be the knowledgeable other: https://ls4vet.itstudy.hu/vet-ls-facilitating',
    'The lesson is the group’s, students’ learning is observed, nobody is evaluated: https://evidencelesson.com/methods/professional-learning/lesson-study-cycle-designer',
  ],
});

export type LessonStudyState = CycleState<'theme' | 'study' | 'plan' | 'teach' | 'debrief' | 'revise' | 'reteach' | 'report'>;

/** The record of a cycle of this model. */
export type LessonStudySchema = CycleSchemaWith<typeof teamLessons>;

/** The events that one may have. */
export type LessonStudyEvent = CycleEventWith<typeof teamLessons>;

/** The process of lesson study. */
export const lessonStudy: Process<LessonStudySchema, LessonStudyEvent, LessonStudyState, CycleFacts> = cycleOf(lessonStudyModel);
