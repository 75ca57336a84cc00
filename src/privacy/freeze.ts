/** Freezes a value to its last object, also inside what is frozen on the outside already. */
export function freeze<T>(value: T, seen: WeakSet<object> = new WeakSet()): T {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  Object.freeze(value);
  for (const each of Object.values(value)) freeze(each, seen);
  return value;
}
