import type { Stated } from '../labels/labelled';

/** Every state, record, field and item that was frozen here. What anybody else says is frozen is not believed: it could be a proxy. */
const lasting = new WeakSet<object>();

/** Down to the items of a record’s lists: what is inside them is only ever found through them. */
const remembered = 3;

/**
 * Freezes a state for whoever looks at it more than once: what {@link viewFor} copies of it is kept for as long as the state, and
 * the next look takes it from there. What may be seen is worked out at every look all the same.
 *
 * @param state - A state. It stays as it was, and what it holds that is not frozen yet is copied: after {@link decide}, little more
 *   than what is new.
 * @returns The same state, frozen to its last object; plain JSON, whatever was handed in.
 * @example
 * const state = frozen(initial(impact, 'c1'));
 * Object.isFrozen(state.record); // => true
 * frozen(state) === state; // => true
 */
export function frozen<State extends Stated>(state: State): State {
  return copyOf(state, remembered) as State;
}

/** Whether a value was frozen here, and so is the same at every look. */
export function lasts(value: unknown): value is object {
  return lasting.has(value as object);
}

function copyOf(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || (depth >= 0 && lasting.has(value))) return value;
  const copy = Array.isArray(value) ? listOf(value, depth - 1) : objectOf(value as Readonly<Record<string, unknown>>, depth - 1);
  Object.freeze(copy);
  if (depth >= 0) lasting.add(copy);
  return copy;
}

/** By position: a list could bring a way of its own to go through it. */
function listOf(value: readonly unknown[], depth: number): readonly unknown[] {
  const copy: unknown[] = [];
  for (let at = 0; at < value.length; at += 1) copy.push(copyOf(value[at], depth));
  return copy;
}

function objectOf(value: Readonly<Record<string, unknown>>, depth: number): object {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) if (key !== '__proto__') copy[key] = copyOf(value[key], depth);
  return copy;
}
