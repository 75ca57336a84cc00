import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { compareInstants } from '../../core/instant';
import { says } from '../../core/sentence';
import { itemsOf, label } from '../../labels/label';
import { itemOf } from '../../process/item-of';
import { concerns } from '../goal-of';
import { actionStepSchema, rehearsalSchema, sixStepsMinutes, sixStepsSchema } from '../items/action-step';
import { definePart } from '../part';
import { happening, isToCome } from '../work/happening';
import { observing } from './observing';

const nothing = z.object({});

const protocol = 'https://docsbay.net/doc/640799/six-steps-for-effective-feedback';
const weekly = 'https://blog.schoolmint.com/using-schoolmint-grow-for-teacher-coaching-in-your-school?hs_amp=true';
const book = 'Bambrick-Santoyo, P. (2016). Get Better Faster. Jossey-Bass';

/** Where it is already the next day, the last day ends up to 14 hours later. */
const hours = (days: number) => (days * 24 + 14) * 60 * 60 * 1000;

const open: readonly string[] = ['named', 'practiced'];

const isOpen = ({ stage }: { readonly stage: string }) => open.includes(stage);

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
      sixSteps: itemsOf('confidential', sixStepsSchema),
    },
    empty: { actionSteps: [], rehearsals: [], sixSteps: [] },
    events: {
      'six-steps.held': { payload: sixStepsSchema, by: ['teacher', 'coach'], append: 'sixSteps', when: happening },
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
        source: weekly,
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
        source: protocol,
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
        source: protocol,
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
        source: protocol,
        reads: ['actionSteps'],
        madeBy: ['step.named'],
        test: ({ actionSteps }) =>
          actionSteps.some(({ stage }) => open.includes(stage))
            ? undefined
            : says('has-action-step', 'Expected an action step that the teacher has named, found none.'),
      },
      'step-practiced': {
        source: protocol,
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
        source: protocol,
        reads: ['actionSteps', 'visits'],
        madeBy: ['visit.planned'],
        test: ({ actionSteps, visits }, { at }) => {
          const next = visits.filter(({ stage, observeOn }) => stage === 'planned' && isToCome(observeOn, at));
          const dated = actionSteps.filter(isOpen).every(({ owner }) => next.some((visit) => concerns(visit, owner)));
          return dated && next.length > 0
            ? undefined
            : says(
                'has-follow-up-date',
                'An action step is followed up: expected a day still to come for the next observation, found none.',
              );
        },
      },
      'step-seen': {
        source: book,
        reads: ['focusedObservations', 'actionSteps', 'rehearsals'],
        madeBy: ['practice.observed'],
        test: ({ focusedObservations, actionSteps, rehearsals }, { item }) => {
          const step = actionSteps.find(({ id }) => id === item);
          const since = rehearsals.find((each) => each.step === item)?.at ?? step?.at;
          const seen =
            step !== undefined &&
            since !== undefined &&
            focusedObservations.some((each) => concerns(each, step.owner) && compareInstants(each.at, since) > 0);
          return seen
            ? undefined
            : says(
                'step-seen',
                'An action step is mastered when it is seen in class: expected an observation of that teacher since it was practiced, found none.',
              );
        },
      },
    },
    needs: {
      'step.named': ['steps-at-once', 'bite-size'],
      'step.mastered': ['step-seen'],
    },
    warnings: {
      'steps-open': {
        source: protocol,
        test: ({ actionSteps = [] }) => {
          const owners = actionSteps.filter(isOpen).map(({ owner }) => owner);
          return new Set(owners).size < owners.length
            ? says('steps-open', 'One action step at a time is usual: found two or more of one teacher.')
            : undefined;
        },
      },
      'six-steps-minutes': {
        source: protocol,
        test: ({ sixSteps = [] }) => {
          for (const { praiseMinutes, probeMinutes, stepMinutes } of sixSteps) {
            const took = { praise: praiseMinutes, probe: probeMinutes, step: stepMinutes };
            for (const [step, { from, to }] of Object.entries(sixStepsMinutes)) {
              const found = took[step as keyof typeof took];
              if (found !== undefined && (found < from || found > to))
                return says('six-steps-minutes', 'Of the six steps, {step} takes {from} to {to} minutes: found {found}.', {
                  step,
                  from,
                  to,
                  found,
                });
            }
          }
          return undefined;
        },
      },
    },
    due: { actionSteps: { named: { on: 'byWhen' }, practiced: { on: 'byWhen' } } },
  });
