import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { itemsOf, labelOf } from '../../src/labels/label';
import { freeNoteSchema } from '../../src/observation/free-note';

describe('a free note', () => {
  it('keeps what its author writes for themself apart from what is shared', () => {
    expect(labelOf(freeNoteSchema.shape.ownNote)).toBe('private');
    expect(labelOf(freeNoteSchema.shape.note)).toBe('confidential');
  });

  it('belongs in a list of items, where it has an author, and nowhere else', () => {
    expect(checkLabels(z.object({ notes: itemsOf('confidential', freeNoteSchema) }))).toEqual([]);
    expect(checkLabels(freeNoteSchema)).toMatchObject([{ path: 'ownNote', problem: 'private-outside-item' }]);
  });

  it('may be either, or both', () => {
    expect(freeNoteSchema.safeParse({ ownNote: 'I talked too much.' }).success).toBe(true);
    expect(freeNoteSchema.safeParse({ note: '' }).success).toBe(false);
  });
});
