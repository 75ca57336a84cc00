import * as fc from 'fast-check';
import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { decide } from '../process/decide';
import type { EventStamp } from '../process/event';
import { initial } from '../process/initial';
import type { Process } from '../process/process';
import { drawStep } from './draw-step';
import { type Drawing, drawingOf } from './drawing';
import type { Walk, WalkStep, World } from './walk';

/**
 * Gives an arbitrary for walks through a process: what people ask for one after another. Most of it is ready and right by
 * `nextSteps`, so that walks get far; the rest is out of turn, malformed or hostile, and there are corrections.
 *
 * @param process - The process.
 * @param world - Who asks, and what is known from outside.
 * @returns An arbitrary of walks, for {@link runWalk}. A walk shrinks; replay one by its seed, not by its path.
 * @example
 * import * as fc from 'fast-check';
 * const facts = fc.constant({ partnership: null, coachEvaluates: false });
 * fc.sample(anyWalk(impact, { people: ['ben', 'cho'], facts, length: 5 }), 20).every((walk) => walk.steps.length <= 5); // => true
 */
export function anyWalk<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  world: World<Facts>,
): fc.Arbitrary<Walk<Facts>> {
  const drawing = drawingOf(process as unknown as Process, world);
  return fc.gen().map((draw) => {
    const steps: WalkStep<Facts>[] = [...(world.given ?? [])];
    let state = steps.reduce((before, step) => stateAfter(process, before, step) ?? before, initial(process, 'walk'));
    const length = draw(drawing.length);
    for (let n = 1; n <= length; n += 1) {
      const step = drawStep(process as unknown as Process, drawing as Drawing, draw, state, n) as WalkStep<Facts>;
      steps.push(step);
      const after = stateAfter(process, state, step);
      if (after === undefined) break;
      state = after;
    }
    return { steps };
  });
}

/** The state after a step; nothing where it throws, which is for the laws to find. */
function stateAfter<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  state: Stated<z.output<Schema>, State>,
  step: WalkStep<Facts>,
): Stated<z.output<Schema>, State> | undefined {
  try {
    const decided = decide(process, state, step.event as Event, step.facts);
    return decided.ok ? decided.state : state;
  } catch {
    return undefined;
  }
}
