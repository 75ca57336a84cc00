import * as z from 'zod';
import { says } from '../../core/sentence';
import { itemsOf, label, labelEach } from '../../labels/label';
import {
  adviceSchema,
  dataAskedSchema,
  dataCollectedSchema,
  endingSchema,
  mapRegions,
  regionSchema,
  supportFunctions,
} from '../items/conversation-map';
import { definePart } from '../part';
import { happening, stillToCome } from '../work/happening';

const book = 'Costa, A. L., & Garmston, R. J. Cognitive Coaching';
const functions =
  'https://www.thinkingcollaborative.com/stj/navigate-between-and-within-coaching-maps-and-support-functions-to-guide-mediational-interactions';

const words = z.string().min(1).max(2000);

/** Evaluating is declared, never shifted to. */
const shiftSchema = z.object(labelEach('confidential', { to: z.enum(['coaching', 'collaborating', 'consulting']), why: words.optional() }));

const evaluatingSchema = z.object(
  labelEach('confidential', {
    /** The formal role by which the coach evaluates. */
    role: z.string().min(1).max(200),
    reason: z.enum(['formal-role', 'practice-beyond-acceptable']),
  }),
);

/** What a conversation by the maps touches, what is collected for it, and in which function the coach supports. */
export const conversing = definePart({
  fields: {
    /** In which function the coach supports now; `null` is coaching, as long as nothing else was said. */
    supportFunction: label('confidential', z.enum(supportFunctions).nullable()),
    /** The formal role by which the coach evaluates, where it was declared. */
    formalRole: label('confidential', z.string().min(1).max(200).nullable()),
    regions: itemsOf('confidential', regionSchema),
    endings: itemsOf('confidential', endingSchema),
    dataAsked: itemsOf('confidential', dataAskedSchema),
    dataCollected: itemsOf('confidential', dataCollectedSchema),
    advice: itemsOf('confidential', adviceSchema),
  },
  empty: { supportFunction: null, formalRole: null, regions: [], endings: [], dataAsked: [], dataCollected: [], advice: [] },
  events: {
    'region.touched': {
      payload: regionSchema,
      by: ['teacher', 'coach'],
      append: 'regions',
      when: happening,
      check: (event) =>
        (mapRegions[event.map] as readonly string[]).includes(event.region)
          ? undefined
          : says('region-of-another-map', 'Expected a region of the {map} map, found one of another.', {
              map: event.map,
              found: event.region,
            }),
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
          : says('no-such-request', 'The coach collects what the teacher asked for: expected the id of that, found another.'),
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
  },
  rules: {
    'has-asked-data': {
      source: book,
      reads: ['dataAsked'],
      madeBy: ['data.asked-for'],
      test: ({ dataAsked }) =>
        dataAsked.length > 0
          ? undefined
          : says('has-asked-data', 'The coach collects only data that the teacher asked for: none has been asked for.'),
    },
    'outside-coaching': {
      source: functions,
      reads: ['supportFunction'],
      madeBy: ['function.shifted'],
      test: ({ supportFunction }) =>
        supportFunction === null || supportFunction === 'coaching'
          ? says(
              'outside-coaching',
              'Who coaches gives no advice, no praise and no judgment: expected another support function, found coaching.',
            )
          : undefined,
    },
    'evaluates-openly': {
      source: functions,
      reads: ['policy'],
      test: ({ policy }) =>
        policy?.id === 'supervisory'
          ? undefined
          : says(
              'evaluates-openly',
              'A coach evaluates by a declared formal role, under a policy that says so openly: found one that keeps the two apart.',
            ),
    },
    'map-has-ending': {
      reads: ['regions', 'endings'],
      test: ({ regions, endings }) =>
        endings.length > 0 || !regions.some(({ map }) => map === 'problem-resolving')
          ? undefined
          : says(
              'map-has-ending',
              'A problem-resolving conversation ends in a paraphrase of the shift, a question to walk away with or a look back: found no ending.',
            ),
    },
  },
  needs: {
    'data.collected': ['has-asked-data'],
    'evaluating.declared': ['evaluates-openly'],
    'advice.given': ['outside-coaching'],
  },
});
