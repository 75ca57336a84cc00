import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { defineProcess } from '../../src/process/define-process';

type Plain = Readonly<Record<string, unknown>>;

const policy = () => ({ id: 'strict', version: 1 });

/** Version 1, as it was when the fixtures of test/stored were frozen: a visit has one field `when`, and a state is called `talk`. */
const oldVisitSchema = z.object(labelEach('operational', { when: z.string(), room: z.string() }));

export const visitsOne = defineProcess({
  kind: 'visits',
  version: 1,
  record: z.object({ teacher: label('operational', idSchema.nullable()), visits: itemsOf('operational', oldVisitSchema) }),
  empty: { teacher: null, visits: [] },
  facts: z.object({}),
  parties: { teacher: (record) => record.teacher },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy,
  rules: {},
  events: {
    'visits.begun': {
      payload: z.object(labelEach('operational', { teacher: idSchema })),
      by: ['teacher'],
      write: (draft, event) => {
        draft.teacher = event.teacher;
      },
    },
    'visit.made': { payload: oldVisitSchema, by: ['teacher'], append: 'visits' },
    'talk.held': { payload: z.object({}), by: ['teacher'] },
  },
  chart: {
    initial: 'none',
    states: {
      none: { label: 'operational', seenAs: 'not-started', on: { 'visits.begun': { to: 'open' } } },
      open: { label: 'operational', seenAs: 'in-progress', on: { 'visit.made': {}, 'talk.held': { to: 'talk' } } },
      talk: { label: 'operational', seenAs: 'in-progress', on: { 'visit.made': { to: 'open' } } },
    },
  },
});

const visitSchema = z.object(labelEach('operational', { day: z.iso.date(), period: z.string(), room: z.string() }));

/** `2026-09-14 period 3` is a day and a period. */
function splitWhen({ when, ...kept }: Plain): Plain {
  const [day = '', ...period] = String(when).split(' ');
  return { ...kept, day, period: period.join(' ') };
}

/** Version 2: `when` is split in two, and the state is called `debrief`. */
export const visitsTwo = defineProcess({
  kind: 'visits',
  version: 2,
  migrations: [
    {
      name: 'split-when-and-call-talk-debrief',
      record: (record) => ({ ...record, visits: (record.visits as readonly Plain[]).map(splitWhen) }),
      event: (event, list) => {
        if (event.type === 'visit.made') return splitWhen(event);
        return list === 'visits' ? { ...event, to: splitWhen(event.to as Plain) } : event;
      },
      states: { talk: 'debrief' },
    },
  ],
  record: z.object({ teacher: label('operational', idSchema.nullable()), visits: itemsOf('operational', visitSchema) }),
  empty: { teacher: null, visits: [] },
  facts: z.object({}),
  parties: { teacher: (record) => record.teacher },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy,
  rules: {},
  events: {
    'visits.begun': {
      payload: z.object(labelEach('operational', { teacher: idSchema })),
      by: ['teacher'],
      write: (draft, event) => {
        draft.teacher = event.teacher;
      },
    },
    'visit.made': { payload: visitSchema, by: ['teacher'], append: 'visits' },
    'talk.held': { payload: z.object({}), by: ['teacher'] },
  },
  chart: {
    initial: 'none',
    states: {
      none: { label: 'operational', seenAs: 'not-started', on: { 'visits.begun': { to: 'open' } } },
      open: { label: 'operational', seenAs: 'in-progress', on: { 'visit.made': {}, 'talk.held': { to: 'debrief' } } },
      debrief: { label: 'operational', seenAs: 'in-progress', on: { 'visit.made': { to: 'open' } } },
    },
  },
});
