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
import { actionStepSchema, rehearsalSchema } from './items/action-step';
import { assessmentSchema, exitInterviewSchema, learningTargetsSchema, notYetPlanSchema, standardsLinkSchema } from './items/assessment';
import { actSchema, changeTestSchema, predictionSchema, studySchema, testDataSchema } from './items/change-test';
import { adviceSchema, dataAskedSchema, dataCollectedSchema, endingSchema, regionSchema, supportFunctions } from './items/cognitive';
import { commitmentSchema, optionSchema } from './items/conversation';
import { checklistMarkSchema, checklistSchema, implementationSchema, modelingSchema } from './items/learning';
import {
  debriefSchema,
  learningSeenSchema,
  lessonReportSchema,
  lessonSchema,
  meetingRolesSchema,
  themeSchema,
  topicStudySchema,
} from './items/lesson-study';
import { heldVisitSchema, peerFeedbackSchema, peerVisitSchema } from './items/peer-visit';
import { actionPlanSchema, feedbackSchema, focusedObservationSchema, needsAssessmentSchema, visitSchema } from './items/practice';
import { reviewSchema } from './items/review';
import { sessionSchema } from './items/session';
import { conferenceSchema, promptAnswersSchema, promptSetSchema } from './items/video';

/** A strategy as it is chosen in a cycle: for a goal. */
export const chosenStrategySchema = strategySchema.extend({ goal: label('confidential', idSchema) });

/** A goal as a cycle keeps it. */
const goalInCycleSchema = goalSchema.extend({
  /** The strategies for it that a review set aside, by id: another is to be chosen. */
  strategiesSetAside: label('confidential', z.array(idSchema).optional()),
});

const policySchema = z.object(labelEach('operational', { id: idSchema, version: z.int().min(1) }));
const modelSchema = z.object(labelEach('operational', { name: idSchema, version: z.int().min(1) }));
/** The id of the item that another is about. */
const reference = label('confidential', idSchema.optional());
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
  /** In which function the coach supports now; `null` is coaching, as long as nothing else was said. */
  supportFunction: label('confidential', z.enum(supportFunctions).nullable()),
  /** The formal role by which the coach evaluates, where it was declared. */
  formalRole: label('confidential', z.string().min(1).max(200).nullable()),
  regions: itemsOf('confidential', regionSchema),
  endings: itemsOf('confidential', endingSchema),
  dataAsked: itemsOf('confidential', dataAskedSchema),
  dataCollected: itemsOf('confidential', dataCollectedSchema),
  advice: itemsOf('confidential', adviceSchema),
  tests: itemsOf('confidential', changeTestSchema.extend({ ranOn: label('confidential', dateSchema.optional()), deviations: words }), [
    'planned',
    'run',
    'studied',
    'decided',
    'dropped',
  ]),
  predictions: itemsOf('confidential', predictionSchema.extend({ test: reference })),
  testData: itemsOf('confidential', testDataSchema.extend({ test: reference })),
  studies: itemsOf('confidential', studySchema.extend({ test: reference })),
  acts: itemsOf('confidential', actSchema.extend({ test: reference })),
  themes: itemsOf('confidential', themeSchema),
  topicStudies: itemsOf('confidential', topicStudySchema),
  lessons: itemsOf('confidential', lessonSchema.extend({ taughtOn: label('confidential', dateSchema.optional()) }), ['planned', 'taught']),
  learningSeen: itemsOf('confidential', learningSeenSchema),
  debriefs: itemsOf('confidential', debriefSchema.extend({ lesson: reference })),
  meetingRoles: itemsOf('confidential', meetingRolesSchema),
  lessonReports: itemsOf('confidential', lessonReportSchema),
  peerVisits: itemsOf(
    'confidential',
    peerVisitSchema.extend({ heldOn: label('confidential', dateSchema.optional()), saw: heldVisitSchema.shape.saw }),
    ['planned', 'held', 'talked-over', 'dropped'],
  ),
  peerFeedback: itemsOf('confidential', peerFeedbackSchema.extend({ visit: reference })),
  sessions: itemsOf('operational', sessionSchema),
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
  standardsLinks: itemsOf('confidential', standardsLinkSchema),
  learningTargets: itemsOf('confidential', learningTargetsSchema),
  assessments: itemsOf('confidential', assessmentSchema),
  exitInterviews: itemsOf('confidential', exitInterviewSchema),
  notYetPlans: itemsOf('confidential', notYetPlanSchema),
  needsAssessments: itemsOf('confidential', needsAssessmentSchema),
  actionPlans: itemsOf('confidential', actionPlanSchema, ['drafted', 'agreed']),
  visits: itemsOf('confidential', visitSchema, ['planned', 'done', 'dropped']),
  focusedObservations: itemsOf(
    'confidential',
    focusedObservationSchema.extend({
      visit: label('confidential', idSchema.optional()),
      /** The goals that were agreed then, by id. */
      goals: label('confidential', z.array(idSchema).optional()),
    }),
  ),
  feedbacks: itemsOf('confidential', feedbackSchema),
  actionSteps: itemsOf('confidential', actionStepSchema, ['drafted', 'named', 'practiced', 'mastered', 'set-aside']),
  rehearsals: itemsOf('confidential', rehearsalSchema.extend({ step: label('confidential', idSchema.optional()) })),
  promptSets: itemsOf('confidential', promptSetSchema, ['posted', 'discussed']),
  promptAnswers: itemsOf('confidential', promptAnswersSchema.extend({ promptSet: label('confidential', idSchema.optional()) })),
  conferences: itemsOf('confidential', conferenceSchema.extend({ promptSet: label('confidential', idSchema.optional()) })),
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
  topic: null,
  acceptedBy: [],
  resumeAt: null,
  pausedUntil: null,
  closingReason: null,
  supportFunction: null,
  formalRole: null,
  regions: [],
  endings: [],
  dataAsked: [],
  dataCollected: [],
  advice: [],
  tests: [],
  predictions: [],
  testData: [],
  studies: [],
  acts: [],
  themes: [],
  topicStudies: [],
  lessons: [],
  learningSeen: [],
  debriefs: [],
  meetingRoles: [],
  lessonReports: [],
  peerVisits: [],
  peerFeedback: [],
  sessions: [],
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
  standardsLinks: [],
  learningTargets: [],
  assessments: [],
  exitInterviews: [],
  notYetPlans: [],
  needsAssessments: [],
  actionPlans: [],
  visits: [],
  focusedObservations: [],
  feedbacks: [],
  actionSteps: [],
  rehearsals: [],
  promptSets: [],
  promptAnswers: [],
  conferences: [],
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
    /** Whether a coach of the partnership evaluates one of its teachers, where its policy keeps the two apart. */
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
  }),
  topic: label('shareable', z.string().min(1).max(200).optional()),
});

export interface Proposal extends z.infer<typeof proposalSchema> {}
