import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { defineProcess } from '../../src/process/define-process';
import type { Process } from '../../src/process/process';
import { readableTo } from '../../src/process/who-is-who';

const noteSchema = z.object(labelEach('confidential', { text: z.string(), kind: z.enum(['seen', 'heard']) }));

/** A process that is right. Each test spoils one thing. */
const right = {
  kind: 'small',
  version: 1,
  record: z.object({
    teacher: label('operational', idSchema.nullable()),
    notes: itemsOf('confidential', noteSchema, ['open', 'shut']),
    rating: label('evaluative', z.string().nullable()),
  }),
  empty: { teacher: null, notes: [], rating: null },
  facts: z.object(labelEach('operational', { allowed: z.boolean() })),
  parties: { teacher: () => null, principal: () => null },
  owners: 'teacher',
  partnership: () => null,
  policy: () => null,
  rules: { noted: { reads: ['notes'], test: () => undefined } },
  events: {
    'small.begun': { payload: z.object(labelEach('operational', { teacher: idSchema })), by: ['teacher'] },
    'note.taken': { payload: noteSchema, by: ['teacher'], append: 'notes' },
    'note.shut': { payload: z.object({}), by: ['teacher'], about: { items: 'notes', from: ['open'], to: 'shut' } },
    'small.closed': { payload: z.object(labelEach('operational', { how: z.enum(['well', 'badly']) })), by: ['teacher', 'system'] },
  },
  chart: {
    initial: 'none',
    within: { active: { on: { 'note.taken': {}, 'note.shut': {} } } },
    states: {
      none: { label: 'operational', seenAs: 'not-started', on: { 'small.begun': { to: 'active.on' } } },
      'active.on': {
        label: 'operational',
        seenAs: 'in-progress',
        on: { 'small.closed': { allow: ['noted'], to: { payload: 'how', is: { well: 'shut.well', badly: 'shut.badly' } } } },
      },
      'shut.well': { label: 'operational', seenAs: 'finished', final: true },
      'shut.badly': { label: 'operational', seenAs: 'finished', final: true },
    },
  },
};

type Right = typeof right;
const { events, chart } = right;
const { states } = chart;
const on = states['active.on'].on['small.closed'];

/** The definition with some parts spoiled, whatever their types say. */
const spoiled = (part: object) => () => defineProcess({ ...right, ...part } as never);
const withEvent = (type: string, event: object) => spoiled({ events: { ...events, [type]: event } });
const withState = (name: string, state: object) => spoiled({ chart: { ...chart, states: { ...states, [name]: state } } });
const withMove = (type: string, move: object) =>
  withState('active.on', { ...states['active.on'], on: { ...states['active.on'].on, [type]: move } });

const taken = (more: Partial<Right['events']['note.taken']> | object) => withEvent('note.taken', { ...events['note.taken'], ...more });

describe('defineProcess', () => {
  it('takes what is right', () => {
    const process = defineProcess(right as never);
    expect(process).toMatchObject({ kind: 'small', version: 1, states: { 'shut.well': { seenAs: 'finished', final: true } } });
  });

  it('takes two events that append to one list where they carry one payload', () => {
    const both = (payload: z.ZodType) => ({
      events: { ...events, 'note.heard': { ...events['note.taken'], payload } },
      chart: { ...chart, within: { active: { on: { ...chart.within.active.on, 'note.heard': {} } } } },
    });
    expect(spoiled(both(noteSchema))).not.toThrow();
    expect(spoiled(both(noteSchema.extend({})))).toThrow('one payload of all events that append to notes');
  });

  it.each<[string, () => unknown, string]>([
    ['a kind with a dot', spoiled({ kind: 'small.one' }), 'kind'],
    ['a version without its migrations', spoiled({ version: 2 }), 'version'],
    ['migrations without their version', spoiled({ migrations: [{ name: 'step' }] }), 'version'],
    ['a field without a label', spoiled({ record: right.record.extend({ open: z.string() }) }), 'record.open'],
    [
      'a field that no label reaches into',
      spoiled({ record: right.record.extend({ open: label('operational', z.date()) }) }),
      'record.open',
    ],
    ['a private field outside an item', spoiled({ record: right.record.extend({ mine: label('private', z.string()) }) }), 'record.mine'],
    ['facts without a label', spoiled({ facts: z.object({ allowed: z.boolean() }) }), 'facts.allowed'],
    [
      'a payload without a label',
      withEvent('note.taken', { ...events['note.taken'], payload: z.object({ text: z.string() }) }),
      'events.note.taken.text',
    ],
    ['a payload that takes any key', taken({ payload: z.looseObject(noteSchema.shape) }), 'events.note.taken.'],
    ['a field by the name of a view’s own', spoiled({ record: right.record.extend({ state: label('operational', z.null()) }) }), 'record'],
    ['an empty record that is none', spoiled({ empty: { teacher: null } }), 'empty'],
    ['an event that is no thing and what happened to it', withEvent('taken', events['note.taken']), 'events.taken'],
    ['an event by the kernel’s name', withEvent('item.taken', events['note.taken']), 'events.item.taken'],
    ['an event by XState’s name', withEvent('xstate.taken', events['note.taken']), 'events.xstate.taken'],
    ['a state with two dots', withState('active.on.more', states['shut.well']), 'states.active.on.more'],
    ['a state that is also a group', withState('active', states['shut.well']), 'states.active'],
    ['a party that is no relationship', spoiled({ parties: { ...right.parties, friend: () => null } }), 'parties.friend'],
    ['owners who are no party', spoiled({ owners: 'coach' }), 'owners'],
    ['a rule that reads what is not there', spoiled({ rules: { noted: { reads: ['letters'], test: () => undefined } } }), 'rules.noted'],
    ['a payload field of the stamp', taken({ payload: noteSchema.extend({ by: label('confidential', z.string()) }) }), 'events.note.taken'],
    [
      'a payload field called stage',
      taken({ payload: noteSchema.extend({ stage: label('confidential', z.string()) }) }),
      'events.note.taken',
    ],
    ['a check without an example', taken({ check: () => undefined }), 'events.note.taken'],
    ['an asker who is no party', taken({ by: ['coach'] }), 'events.note.taken'],
    ['an owner of what is no item', withEvent('note.shut', { ...events['note.shut'], owner: 'team' }), 'events.note.shut'],
    ['an append to what is no list', taken({ append: 'teacher' }), 'events.note.taken'],
    [
      'two events that append to one list with payloads of their own',
      withEvent('note.heard', { ...events['note.taken'], payload: noteSchema.extend({}) }),
      'events.note.heard',
    ],
    [
      'an append of more than an item has',
      taken({ payload: noteSchema.extend({ more: label('confidential', z.string()) }) }),
      'events.note.taken',
    ],
    [
      'an append that relabels',
      taken({ payload: z.object(labelEach('operational', { text: z.string(), kind: z.enum(['seen', 'heard']) })) }),
      'events.note.taken',
    ],
    [
      'about what is no list',
      withEvent('note.shut', { ...events['note.shut'], about: { items: 'rating', from: ['open'] } }),
      'events.note.shut',
    ],
    [
      'about a stage that there is not',
      withEvent('note.shut', { ...events['note.shut'], about: { items: 'notes', from: ['ajar'] } }),
      'events.note.shut',
    ],
    [
      'about that leads, by the record, to a stage that there is not',
      withEvent('note.shut', {
        ...events['note.shut'],
        about: { items: 'notes', from: ['open'], to: { record: () => 'shut', oneOf: ['shut', 'gone'] } },
      }),
      'events.note.shut',
    ],
    [
      'about that leads to a stage that there is not',
      withEvent('note.shut', { ...events['note.shut'], about: { items: 'notes', from: ['open'], to: 'gone' } }),
      'events.note.shut',
    ],
    [
      'a branch of stages on what is no enum',
      withEvent('note.shut', {
        ...events['note.shut'],
        about: { items: 'notes', from: ['open'], to: { payload: 'why', is: { a: 'shut' } } },
      }),
      'events.note.shut',
    ],
    ['a first state that there is not', spoiled({ chart: { ...chart, initial: 'start' } }), 'chart.initial'],
    ['a dead end', withState('shut.well', { ...states['shut.well'], final: false }), 'states.shut.well'],
    ['a target that there is not', withMove('small.closed', { allow: ['noted'], to: 'gone' }), 'states.active.on.on.small.closed'],
    ['a target that is a group', withMove('small.closed', { allow: ['noted'], to: 'shut' }), 'states.active.on.on.small.closed'],
    [
      'a branch that lacks a value',
      withMove('small.closed', { ...on, to: { payload: 'how', is: { well: 'shut.well' } } }),
      'events.small.closed',
    ],
    [
      'a branch on a value that there is not',
      withMove('small.closed', { ...on, to: { payload: 'how', is: { ...on.to.is, so: 'shut.well' } } }),
      'events.small.closed',
    ],
    [
      'a branch on what is no enum',
      withMove('small.closed', { ...on, to: { payload: 'what', is: { well: 'shut.well' } } }),
      'events.small.closed',
    ],
    [
      'a branch on the record to what is not there',
      withMove('small.closed', { ...on, to: { record: () => 'gone', oneOf: ['gone'] } }),
      'states.active.on.on.small.closed',
    ],
    ['a state that nothing leads to', withState('shut.away', states['shut.well']), 'states.shut.away'],
    ['an event that no state takes', withEvent('note.lost', { payload: z.object({}), by: ['teacher'] }), 'events.note.lost'],
    ['a rule that allows nothing', spoiled({ rules: { ...right.rules, idle: { reads: [], test: () => undefined } } }), 'rules.idle'],
    [
      'a deadline that calls for what system may not ask',
      withState('active.on', { ...states['active.on'], due: { schoolDays: 5, calls: 'note.taken' } }),
      'states.active.on.due',
    ],
    [
      'a deadline that is put off by items that there are not',
      withState('active.on', { ...states['active.on'], due: { schoolDays: 5, renewedBy: { items: 'meetings', on: 'day' } } }),
      'states.active.on.due.renewedBy',
    ],
    [
      'a deadline that is put off to a field that its items have not',
      withState('active.on', { ...states['active.on'], due: { schoolDays: 5, renewedBy: { items: 'notes', on: 'constructor' } } }),
      'states.active.on.due.renewedBy',
    ],
    ['a watch that calls for what system may not ask', spoiled({ watch: [{ when: () => true, calls: 'note.taken' }] }), 'watch'],
    ['a move by an event that there is not', withMove('note.lost', {}), 'states.active.on.on.note.lost'],
    [
      'a move allowed by a rule that there is not',
      withMove('small.closed', { ...on, allow: ['nobody'] }),
      'states.active.on.on.small.closed',
    ],
    ['moves of a group that there is not', spoiled({ chart: { ...chart, within: { ...chart.within, away: { on: {} } } } }), 'within.away'],
    ['the same event in a state and its group', withMove('note.taken', {}), 'states.active.on.on.note.taken'],
    [
      'a rule that reads what who may ask could never see',
      withEvent('small.closed', { ...events['small.closed'], by: ['principal'] }),
      'rules.noted',
    ],
  ])('throws on %s', (_, define, where) => {
    expect(define).toThrow(expect.objectContaining({ code: 'process/definition', details: { kind: expect.any(String), where } }));
  });

  it('hands rules no field of items that who asks could never see', () => {
    const rated = noteSchema.extend({ rating: label('evaluative', z.string().optional()) });
    const { compiled } = defineProcess({
      ...right,
      record: right.record.extend({ notes: itemsOf('confidential', rated, ['open', 'shut']) }),
      parties: { ...right.parties, teacher: () => 'ben', coach: () => 'cho' },
    } as never) as unknown as Process;
    const note = { id: 'n1', by: 'cho', owner: 'ben', at: '2026-09-14T08:00:00Z', text: 'a', rating: 'poor' };
    const notesFor = (by: string, party: string) => readableTo(compiled, { teacher: 'ben', notes: [note] }, by, [party]).notes;
    const { rating: _, ...unrated } = note;
    expect(notesFor('cho', 'coach')).toStrictEqual([unrated]);
    expect(notesFor('ben', 'teacher')).toStrictEqual([note]);
  });
});
