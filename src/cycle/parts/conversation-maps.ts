import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { says } from '../../core/sentence';
import { itemsOf, label, labelEach } from '../../labels/label';
import {
  adviceSchema,
  dataAskedSchema,
  dataCollectedSchema,
  endingSchema,
  lookBackSchema,
  mapRegions,
  regionSchema,
} from '../items/conversation-map';
import { definePart } from '../part';
import { supportFunctionOf } from '../support-function';
import { happening, stillToCome } from '../work/happening';

const book = 'Costa, A. L., & Garmston, R. J. Cognitive Coaching';
const functions =
  'https://www.thinkingcollaborative.com/stj/navigate-between-and-within-coaching-maps-and-support-functions-to-guide-mediational-interactions';

const lookFors = 'https://docest.com/doc/7285/look-listen-fors';

/** Minutes of a conversation. */
const longest = 20;

/** Seconds. */
const pause = { from: 3, to: 5 };

/** Questions about causes in a reflecting conversation. */
const least = 3;

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
    /** The shift by which the coach supports as they do now, by id; `null` where there was none, or where evaluating was declared since. */
    supportShift: label('confidential', idSchema.nullable()),
    /** The formal role by which the coach evaluates, where it was declared. */
    formalRole: label('confidential', z.string().min(1).max(200).nullable()),
    regions: itemsOf('confidential', regionSchema),
    endings: itemsOf('confidential', endingSchema),
    dataAsked: itemsOf('confidential', dataAskedSchema),
    dataCollected: itemsOf('confidential', dataCollectedSchema),
    advice: itemsOf('confidential', adviceSchema),
    /** The log of the shifts between support functions, with the reasons. */
    functionShifts: itemsOf('confidential', shiftSchema),
    looksBack: itemsOf('confidential', lookBackSchema),
  },
  empty: {
    supportShift: null,
    formalRole: null,
    regions: [],
    endings: [],
    dataAsked: [],
    dataCollected: [],
    advice: [],
    functionShifts: [],
    looksBack: [],
  },
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
      append: 'functionShifts',
      write: (draft, event) => {
        draft.supportShift = event.id;
      },
    },
    'evaluating.declared': {
      payload: evaluatingSchema,
      by: ['coach'],
      write: (draft, event) => {
        draft.supportShift = null;
        draft.formalRole = event.role;
      },
    },
    'conversation.looked-back-on': { payload: lookBackSchema, by: ['teacher', 'coach'], append: 'looksBack', when: happening },
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
      reads: ['supportShift', 'formalRole', 'functionShifts'],
      madeBy: ['function.shifted'],
      test: (read) =>
        supportFunctionOf(read) === 'coaching'
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
  },
  needs: {
    'data.collected': ['has-asked-data'],
    'evaluating.declared': ['evaluates-openly'],
    'advice.given': ['outside-coaching'],
  },
  warnings: {
    'open-ending': {
      source: lookFors,
      test: ({ regions = [], endings }) =>
        endings?.length === 0 && regions.some(({ map }) => map === 'problem-resolving')
          ? says(
              'open-ending',
              'A problem-resolving conversation ends in a paraphrase of the shift, a question to walk away with or a look back: found no ending.',
            )
          : undefined,
    },
    'like-another-map': {
      source: lookFors,
      test: ({ looksBack = [] }) =>
        looksBack.some(({ map, ownMap }) => map === 'problem-resolving' && ownMap === false)
          ? says('like-another-map', 'A problem-resolving conversation can be told from planning and reflecting: found one that could not.')
          : undefined,
    },
    'long-conversation': {
      source: lookFors,
      test: ({ sessions = [], looksBack = [] }) => {
        const minutes = [...sessions.filter(({ kind }) => kind === 'meeting'), ...looksBack].map((each) => each.minutes ?? 0);
        const found = Math.max(0, ...minutes);
        return found > longest
          ? says('long-conversation', 'A conversation takes {longest} minutes at most: found one of {found}.', { longest, found })
          : undefined;
      },
    },
    'unusual-pause': {
      source: lookFors,
      test: ({ looksBack = [] }) => {
        const found = looksBack.find(
          ({ pauseSeconds: each }) => each !== undefined && (each < pause.from || each > pause.to),
        )?.pauseSeconds;
        return found === undefined
          ? undefined
          : says('unusual-pause', 'After a paraphrase or a question a pause of {from} to {to} seconds is usual: found {found}.', {
              ...pause,
              found,
            });
      },
    },
    'few-causal-questions': {
      source: lookFors,
      test: ({ looksBack = [] }) => {
        const found = looksBack.find(
          ({ map, causalQuestions }) => map === 'reflecting' && causalQuestions !== undefined && causalQuestions < least,
        )?.causalQuestions;
        return found === undefined
          ? undefined
          : says('few-causal-questions', 'Reflecting asks for causes {least} times or more: found {found}.', { least, found });
      },
    },
  },
});
