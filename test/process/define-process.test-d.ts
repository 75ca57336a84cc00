import { describe, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { decide } from '../../src/process/decide';
import { defineProcess } from '../../src/process/define-process';
import type { EventOf } from '../../src/process/event';
import { initial } from '../../src/process/initial';
import type { StateOf } from '../../src/process/process';

const record = z.object({
  teacher: label('operational', idSchema.nullable()),
  notes: itemsOf('confidential', z.object(labelEach('confidential', { text: z.string() }))),
});

/** What every process below has; each spoils one thing. */
const base = {
  kind: 'typed',
  version: 1,
  record,
  empty: { teacher: null, notes: [] },
  facts: z.object(labelEach('operational', { allowed: z.boolean() })),
  partnership: () => null,
  policy: () => null,
  rules: { noted: { reads: ['notes'] as const, test: () => undefined } },
};

const events = {
  'typed.begun': { payload: z.object(labelEach('operational', { how: z.enum(['well', 'badly']) })), by: ['teacher'] as const },
  'note.taken': { payload: z.object(labelEach('confidential', { text: z.string() })), by: ['teacher'] as const, append: 'notes' as const },
  'typed.closed': { payload: z.object({}), by: ['teacher'] as const },
};

const right = defineProcess({
  ...base,
  parties: { teacher: (read) => read.teacher },
  owners: 'teacher',
  events,
  chart: {
    initial: 'none',
    states: {
      none: {
        label: 'operational',
        seenAs: 'not-started',
        on: { 'typed.begun': { to: { payload: 'how', is: { well: 'open', badly: 'shut' } } } },
      },
      open: { label: 'operational', seenAs: 'in-progress', on: { 'note.taken': {}, 'typed.closed': { allow: ['noted'], to: 'shut' } } },
      shut: { label: 'operational', seenAs: 'finished', final: true },
    },
  },
});

const at = '2026-09-14T08:00:00Z';
const stamp = { id: 'e1', by: 'ben', at, recordedAt: at };
const state = initial(right, 't1');

describe('a process', () => {
  test('names its states and its events', () => {
    expectTypeOf<StateOf<typeof right>['state']>().toEqualTypeOf<'none' | 'open' | 'shut'>();
    expectTypeOf<StateOf<typeof right>['record']['notes'][number]['text']>().toEqualTypeOf<string>();
  });

  test('takes an event written in place, with a payload, without one, and a correction', () => {
    decide(right, state, { ...stamp, type: 'note.taken', text: 'seen' }, { allowed: true });
    decide(right, state, { ...stamp, type: 'typed.closed' }, { allowed: true });
    decide(right, state, { ...stamp, type: 'item.struck', item: 'e1' }, { allowed: true });
  });

  test('an event without payload keeps its stamp', () => {
    expectTypeOf<EventOf<'typed.closed', (typeof events)['typed.closed']['payload']>['by']>().toEqualTypeOf<string>();
    expectTypeOf<EventOf<'typed.closed', (typeof events)['typed.closed']['payload']>['type']>().toEqualTypeOf<'typed.closed'>();
  });

  test('does not take what is wrong', () => {
    // @ts-expect-error -- there is no such event
    decide(right, state, { ...stamp, type: 'note.lost' }, { allowed: true });
    // @ts-expect-error -- a note has a text
    decide(right, state, { ...stamp, type: 'note.taken' }, { allowed: true });
    // @ts-expect-error -- facts are not optional
    decide(right, state, { ...stamp, type: 'typed.closed' });
    // @ts-expect-error -- facts have a shape
    decide(right, state, { ...stamp, type: 'typed.closed' }, { allowed: 'yes' });
  });
});

describe('a definition does not compile', () => {
  const parties = { teacher: () => null };
  const none = { label: 'operational', seenAs: 'not-started', on: { 'typed.begun': { to: 'open' } } } as const;
  const open = {
    label: 'operational',
    seenAs: 'in-progress',
    on: { 'note.taken': {}, 'typed.closed': { allow: ['noted'], to: 'shut' } },
  } as const;
  const shut = { label: 'operational', seenAs: 'finished', final: true } as const;

  test('where a move leads nowhere', () => {
    const define = () =>
      defineProcess({
        ...base,
        parties,
        owners: 'teacher',
        events,
        // @ts-expect-error -- `gone` is no state
        chart: { initial: 'none', states: { none: { ...none, on: { 'typed.begun': { to: 'gone' } } }, open, shut } },
      });
    expectTypeOf(define).toBeFunction();
  });

  test('where a state takes an event that there is not', () => {
    const define = () =>
      defineProcess({
        ...base,
        parties,
        owners: 'teacher',
        events,
        // @ts-expect-error -- `note.lost` is no event
        chart: { initial: 'none', states: { none, open: { ...open, on: { ...open.on, 'note.lost': { to: 'shut' } } }, shut } },
      });
    expectTypeOf(define).toBeFunction();
  });

  test('where a move is allowed by a rule that there is not', () => {
    const define = () =>
      defineProcess({
        ...base,
        parties,
        owners: 'teacher',
        events,
        chart: {
          initial: 'none',
          // @ts-expect-error -- `nobody` is no rule
          states: { none, open: { ...open, on: { ...open.on, 'typed.closed': { allow: ['nobody'], to: 'shut' } } }, shut },
        },
      });
    expectTypeOf(define).toBeFunction();
  });

  test('where a branch lacks a value', () => {
    const define = () =>
      defineProcess({
        ...base,
        parties,
        owners: 'teacher',
        events,
        chart: {
          initial: 'none',
          // @ts-expect-error -- `badly` leads nowhere
          states: { none: { ...none, on: { 'typed.begun': { to: { payload: 'how', is: { well: 'open' } } } } }, open, shut },
        },
      });
    expectTypeOf(define).toBeFunction();
  });

  test('where somebody may ask who is no party', () => {
    const define = () =>
      defineProcess({
        ...base,
        parties,
        owners: 'teacher',
        events: {
          ...events,
          // @ts-expect-error -- `coach` is no party of this process
          'typed.closed': { payload: z.object({}), by: ['coach'] },
        },
        chart: { initial: 'none', states: { none, open, shut } },
      });
    expectTypeOf(define).toBeFunction();
  });

  test('where a field has no label', () => {
    const define = () =>
      defineProcess({
        ...base,
        // @ts-expect-error -- `open` has no label
        record: z.object({ teacher: label('operational', idSchema.nullable()), open: z.string() }),
        empty: { teacher: null, open: '' },
        rules: {},
        parties,
        owners: 'teacher',
        events: { 'typed.begun': events['typed.begun'] },
        chart: { initial: 'none', states: { none: { ...none, on: { 'typed.begun': { to: 'shut' } } }, shut } },
      });
    expectTypeOf(define).toBeFunction();
  });

  test('where a rule reads what the record does not have', () => {
    const define = () =>
      defineProcess({
        ...base,
        // @ts-expect-error -- the record has no `letters`
        rules: { noted: { reads: ['letters'], test: () => undefined } },
        parties,
        owners: 'teacher',
        events,
        chart: { initial: 'none', states: { none, open, shut } },
      });
    expectTypeOf(define).toBeFunction();
  });

  test('where a list is appended to that there is not', () => {
    const define = () =>
      defineProcess({
        ...base,
        parties,
        owners: 'teacher',
        events: {
          ...events,
          // @ts-expect-error -- the record has no `letters`
          'note.taken': { payload: events['note.taken'].payload, by: ['teacher'], append: 'letters' },
        },
        chart: { initial: 'none', states: { none, open, shut } },
      });
    expectTypeOf(define).toBeFunction();
  });
});
