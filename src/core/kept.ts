/** What keeps answers by key: a `Map` or a `WeakMap`. */
interface Keeping<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => unknown;
}

/** Answers what is kept under a key, or makes it and keeps it. What is `undefined` is made anew each time. */
export function kept<Key, Value>(keeping: Keeping<Key, Value>, key: Key, make: () => Value): Value {
  const before = keeping.get(key);
  if (before !== undefined) return before;
  const made = make();
  keeping.set(key, made);
  return made;
}
