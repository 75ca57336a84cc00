import { classMissing } from '../../src/evidence/class-missing';
import { add, artifactAdded, type Context, chart, empty, has, hasCome, isIn, move, sessionHeld, works } from './cycle';
import { around, closing, leaving, resting } from './envelope';

const happening = chart.createStateConfig({
  on: {
    ...sessionHeld,
    ...artifactAdded,
    'roles.assigned': {
      guard: ({ context, event }) =>
        works({ context, event }) &&
        new Set(event.roles.map(({ role, person }) => `${role} ${person}`)).size === event.roles.length &&
        event.roles.every(
          ({ role, person }) =>
            role === 'knowledgeable-other' || [...context.teachers, ...context.coaches, ...context.acceptedBy].includes(person),
        ),
      actions: add('meetingRoles'),
    },
    'lesson.taught': {
      guard: (asked) => works(asked) && isIn(asked.context.lessons, asked, 'planned') && hasCome(asked),
      actions: move('lessons', 'taught'),
    },
    'learning.observed': {
      guard: (asked) =>
        works(asked) && has(asked.context.lessons, asked.event.lesson) && classMissing(asked.event) === undefined && hasCome(asked),
      actions: add('learningSeen'),
    },
    'debrief.held': {
      guard: (asked) => works(asked) && isIn(asked.context.lessons, asked, 'taught'),
      actions: add('debriefs'),
    },
    ...closing({ reached: ({ lessonReports }) => lessonReports.length > 0 }),
  },
}).on;

const lessonPlanned = chart.createStateConfig({
  on: {
    'lesson.planned': {
      guard: (asked) => works(asked) && (asked.event.revises === undefined || has(asked.context.lessons, asked.event.revises)),
      actions: add('lessons', 'planned'),
    },
  },
}).on;

/** One phase is finished for the next where something is there. */
const finishing = (target: string, isThere: (context: Context) => boolean = () => true) =>
  chart.createStateConfig({ on: { 'phase.finished': { guard: (asked) => works(asked) && isThere(asked.context), target } } }).on;

const reopening = (target: string) => chart.createStateConfig({ on: { 'phase.reopened': { guard: works, target } } }).on;

/** Lesson study by hand. */
export const machine = chart.createMachine({
  id: 'cycle',
  initial: 'none',
  context: empty(
    ...(['sessions', 'artifacts', 'themes', 'topicStudies', 'lessons', 'learningSeen'] as const),
    ...(['debriefs', 'meetingRoles', 'lessonReports'] as const),
  ),
  states: {
    ...around(
      {
        name: 'lesson-study',
        phases: ['theme', 'study', 'plan', 'teach', 'debrief', 'revise', 'reteach', 'report'],
        teachers: 2,
      },
      happening,
    ),
    active: {
      initial: 'theme',
      on: { ...happening, ...leaving },
      states: {
        theme: {
          on: {
            ...resting('theme'),
            'theme.set': { guard: works, actions: add('themes') },
            ...finishing('study', ({ themes }) => themes.length > 0),
          },
        },
        study: {
          on: {
            ...resting('study'),
            'topic.studied': { guard: works, actions: add('topicStudies') },
            ...finishing('plan', ({ topicStudies }) => topicStudies.length > 0),
            ...reopening('theme'),
          },
        },
        plan: {
          on: {
            ...resting('plan'),
            ...lessonPlanned,
            ...finishing('teach', ({ lessons }) => lessons.length > 0),
            ...reopening('study'),
          },
        },
        teach: {
          on: {
            ...resting('teach'),
            ...finishing(
              'debrief',
              ({ lessons, learningSeen }) => lessons.some(({ stage }) => stage === 'taught') && learningSeen.length > 0,
            ),
            ...reopening('plan'),
          },
        },
        debrief: {
          on: { ...resting('debrief'), ...finishing('revise', ({ debriefs }) => debriefs.length > 0), ...reopening('teach') },
        },
        revise: {
          on: {
            ...resting('revise'),
            ...lessonPlanned,
            ...finishing('reteach'),
            ...reopening('debrief'),
          },
        },
        reteach: { on: { ...resting('reteach'), ...finishing('report'), ...reopening('revise') } },
        report: {
          on: {
            ...resting('report'),
            'report.written': { guard: works, actions: add('lessonReports') },
            ...reopening('reteach'),
          },
        },
      },
    },
  },
});
