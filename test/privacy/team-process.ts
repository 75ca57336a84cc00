import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { defineProcess } from '../../src/process/define-process';

const noteSchema = z.object({
  ...labelEach('confidential', { text: z.string().max(40), tags: z.array(z.string().max(9)).max(3) }),
  theme: label('shareable', z.string().max(9).optional()),
  mine: label('private', z.string().max(40).optional()),
});

const workSchema = z.object({
  class: label('operational', idSchema),
  ...labelEach('confidential+student', { pupil: idSchema, score: z.number().min(0).max(4) }),
  about: label(
    'confidential',
    z.discriminatedUnion('kind', [
      z.object(labelEach('confidential', { kind: z.literal('rubric'), level: z.int().min(0).max(4) })),
      z.object({ ...labelEach('confidential', { kind: z.literal('words') }), quote: label('confidential+student', z.string().max(20)) }),
    ]),
  ),
});

const meetingSchema = z.object({
  minutes: label('operational', z.int().min(1).max(480)),
  agenda: label('confidential', z.string().max(20).optional()),
  span: label('shareable', z.tuple([z.int().min(0).max(9), z.boolean()]).nullable()),
});

const gradeSchema = z.object(labelEach('evaluative', { grade: z.enum(['low', 'high']) }));

export const teamSchema = z.object({
  teachers: label('operational', z.array(idSchema)),
  coach: label('operational', idSchema.nullable()),
  topic: label('shareable', z.string().max(20).nullable()),
  focus: label(
    'confidential',
    z
      .object({
        area: label('shareable', z.string().max(20)),
        depth: label('confidential', z.int().min(0).max(9)),
        pupils: label('confidential+student', z.array(idSchema).max(3)),
        rating: label('evaluative', z.string().max(9).optional()),
      })
      .nullable(),
  ),
  rating: label('evaluative', z.string().max(9).nullable()),
  aside: label('confidential', z.string().max(20).optional()),
  notes: itemsOf('confidential', noteSchema, ['open', 'shut']),
  work: itemsOf('confidential', workSchema),
  meetings: itemsOf('operational', meetingSchema),
  grades: itemsOf('evaluative', gradeSchema),
});

/** A process with every label: a team of teachers with a coach, students’ work, meetings, and appraisal data beside them. */
export const team = defineProcess({
  kind: 'team',
  version: 1,
  record: teamSchema,
  empty: { teachers: [], coach: null, topic: null, focus: null, rating: null, notes: [], work: [], meetings: [], grades: [] },
  facts: z.object(labelEach('operational', { allowed: z.boolean() })),
  parties: { teacher: (record) => record.teachers, coach: (record) => record.coach },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy: (record) => (record.coach === null ? null : { id: 'strict', version: 1 }),
  rules: {
    noted: {
      reads: ['notes'],
      test: ({ notes }) =>
        notes.length > 0 ? undefined : { message: 'Expected a note, found none.', parameters: { found: notes.length } },
    },
    focused: { reads: ['focus'], test: ({ focus }) => (focus === null ? 'Expected a focus, found none.' : undefined) },
    few: {
      reads: ['notes', 'meetings'],
      test: ({ notes, meetings }) => {
        const found = notes.length + meetings.length;
        return found > 0 ? { message: `Expected nothing yet, found ${found}.`, parameters: { found } } : undefined;
      },
    },
    'few-open': {
      reads: ['notes'],
      test: ({ notes }, { by }) => {
        const found = notes.filter((note) => note.stage === 'open' && note.by === by && (note.mine ?? '').length > 3).length;
        return found > 1 ? { message: `Expected one open note with an aside, found ${found}.`, parameters: { found } } : undefined;
      },
    },
  },
  events: {
    'team.begun': {
      payload: z.object(labelEach('operational', { teachers: z.array(idSchema).min(1).max(3), coach: idSchema })),
      by: ['coach'],
      write: (draft, event) => {
        draft.teachers = [...event.teachers];
        draft.coach = event.coach;
      },
    },
    'focus.chosen': {
      payload: z.object({ area: label('shareable', z.string().max(20)), depth: label('confidential', z.int().min(0).max(9)) }),
      by: ['teacher', 'coach'],
      write: (draft, event) => {
        draft.focus = { area: event.area, depth: event.depth, pupils: [] };
      },
    },
    'note.taken': { payload: noteSchema, by: ['teacher', 'coach'], append: 'notes' },
    'note.shut': {
      payload: z.object(labelEach('confidential', { text: z.string().max(40) })),
      by: ['teacher', 'coach'],
      about: { items: 'notes', from: ['open'], to: 'shut' },
      check: (event, { record, item }) => {
        const note = record.notes.find((each) => each.id === item);
        return note !== undefined && event.text.length < note.text.length ? `Expected at least ${note.text.length} letters.` : undefined;
      },
      example: () => ({ text: 'x'.repeat(40) }),
    },
    'work.kept': { payload: workSchema, by: ['teacher'], append: 'work' },
    'meeting.held': { payload: meetingSchema, by: ['coach'], append: 'meetings' },
    'team.moved': { payload: z.object({}), by: ['teacher', 'coach'] },
    'team.closed': { payload: z.object({}), by: ['teacher', 'coach'] },
  },
  chart: {
    initial: 'none',
    within: { active: { on: { 'note.taken': { allow: ['few-open'] }, 'note.shut': {}, 'work.kept': {}, 'meeting.held': {} } } },
    states: {
      none: { label: 'confidential', seenAs: 'not-started', on: { 'team.begun': { to: 'active.look' } } },
      'active.look': {
        label: 'confidential',
        seenAs: 'in-progress',
        due: { schoolDays: 5 },
        on: { 'focus.chosen': { allow: ['few'] }, 'team.moved': { allow: ['noted', 'focused'], to: 'active.try' } },
      },
      'active.try': { label: 'confidential', seenAs: 'in-progress', on: { 'team.closed': { allow: ['noted'], to: 'closed' } } },
      closed: { label: 'operational', seenAs: 'finished', final: true },
    },
  },
  due: { notes: { open: { schoolDays: 3 } } },
});
