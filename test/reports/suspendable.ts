import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { defineProcess } from '../../src/process/define-process';
import { itemOf } from '../../src/process/item-of';

const nothing = z.object({});
const visitSchema = z.object({
  minutes: label('operational', z.int().min(1).max(480)),
  about: label('confidential', z.string().optional()),
});

const thoughtSchema = z.object(labelEach('confidential', { text: z.string() }));
const hoursSchema = z.object(labelEach('operational', { minutes: z.int().min(1).max(480) }));

/** A process whose states are for everybody who runs a program, but for one: that it was suspended. */
export const suspendable = defineProcess({
  kind: 'suspendable',
  version: 1,
  record: z.object({
    teacher: label('operational', idSchema.nullable()),
    coach: label('operational', idSchema.nullable()),
    plan: label('confidential', z.string().nullable()),
    visits: itemsOf('operational', visitSchema.extend({ words: label('confidential', z.string().optional()) }), ['held', 'confirmed']),
    thoughts: itemsOf('confidential', thoughtSchema, ['open']),
    hours: itemsOf('operational', hoursSchema),
  }),
  empty: { teacher: null, coach: null, plan: null, visits: [], thoughts: [], hours: [] },
  facts: nothing,
  parties: { teacher: (record) => record.teacher, coach: (record) => record.coach },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy: () => ({ id: 'strict', version: 1 }),
  rules: {},
  events: {
    'work.begun': {
      payload: z.object(labelEach('operational', { teacher: idSchema, coach: idSchema })),
      by: ['coach'],
      write: (draft, event) => {
        draft.teacher = event.teacher;
        draft.coach = event.coach;
      },
    },
    'visit.held': { payload: visitSchema, by: ['coach'], append: 'visits', when: { happening: { enteredWithinDays: 10 } } },
    'visit.confirmed': { payload: nothing, by: ['teacher'], about: { items: 'visits', from: ['held'], to: 'confirmed' } },
    'visit.recalled': {
      payload: z.object({ words: label('confidential', z.string()), mine: label('private', z.string().optional()) }),
      by: ['teacher'],
      about: { items: 'visits', from: ['held', 'confirmed'] },
      write: (draft, event) => {
        itemOf(draft.visits, event.item).words = event.words;
      },
    },
    'thought.written': { payload: thoughtSchema, by: ['teacher'], append: 'thoughts' },
    // It enters an item that is for everybody, about one that is not.
    'thought.followed': { payload: hoursSchema, by: ['coach'], append: 'hours', about: { items: 'thoughts', from: ['open'] } },
    'plan.made': {
      payload: z.object(labelEach('confidential', { plan: z.string() })),
      by: ['teacher'],
      write: (draft, event) => {
        draft.plan = event.plan;
      },
    },
    'work.suspended': { payload: nothing, by: ['system'] },
    'work.resumed': { payload: nothing, by: ['teacher'] },
    'work.ended': { payload: z.object(labelEach('confidential', { why: z.string() })), by: ['teacher', 'coach'] },
  },
  chart: {
    initial: 'none',
    states: {
      none: { label: 'operational', seenAs: 'not-started', on: { 'work.begun': { to: 'active' } } },
      active: {
        label: 'operational',
        seenAs: 'in-progress',
        on: {
          'visit.held': {},
          'visit.confirmed': {},
          'visit.recalled': {},
          'plan.made': {},
          'thought.written': {},
          'thought.followed': {},
          'work.suspended': { to: 'suspended' },
          'work.ended': { to: 'ended' },
        },
      },
      suspended: {
        label: 'confidential',
        seenAs: 'in-progress',
        on: { 'work.resumed': { to: 'active' }, 'work.ended': { to: 'ended' } },
      },
      ended: { label: 'operational', seenAs: 'finished', final: true },
    },
  },
});
