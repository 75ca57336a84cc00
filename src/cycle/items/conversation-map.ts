import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { labelEach } from '../../labels/label';

const wordsSchema = z.string().min(1).max(2000);

/** The regions of each map of a cognitive conversation. A conversation touches some of them, in whatever order; none has to be. */
export const mapRegions = {
  planning: ['clarify-goals', 'success-indicators', 'anticipate-approaches', 'personal-learning-focus', 'reflect-on-coaching'],
  reflecting: ['summarize-impressions', 'analyze-causal-factors', 'construct-learning', 'commit-to-application', 'reflect-on-coaching'],
  'problem-resolving': ['honor-existing-state', 'frame-desired-state', 'locate-resources', 'check-congruence', 'reflect-on-coaching'],
} as const;

export type ConversationMap = keyof typeof mapRegions;

export const conversationMaps = ['planning', 'reflecting', 'problem-resolving'] as const satisfies readonly ConversationMap[];

const regions = [...new Set(Object.values(mapRegions).flat())];

/** One region of a map that a conversation touched. Which map it is of is said too: a late entry is of the map it was in. */
export const regionSchema = z.object(
  labelEach('confidential', { map: z.enum(conversationMaps), region: z.enum(regions), words: wordsSchema.optional() }),
);

export interface Region extends z.infer<typeof regionSchema> {}

/** How a problem-resolving conversation may end. */
export const mapEndings = ['paraphrase-of-shift', 'walk-away-question', 'reflect-on-conversation'] as const;

/** An ending that a problem-resolving conversation came to. */
export const endingSchema = z.object(labelEach('confidential', { ending: z.enum(mapEndings), words: wordsSchema.optional() }));

export interface Ending extends z.infer<typeof endingSchema> {}

/** A look back on how a conversation went, by what its observers look and listen for. Each part may be left out, and none is a score. */
export const lookBackSchema = z.object(
  labelEach('confidential', {
    map: z.enum(conversationMaps),
    minutes: z.int().min(1).max(480).optional(),
    /** How long a pause after a paraphrase or a question was, as a rule. */
    pauseSeconds: z.number().min(0).max(60).meta({ unit: 'seconds' }).optional(),
    /** How many questions asked for causes. */
    causalQuestions: z.int().min(0).max(100).optional(),
    /** Whether it could be told from a conversation by another map. */
    ownMap: z.boolean().optional(),
    words: wordsSchema.optional(),
  }),
);

export interface LookBack extends z.infer<typeof lookBackSchema> {}

/** Data that a teacher asks the coach to collect in the event. */
export const dataAskedSchema = z.object(labelEach('confidential', { what: wordsSchema, how: wordsSchema.optional() }));

export interface DataAsked extends z.infer<typeof dataAskedSchema> {}

/** What the coach collected of the data that was asked for. */
export const dataCollectedSchema = z.object(
  labelEach('confidential', {
    /** The id of what was asked for. */
    asked: idSchema,
    on: dateSchema,
    data: z.string().min(1).max(10_000),
    artifact: idSchema.optional(),
  }),
);

export interface DataCollected extends z.infer<typeof dataCollectedSchema> {}

/** In which capacity the coach supports; coaching where nothing else was said. */
export const supportFunctions = ['coaching', 'collaborating', 'consulting', 'evaluating'] as const;

export type SupportFunction = (typeof supportFunctions)[number];

/** Advice, praise or a judgment: what a coach does not give while coaching. */
export const adviceSchema = z.object(labelEach('confidential', { kind: z.enum(['advice', 'praise', 'judgment']), text: wordsSchema }));

export interface Advice extends z.infer<typeof adviceSchema> {}
