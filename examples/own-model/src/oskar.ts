import { cycleOf, defineModel, defineOwn } from 'coaching-cycles';
import { itemsOf, label, labelEach } from 'coaching-cycles/labels';
import * as z from 'zod';

const words = z.string().min(1).max(2000);
const saidSchema = z.object(labelEach('confidential', { text: words }));
/** Where the teacher places the present, from 0 to 10, which is the outcome. It is the teacher's own, for one conversation; nobody compares it. */
const scalingSchema = z.object(labelEach('confidential', { place: z.int().min(0).max(10) }));

const parts = defineOwn({
  key: 'oskar',
  fields: {
    'oskar.outcome': label('confidential', words.nullable()),
    'oskar.scalings': itemsOf('confidential', scalingSchema),
    'oskar.knowHow': itemsOf('confidential', saidSchema),
    'oskar.affirmations': itemsOf('confidential', saidSchema),
    'oskar.improvements': itemsOf('confidential', saidSchema),
  },
  empty: { 'oskar.outcome': null, 'oskar.scalings': [], 'oskar.knowHow': [], 'oskar.affirmations': [], 'oskar.improvements': [] },
  events: {
    'oskar.outcome-described': {
      payload: saidSchema,
      by: ['teacher'],
      write: (own, event) => {
        own['oskar.outcome'] = event.text;
      },
    },
    'oskar.present-scaled': { payload: scalingSchema, by: ['teacher'], append: 'oskar.scalings' },
    'oskar.know-how-found': { payload: saidSchema, by: ['teacher', 'coach'], append: 'oskar.knowHow' },
    'oskar.strength-affirmed': { payload: saidSchema, by: ['coach'], append: 'oskar.affirmations' },
    'oskar.improvement-noticed': { payload: saidSchema, by: ['teacher', 'coach'], append: 'oskar.improvements' },
  },
  rules: {
    'oskar.has-outcome': {
      reads: ['oskar.outcome'],
      test: (read) => (read['oskar.outcome'] === null ? 'The scale leads to an outcome: expected one, found none.' : undefined),
      madeBy: ['oskar.outcome-described'],
    },
    'oskar.is-scaled': {
      reads: ['oskar.scalings'],
      test: (read) =>
        read['oskar.scalings'].length > 0
          ? undefined
          : 'A small step leads on from where the teacher is: expected a place on the scale, found none.',
      madeBy: ['oskar.present-scaled'],
    },
    'oskar.is-reviewed': {
      reads: ['oskar.improvements'],
      test: (read) => (read['oskar.improvements'].length > 0 ? undefined : 'A review begins with what is better: found nothing yet.'),
      madeBy: ['oskar.improvement-noticed'],
    },
  },
});

/**
 * OSKAR, by Jackson and McKergow: outcome, scaling, know-how, affirm and action, review. A conversation about what works already. Its parts are
 * entered in whatever order the conversation takes; the review opens the next one.
 */
export const oskarModel = defineModel({
  name: 'oskar',
  version: 1,
  title: 'OSKAR',
  order: 'free',
  goals: { about: ['students', 'practice', 'system'], atOnce: 1 },
  policies: ['strict'],
  parts: [parts],
  start: 'outcome',
  phases: {
    outcome: { title: 'Outcome', work: [] },
    scaling: { title: 'Scaling', work: [] },
    'know-how': { title: 'Know-how', work: [] },
    action: { title: 'Affirm and action', work: [] },
    review: { title: 'Review', work: ['oskar.improvement-noticed'], schoolDays: 10 },
  },
  anytime: [
    'session.held',
    'note.taken',
    'oskar.outcome-described',
    'oskar.present-scaled',
    'oskar.know-how-found',
    'oskar.strength-affirmed',
    'commitment.made',
    'commitment.settled',
  ],
  needs: { 'oskar.present-scaled': ['oskar.has-outcome'], 'commitment.made': ['oskar.is-scaled'] },
  closing: ['has-commitment', 'oskar.is-reviewed'],
  sources: [
    'Jackson, P. Z. and McKergow, M. (2006). The Solutions Focus: Making Coaching and Change SIMPLE (2nd ed.). Nicholas Brealey',
    'The five parts, and the review that leads back to the start: http://www.thesolutionsfocus.co.uk/oskar-coaching-model.html',
    'A step from n towards n + 1: https://it.scribd.com/document/427916533/Meet-OSKAR',
  ],
});

export const oskar = cycleOf(oskarModel);
