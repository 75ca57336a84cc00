import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { compareInstants } from '../../core/instant';
import { says } from '../../core/sentence';
import { itemsOf, label } from '../../labels/label';
import { itemOf } from '../../process/item-of';
import { actionStepSchema, rehearsalSchema } from '../items/action-step';
import { definePart } from '../part';
import { happening } from '../work/happening';
import { observing } from './observing';

const nothing = z.object({});

/** Where it is already the next day, the last day ends up to 14 hours later. */
const hours = (days: number) => (days * 24 + 14) * 60 * 60 * 1000;

const open: readonly string[] = ['named', 'practiced'];

/**
 * One action step at a time: drafted by either, named by the teacher, practiced, and mastered once it is seen in class.
 *
 * @param limits - `atOnce`: how many may be open, for each teacher. `withinDays`: in how many days one is to be done.
 * @returns The part, for `defineModel({ parts: [actionSteps({ … })], … })`.
 * @example
 * const two = actionSteps({ atOnce: 2, withinDays: 14 });
 * Object.keys(two.events).includes('step.named'); // => true
 * @see https://docsbay.net/doc/640799/six-steps-for-effective-feedback for one step, practice and follow-up; one or two steps, in a
 *   district’s own use: https://scribd.com/presentation/334226553/
 */
export const actionSteps = ({ atOnce: most, withinDays }: { readonly atOnce: number; readonly withinDays: number }) =>
  definePart({
    on: [observing],
    fields: {
      actionSteps: itemsOf('confidential', actionStepSchema, ['drafted', 'named', 'practiced', 'mastered', 'set-aside']),
      rehearsals: itemsOf('confidential', rehearsalSchema.extend({ step: label('confidential', idSchema.optional()) })),
    },
    empty: { actionSteps: [], rehearsals: [] },
    events: {
      'step.drafted': { payload: actionStepSchema, by: ['teacher', 'coach'], append: 'actionSteps' },
      'step.named': { payload: nothing, by: ['teacher'], about: { items: 'actionSteps', from: ['drafted'], to: 'named' } },
      'step.practiced': {
        payload: rehearsalSchema,
        by: ['teacher', 'coach'],
        when: happening,
        append: 'rehearsals',
        about: { items: 'actionSteps', from: ['named', 'practiced'], to: 'practiced' },
        write: (draft, event) => {
          if (event.item !== undefined) itemOf(draft.rehearsals, event.id).step = event.item;
        },
      },
      'step.mastered': { payload: nothing, by: ['teacher', 'coach'], about: { items: 'actionSteps', from: ['practiced'], to: 'mastered' } },
      'step.set-aside': {
        payload: nothing,
        by: ['teacher', 'coach'],
        about: { items: 'actionSteps', from: ['drafted', 'named', 'practiced'], to: 'set-aside' },
      },
    },
    rules: {
      'observed-since-step': {
        reads: ['focusedObservations', 'actionSteps'],
        madeBy: ['practice.observed'],
        test: ({ focusedObservations, actionSteps }) => {
          const last = actionSteps.findLast(({ stage }) => stage !== 'drafted');
          return focusedObservations.some(({ at }) => last === undefined || compareInstants(at, last.at) > 0)
            ? undefined
            : says('observed-since-step', 'An action step is found in class: expected an observation since the last step, found none.');
        },
      },
      'steps-at-once': {
        reads: ['actionSteps'],
        test: ({ actionSteps }, { item }) => {
          const owner = actionSteps.find(({ id }) => id === item)?.owner;
          const found = actionSteps.filter((step) => step.owner === owner && open.includes(step.stage)).length;
          return found < most
            ? undefined
            : says(
                'steps-at-once',
                'Action steps are mastered or set aside before the next: expected at most {most} at once, found {found} open.',
                { most, found },
              );
        },
      },
      'bite-size': {
        reads: ['actionSteps'],
        test: ({ actionSteps }, { item, at }) => {
          const step = actionSteps.find(({ id }) => id === item);
          return step === undefined || Date.parse(step.byWhen) - Date.parse(at) <= hours(withinDays)
            ? undefined
            : says(
                'bite-size',
                'An action step is bite-size: expected one that is done within {withinDays} days, found one that takes longer. Draft a smaller one.',
                { withinDays },
              );
        },
      },
      'has-action-step': {
        reads: ['actionSteps'],
        madeBy: ['step.named'],
        test: ({ actionSteps }) =>
          actionSteps.some(({ stage }) => open.includes(stage))
            ? undefined
            : says('has-action-step', 'Expected an action step that the teacher has named, found none.'),
      },
      'step-practiced': {
        reads: ['actionSteps'],
        madeBy: ['step.practiced'],
        test: ({ actionSteps }) => {
          const steps = actionSteps.filter(({ stage }) => open.includes(stage));
          return steps.length > 0 && steps.every(({ stage }) => stage === 'practiced')
            ? undefined
            : says(
                'step-practiced',
                'An action step is practiced before it is used in class: expected once at least, found a step that was not, or none.',
              );
        },
      },
      'has-follow-up-date': {
        reads: ['visits'],
        madeBy: ['visit.planned'],
        test: ({ visits }) =>
          visits.some(({ stage }) => stage === 'planned')
            ? undefined
            : says('has-follow-up-date', 'An action step is followed up: expected the date of the next observation, found none.'),
      },
      'step-seen': {
        reads: ['focusedObservations', 'actionSteps'],
        madeBy: ['practice.observed'],
        test: ({ focusedObservations, actionSteps }, { item }) => {
          const step = actionSteps.find(({ id }) => id === item);
          return step !== undefined && focusedObservations.some(({ at }) => compareInstants(at, step.at) > 0)
            ? undefined
            : says(
                'step-seen',
                'An action step is mastered when it is seen in class: expected an observation since it was drafted, found none.',
              );
        },
      },
    },
    needs: {
      'step.named': ['steps-at-once', 'bite-size'],
      'step.mastered': ['step-seen'],
    },
    due: { actionSteps: { named: { on: 'byWhen' }, practiced: { on: 'byWhen' } } },
  });
