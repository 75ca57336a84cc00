/** What tells most of what somebody saw, before all else. */
const telling = ['topic', 'goals', 'measurements', 'strategies', 'notes', 'sessions'];

/** The parts of a record that were open in a look, such as `topic, sessions and 4 more`; nothing where none was. */
export function openParts(fields: readonly string[]): string | undefined {
  const parts = [...new Set(fields.map((path) => path.split('.')[0] ?? path))];
  const named = telling.filter((part) => parts.includes(part));
  const shown = named.length > 0 ? named : parts.slice(0, telling.length);
  const more = parts.length - shown.length;
  return parts.length === 0 ? undefined : `${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}
