import * as z from 'zod';
import { dateSchema } from '../core/instant';
import { label, labelEach } from '../labels/label';

const textSchema = z.string().min(1).max(10_000);

/**
 * The fields of a free note, as an item of a record: what its author shares with the owner and the coach, and what the author
 * keeps to themself. Only an item has an author, so these fields belong in one.
 */
export const freeNoteSchema = z.object(
  labelEach('confidential', {
    observedOn: dateSchema.optional(),
    /** What the author shares. */
    note: textSchema.optional(),
    /** What the author alone reads. */
    ownNote: label('private', textSchema.optional()),
  }),
);

export interface FreeNote extends z.infer<typeof freeNoteSchema> {}
