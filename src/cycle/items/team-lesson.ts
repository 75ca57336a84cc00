import * as z from 'zod';
import { idSchema, personIdSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { classEvidenceSchema } from '../../evidence/class-evidence';
import { label, labelEach } from '../../labels/label';

const textSchema = z.string().min(1).max(5000);

/** What a team wants to find out over its lessons. */
export const themeSchema = z.object(labelEach('confidential', { theme: textSchema }));

export interface ResearchTheme extends z.infer<typeof themeSchema> {}

/** What a team studied of the topic before it planned, and what it found. */
export const topicStudySchema = z.object(labelEach('confidential', { studied: textSchema, found: textSchema }));

export interface TopicStudy extends z.infer<typeof topicStudySchema> {}

/** The team's lesson, as it is planned. It is nobody's own. */
export const lessonSchema = z.object(
  labelEach('confidential', {
    title: z.string().min(1).max(200),
    /** What students are to learn. */
    learning: textSchema,
    /** What observers look for in students. */
    lookFor: textSchema,
    /** The id of the lesson that this one revises. */
    revises: idSchema.optional(),
  }),
);

export interface TeamLesson extends z.infer<typeof lessonSchema> {}

export const taughtSchema = z.object(labelEach('confidential', { on: dateSchema }));

/**
 * What an observer saw of students' learning in the team's lesson. There is no field for the teaching, nor for a rating: the lesson
 * is the team's.
 */
export const learningSeenSchema = classEvidenceSchema.extend({
  /** The id of the lesson. */
  lesson: label('confidential', idSchema),
});

export interface LearningSeen extends z.infer<typeof learningSeenSchema> {}

/** What the team learned from what was seen, in words. */
export const debriefSchema = z.object(labelEach('confidential', { learned: textSchema }));

export interface Debrief extends z.infer<typeof debriefSchema> {}

/** How a team wants to work together. */
export const normsSchema = z.object(labelEach('confidential', { norms: z.array(z.string().min(1).max(1000)).min(1).max(40) }));

export interface Norms extends z.infer<typeof normsSchema> {}

/** With whom a team shared what it learned, in words such as `the math department`. That it did is written here; showing it to them is the app’s. */
export const sharingSchema = z.object(labelEach('confidential', { with: z.string().min(1).max(500) }));

export interface Sharing extends z.infer<typeof sharingSchema> {}

/** What somebody does in one meeting. */
export const meetingRoleNames = ['teacher-of-record', 'observer', 'facilitator', 'recorder', 'knowledgeable-other'] as const;

/** Who does what in one meeting: a person may have several roles, and a role several people. */
export const meetingRolesSchema = z.object(
  labelEach('confidential', {
    on: dateSchema,
    roles: z
      .array(z.object(labelEach('confidential', { role: z.enum(meetingRoleNames), person: personIdSchema })))
      .min(1)
      .max(60),
  }),
);

export interface MeetingRoles extends z.infer<typeof meetingRolesSchema> {}

/** What the team reports: what it learned of its theme. */
export const lessonReportSchema = z.object(labelEach('confidential', { reflection: textSchema, report: textSchema }));

export interface LessonReport extends z.infer<typeof lessonReportSchema> {}
