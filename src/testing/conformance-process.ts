import * as z from 'zod';
import { idSchema } from '../core/ids';
import { itemsOf, label, labelEach } from '../labels/label';
import { defineProcess } from '../process/define-process';

const remarkSchema = z.object(labelEach('confidential', { text: z.string() }));
const pauseSchema = z.object(labelEach('confidential', { why: z.string().optional() }));

/** A small process that the checks of stores put into them: two people, what they remark, and a phase that goes on and back. */
export const talk = defineProcess({
  kind: 'conformance-talk',
  version: 1,
  record: z.object({
    people: label('operational', z.array(idSchema)),
    guest: label('operational', idSchema.nullable()),
    remarks: itemsOf('confidential', remarkSchema),
  }),
  empty: { people: [], guest: null, remarks: [] },
  facts: z.object(labelEach('operational', { open: z.boolean() })),
  parties: { teacher: (record) => record.people, coach: (record) => record.guest },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy: () => ({ id: 'strict', version: 1 }),
  rules: { open: { reads: [], test: (_read, { facts }) => (facts.open ? undefined : 'Expected it to be open, found it closed.') } },
  events: {
    'talk.begun': {
      payload: z.object(labelEach('operational', { people: z.array(idSchema).min(1).max(3), guest: idSchema })),
      by: ['teacher', 'coach'],
      write: (draft, event) => {
        draft.people = [...event.people];
        draft.guest = event.guest;
      },
    },
    'remark.made': {
      payload: remarkSchema,
      by: ['teacher', 'coach'],
      append: 'remarks',
      when: { happening: { enteredWithinDays: 10 } },
    },
    'talk.paused': { payload: pauseSchema, by: ['teacher', 'coach'] },
    'talk.resumed': { payload: pauseSchema, by: ['teacher', 'coach'] },
  },
  chart: {
    initial: 'none',
    within: { active: { on: { 'remark.made': { allow: ['open'] } } } },
    states: {
      none: { label: 'confidential', seenAs: 'not-started', on: { 'talk.begun': { allow: ['open'], to: 'active.on' } } },
      'active.on': { label: 'confidential', seenAs: 'in-progress', on: { 'talk.paused': { to: 'active.paused' } } },
      'active.paused': { label: 'confidential', seenAs: 'in-progress', on: { 'talk.resumed': { to: 'active.on' } } },
    },
  },
});
