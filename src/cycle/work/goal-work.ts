import * as z from 'zod';
import { says } from '../../core/sentence';
import { goalSchema, type Target } from '../../goals/goal';
import { measurementSchema } from '../../goals/measurement';
import { measurementProblem } from '../../goals/measurement-problem';
import { targetProblem } from '../../goals/target-problem';
import type { Frozen } from '../../process/definition';
import type { EventOf } from '../../process/event';
import { cycleEvents } from '../declare';
import { happening, stillToCome } from './happening';

const nothing = z.object({});

export interface GoalDrafted extends EventOf<'goal.drafted', typeof goalSchema> {}
export interface GoalAgreed extends EventOf<'goal.agreed', typeof nothing> {}
export interface GoalSetAside extends EventOf<'goal.set-aside', typeof nothing> {}
export interface MeasurementRecorded extends EventOf<'measurement.recorded', typeof measurementSchema> {}

/** Goals: drafted by either, agreed by the teacher's choice, measured. */
export const goalWork = cycleEvents({
  'goal.drafted': {
    payload: goalSchema,
    by: ['teacher', 'coach'],
    append: 'goals',
    check: (event) => targetProblem(event.target),
    example: () => ({
      text: 'Students explain how they got to an answer.',
      about: 'students' as const,
      measure: 'Students who explain, in a sweep over the class',
      unit: 'percent of students',
      target: { kind: 'increase' as const, baseline: 35, target: 75 },
    }),
  },
  'goal.agreed': { payload: nothing, by: ['teacher'], about: { items: 'goals', from: ['drafted'], to: 'agreed' } },
  'goal.set-aside': { payload: nothing, by: ['teacher'], about: { items: 'goals', from: ['drafted', 'agreed'], to: 'set-aside' } },
  'measurement.recorded': {
    payload: measurementSchema,
    by: ['teacher', 'coach'],
    append: 'measurements',
    follows: { field: 'goal', items: 'goals' },
    when: happening,
    check: (event, { record }) => {
      const goal = record.goals.find((each) => each.id === event.goal);
      if (goal === undefined)
        return says('measurement.recorded/goal', 'Expected a goal of this cycle to be measured, found none of that id.');
      return measurementProblem(goal.target.kind, event) ?? stillToCome(event.on, event.recordedAt);
    },
    example: ({ record, at }) => {
      const goal = record.goals.at(-1);
      return { goal: goal?.id ?? 'goal', on: at.slice(0, 10), ...atTarget(goal?.target) };
    },
  },
});

function atTarget(target: Frozen<Target> | undefined): { readonly value: number } | { readonly reached: number; readonly of: number } {
  if (target === undefined) return { value: 0 };
  if (target.kind === 'mastery') return { reached: 24, of: 24 };
  return { value: target.kind === 'range' ? target.low : target.target };
}
