import type { Stated } from '../labels/labelled';

/** What was worked out of each state under each thing that is known: neither ever changes. */
export type Kept<T> = WeakMap<Stated, Map<unknown, T>>;

/** Answers what is kept, or works it out and keeps it. */
export function keep<T>(kept: Kept<T>, state: Stated, known: unknown, work: () => T): T {
  const ofState = kept.get(state) ?? new Map<unknown, T>();
  if (ofState.has(known)) return ofState.get(known) as T;
  const made = work();
  ofState.set(known, made);
  kept.set(state, ofState);
  return made;
}
