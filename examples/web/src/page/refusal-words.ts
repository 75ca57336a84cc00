import type { Refused } from '../server/cycle';

const words: Readonly<Record<string, string>> = {
  'too small': 'This is too little.',
  'too big': 'This is too much.',
  number: 'A number belongs here.',
  int: 'A whole number belongs here.',
};

/** What is said at a field: what the library says of the payload's shape, in the words of a form; all else as the library says it. */
export function refusalWords({ code, message, parameters, path = [] }: Refused, value: unknown): string {
  if (code !== 'payload') return message;
  const found = path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined),
    value,
  );
  if (found === undefined || found === null || (Array.isArray(found) && found.length === 0)) return 'Please fill this in.';
  return words[String(parameters?.expected)] ?? 'This does not fit here.';
}
