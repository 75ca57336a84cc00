import * as z from 'zod';
import { dateSchema } from '../core/instant';
import { label, labelEach } from '../labels/label';

/** What every recording of a behavior says. */
const watched = {
  observedOn: dateSchema,
  /** What was watched for, in words that two observers would read alike and that name no student. */
  behavior: z.string().min(1).max(500),
  note: z.string().min(1).max(2000).optional(),
};

/** How long was watched, in seconds. */
const secondsSchema = z.number().positive().max(86_400);

/** One stretch of time, in seconds from the beginning of the observation. */
export const spanSchema = z.object(labelEach('confidential', { from: z.number().min(0), to: z.number().positive().max(86_400) }));

/** The fields of a recording of how long a behavior lasted: each of its episodes, from when to when. */
export const durationRecordingSchema = z.object({
  ...labelEach('confidential', { method: z.literal('duration'), ...watched, seconds: secondsSchema }),
  episodes: label('confidential', z.array(spanSchema).max(10_000)),
});

/** The fields of a recording of how often something happened. */
export const eventRecordingSchema = z.object(
  labelEach('confidential', { method: z.literal('event-count'), ...watched, seconds: secondsSchema, count: z.int().min(0).max(1e6) }),
);

/** What all interval recordings say: how long an interval was, and of each whether the behavior was scored; `null` where nobody looked. */
const intervals = { ...watched, every: secondsSchema, scored: z.array(z.boolean().nullable()).min(1).max(10_000) };

/** The fields of a partial-interval recording: an interval is scored where the behavior was seen in it at all. */
export const partialIntervalSchema = z.object(labelEach('confidential', { method: z.literal('partial-interval'), ...intervals }));

/** The fields of a whole-interval recording: an interval is scored where the behavior lasted all through it. */
export const wholeIntervalSchema = z.object(labelEach('confidential', { method: z.literal('whole-interval'), ...intervals }));

/** The fields of a momentary time sampling: an interval is scored where the behavior was going on at the moment that it ended. */
export const momentarySchema = z.object(labelEach('confidential', { method: z.literal('momentary'), ...intervals }));

/** A recording of a behavior. By which method is part of it, for results of different methods are not to be compared. */
export const recordingSchema = z.discriminatedUnion('method', [
  durationRecordingSchema,
  eventRecordingSchema,
  partialIntervalSchema,
  wholeIntervalSchema,
  momentarySchema,
]);

export type Recording = z.infer<typeof recordingSchema>;
