import * as z from 'zod';
import { says } from '../../core/sentence';
import { labelEach } from '../../labels/label';
import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { chosenStrategySchema } from '../cycle';
import { cycleEvents } from '../declare';
import { agreedGoals } from '../goal-of';
import { checklistMarkSchema, checklistSchema, implementationSchema, modelingSchema } from '../items/learning';
import { happening } from './happening';

const nothing = z.object({});
const words = z.string().min(1).max(2000).optional();

export const modeledSchema = z.object(labelEach('confidential', { words }));
export const implementedSchema = z.object(labelEach('confidential', { words, marks: z.array(checklistMarkSchema).max(60).optional() }));

export interface StrategyChosen extends EventOf<'strategy.chosen', typeof chosenStrategySchema> {}
export interface ChecklistAgreed extends EventOf<'checklist.agreed', typeof checklistSchema> {}
export interface ModelingPlanned extends EventOf<'modeling.planned', typeof modelingSchema> {}
export interface ModelingDone extends EventOf<'modeling.done', typeof modeledSchema> {}
export interface ModelingDropped extends EventOf<'modeling.dropped', typeof nothing> {}
export interface ImplementationPlanned extends EventOf<'implementation.planned', typeof implementationSchema> {}
export interface ImplementationDone extends EventOf<'implementation.done', typeof implementedSchema> {}
export interface ImplementationDropped extends EventOf<'implementation.dropped', typeof nothing> {}

interface HasStrategies {
  readonly strategies: readonly { readonly id: string }[];
}

const noStrategy = () => says('strategy-of-cycle', 'Expected a strategy that was chosen in this cycle, found none of that id.');
const knows = ({ strategies }: HasStrategies, id: string) => strategies.some((each) => each.id === id);
const lastOf = ({ strategies }: HasStrategies) => strategies.at(-1)?.id ?? 'strategy';

/** Strategies: chosen by the teacher, explained in a checklist, seen modeled, tried in class. */
export const strategyWork = cycleEvents({
  'strategy.chosen': {
    payload: chosenStrategySchema,
    by: ['teacher'],
    append: 'strategies',
    follows: { field: 'goal', items: 'goals' },
    check: (event, { record, item }) => {
      if (!record.goals.some((goal) => goal.id === event.goal))
        return says('strategy.chosen/goal', 'Expected a strategy for a goal of this cycle, found none of that id.');
      const others = record.strategies.filter((each) => each.key === event.key && each.goal === event.goal);
      // A correction is about an item: its version may lie below a later one.
      const fits = (version: number) => (item === undefined ? version < event.version : version !== event.version);
      return others.every((each) => fits(each.version))
        ? undefined
        : says('strategy.chosen/version', 'Expected a higher version of a strategy that is there already, found the same or a lower one.');
    },
    example: ({ record }) => {
      const key = 'turn-and-talk';
      const versions = record.strategies.filter((each) => each.key === key).map((each) => each.version);
      const goal = agreedGoals(record.goals).at(-1)?.id ?? record.goals.at(-1)?.id ?? 'goal';
      return { key, name: 'Turn and talk', version: Math.max(0, ...versions) + 1, checklist: [], goal };
    },
  },
  'checklist.agreed': {
    payload: checklistSchema,
    by: ['teacher', 'coach'],
    append: 'checklists',
    follows: { field: 'strategy', items: 'strategies' },
    check: (event, { record }) => (knows(record, event.strategy) ? undefined : noStrategy()),
    example: ({ record }) => ({ strategy: lastOf(record), steps: [{ key: 'pose', text: 'Pose one question and wait.' }] }),
  },
  'modeling.planned': {
    payload: modelingSchema,
    by: ['teacher'],
    append: 'modelings',
    follows: { field: 'strategy', items: 'strategies' },
    check: (event, { record }) => {
      if ((event.mode === 'other') !== (event.otherwise !== undefined))
        return says('modeling.planned/otherwise', 'Expected words for a way of one’s own, and for that alone.');
      return knows(record, event.strategy) ? undefined : noStrategy();
    },
    example: ({ record }) => ({ strategy: lastOf(record), mode: 'co-teaching' as const, on: '2026-10-05' }),
  },
  'modeling.done': {
    payload: modeledSchema,
    by: ['teacher', 'coach'],
    when: happening,
    about: { items: 'modelings', from: ['planned'], to: 'done' },
    write: (draft, event) => {
      if (event.words !== undefined) itemOf(draft.modelings, event.item).words = event.words;
    },
  },
  'modeling.dropped': { payload: nothing, by: ['teacher'], about: { items: 'modelings', from: ['planned'], to: 'dropped' } },
  'implementation.planned': {
    payload: implementationSchema,
    by: ['teacher'],
    append: 'implementations',
    follows: { field: 'strategy', items: 'strategies' },
    check: (event, { record }) => (knows(record, event.strategy) ? undefined : noStrategy()),
    example: ({ record }) => ({ strategy: lastOf(record), on: '2026-10-12' }),
  },
  'implementation.done': {
    payload: implementedSchema,
    by: ['teacher', 'coach'],
    when: happening,
    about: { items: 'implementations', from: ['planned'], to: 'done' },
    write: (draft, event) => {
      const implementation = itemOf(draft.implementations, event.item);
      if (event.words !== undefined) implementation.words = event.words;
      if (event.marks !== undefined) implementation.marks = [...event.marks];
    },
    check: (event) =>
      new Set(event.marks?.map(({ step }) => step)).size < (event.marks?.length ?? 0)
        ? says('step-twice', 'Expected one mark a step, found two for one.')
        : undefined,
    example: () => ({}),
  },
  'implementation.dropped': {
    payload: nothing,
    by: ['teacher'],
    about: { items: 'implementations', from: ['planned'], to: 'dropped' },
  },
});
