import { compareInstants } from '../../src/core/instant';
import {
  actionPlanAgreed,
  actionPlanDrafted,
  add,
  agreed,
  artifactAdded,
  type Context,
  chart,
  coachWorks,
  empty,
  goalAgreed,
  goalDrafted,
  isIn,
  move,
  noteTaken,
  sessionHeld,
  teacherWorks,
  works,
} from './cycle';
import { around, closing, leaving, resting } from './envelope';

const inHand = ({ promptSets }: Context) => promptSets.filter(({ stage }) => stage === 'posted');

const areDistinct = (keys: readonly string[]) => new Set(keys).size === keys.length;

const areAnswered = (context: Context, sets: Context['promptSets']) =>
  sets.length > 0 &&
  sets.every(({ id, clips }) =>
    clips.every(({ key }) =>
      context.promptAnswers.some(({ item, answers }) => item === id && answers.some(({ prompt }) => prompt === key)),
    ),
  );

function mayBeAnswered(context: Context): boolean {
  const sets = inHand(context);
  return (
    sets.length > 0 &&
    new Set(sets.map(({ dimension }) => dimension)).size === 1 &&
    sets.some(({ clips }) => clips.some(({ shows }) => shows === 'strength'))
  );
}

function isPlannedSinceConference({ actionPlans, conferences }: Context): boolean {
  const last = conferences.at(-1);
  return actionPlans.some(({ stage, at }) => stage === 'agreed' && (last === undefined || compareInstants(at, last.at) >= 0));
}

const happening = chart.createStateConfig({
  on: { ...sessionHeld, ...artifactAdded, ...noteTaken, ...goalDrafted, ...actionPlanDrafted, ...closing({}) },
}).on;

/** MyTeachingPartner by hand. */
export const machine = chart.createMachine({
  id: 'cycle',
  initial: 'none',
  context: empty('sessions', 'artifacts', 'notes', 'goals', 'actionPlans', 'promptSets', 'promptAnswers', 'conferences'),
  states: {
    ...around({ name: 'my-teaching-partner', phases: ['record', 'clip', 'respond', 'conference', 'plan', 'enact'] }, happening),
    active: {
      initial: 'record',
      on: { ...happening, ...leaving },
      states: {
        record: {
          on: {
            ...resting('record'),
            'phase.finished': {
              guard: ({ context, event }) =>
                works({ context, event }) &&
                context.artifacts.some(({ id, kind }) => kind === 'video' && !context.promptSets.some(({ video }) => video === id)),
              target: 'clip',
            },
          },
        },
        clip: {
          on: {
            ...resting('clip'),
            'prompts.posted': {
              guard: ({ context, event }) =>
                coachWorks({ context, event }) &&
                context.artifacts.some(({ id, kind }) => id === event.video && kind === 'video') &&
                areDistinct(event.clips.map(({ key }) => key)) &&
                event.clips.every(({ from, until }) => from < until),
              actions: add('promptSets', 'posted'),
            },
            'phase.finished': { guard: (asked) => works(asked) && mayBeAnswered(asked.context), target: 'respond' },
          },
        },
        respond: {
          on: {
            ...resting('respond'),
            'prompts.answered': {
              guard: ({ context, event }) => {
                const set = context.promptSets.find(({ id }) => id === event.item);
                return (
                  teacherWorks({ context, event }) &&
                  set?.stage === 'posted' &&
                  areDistinct(event.answers.map(({ prompt }) => prompt)) &&
                  event.answers.every(({ prompt }) => set.clips.some(({ key }) => key === prompt))
                );
              },
              actions: add('promptAnswers'),
            },
            'phase.finished': {
              guard: ({ context, event }) => works({ context, event }) && areAnswered(context, inHand(context)),
              target: 'conference',
            },
            'phase.reopened': { guard: works, target: 'clip' },
          },
        },
        conference: {
          on: {
            ...resting('conference'),
            'conference.held': {
              guard: ({ context, event }) =>
                works({ context, event }) &&
                isIn(context.promptSets, { event }, 'posted') &&
                areAnswered(
                  context,
                  context.promptSets.filter(({ id }) => id === event.item),
                ),
              actions: [add('conferences'), move('promptSets', 'discussed')],
            },
            'phase.finished': {
              guard: ({ context, event }) => works({ context, event }) && context.promptSets.length > 0 && inHand(context).length === 0,
              target: 'plan',
            },
            'phase.reopened': { guard: works, target: 'respond' },
          },
        },
        plan: {
          on: {
            ...resting('plan'),
            ...goalAgreed(['practice']),
            ...actionPlanAgreed,
            'phase.finished': {
              guard: ({ context, event }) => works({ context, event }) && agreed(context).length > 0 && isPlannedSinceConference(context),
              target: 'enact',
            },
          },
        },
        enact: { on: { ...resting('enact'), 'phase.finished': { guard: works, target: 'record' } } },
      },
    },
  },
});
