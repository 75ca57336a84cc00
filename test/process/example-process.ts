import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { defineProcess } from '../../src/process/define-process';
import { itemOf } from '../../src/process/item-of';

/** A small process with every power of the kernel: items with stages, an object in a payload, a branch, a pause, a private note. */
export const aimSchema = z.object(
  labelEach('confidential', { text: z.string().min(1).max(200), level: z.number().int().min(0).max(4), tags: z.array(z.string()).max(5) }),
);
export const noteSchema = z.object({
  ...labelEach('confidential', { text: z.string().max(200) }),
  mine: label('private', z.string().max(200).optional()),
});
export const visitSchema = z.object(labelEach('operational', { minutes: z.number().int().min(1).max(480) }));

export const pairSchema = z.object({
  teachers: label('operational', z.array(idSchema)),
  coach: label('operational', idSchema.nullable()),
  aims: itemsOf('confidential', aimSchema.extend({ reached: label('confidential', z.number().optional()) }), ['drafted', 'agreed', 'done']),
  notes: itemsOf('confidential', noteSchema),
  visits: itemsOf('operational', visitSchema),
  plan: label('confidential', z.object(labelEach('confidential', { words: z.array(z.string()) })).nullable()),
  resumeAt: label('confidential', z.enum(['first', 'second']).nullable()),
});

export const pair = defineProcess({
  kind: 'pair',
  version: 1,
  record: pairSchema,
  empty: { teachers: [], coach: null, aims: [], notes: [], visits: [], plan: null, resumeAt: null },
  facts: z.object(labelEach('operational', { allowed: z.boolean(), conflict: z.boolean() })),
  parties: { teacher: (record) => record.teachers, coach: (record) => record.coach },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy: (record) => (record.coach === null ? null : { id: 'strict', version: 1 }),
  rules: {
    allowed: { reads: [], test: (_read, { facts }) => (facts.allowed ? undefined : 'Expected to be allowed, found that it is not.') },
    'has-note': {
      reads: ['notes'],
      test: ({ notes }) =>
        notes.length > 0 ? undefined : { message: 'Expected a note first, found none.', parameters: { found: notes.length } },
    },
    'one-aim': {
      reads: ['aims'],
      test: ({ aims }) =>
        aims.some((aim) => aim.stage === 'agreed') ? 'Expected one aim at a time, found another that is agreed.' : undefined,
    },
  },
  events: {
    'pair.begun': {
      payload: z.object(labelEach('operational', { teachers: z.array(idSchema).min(1).max(3), coach: idSchema })),
      by: ['coach', 'teacher'],
      write: (draft, event) => {
        draft.teachers = [...event.teachers];
        draft.coach = event.coach;
      },
      check: (event) => (event.teachers.includes(event.coach) ? 'Expected a coach other than the teachers, found one of them.' : undefined),
      example: () => ({ teachers: ['ben'], coach: 'cho' }),
    },
    'aim.drafted': { payload: aimSchema, by: ['teacher', 'coach'], append: 'aims' },
    'aim.agreed': { payload: z.object({}), by: ['teacher'], about: { items: 'aims', from: ['drafted'], to: 'agreed' } },
    'aim.done': {
      payload: z.object(labelEach('confidential', { level: z.number().int().min(0).max(4) })),
      by: ['teacher', 'coach'],
      about: { items: 'aims', from: ['agreed'], to: 'done' },
      write: (draft, event) => {
        itemOf(draft.aims, event.item).reached = event.level;
      },
      check: (event, { record }) =>
        event.level < itemOf(record.aims, event.item).level ? 'Expected a level that is no lower, found a lower one.' : undefined,
      example: ({ record, item }) => ({ level: itemOf(record.aims, item).level }),
    },
    'note.taken': { payload: noteSchema, by: ['teacher', 'coach'], append: 'notes', when: { happening: { enteredWithinDays: 10 } } },
    'visit.made': { payload: visitSchema, by: ['coach'], append: 'visits', when: { happening: { enteredWithinDays: 10 } } },
    'plan.made': {
      payload: z.object(labelEach('confidential', { plan: z.object(labelEach('confidential', { words: z.array(z.string()).max(3) })) })),
      by: ['teacher'],
      write: (draft, event) => {
        draft.plan = event.plan;
      },
    },
    'plan.changed': {
      payload: z.object(labelEach('confidential', { word: z.string() })),
      by: ['teacher'],
      write: (draft, event) => {
        draft.plan?.words.push(event.word);
      },
    },
    'phase.finished': { payload: z.object({}), by: ['teacher', 'coach'] },
    'pair.paused': {
      payload: z.object(labelEach('confidential', { resumeAt: z.enum(['first', 'second']) })),
      by: ['teacher', 'coach'],
      write: (draft, event) => {
        draft.resumeAt = event.resumeAt;
      },
    },
    'pair.resumed': { payload: z.object({}), by: ['teacher'] },
    'pair.suspended': { payload: z.object({}), by: ['system'] },
    'pair.closed': { payload: z.object(labelEach('confidential', { outcome: z.enum(['met', 'stopped']) })), by: ['teacher'] },
  },
  chart: {
    initial: 'none',
    within: {
      active: {
        on: {
          'aim.drafted': {},
          'aim.done': {},
          'note.taken': {},
          'visit.made': {},
          'plan.made': {},
          'plan.changed': {},
          'pair.paused': { to: 'paused' },
          'pair.suspended': { to: 'suspended' },
          'pair.closed': { to: { payload: 'outcome', is: { met: 'closed.met', stopped: 'closed.stopped' } } },
        },
      },
    },
    states: {
      none: { label: 'confidential', seenAs: 'not-started', on: { 'pair.begun': { allow: ['allowed'], to: 'active.first' } } },
      'active.first': {
        label: 'confidential',
        seenAs: 'in-progress',
        due: { schoolDays: 10, calls: 'pair.suspended' },
        on: { 'aim.agreed': { allow: ['has-note', 'one-aim'] }, 'phase.finished': { allow: ['has-note'], to: 'active.second' } },
      },
      'active.second': { label: 'confidential', seenAs: 'in-progress', on: { 'phase.finished': { to: 'active.first' } } },
      paused: {
        label: 'confidential',
        seenAs: 'in-progress',
        on: {
          'pair.resumed': {
            to: {
              record: (record) => (record.resumeAt === 'second' ? 'active.second' : 'active.first'),
              oneOf: ['active.first', 'active.second'],
            },
          },
        },
      },
      suspended: { label: 'confidential', seenAs: 'in-progress', final: true },
      'closed.met': { label: 'confidential', seenAs: 'finished', final: true },
      'closed.stopped': { label: 'confidential', seenAs: 'finished', final: true },
    },
  },
  due: { aims: { agreed: { schoolDays: 5 } } },
  watch: [{ when: (facts) => facts.conflict, calls: 'pair.suspended' }],
});

export const facts = { allowed: true, conflict: false };

/** An event of a test: at one moment unless it says otherwise. */
export function event(id: string, type: string, by: string, more: object = {}, at = '2026-09-14T08:00:00Z'): never {
  return { id, type, by, at, recordedAt: at, ...more } as never;
}
