/** What our calculators answer to each table: from the input of a case to an object in the shape of what the table expects. */
export type Answer = (
  // biome-ignore lint/suspicious/noExplicitAny: each table has inputs of its own shape.
  input: any,
  id: string,
) => unknown;

/** The value of a result, or another part of it; `null` where there is none. */
export function part<T extends object>(
  result: ({ readonly ok: true } & T) | { readonly ok: false },
  of: (found: T) => unknown = (found) => (found as { value?: unknown }).value,
): unknown {
  return result.ok ? of(result) : null;
}
