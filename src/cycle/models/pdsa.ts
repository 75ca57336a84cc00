import type { Process } from '../../process/process';
import { confidentialPolicies } from '../confidential-policies';
import type { CycleFacts } from '../cycle';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';
import type { CycleEventWith, CycleSchemaWith } from '../part';
import { changeTests } from '../parts/change-tests';

/**
 * PDSA, plan, do, study, act: small tests of change for one aim. A test is run on a written prediction, studied on data of its measure,
 * and what follows is decided on what was learned. From Act it goes on with the next test.
 */
export const pdsaModel = defineModel({
  name: 'pdsa',
  version: 1,
  title: 'PDSA',
  order: 'strict',
  goals: { about: ['system', 'practice', 'students'], atOnce: 1 },
  policies: confidentialPolicies,
  parts: [changeTests],
  start: 'aim',
  phases: {
    aim: { title: 'Aim', work: ['goal.agreed'], leave: ['has-aim'], next: 'plan' },
    plan: {
      title: 'Plan',
      work: ['test.planned', 'prediction.written', 'test.dropped'],
      leave: ['has-test', 'has-prediction'],
      next: 'do',
      back: 'aim',
    },
    do: { title: 'Do', work: [], leave: ['has-run-test'], next: 'study', back: 'plan' },
    study: { title: 'Study', work: ['test.studied'], leave: ['has-study'], next: 'act', back: 'do' },
    act: { title: 'Act', work: ['act.decided'], leave: ['has-decision'], next: 'plan', back: 'study' },
  },
  anytime: [
    'session.held',
    'reality.recorded',
    'artifact.added',
    'note.taken',
    'goal.drafted',
    'goal.set-aside',
    'measurement.recorded',
    'test.run',
    'test.measured',
  ],
  needs: { 'goal.agreed': ['goals-at-once'], 'test.planned': ['has-aim'] },
  reaching: ['has-decision'],
  sources: [
    'Carnegie Foundation, Coaching PDSA cycles: https://pdfslide.us/amp/documents/coaching-pdsa-cycles-carnegie-foundation-for-the-theory-nfi-orms-testing.html',
    'REL Appalachia, Continuous improvement coaching: https://fdocuments.net/document/continuous-improvement-coaching-facilitators-workbook.html',
  ],
});

export type PdsaState = CycleState<'aim' | 'plan' | 'do' | 'study' | 'act'>;

/** The record of a cycle of this model. */
export type PdsaSchema = CycleSchemaWith<typeof changeTests>;

/** The events that one may have. */
export type PdsaEvent = CycleEventWith<typeof changeTests>;

/** The process of PDSA. */
export const pdsa: Process<PdsaSchema, PdsaEvent, PdsaState, CycleFacts> = cycleOf(pdsaModel);
