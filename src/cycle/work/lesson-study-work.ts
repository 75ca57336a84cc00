import { classMissing } from '../../evidence/class-missing';
import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { cycleEvents } from '../declare';
import {
  debriefSchema,
  learningSeenSchema,
  lessonReportSchema,
  lessonSchema,
  meetingRolesSchema,
  taughtSchema,
  themeSchema,
  topicStudySchema,
} from '../items/lesson-study';
import { happening, stillToCome } from './happening';

export interface ThemeSet extends EventOf<'theme.set', typeof themeSchema> {}
export interface TopicStudied extends EventOf<'topic.studied', typeof topicStudySchema> {}
export interface LessonPlanned extends EventOf<'lesson.planned', typeof lessonSchema> {}
export interface LessonTaught extends EventOf<'lesson.taught', typeof taughtSchema> {}
export interface LearningObserved extends EventOf<'learning.observed', typeof learningSeenSchema> {}
export interface DebriefHeld extends EventOf<'debrief.held', typeof debriefSchema> {}
export interface RolesAssigned extends EventOf<'roles.assigned', typeof meetingRolesSchema> {}
export interface ReportWritten extends EventOf<'report.written', typeof lessonReportSchema> {}

/** The work on a lesson that is the team's, as is all that is said and seen of it. */
export const lessonStudyWork = cycleEvents({
  'theme.set': { payload: themeSchema, by: ['teacher', 'coach'], append: 'themes', owner: 'team' },
  'topic.studied': { payload: topicStudySchema, by: ['teacher', 'coach'], append: 'topicStudies', owner: 'team' },
  'lesson.planned': {
    payload: lessonSchema,
    by: ['teacher', 'coach'],
    append: 'lessons',
    owner: 'team',
    check: (event, { record }) =>
      event.revises === undefined || record.lessons.some(({ id }) => id === event.revises)
        ? undefined
        : 'Expected a lesson of this team to revise, found none of that id.',
    example: ({ record }) => {
      const revises = record.lessons.findLast(({ stage }) => stage === 'taught')?.id;
      return {
        title: 'Why is the area the same?',
        learning: 'Students explain why a cut shape keeps its area.',
        lookFor: 'Which words students use when they move a piece.',
        ...(revises === undefined ? {} : { revises }),
      };
    },
  },
  'lesson.taught': {
    payload: taughtSchema,
    by: ['teacher', 'coach'],
    when: happening,
    about: { items: 'lessons', from: ['planned'], to: 'taught' },
    write: (draft, event) => {
      itemOf(draft.lessons, event.item).taughtOn = event.on;
    },
    check: (event) => stillToCome(event.on, event.recordedAt),
    example: ({ at }) => ({ on: at.slice(0, 10) }),
  },
  'learning.observed': {
    payload: learningSeenSchema,
    by: ['teacher', 'coach'],
    append: 'learningSeen',
    follows: { field: 'lesson', items: 'lessons' },
    when: happening,
    check: (event, { record }) => {
      if (!record.lessons.some(({ id }) => id === event.lesson)) return 'Expected a lesson of this team, found none of that id.';
      return classMissing(event)?.message ?? stillToCome(event.on, event.recordedAt);
    },
    example: ({ record, at }) => ({
      lesson: record.lessons.at(-1)?.id ?? 'lesson',
      method: 'observation' as const,
      on: at.slice(0, 10),
      summary: 'Nine pairs moved the triangle; four said why the area stays.',
    }),
  },
  'debrief.held': {
    payload: debriefSchema,
    by: ['teacher', 'coach'],
    append: 'debriefs',
    when: happening,
    about: { items: 'lessons', from: ['taught'] },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.debriefs, event.id).lesson = event.item;
    },
  },
  'roles.assigned': {
    payload: meetingRolesSchema,
    by: ['teacher', 'coach'],
    append: 'meetingRoles',
    owner: 'team',
    check: (event, { record }) => {
      if (new Set(event.roles.map(({ role, person }) => `${role} ${person}`)).size < event.roles.length)
        return 'Expected each role of a person once, found one twice.';
      // Who said yes and has left since had a part; who knows more may come from outside.
      const people = [...record.teachers, ...record.coaches, ...record.acceptedBy];
      return event.roles.every(({ role, person }) => role === 'knowledgeable-other' || people.includes(person))
        ? undefined
        : 'Expected people of this cycle, or a knowledgeable other; found somebody else.';
    },
    example: ({ by, at, record }) => {
      const person = [...record.teachers, ...record.coaches].includes(by) ? by : (record.teachers[0] ?? by);
      return {
        on: at.slice(0, 10),
        roles: [
          { role: 'facilitator' as const, person },
          { role: 'knowledgeable-other' as const, person },
        ],
      };
    },
  },
  'report.written': { payload: lessonReportSchema, by: ['teacher', 'coach'], append: 'lessonReports', owner: 'team' },
});
