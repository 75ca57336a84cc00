import type { Process } from '../../process/process';
import { confidentialPolicies } from '../confidential-policies';
import type { CycleFacts, CycleSchema } from '../cycle';
import type { CycleEvent } from '../cycle-event';
import { cycleOf } from '../cycle-of';
import { type CycleState, defineModel } from '../model';

/**
 * GROW: one conversation through goal, reality, options and will, in whatever order it takes. No baseline is asked for; it is left with
 * a dated commitment.
 */
export const growModel = defineModel({
  name: 'grow',
  version: 1,
  title: 'GROW',
  order: 'free',
  goals: { about: ['students', 'practice', 'system'], atOnce: 1 },
  policies: confidentialPolicies,
  start: 'goal',
  phases: {
    goal: { title: 'Goal', work: [] },
    reality: { title: 'Reality', work: [] },
    options: { title: 'Options', work: [] },
    will: { title: 'Will', work: [] },
  },
  anytime: [
    'session.held',
    'note.taken',
    'goal.drafted',
    'goal.agreed',
    'goal.set-aside',
    'reality.recorded',
    'option.raised',
    'option.chosen',
    'commitment.made',
    'commitment.settled',
  ],
  needs: { 'goal.agreed': ['goals-at-once'] },
  closing: ['has-commitment'],
  sources: [
    'Whitmore, J. (1992). Coaching for Performance. Nicholas Brealey',
    'Its order may vary, and earlier stages are entered again: https://www.open.edu/openlearn/mod/oucontent/view.php?id=116322&section=5.1',
    'The goal is the one’s who is coached: https://docplayer.net/amp/20893627-Grow-model-for-coaching.html',
  ],
});

export type GrowState = CycleState<'goal' | 'reality' | 'options' | 'will'>;

/** The process of a GROW conversation. */
export const grow: Process<CycleSchema, CycleEvent, GrowState, CycleFacts> = cycleOf(growModel);
