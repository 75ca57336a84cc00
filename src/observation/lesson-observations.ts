import * as z from 'zod';
import { dateSchema } from '../core/instant';
import { label, labelEach } from '../labels/label';
import { questionSchemes } from './question-schemes';
import { spanSchema } from './recording';
import { voices } from './talk-shares';

/** What every observation of a lesson says. */
const observed = { observedOn: dateSchema, note: z.string().min(1).max(2000).optional() };

const countSchema = z.int().min(0).max(1e6);
const timeSchema = z.number().min(0).max(86_400);

/** The fields of an observation of opportunities to respond. */
export const opportunitiesSchema = z.object(
  labelEach('confidential', {
    ...observed,
    seconds: z.number().positive().max(86_400),
    opportunities: countSchema,
    correct: countSchema.optional(),
  }),
);

export interface Opportunities extends z.infer<typeof opportunitiesSchema> {}

/** The fields of an observation of waits: each question with what came of it, in seconds from the beginning. Nobody's name stands in it. */
export const waitsSchema = z.object({
  ...labelEach('confidential', observed),
  exchanges: label(
    'confidential',
    z
      .array(
        z.object({
          ...labelEach('confidential', { asked: timeSchema, next: timeSchema.optional() }),
          answer: label('confidential', spanSchema.optional()),
        }),
      )
      .min(1)
      .max(10_000),
  ),
});

export interface Waits extends z.infer<typeof waitsSchema> {}

/** The fields of an observation of who talked: each stretch of the lesson, in seconds from the beginning. What was said does not stand in it. */
export const talkSchema = z.object({
  ...labelEach('confidential', observed),
  segments: label(
    'confidential',
    z
      .array(z.object({ ...spanSchema.shape, ...labelEach('confidential', { voice: z.enum(voices) }) }))
      .min(1)
      .max(10_000),
  ),
});

export interface Talk extends z.infer<typeof talkSchema> {}

/** The fields of an observation of feedback, positive and corrective. */
export const feedbackCountsSchema = z.object(labelEach('confidential', { ...observed, positive: countSchema, corrective: countSchema }));

export interface FeedbackCounts extends z.infer<typeof feedbackCountsSchema> {}

const codesOf = <const Level extends string>(levels: readonly Level[]) => z.array(z.enum(levels).nullable()).min(1).max(10_000);

/** The fields of an observation of questions: the level of each by one scheme, as a person coded it. What was asked does not stand in it. */
export const questionsSchema = z.discriminatedUnion('scheme', [
  z.object(labelEach('confidential', { scheme: z.literal('bloom'), ...observed, codes: codesOf(questionSchemes.bloom) })),
  z.object(
    labelEach('confidential', {
      scheme: z.literal('depth-of-knowledge'),
      ...observed,
      codes: codesOf(questionSchemes['depth-of-knowledge']),
    }),
  ),
  z.object(labelEach('confidential', { scheme: z.literal('openness'), ...observed, codes: codesOf(questionSchemes.openness) })),
]);

export type Questions = z.infer<typeof questionsSchema>;
