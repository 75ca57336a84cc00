import { cycleOf, defineModel, defineOwn } from 'coaching-cycles';
import { itemsOf, label, labelEach } from 'coaching-cycles/labels';
import { itemOf } from 'coaching-cycles/process';
import * as z from 'zod';

const words = z.string().min(1).max(2000);
const visitSchema = z.object(labelEach('confidential', { focus: words, tool: words, on: z.iso.date() }));
const found = { data: words, effect: words };

/** A visit with what it is to look at and the tool that both have agreed on; then what the tool recorded; then what the two make of it. */
const parts = defineOwn({
  key: 'bda',
  fields: {
    'bda.visits': itemsOf(
      'confidential',
      visitSchema.extend(labelEach('confidential', { data: found.data.optional(), effect: found.effect.optional() })),
      ['agreed', 'made', 'talked-over'],
    ),
  },
  empty: { 'bda.visits': [] },
  events: {
    'bda.visit-agreed': { payload: visitSchema, by: ['teacher'], append: 'bda.visits' },
    'bda.visit-made': {
      payload: z.object({ data: label('confidential', found.data) }),
      by: ['coach'],
      when: { happening: { enteredWithinDays: 7 } },
      about: { items: 'bda.visits', from: ['agreed'], to: 'made' },
      write: (own, event) => {
        itemOf(own['bda.visits'], event.item).data = event.data;
      },
    },
    'bda.visit-talked-over': {
      payload: z.object({ effect: label('confidential', found.effect) }),
      by: ['teacher', 'coach'],
      about: { items: 'bda.visits', from: ['made'], to: 'talked-over' },
      write: (own, event) => {
        itemOf(own['bda.visits'], event.item).effect = event.effect;
      },
    },
  },
  rules: {
    'bda.is-agreed': {
      reads: ['bda.visits'],
      test: (read) =>
        read['bda.visits'].some(({ stage }) => stage === 'agreed')
          ? undefined
          : 'A visit looks at what the teacher has agreed to, with the tool that was agreed: found no such visit.',
      madeBy: ['bda.visit-agreed'],
    },
    'bda.has-data': {
      reads: ['bda.visits'],
      test: (read) =>
        read['bda.visits'].some(({ stage }) => stage === 'made')
          ? undefined
          : 'The talk afterwards is about the data of a visit: found no visit that is still to be talked over.',
      madeBy: ['bda.visit-made'],
    },
    'bda.is-talked-over': {
      reads: ['bda.visits'],
      test: (read) => {
        const made = read['bda.visits'].filter(({ stage }) => stage !== 'agreed');
        return made.length > 0 && made.every(({ stage }) => stage === 'talked-over')
          ? undefined
          : 'A visit without a talk afterwards is no coaching: expected every visit to be talked over.';
      },
      madeBy: ['bda.visit-talked-over'],
    },
  },
  due: { 'bda.visits': { agreed: { on: 'on' }, made: { schoolDays: 2 } } },
});

/**
 * Before, During, After: the cycle of consultation of the Pennsylvania Institute for Instructional Coaching. The two plan a lesson and agree on
 * what is looked at and how; the coach visits and records that; they talk it over, and go on with the next lesson.
 */
export const bdaModel = defineModel({
  name: 'before-during-after',
  version: 1,
  title: 'Before, During, After',
  order: 'strict',
  goals: { about: ['students', 'practice'], atOnce: 1 },
  policies: ['strict'],
  parts: [parts],
  start: 'before',
  phases: {
    before: { title: 'Before', work: ['bda.visit-agreed'], leave: ['bda.is-agreed'], next: 'during', schoolDays: 5 },
    during: { title: 'During', work: [], leave: ['bda.has-data'], next: 'after', back: 'before', schoolDays: 5 },
    after: {
      title: 'After',
      work: ['bda.visit-talked-over'],
      leave: ['bda.is-talked-over', 'has-commitment'],
      next: 'before',
      schoolDays: 2,
    },
  },
  anytime: ['session.held', 'note.taken', 'goal.drafted', 'goal.agreed', 'bda.visit-made', 'commitment.made', 'commitment.settled'],
  needs: { 'goal.agreed': ['goals-at-once'] },
  closing: ['bda.is-talked-over'],
  sources: [
    'Eisenberg, E. B., Eisenberg, B. P., Medrich, E. A. and Charner, I. (2017). Instructional Coaching in Action. ASCD',
    'The three sessions, and the tool that is made together (May 2018): http://piic.pacoaching.org/index.php/piic-coaching/coaching-tip-of-the-month/1083-may-2018',
    'Confidential and not evaluative: https://www.iu1.org/departments/information-services/pennsylvania-institute-for-instructional-coaching',
  ],
});

export const beforeDuringAfter = cycleOf(bdaModel);
