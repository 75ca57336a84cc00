import { describe, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import type { CycleSchema } from '../../src/cycle/cycle';
import type { CycleEvent } from '../../src/cycle/cycle-event';
import { cycleOf } from '../../src/cycle/cycle-of';
import { defineModel } from '../../src/cycle/model';
import type { growModel } from '../../src/cycle/models/grow';
import { defineOwn } from '../../src/cycle/own';
import { itemsOf, label } from '../../src/labels/label';
import type { ViewOf } from '../../src/labels/view-of';
import type { strict } from '../../src/privacy/policies/strict';
import type { StateOf } from '../../src/process/process';
import { given } from '../../src/testing/given';
import type { walk } from './acme';
import { acme, walkModel } from './acme';
import { known } from './impact-story';

const text = label('confidential', z.string());
const parts = { key: 'acme', fields: { 'acme.focus': text }, empty: { 'acme.focus': '' }, rules: {} } as const;

describe('own parts', () => {
  test('have a label on every field', () => {
    // @ts-expect-error -- a field without a label
    defineOwn({ key: 'acme', fields: { 'acme.focus': z.string() }, empty: { 'acme.focus': '' }, events: {}, rules: {} });
    const item = z.object({ seen: z.string() });
    // @ts-expect-error -- an item's field without a label
    itemsOf('confidential', item);
    defineOwn({
      ...parts,
      // @ts-expect-error -- a payload's field without a label
      events: { 'acme.focus-chosen': { payload: z.object({ focus: z.string() }), by: ['coach'] } },
    });
  });

  test('begin as their schema says', () => {
    // @ts-expect-error -- a number where there are words
    defineOwn({ ...parts, empty: { 'acme.focus': 1 }, events: {} });
  });

  test('write the own fields and nothing else', () => {
    defineOwn({
      ...parts,
      events: {
        'acme.focus-chosen': {
          payload: z.object({ focus: text }),
          by: ['coach'],
          write: (own, event) => {
            expectTypeOf(own).toEqualTypeOf<{ 'acme.focus': string }>();
            expectTypeOf(event.focus).toEqualTypeOf<string>();
            expectTypeOf(event.type).toEqualTypeOf<'acme.focus-chosen'>();
            // @ts-expect-error -- the shared record is not theirs to write
            own.teachers = [];
          },
        },
      },
    });
  });

  test('append to own lists, and are about own items', () => {
    // @ts-expect-error -- goals are ours
    defineOwn({ ...parts, events: { 'acme.goal-set': { payload: z.object({ text }), by: ['coach'], append: 'goals' } } });
    defineOwn({
      ...parts,
      // @ts-expect-error -- goals are ours
      events: { 'acme.goal-seen': { payload: z.object({}), by: ['coach'], about: { items: 'goals', from: ['agreed'] } } },
    });
  });

  test('are asked for by teachers and coaches', () => {
    // @ts-expect-error -- a principal acts in no cycle
    defineOwn({ ...parts, events: { 'acme.focus-chosen': { payload: z.object({}), by: ['principal'] } } });
  });

  test('have rules that are handed what they read, ours too', () => {
    defineOwn({
      ...parts,
      events: {},
      rules: {
        'acme.has-focus': {
          reads: ['acme.focus', 'goals'],
          test: (read) => {
            expectTypeOf(read['acme.focus']).toEqualTypeOf<string>();
            expectTypeOf(read.goals.length).toEqualTypeOf<number>();
            // @ts-expect-error -- it does not say that it reads this
            return read.sessions.length > 0 ? undefined : 'Expected a session.';
          },
        },
      },
    });
    // @ts-expect-error -- there is no such field
    defineOwn({ ...parts, events: {}, rules: { 'acme.has-score': { reads: ['score'], test: () => undefined } } });
  });
});

describe('a model with own parts', () => {
  const base = { ...walkModel, parts: [acme], start: 'focus', order: 'free', anytime: [], needs: {}, closing: [] } as const;

  test('is made of their events and rules too', () => {
    const phases = { focus: { title: 'Focus', work: [] } };
    const { review: _review, ...rest } = base;
    defineModel({ ...rest, phases, anytime: ['acme.focus-chosen'], closing: ['acme.has-focus'] });
    // @ts-expect-error -- Acme has no such event
    defineModel({ ...rest, phases, anytime: ['acme.teacher-rated'] });
    // @ts-expect-error -- Acme has no such rule
    defineModel({ ...rest, phases, closing: ['acme.has-score'] });
    // @ts-expect-error -- parts without rules add none
    defineModel({ ...rest, parts: [defineOwn({ ...parts, events: {} })], phases, closing: ['acme.has-focus'] });
    const { parts: _parts, ...without } = rest;
    // @ts-expect-error -- without the parts there is no such event
    defineModel({ ...without, phases, anytime: ['acme.focus-chosen'] });
  });

  test('has their fields in its record and their events among its own', () => {
    type State = StateOf<typeof walk>;
    expectTypeOf<State['record']['acme.focus']>().toEqualTypeOf<string | null>();
    expectTypeOf<State['record']['acme.walkthroughs'][number]['stage']>().toEqualTypeOf<'open' | 'answered'>();
    expectTypeOf<State['record']['teachers']>().toEqualTypeOf<string[]>();
    expectTypeOf<State['state']>().toExtend<string>();
    const asked = given(cycleOf(walkModel), known);
    asked.when({ type: 'acme.focus-chosen', by: 'ben', focus: 'Wait time' });
    asked.when({ type: 'cycle.withdrawn', by: 'ben' });
    // @ts-expect-error -- a focus is in words
    asked.when({ type: 'acme.focus-chosen', by: 'ben', focus: 3 });
    // @ts-expect-error -- there is no such event
    asked.when({ type: 'acme.teacher-rated', by: 'ben' });
  });

  test('is viewed by their labels', () => {
    type Record = (typeof walk)['record'];
    type Coach = ViewOf<Record, typeof strict, 'coach', 'coaching'>;
    expectTypeOf<Coach['acme.focus']>().toEqualTypeOf<string | null>();
    expectTypeOf<Coach['acme.walkthroughs'][number]>().toHaveProperty('room');
    type Principal = ViewOf<Record, typeof strict, 'principal', 'operations'>;
    expectTypeOf<Principal['acme.visits']>().toEqualTypeOf<number>();
    expectTypeOf<keyof Principal>().not.toEqualTypeOf<keyof Coach>();
    expectTypeOf<'acme.walkthroughs' extends keyof Principal ? true : false>().toEqualTypeOf<false>();
  });

  test('and one without them is as it was', () => {
    type Grow = ReturnType<typeof cycleOf<'goal', never>>;
    expectTypeOf<Grow['record']>().toEqualTypeOf<CycleSchema>();
    expectTypeOf<NonNullable<Parameters<typeof cycleOf>[0]>['name']>().toEqualTypeOf<string>();
    expectTypeOf<typeof growModel.parts>().toEqualTypeOf<readonly never[] | undefined>();
    expectTypeOf<CycleEvent['type']>().not.toEqualTypeOf<string>();
  });
});
