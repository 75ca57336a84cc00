import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { labelEach } from '../../labels/label';

const wordsSchema = z.string().min(1).max(2000);

/** What a clip is shown for: something that works, or something to think about. */
export const clipReasons = ['strength', 'opportunity'] as const;

/** A clip of a video, and what the coach asks about it. */
const clipSchema = z.object(
  labelEach('confidential', {
    /** What an answer refers to. */
    key: idSchema,
    /** Seconds from the start of the video. */
    from: z.int().min(0),
    /** Seconds from the start of the video. */
    until: z.int().min(1),
    /** Whether it shows something that works, or something to think about. */
    shows: z.enum(clipReasons),
    /** What the coach asks about it. */
    prompt: wordsSchema,
  }),
);

/** The clips that a coach takes from a video, on one dimension of interaction, with a prompt each. */
export const promptSetSchema = z.object(
  labelEach('confidential', {
    /** The id of the video among the artifacts. */
    video: idSchema,
    /** The one dimension that it is about, as the program’s own instrument names it. The library ships none. */
    dimension: z.string().min(1).max(200),
    /** What is shown of it, with a prompt each. */
    clips: z.array(clipSchema).min(1).max(20),
  }),
);

export interface PromptSet extends z.infer<typeof promptSetSchema> {}

/** What the teacher writes to prompts. */
export const promptAnswersSchema = z.object(
  labelEach('confidential', {
    answers: z
      .array(z.object(labelEach('confidential', { prompt: idSchema, words: z.string().min(1).max(5000) })))
      .min(1)
      .max(20),
  }),
);

export interface PromptAnswers extends z.infer<typeof promptAnswersSchema> {}

/** The conference about a video, after the teacher has answered. */
export const conferenceSchema = z.object(labelEach('confidential', { summary: wordsSchema }));

export interface Conference extends z.infer<typeof conferenceSchema> {}
