import * as z from 'zod';
import { personIdSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { labelEach } from '../../labels/label';

const textSchema = z.string().min(1).max(5000);

/** Who looks in on whom, when, and for what. It is the team's: everyone takes a turn. */
export const peerVisitSchema = z.object(
  labelEach('confidential', {
    /** Whose lesson it is. */
    observed: personIdSchema,
    observer: personIdSchema,
    on: dateSchema,
    /** What the one who is observed would like to be looked for. */
    lookFor: textSchema.optional(),
  }),
);

export interface PeerVisit extends z.infer<typeof peerVisitSchema> {}

export const heldVisitSchema = z.object(labelEach('confidential', { on: dateSchema, saw: textSchema.optional() }));

/** What an observer says of the lesson afterwards. */
export const peerFeedbackSchema = z.object(labelEach('confidential', { text: textSchema }));

export interface PeerFeedback extends z.infer<typeof peerFeedbackSchema> {}
