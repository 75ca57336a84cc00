import * as z from 'zod';
import { labelEach } from '../../labels/label';
import type { EventOf } from '../../process/event';
import { cycleEvents } from '../declare';
import { adviceSchema, dataAskedSchema, dataCollectedSchema, endingSchema, mapRegions, regionSchema } from '../items/cognitive';
import { happening, stillToCome } from './happening';

const words = z.string().min(1).max(2000);

/** Evaluating is declared, never shifted to. */
export const shiftSchema = z.object(
  labelEach('confidential', { to: z.enum(['coaching', 'collaborating', 'consulting']), why: words.optional() }),
);

export const evaluatingSchema = z.object(
  labelEach('confidential', {
    /** The formal role by which the coach evaluates. */
    role: z.string().min(1).max(200),
    reason: z.enum(['formal-role', 'practice-beyond-acceptable']),
  }),
);

export interface RegionTouched extends EventOf<'region.touched', typeof regionSchema> {}
export interface EndingReached extends EventOf<'ending.reached', typeof endingSchema> {}
export interface DataAskedFor extends EventOf<'data.asked-for', typeof dataAskedSchema> {}
export interface DataWasCollected extends EventOf<'data.collected', typeof dataCollectedSchema> {}
export interface FunctionShifted extends EventOf<'function.shifted', typeof shiftSchema> {}
export interface EvaluatingDeclared extends EventOf<'evaluating.declared', typeof evaluatingSchema> {}
export interface AdviceGiven extends EventOf<'advice.given', typeof adviceSchema> {}

/** What a cognitive conversation touches, what is collected for it, and in which function the coach supports. */
export const cognitiveWork = cycleEvents({
  'region.touched': {
    payload: regionSchema,
    by: ['teacher', 'coach'],
    append: 'regions',
    when: happening,
    check: (event) =>
      (mapRegions[event.map] as readonly string[]).includes(event.region)
        ? undefined
        : {
            message: `Expected a region of the ${event.map} map, found one of another.`,
            parameters: { map: event.map, found: event.region },
          },
    example: () => ({ map: 'planning' as const, region: 'clarify-goals' as const }),
  },
  'ending.reached': { payload: endingSchema, by: ['teacher', 'coach'], append: 'endings', when: happening },
  'data.asked-for': { payload: dataAskedSchema, by: ['teacher'], append: 'dataAsked' },
  'data.collected': {
    payload: dataCollectedSchema,
    by: ['coach'],
    append: 'dataCollected',
    follows: { field: 'asked', items: 'dataAsked' },
    when: happening,
    check: (event, { record }) =>
      record.dataAsked.some(({ id }) => id === event.asked)
        ? stillToCome(event.on, event.recordedAt)
        : 'The coach collects what the teacher asked for: expected the id of that, found another.',
    example: ({ record, at }) => ({
      asked: record.dataAsked.at(-1)?.id ?? 'asked',
      on: at.slice(0, 10),
      data: 'Eleven students spoke, four of them twice.',
    }),
  },
  'function.shifted': {
    payload: shiftSchema,
    by: ['coach'],
    write: (draft, event) => {
      draft.supportFunction = event.to;
    },
  },
  'evaluating.declared': {
    payload: evaluatingSchema,
    by: ['coach'],
    write: (draft, event) => {
      draft.supportFunction = 'evaluating';
      draft.formalRole = event.role;
    },
  },
  'advice.given': { payload: adviceSchema, by: ['coach'], append: 'advice' },
});
