import { CoachingError } from '../core/error';
import type { Instant } from '../core/instant';
import type { Stated } from '../labels/labelled';
import { membersNow } from './members';
import type { Partnership } from './partnership';

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
  readonly continues?: string;
  readonly topic?: string;
}

/** What a cycle's proposal says of the cycle itself. */
export interface CycleOptions {
  /** What it is about, in a few words; it is shareable, so it names no weakness. */
  readonly topic?: string;
  /** The id of the earlier cycle that it goes on from. */
  readonly continues?: string;
  /** The moment of the proposal: a substitute whose time is over then is not in it. */
  readonly at?: Instant;
}

/**
 * Makes the payload of `cycle.proposed` for a partnership: its people, its policy, and a model.
 *
 * @param state - The state of an active partnership.
 * @param model - The model that the cycle is to follow.
 * @param options - Its topic, the cycle that it goes on from, and the moment; each may be left out.
 * @returns The payload. Whether the cycle may begin is for its own rules to say.
 * @throws {CoachingError} `input/invalid` where the partnership has no policy, because it has not begun.
 * @example
 * cycleFrom(initial(partnership, 'p1'), impactModel); // throws input/invalid
 */
export function cycleFrom(state: Stated<Partnership>, model: OfModel, options: CycleOptions = {}): CycleProposal {
  const { people, policy } = state.record;
  const { topic, continues, at } = options;
  if (policy === null)
    throw new CoachingError(
      'input/invalid',
      { expected: 'a partnership that has begun' },
      'Expected a partnership that has begun, found none.',
    );
  return {
    partnership: state.id,
    teachers: [...membersNow(people, 'teacher', at)],
    coaches: [...membersNow(people, 'coach', at)],
    policy: { id: policy.id, version: policy.version },
    model: { name: model.name, version: model.version },
    ...(continues === undefined ? {} : { continues }),
    ...(topic === undefined ? {} : { topic }),
  };
}
