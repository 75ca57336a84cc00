import { CoachingError } from '../core/error';
import type { Stated } from '../labels/labelled';
import type { Partnership } from './partnership';
import { membersNow } from './partnership-process';

/** What is read of a coaching model. */
export interface OfModel {
  readonly name: string;
  readonly version: number;
}

/** What a cycle's proposal carries. */
export interface CycleProposal {
  readonly partnership: string;
  readonly teachers: string[];
  readonly coaches: string[];
  readonly policy: { id: string; version: number };
  readonly model: { name: string; version: number };
  readonly topic?: string;
}

/**
 * Makes the payload of `cycle.proposed` for a partnership: its people, its policy, and a model.
 *
 * @param state - The state of an active partnership.
 * @param model - The model that the cycle is to follow.
 * @param options - `topic`: what it is about, in a few words; it is shareable, so it names no weakness.
 * @returns The payload. Whether the cycle may begin is for its own rules to say.
 * @throws {CoachingError} `input/invalid` where the partnership has no policy, because it has not begun.
 * @example
 * cycleFrom(initial(partnership, 'p1'), impactModel); // throws input/invalid
 */
export function cycleFrom(state: Stated<Partnership>, model: OfModel, options: { readonly topic?: string } = {}): CycleProposal {
  const { people, policy } = state.record;
  if (policy === null)
    throw new CoachingError(
      'input/invalid',
      { expected: 'a partnership that has begun' },
      'Expected a partnership that has begun, found none.',
    );
  return {
    partnership: state.id,
    teachers: [...membersNow(people, 'teacher')],
    coaches: [...membersNow(people, 'coach')],
    policy: { id: policy.id, version: policy.version },
    model: { name: model.name, version: model.version },
    ...(options.topic === undefined ? {} : { topic: options.topic }),
  };
}
