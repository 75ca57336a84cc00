// Type-checked, in a folder where the tarball is installed, under each TypeScript that users may have.
import { type Instant, isCoachingError } from 'coaching-cycles/core';
import { type LabelOf, label, type ViewOf } from 'coaching-cycles/labels';
import * as z from 'zod';

export const at: Instant = '2026-09-14T08:30:00Z';

const record = z.object({
  minutes: label('operational', z.int()),
  note: label('confidential', z.string()),
});
export const kind: LabelOf<typeof record.shape.note> = 'confidential';

type Operations = { readonly id: 'p'; readonly version: 1; readonly table: { readonly principal: { readonly operations: typeof row } } };
declare const row: {
  readonly operational: 'allow';
  readonly shareable: 'never';
  readonly confidential: 'never';
  readonly private: 'never';
  readonly evaluative: 'never';
  readonly student: 'never';
};
declare const seen: ViewOf<typeof record, Operations, 'principal', 'operations'>;
export const minutes: number = seen.minutes;
// @ts-expect-error a principal's view has no such key
seen.note;

export function codeOf(thrown: unknown): string {
  return isCoachingError(thrown) ? thrown.code : 'another';
}
