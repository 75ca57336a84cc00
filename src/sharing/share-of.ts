import * as z from 'zod';
import { idSchema } from '../core/ids';
import { instantSchema } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import { type LabelledShape, label, labelEach, type WithLabel } from '../labels/label';
import { type RelabelledShape, relabel } from '../labels/relabel';
import { stop } from '../process/check-definition';
import { sameJson } from '../process/copy-json';
import { defineProcess, type EventsOf } from '../process/define-process';
import type { Process } from '../process/process';
import {
  actRules,
  daysAfter,
  ofPartnership,
  ofPartnershipKnown,
  partnershipKnownSchema,
  partnershipProblem,
  readerSchema,
  timeProblem,
} from './act';

/** Where the original stands: it stays on the supportive side, and a reader of the copy is not told. */
const originalSchema = z.object(labelEach('confidential', { stream: idSchema, item: idSchema, revision: z.int().min(1) }));

/** What is put before somebody beside the copy itself. */
const scopeShape = {
  ...ofPartnership,
  ...labelEach('operational', { reader: readerSchema, until: instantSchema }),
  original: label('confidential', originalSchema),
};

type CopyOf<Shape extends LabelledShape, To extends Target> = z.ZodObject<RelabelledShape<Shape, To>>;

/** What a copy becomes: something that others may know, or appraisal data. */
export type Target = 'shareable' | 'evaluative';

type ProposalSchema<Shape extends LabelledShape, To extends Target> = z.ZodObject<
  typeof scopeShape & { readonly copy: WithLabel<CopyOf<Shape, To>, To> }
>;

/** The record of a share of one kind of thing. */
export type ShareSchema<Shape extends LabelledShape, To extends Target> = z.ZodObject<{
  readonly scope: WithLabel<z.ZodNullable<z.ZodObject<typeof scopeShape>>, 'operational'>;
  readonly copy: WithLabel<z.ZodNullable<CopyOf<Shape, To>>, To>;
}>;

const nothing = z.object({});

/** The events of a share. */
export type ShareEvent<Shape extends LabelledShape, To extends Target> = EventsOf<{
  'share.proposed': ProposalSchema<Shape, To>;
  'share.made': ProposalSchema<Shape, To>;
  'share.agreed': typeof nothing;
  'share.declined': typeof nothing;
  'share.expired': typeof nothing;
  'share.withdrawn': typeof nothing;
}>;

export type ShareState = 'none' | 'proposed' | 'shared' | 'declined' | 'expired' | 'withdrawn';

/** What the rules of a share may know from outside. `shareFacts` reads the rest off evidence. */
export interface ShareFacts<Copy> {
  readonly partnership: z.infer<typeof partnershipKnownSchema>;
  readonly readerProved: boolean;
  /** Whether who would read evaluates the owner: then a copy is appraisal data or nothing. */
  readonly readerEvaluates: boolean;
  /** Whether the policy lets a teacher put something before an evaluator. */
  readonly evaluationOpen: boolean;
  /** The thing that is to be copied, as its owner sees it now; `null` where the owner sees none. */
  readonly original: Copy | null;
  /** Where it stands, in which version; `null` where the owner sees none. */
  readonly originalAt: z.infer<typeof originalSchema> | null;
}

const notShared = { label: 'confidential', seenAs: 'not-shared' } as const;

/**
 * Makes the process by which one kind of thing is shared: its owner puts a copy of one thing, as it was, before one person for one purpose until a moment. A coach may propose it
 * and cannot do it. The copy is under another label, without what is private or about students; where it is from stays on the supportive side. A share that was
 * declined, ran out or was withdrawn looks to everybody but its owner and the coaches as if there were none, and a reader has no way to share it on: it is not theirs. A coach is
 * told a no as a no: who did not know it from silence would ask again, and a no comes before the day on which a silence ends, so that it could not be hidden from who waits for it.
 *
 * @param kind - What is shared, a word such as `note`: the process is called `<kind>-share`.
 * @param item - The labelled schema of the thing.
 * @param to - What the copy becomes: `shareable`, or `evaluative` for an evaluator.
 * @returns The process, for `decide`, `viewFor` and their kin.
 * @throws {CoachingError} `labels/schema` where a field of the thing holds something inside that may not be copied; `process/definition` where nothing is left to copy.
 * @example
 * const noteShare = shareOf('note', z.object(labelEach('confidential', { text: z.string() })), 'shareable');
 * noteShare.kind; // => 'note-share'
 */
export function shareOf<Shape extends LabelledShape, const To extends Target>(
  kind: string,
  item: z.ZodObject<Shape>,
  to: To,
): Process<ShareSchema<Shape, To>, ShareEvent<Shape, To>, ShareState, ShareFacts<z.output<CopyOf<Shape, To>>>> {
  const copySchema = relabel(item, to);
  if (Object.keys(copySchema.shape).length === 0) stop(`${kind}-share`, 'item', 'expected fields that may be copied, found none.');
  const proposalSchema = z.object({ ...scopeShape, copy: label(to, copySchema) });
  const scopeSchema = z.object(scopeShape);
  const definition = {
    kind: `${kind}-share`,
    version: 1,
    record: z.object({ scope: label('operational', scopeSchema.nullable()), copy: label(to, copySchema.nullable()) }),
    empty: { scope: null, copy: null },
    facts: z.object({
      ...labelEach('operational', {
        partnership: partnershipKnownSchema,
        readerProved: z.boolean(),
        readerEvaluates: z.boolean(),
        evaluationOpen: z.boolean(),
      }),
      ...labelEach('confidential', { original: copySchema.nullable(), originalAt: originalSchema.nullable() }),
    }),
    parties: {
      teacher: ({ scope }: Kept) => scope?.teacher ?? null,
      coach: ({ scope }: Kept) => scope?.coaches ?? null,
    },
    owners: 'teacher',
    partnership: ({ scope }: Kept) => scope?.partnership ?? null,
    policy: ({ scope }: Kept) => scope?.policy ?? null,
    named: ({ scope }: Kept, state: string) => (state === 'shared' && scope !== null ? { ...scope.reader, until: scope.until } : null),
    rules: rulesOf(to),
    events: {
      'share.proposed': {
        payload: proposalSchema,
        by: ['coach'],
        write: keep,
        check: (event: Proposal & Stamped, { facts }: Asked) => problemOf(event, facts, to),
        example: ({ by, at, facts }: Asked) => exampleOf(by, at, facts, 'coach', to),
      },
      'share.made': {
        payload: proposalSchema,
        by: ['teacher'],
        write: keep,
        check: (event: Proposal & Stamped, { facts }: Asked) => problemOf(event, facts, to),
        example: ({ by, at, facts }: Asked) => exampleOf(by, at, facts, 'teacher', to),
      },
      'share.agreed': { payload: nothing, by: ['teacher'] },
      'share.declined': { payload: nothing, by: ['teacher'], told: 'confidential' },
      'share.expired': { payload: nothing, by: ['system'], told: 'confidential' },
      'share.withdrawn': { payload: nothing, by: ['teacher'], told: 'confidential' },
    },
    chart: {
      initial: 'none',
      states: {
        none: {
          ...notShared,
          on: { 'share.proposed': { allow: asking, to: 'proposed' }, 'share.made': { allow: asking, to: 'shared' } },
        },
        proposed: {
          ...notShared,
          due: { schoolDays: 10, calls: 'share.expired' },
          on: {
            'share.agreed': { allow: ['in-active-partnership', 'reader-is-proved', 'reader-may-know', 'still-to-come'], to: 'shared' },
            'share.declined': { to: 'declined' },
            'share.expired': { to: 'expired' },
          },
        },
        shared: { label: 'confidential', seenAs: 'shared', on: { 'share.withdrawn': { to: 'withdrawn' } } },
        declined: { ...notShared, final: true },
        expired: { ...notShared, final: true },
        withdrawn: { ...notShared, final: true },
      },
    },
  };
  // The types of a generic thing are declared above; each event and rule is typed where it is declared.
  return defineProcess(definition as never) as never;
}

const asking = ['in-active-partnership', 'has-original', 'reader-is-proved', 'reader-may-know'];

interface Proposal {
  readonly partnership: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly teacher: string;
  readonly coaches: string[];
  readonly reader: z.infer<typeof readerSchema>;
  readonly until: string;
  readonly original: z.infer<typeof originalSchema>;
  readonly copy: Readonly<Record<string, unknown>>;
}

interface Stamped {
  readonly at: string;
}

interface Kept {
  readonly scope: Omit<Proposal, 'copy'> | null;
}

interface Asked {
  readonly by: string;
  readonly at: string;
  readonly facts: ShareFacts<Readonly<Record<string, unknown>>>;
}

function keep(draft: { scope: unknown; copy: unknown }, event: Proposal): void {
  const { partnership, policy, teacher, coaches, reader, until, original } = event;
  draft.scope = { partnership, policy, teacher, coaches: [...coaches], reader, until, original };
  draft.copy = event.copy;
}

const rulesOf = (to: Target) => ({
  ...actRules,
  'has-original': {
    reads: [],
    test: (_read: unknown, { facts }: Asked) =>
      facts.original === null || facts.originalAt === null
        ? says('share-has-original', 'Expected a thing that its owner sees, found none.')
        : undefined,
  },
  'reader-may-know': {
    reads: [],
    test: (_read: unknown, { facts }: Asked) => {
      if (to === 'evaluative')
        return facts.evaluationOpen
          ? undefined
          : says(
              'share-never-for-evaluation',
              'Under this policy nothing of coaching is put before an evaluator, not by the teacher either.',
            );
      return facts.readerEvaluates
        ? says(
            'share-with-who-evaluates',
            'Who evaluates a teacher learns nothing of their coaching in another hat: expected somebody else.',
          )
        : undefined;
    },
  },
});

function problemOf(event: Proposal & Stamped, facts: Asked['facts'], to: Target): Sentence | undefined {
  const { reader } = event;
  const evaluating = reader.as === 'evaluator' && reader.for === 'evaluation';
  if ((to === 'evaluative') !== evaluating || reader.for === 'safeguarding')
    return says('share-for-its-target', 'Appraisal data go to an evaluator for evaluation, and nothing else does: found another reader.');
  if (reader.person === event.teacher || event.coaches.includes(reader.person))
    return says('share-to-another', 'Expected somebody who does not see it already, found its owner or a coach.');
  const differs = facts.original === null || !sameJson(event.copy, facts.original);
  if (differs) return says('share-as-it-was', 'A copy is of the thing as its owner sees it now: expected that, found another.');
  if (!sameJson(event.original, facts.originalAt))
    return says(
      'share-names-original',
      'A share names what it is a copy of: expected its record, its item and its revision as they are, found others.',
    );
  return partnershipProblem(event, facts.partnership) ?? timeProblem(event.at, event.until);
}

function exampleOf(by: string, at: string, { partnership, original, originalAt }: Asked['facts'], part: 'teacher' | 'coach', to: Target) {
  return {
    ...ofPartnershipKnown(by, partnership, part),
    reader: {
      person: 'reader',
      as: to === 'evaluative' ? 'evaluator' : 'principal',
      for: to === 'evaluative' ? 'evaluation' : 'operations',
    },
    until: daysAfter(at, 30),
    original: originalAt ?? { stream: 'cycle', item: 'item', revision: 1 },
    copy: original ?? {},
  };
}
