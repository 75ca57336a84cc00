import { idSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { says } from '../../core/sentence';
import { classMissing } from '../../evidence/class-missing';
import { itemsOf, label } from '../../labels/label';
import { itemOf } from '../../process/item-of';
import {
  debriefSchema,
  learningSeenSchema,
  lessonReportSchema,
  lessonSchema,
  meetingRolesSchema,
  normsSchema,
  sharingSchema,
  taughtSchema,
  themeSchema,
  topicStudySchema,
} from '../items/team-lesson';
import { definePart } from '../part';
import { happening, stillToCome } from '../work/happening';

const guide = 'https://vdocuments.us/lesson-study-education-northwest.html';
const lessonOfAll = 'https://evidencelesson.com/methods/professional-learning/lesson-study-cycle-designer';

/** The work on a lesson that is the team’s, as is all that is said and seen of it. */
export const teamLessons = definePart({
  fields: {
    themes: itemsOf('confidential', themeSchema),
    topicStudies: itemsOf('confidential', topicStudySchema),
    lessons: itemsOf('confidential', lessonSchema.extend({ taughtOn: label('confidential', dateSchema.optional()) }), [
      'planned',
      'taught',
    ]),
    learningSeen: itemsOf('confidential', learningSeenSchema),
    debriefs: itemsOf('confidential', debriefSchema.extend({ lesson: label('confidential', idSchema.optional()) })),
    meetingRoles: itemsOf('confidential', meetingRolesSchema),
    lessonReports: itemsOf('confidential', lessonReportSchema),
    norms: itemsOf('confidential', normsSchema),
    sharings: itemsOf('confidential', sharingSchema),
  },
  empty: {
    themes: [],
    topicStudies: [],
    lessons: [],
    learningSeen: [],
    debriefs: [],
    meetingRoles: [],
    lessonReports: [],
    norms: [],
    sharings: [],
  },
  events: {
    'norms.agreed': { payload: normsSchema, by: ['teacher', 'coach'], append: 'norms', owner: 'team' },
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
          : says('no-such-lesson-to-revise', 'Expected a lesson of this team to revise, found none of that id.'),
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
        if (!record.lessons.some(({ id }) => id === event.lesson))
          return says('no-such-lesson', 'Expected a lesson of this team, found none of that id.');
        return classMissing(event) ?? stillToCome(event.on, event.recordedAt);
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
          return says('role-twice', 'Expected each role of a person once, found one twice.');
        // Who said yes and has left since had a part; who knows more may come from outside.
        const people = [...record.teachers, ...record.coaches, ...record.acceptedBy];
        return event.roles.every(({ role, person }) => role === 'knowledgeable-other' || people.includes(person))
          ? undefined
          : says('role-of-a-stranger', 'Expected people of this cycle, or a knowledgeable other; found somebody else.');
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
    'report.shared': {
      payload: sharingSchema,
      by: ['teacher', 'coach'],
      append: 'sharings',
      owner: 'team',
      when: happening,
    },
  },
  rules: {
    'has-theme': {
      source: guide,
      reads: ['themes'],
      madeBy: ['theme.set'],
      test: ({ themes }) =>
        themes.length > 0 ? undefined : says('has-theme', 'A team studies its lesson for a research theme: none has been set.'),
    },
    'has-topic-study': {
      source: guide,
      reads: ['topicStudies'],
      madeBy: ['topic.studied'],
      test: ({ topicStudies }) =>
        topicStudies.length > 0 ? undefined : says('has-topic-study', 'The topic is studied before the lesson is planned: found no study.'),
    },
    'has-lesson': {
      source: guide,
      reads: ['lessons'],
      madeBy: ['lesson.planned'],
      test: ({ lessons }) =>
        lessons.length > 0 ? undefined : says('has-lesson', 'Expected a lesson that the team has planned, found none.'),
    },
    'has-taught-lesson': {
      source: guide,
      reads: ['lessons'],
      madeBy: ['lesson.taught'],
      test: ({ lessons }) =>
        lessons.some(({ stage }) => stage === 'taught')
          ? undefined
          : says('has-taught-lesson', 'Expected the lesson to have been taught, found that it was not.'),
    },
    'has-learning-seen': {
      source: lessonOfAll,
      reads: ['learningSeen'],
      madeBy: ['learning.observed'],
      test: ({ learningSeen }) =>
        learningSeen.length > 0
          ? undefined
          : says('has-learning-seen', 'Observers record what students learned: expected an observation of the lesson, found none.'),
    },
    'has-debrief': {
      source: guide,
      reads: ['debriefs'],
      madeBy: ['debrief.held'],
      test: ({ debriefs }) =>
        debriefs.length > 0 ? undefined : says('has-debrief', 'Expected the team to have talked over what it saw, found no debrief.'),
    },
    'has-report': {
      source: guide,
      reads: ['lessonReports'],
      madeBy: ['report.written'],
      test: ({ lessonReports }) =>
        lessonReports.length > 0 ? undefined : says('has-report', 'A lesson study ends in what the team reports: found no report.'),
    },
  },
  needs: {
    'learning.observed': ['has-lesson'],
    'report.shared': ['has-report'],
  },
  warnings: {
    'not-revised': {
      source: guide,
      test: ({ lessons = [], lessonReports = [] }) =>
        lessonReports.length > 0 && !lessons.some(({ revises }) => revises !== undefined)
          ? says('not-revised', 'Some teams revise the lesson and teach it again, others report on the first: found no revised one.')
          : undefined,
    },
    'not-retaught': {
      source: guide,
      test: ({ lessons = [], lessonReports = [] }) => {
        const revised = lessons.filter(({ revises }) => revises !== undefined);
        return lessonReports.length > 0 && revised.length > 0 && !revised.some(({ stage }) => stage === 'taught')
          ? says('not-retaught', 'A revised lesson is usually taught again and observed: found that it was not.')
          : undefined;
      },
    },
    'retaught-unobserved': {
      source: guide,
      test: ({ lessons = [], learningSeen, debriefs }) => {
        const again = lessons.filter(({ revises, stage }) => revises !== undefined && stage === 'taught');
        const followed = (id: string) => learningSeen?.some(({ lesson }) => lesson === id) && debriefs?.some(({ lesson }) => lesson === id);
        return learningSeen !== undefined && debriefs !== undefined && again.some(({ id }) => !followed(id))
          ? says(
              'retaught-unobserved',
              'A lesson that is taught again is observed and talked over as the first was: found one that was not.',
            )
          : undefined;
      },
    },
    'no-norms': {
      source: guide,
      test: ({ lessons = [], norms }) =>
        norms?.length === 0 && lessons.length > 0
          ? says('no-norms', 'Some teams agree on how they work together before they plan: found no norms.')
          : undefined,
    },
    'no-roles': {
      source: guide,
      test: ({ lessons = [], meetingRoles }) =>
        meetingRoles?.length === 0 && lessons.some(({ stage }) => stage === 'taught')
          ? says('no-roles', 'Roles are given for each meeting: found a lesson taught and no roles.')
          : undefined,
    },
    'not-shared': {
      source: guide,
      test: ({ lessonReports = [], sharings }) =>
        sharings?.length === 0 && lessonReports.length > 0
          ? says('not-shared', 'Some teams share what they learned with others: found a report that was not shared.')
          : undefined,
    },
  },
});
