import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { dateSchema } from '../../src/core/instant';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { defineProcess } from '../../src/process/define-process';

const errandSchema = z.object({ what: label('operational', z.string().max(40)), on: label('private', dateSchema.optional()) });
const visitSchema = z.object({ day: label('operational', dateSchema) });

/** A process in which items that many see fall due in states that few know, and some on a day that their author keeps. */
export const errands = defineProcess({
  kind: 'errands',
  version: 1,
  record: z.object({
    teachers: label('operational', z.array(idSchema)),
    coach: label('operational', idSchema.nullable()),
    visits: itemsOf('operational', visitSchema, ['planned', 'done']),
    errands: itemsOf('operational', errandSchema, ['open', 'done']),
  }),
  empty: { teachers: [], coach: null, visits: [], errands: [] },
  facts: z.object({}),
  parties: { teacher: (record) => record.teachers, coach: (record) => record.coach },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy: (record) => (record.coach === null ? null : { id: 'strict', version: 1 }),
  rules: {},
  events: {
    'errands.begun': {
      payload: z.object(labelEach('operational', { teachers: z.array(idSchema).min(1).max(3), coach: idSchema })),
      by: ['coach'],
      write: (draft, event) => {
        draft.teachers = [...event.teachers];
        draft.coach = event.coach;
      },
    },
    'visit.planned': { payload: visitSchema, by: ['coach'], append: 'visits' },
    'visit.done': { payload: z.object({}), by: ['coach'], about: { items: 'visits', from: ['planned'], to: 'done' } },
    'visit.skipped': { payload: z.object({}), by: ['teacher'], about: { items: 'visits', from: ['planned'], to: 'done' } },
    'errand.set': { payload: errandSchema, by: ['teacher'], append: 'errands' },
    'errand.done': { payload: z.object({}), by: ['teacher'], about: { items: 'errands', from: ['open'], to: 'done' } },
    'errands.rested': { payload: z.object({}), by: ['coach'] },
    'errands.resumed': { payload: z.object({}), by: ['coach'] },
    'errands.closed': { payload: z.object({}), by: ['coach'] },
  },
  chart: {
    initial: 'none',
    states: {
      none: { label: 'confidential', seenAs: 'not-started', on: { 'errands.begun': { to: 'open' } } },
      open: {
        label: 'confidential',
        seenAs: 'in-progress',
        due: { schoolDays: 10, renewedBy: { items: 'errands', on: 'on' } },
        on: {
          'visit.planned': {},
          'visit.done': {},
          'errand.set': {},
          'errand.done': {},
          'errands.rested': { to: 'resting' },
          'errands.closed': { to: 'closed' },
        },
      },
      resting: { label: 'confidential', seenAs: 'in-progress', on: { 'visit.skipped': {}, 'errands.resumed': { to: 'open' } } },
      closed: { label: 'confidential', seenAs: 'finished', final: true },
    },
  },
  due: { visits: { planned: { on: 'day' } }, errands: { open: { on: 'on' } } },
});
