import * as z from 'zod';
import { idSchema, personIdSchema } from '../core/ids';
import { dateSchema } from '../core/instant';
import { artifactSchema } from '../evidence/artifact';
import { classEvidenceSchema } from '../evidence/class-evidence';
import { goalSchema } from '../goals/goal';
import { measurementSchema } from '../goals/measurement';
import { itemsOf, label, labelEach } from '../labels/label';
import { freeNoteSchema } from '../observation/free-note';
import { timeOnTaskSchema } from '../observation/time-on-task-observation';
import { strategySchema } from '../playbook/strategy';
import { appointmentSchema, missedSchema } from './items/appointment';
import { carriedSchema } from './items/carried';
import { commitmentSchema, optionSchema } from './items/conversation';
import { checklistMarkSchema, checklistSchema, implementationSchema, modelingSchema } from './items/learning';
import { reviewSchema } from './items/review';
import { sessionSchema } from './items/session';
import { celebratedSchema, successSchema } from './items/success';

/** A strategy as it is chosen in a cycle: for a goal. */
export const chosenStrategySchema = strategySchema.extend({ goal: label('confidential', idSchema) });

/** A goal as a cycle keeps it. */
const goalInCycleSchema = goalSchema.extend({
  /** The strategies for it that a review set aside, by id: another is to be chosen. */
  strategiesSetAside: label('confidential', z.array(idSchema).optional()),
});

/** An appointment as a cycle keeps it. */
const appointmentInCycleSchema = appointmentSchema.extend({
  /** The one that was moved, where this one was made in its place. */
  replaces: label('operational', idSchema.optional()),
  ...missedSchema.shape,
});

const policySchema = z.object(labelEach('operational', { id: idSchema, version: z.int().min(1) }));
const modelSchema = z.object(labelEach('operational', { name: idSchema, version: z.int().min(1) }));
const words = label('confidential', z.string().min(1).max(2000).optional());

/** Why a cycle may be closed. */
export const closingReasons = ['time', 'priorities', 'left', 'other-support', 'other'] as const;

/** The record of a coaching cycle, of whatever model. */
export const cycleSchema = z.object({
  /** The partnership that it belongs to. */
  partnership: label('operational', idSchema.nullable()),
  teachers: label('operational', z.array(personIdSchema)),
  coaches: label('operational', z.array(personIdSchema)),
  policy: label('operational', policySchema.nullable()),
  model: label('operational', modelSchema.nullable()),
  /** The cycle that this one goes on from. */
  continues: label('operational', idSchema.nullable()),
  /** What it is about, in a few words. */
  topic: label('shareable', z.string().min(1).max(200).nullable()),
  /** Who has said yes, the one who proposed it first. */
  acceptedBy: label('confidential', z.array(personIdSchema)),
  /** The phase that a pause or a suspension left. */
  resumeAt: label('confidential', z.string().nullable()),
  /** The day on which a pause is to end, where one was said. */
  pausedUntil: label('confidential', dateSchema.nullable()),
  /** Why it was closed, where somebody said so. */
  closingReason: label('confidential', z.enum(closingReasons).nullable()),
  sessions: itemsOf('operational', sessionSchema),
  appointments: itemsOf('operational', appointmentInCycleSchema, ['planned', 'kept', 'moved', 'missed', 'canceled']),
  realities: itemsOf('confidential', classEvidenceSchema),
  artifacts: itemsOf('confidential', artifactSchema),
  observations: itemsOf('confidential', timeOnTaskSchema),
  notes: itemsOf('confidential', freeNoteSchema),
  goals: itemsOf('confidential', goalInCycleSchema, ['drafted', 'agreed', 'met', 'set-aside']),
  measurements: itemsOf('confidential', measurementSchema),
  strategies: itemsOf('shareable', chosenStrategySchema),
  checklists: itemsOf('confidential', checklistSchema),
  modelings: itemsOf('confidential', modelingSchema.extend({ words }), ['planned', 'done', 'dropped']),
  implementations: itemsOf(
    'confidential',
    implementationSchema.extend({ words, marks: label('confidential', z.array(checklistMarkSchema).max(60).optional()) }),
    ['planned', 'done', 'dropped'],
  ),
  reviews: itemsOf('confidential', reviewSchema.extend({ goal: label('confidential', idSchema.optional()) })),
  options: itemsOf('confidential', optionSchema, ['raised', 'chosen']),
  commitments: itemsOf('confidential', commitmentSchema, ['made', 'kept', 'missed', 'dropped']),
  successes: itemsOf('confidential', successSchema.extend({ how: label('confidential', celebratedSchema.shape.how.optional()) }), [
    'noted',
    'celebrated',
  ]),
  carried: itemsOf('confidential', carriedSchema),
});

export type CycleSchema = typeof cycleSchema;

/** The record of a coaching cycle. */
export interface Cycle extends z.infer<CycleSchema> {}

/** A cycle before it is proposed. */
export const emptyCycle: Cycle = {
  partnership: null,
  teachers: [],
  coaches: [],
  policy: null,
  model: null,
  continues: null,
  topic: null,
  acceptedBy: [],
  resumeAt: null,
  pausedUntil: null,
  closingReason: null,
  sessions: [],
  appointments: [],
  realities: [],
  artifacts: [],
  observations: [],
  notes: [],
  goals: [],
  measurements: [],
  strategies: [],
  checklists: [],
  modelings: [],
  implementations: [],
  reviews: [],
  options: [],
  commitments: [],
  successes: [],
  carried: [],
};

/** What the rules of a cycle may know from outside. `cycleFacts` reads it off a partnership and the assignments. */
export const cycleFactsSchema = z.object(
  labelEach('operational', {
    /** The partnership as it is now; `null` where there is none. */
    partnership: z
      .object(
        labelEach('operational', {
          id: idSchema,
          standing: z.enum(['proposed', 'active', 'suspended', 'ended']),
          teachers: z.array(personIdSchema),
          coaches: z.array(personIdSchema),
          policy: policySchema,
        }),
      )
      .nullable(),
    /** Whether a coach of the partnership may not coach one of its teachers, by `conflictsOfRole`: who evaluates the teacher, above all. */
    coachEvaluates: z.boolean(),
  }),
);

export interface CycleFacts extends z.infer<typeof cycleFactsSchema> {}

/** What a proposal says of whom and what the cycle is. It is written once. */
export const proposalSchema = z.object({
  ...labelEach('operational', {
    partnership: idSchema,
    teachers: z.array(personIdSchema).min(1).max(60),
    coaches: z.array(personIdSchema).min(1).max(10),
    policy: policySchema,
    model: modelSchema,
    /** The cycle that it goes on from. */
    continues: idSchema.optional(),
  }),
  topic: label('shareable', z.string().min(1).max(200).optional()),
});

export interface Proposal extends z.infer<typeof proposalSchema> {}
