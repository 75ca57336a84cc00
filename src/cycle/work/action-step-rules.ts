import { compareInstants } from '../../core/instant';
import { cycleRules } from '../declare';
import type { Model } from '../model';

/** Where it is already the next day, the last day ends up to 14 hours later. */
const hours = (days: number) => (days * 24 + 14) * 60 * 60 * 1000;

const open: readonly string[] = ['named', 'practiced'];

/**
 * The rules of Get Better Faster: one action step at a time, bite-size, practiced, and followed up.
 *
 * @see https://docsbay.net/doc/640799/six-steps-for-effective-feedback for one step, practice and follow-up; one or two steps, in a
 *   district’s own use: https://scribd.com/presentation/334226553/
 */
export const actionStepRules = ({ actionSteps: { atOnce: most, withinDays } = { atOnce: 1, withinDays: 7 } }: Pick<Model, 'actionSteps'>) =>
  cycleRules({
    'observed-since-step': {
      reads: ['focusedObservations', 'actionSteps'],
      test: ({ focusedObservations, actionSteps }) => {
        const last = actionSteps.findLast(({ stage }) => stage !== 'drafted');
        return focusedObservations.some(({ at }) => last === undefined || compareInstants(at, last.at) > 0)
          ? undefined
          : 'An action step is found in class: expected an observation since the last step, found none.';
      },
    },
    'steps-at-once': {
      reads: ['actionSteps'],
      test: ({ actionSteps }, { item }) => {
        const owner = actionSteps.find(({ id }) => id === item)?.owner;
        const found = actionSteps.filter((step) => step.owner === owner && open.includes(step.stage)).length;
        return found < most
          ? undefined
          : {
              message: `Action steps are mastered or set aside before the next: expected at most ${most} at once, found ${found} open.`,
              parameters: { most, found },
            };
      },
    },
    'bite-size': {
      reads: ['actionSteps'],
      test: ({ actionSteps }, { item, at }) => {
        const step = actionSteps.find(({ id }) => id === item);
        return step === undefined || Date.parse(step.byWhen) - Date.parse(at) <= hours(withinDays)
          ? undefined
          : {
              message: `An action step is bite-size: expected one that is done within ${withinDays} days, found one that takes longer. Draft a smaller one.`,
              parameters: { withinDays },
            };
      },
    },
    'has-action-step': {
      reads: ['actionSteps'],
      test: ({ actionSteps }) =>
        actionSteps.some(({ stage }) => open.includes(stage))
          ? undefined
          : 'Expected an action step that the teacher has named, found none.',
    },
    'step-practiced': {
      reads: ['actionSteps'],
      test: ({ actionSteps }) => {
        const steps = actionSteps.filter(({ stage }) => open.includes(stage));
        return steps.length > 0 && steps.every(({ stage }) => stage === 'practiced')
          ? undefined
          : 'An action step is practiced before it is used in class: expected once at least, found a step that was not, or none.';
      },
    },
    'has-follow-up-date': {
      reads: ['visits'],
      test: ({ visits }) =>
        visits.some(({ stage }) => stage === 'planned')
          ? undefined
          : 'An action step is followed up: expected the date of the next observation, found none.',
    },
    'step-seen': {
      reads: ['focusedObservations', 'actionSteps'],
      test: ({ focusedObservations, actionSteps }, { item }) => {
        const step = actionSteps.find(({ id }) => id === item);
        return step !== undefined && focusedObservations.some(({ at }) => compareInstants(at, step.at) > 0)
          ? undefined
          : 'An action step is mastered when it is seen in class: expected an observation since it was drafted, found none.';
      },
    },
  });

export type ActionStepRule = keyof ReturnType<typeof actionStepRules>;
