// Type-checked, in a folder where the tarball is installed, under each TypeScript that users may have.
import { type CycleFacts, cycleOf, defineModel, type ImpactState, impact } from 'coaching-cycles';
import { type Instant, isCoachingError } from 'coaching-cycles/core';
import { goalProgress } from 'coaching-cycles/goals';
import { type LabelOf, label, type ViewOf } from 'coaching-cycles/labels';
import { asViewer, type Evidence, strict, viewFor } from 'coaching-cycles/privacy';
import { decide, initial } from 'coaching-cycles/process';
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

declare const facts: CycleFacts;
declare const evidence: Evidence;
const cycle = initial(impact, 'c1');
const decided = decide(impact, cycle, { id: 'e1', type: 'goal.agreed', by: 'ben', item: 'g1', at, recordedAt: at }, facts);
export const state: ImpactState | undefined = decided.ok ? decided.state.state : undefined;
// @ts-expect-error there is no such event
decide(impact, cycle, { id: 'e1', type: 'goal.agred', by: 'ben', at, recordedAt: at }, facts);

const ben = viewFor(impact, cycle, asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at }, evidence));
export const progress = ben.data.goals.map((goal) => goalProgress(goal, ben.data.measurements));
const eva = viewFor(impact, cycle, asViewer(strict, { person: 'eva', as: 'evaluator', for: 'evaluation', at }, evidence));
// @ts-expect-error an evaluator's view has no such key
eva.data.goals;

const chat = defineModel({
  name: 'chat',
  version: 1,
  title: 'A chat',
  order: 'free',
  goals: { about: ['practice'], atOnce: 1 },
  policies: ['strict'],
  start: 'talk',
  phases: { talk: { title: 'Talk', work: [] } },
  anytime: ['session.held'],
  sources: [],
});
export const talking: 'active.talk' extends keyof ReturnType<typeof cycleOf<'talk'>>['states'] ? true : false = true;
cycleOf(chat);
