import * as z from 'zod';
import { cycleOf } from '../../src/cycle/cycle-of';
import { defineModel } from '../../src/cycle/model';
import { defineOwn } from '../../src/cycle/own';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { itemOf } from '../../src/process/item-of';
import { accepted, proposed } from './impact-story';

const walkthroughSchema = z.object({
  ...labelEach('confidential', { room: z.string().min(1), seen: z.array(z.string()).max(9).optional() }),
  /** The author's alone. */
  aside: label('private', z.string().optional()),
});

/** A question about a goal: it belongs to whom the goal does. */
const questionSchema = z.object(labelEach('confidential', { goal: z.string(), words: z.string().min(1) }));

/** What a vendor called Acme adds: a focus, and walkthroughs that are planned, answered, and rest on each other. */
export const acme = defineOwn({
  key: 'acme',
  fields: {
    'acme.focus': label('shareable', z.string().nullable()),
    'acme.visits': label('operational', z.int().min(0)),
    'acme.walkthroughs': itemsOf('confidential', walkthroughSchema.extend({ answer: label('confidential', z.string().optional()) }), [
      'open',
      'answered',
    ]),
    'acme.questions': itemsOf('confidential', questionSchema),
  },
  empty: { 'acme.focus': null, 'acme.visits': 0, 'acme.walkthroughs': [], 'acme.questions': [] },
  events: {
    'acme.focus-chosen': {
      payload: z.object({ focus: label('shareable', z.string().min(1)) }),
      by: ['teacher'],
      write: (own, event) => {
        own['acme.focus'] = event.focus;
      },
    },
    'acme.walkthrough-recorded': {
      payload: walkthroughSchema,
      by: ['coach', 'teacher'],
      when: { happening: { enteredWithinDays: 7 } },
      append: 'acme.walkthroughs',
      write: (own) => {
        own['acme.visits'] += 1;
      },
      check: (event, { record }) =>
        record.goals.some((goal) => goal.text === event.room) ? 'Expected a room, found the words of a goal.' : undefined,
      example: () => ({ room: 'Room 4' }),
    },
    'acme.question-asked': {
      payload: questionSchema,
      by: ['coach'],
      append: 'acme.questions',
      follows: { field: 'goal', items: 'goals' },
    },
    'acme.walkthrough-answered': {
      payload: z.object({ answer: label('confidential', z.string().min(1)) }),
      by: ['teacher'],
      about: { items: 'acme.walkthroughs', from: ['open'], to: 'answered' },
      write: (own, event) => {
        itemOf(own['acme.walkthroughs'], event.item).answer = event.answer;
      },
    },
  },
  rules: {
    'acme.has-focus': {
      reads: ['acme.focus'],
      test: (read) => (read['acme.focus'] === null ? 'Acme walks with a focus: expected one, found none.' : undefined),
      madeBy: ['acme.focus-chosen'],
    },
    'acme.is-answered': {
      reads: ['acme.walkthroughs', 'goals'],
      test: (read) =>
        read.goals.length > 0 || read['acme.walkthroughs'].some(({ stage }) => stage === 'answered')
          ? undefined
          : 'Expected an answer to a walkthrough, found none.',
      madeBy: ['acme.walkthrough-answered'],
    },
  },
  due: { 'acme.walkthroughs': { open: { schoolDays: 3 } } },
});

export const walkModel = defineModel({
  name: 'acme-walk',
  version: 1,
  title: 'Walk, then answer',
  order: 'strict',
  goals: { about: ['practice'], atOnce: 1 },
  policies: ['strict'],
  parts: [acme],
  start: 'focus',
  phases: {
    focus: { title: 'Focus', work: ['acme.focus-chosen'], leave: ['acme.has-focus'], next: 'walk' },
    walk: { title: 'Walk', work: ['acme.walkthrough-answered', 'goal.drafted', 'acme.question-asked'], back: 'focus' },
  },
  anytime: ['session.held', 'acme.walkthrough-recorded'],
  needs: { 'goal.drafted': ['acme.is-answered'] },
  closing: ['acme.is-answered'],
  sources: ['Made up for these tests.'],
});

export const walk = cycleOf(walkModel);

export const walkBegun = [proposed('acme-walk'), accepted('ben')] as const;
export const focusChosen = { type: 'acme.focus-chosen', by: 'ben', focus: 'Wait time' } as const;
export const walked = { id: 'w1', type: 'acme.walkthrough-recorded', by: 'cho', room: 'Room 4', aside: 'Ask about the map.' } as const;
export const answered = { type: 'acme.walkthrough-answered', by: 'ben', item: 'w1', answer: 'I waited longer.' } as const;
