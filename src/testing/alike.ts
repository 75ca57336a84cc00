/** Whether two values are the same JSON to the byte: the same keys in the same order. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const [keys, others] = [Object.keys(left), Object.keys(right)];
  return keys.length === others.length && keys.every((key, n) => key === others[n] && isAlike(left[key], right[key]));
}
