import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { labelEach } from '../../labels/label';

const wordsSchema = z.string().min(1).max(2000);

/** What a teacher does well, and what is needed. By which instrument is the program’s to choose. */
export const needsAssessmentSchema = z.object(
  labelEach('confidential', { strengths: wordsSchema, needs: wordsSchema, instrument: z.string().min(1).max(200).optional() }),
);

export interface NeedsAssessment extends z.infer<typeof needsAssessmentSchema> {}

/**
 * Who coaches in which form. Programs name these four; none is asked for, and no rule of the model is another under one of them.
 *
 * - `expert`: a coach and a teacher.
 * - `peer`: a colleague has the coach’s part in the partnership. Where they coach each other, there are two partnerships, one each way.
 * - `group`: several teachers and a coach; each teacher has a goal, a plan, observations and feedback of their own.
 * - `self`: the teacher assesses, observes (on video, say) and looks back by themselves. Whoever has the coach’s part is a partner who says yes at
 *   the beginning and to the plan, and need do no more: nobody is in a partnership alone.
 */
export const coachingFormats = ['expert', 'peer', 'group', 'self'] as const;

const planStepSchema = z.object(
  labelEach('confidential', { text: z.string().min(1).max(1000), resources: wordsSchema.optional(), byWhen: dateSchema.optional() }),
);

/** How a goal about practice is to be reached. */
export const actionPlanSchema = z.object(
  labelEach('confidential', {
    /** The id of the goal. */
    goal: idSchema,
    /** The goal achievement statement: by what it will be known. What the goal measures decides. */
    achievedWhen: wordsSchema,
    /** What is done, with which resources and by when. */
    steps: z.array(planStepSchema).min(1).max(40),
    /** In which format the coaching is done, where the program names one. */
    format: z.enum(coachingFormats).optional(),
  }),
);

export interface ActionPlan extends z.infer<typeof actionPlanSchema> {}

/** When the coach comes to see, and when both talk about it. */
export const visitSchema = z.object(labelEach('confidential', { observeOn: dateSchema, debriefOn: dateSchema.optional() }));

export interface Visit extends z.infer<typeof visitSchema> {}

/** What was seen of the teacher’s practice in a visit: no more than what it was about. */
export const focusedObservationSchema = z.object(labelEach('confidential', { seen: z.string().min(1).max(5000) }));

export interface FocusedObservation extends z.infer<typeof focusedObservationSchema> {}

/** Feedback on an observation: what to keep, and what to try. */
export const feedbackSchema = z.object(
  labelEach('confidential', {
    /** The id of the observation. */
    observation: idSchema,
    /** What to keep. */
    supportive: wordsSchema,
    /** What to try. */
    constructive: wordsSchema,
  }),
);

export interface Feedback extends z.infer<typeof feedbackSchema> {}
