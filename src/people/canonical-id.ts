const offset = 0x6c62272e07bb014262b821756295c58dn;
const prime = 0x0000000001000000000000000000013bn;
const bits = 128n;

/**
 * Makes one id of several parts: the same parts, the same id; other parts, another.
 * Readable where that cannot be misread, else a hash: FNV-1a, 128 bits (draft-eastlake-fnv).
 *
 * @param kind - What the id is of; letters and hyphens.
 * @param parts - Ids and moments.
 * @returns An id of at most 128 characters.
 * @example
 * canonicalId('coach', ['ben', 'ana']); // => 'coach:ben:ana'
 */
export function canonicalId(kind: string, parts: readonly string[]): string {
  const readable = [kind, ...parts].join(':');
  // A colon inside a part could be read as the border between two; the last part, a moment, may have its own.
  const plain = parts.slice(0, -1).every((part) => !part.includes(':'));
  if (plain && readable.length <= 128) return readable;
  return `${kind}::${hash(JSON.stringify(parts))}`;
}

function hash(text: string): string {
  let state = offset;
  for (const byte of new TextEncoder().encode(text)) state = BigInt.asUintN(Number(bits), (state ^ BigInt(byte)) * prime);
  return state.toString(16).padStart(32, '0');
}
