/** A set of ids that nobody refers to, 8 bytes each instead of some 100: it only knows whether it has had one before. */
export interface Fingerprints {
  has(id: string): boolean;
  add(id: string): void;
}

/**
 * Makes an empty set of fingerprints, 64 bits of each id in an open table. Two ids of a million pass for one with a chance of
 * about 1 in 37 million (n² / 2⁶⁵); the second row would then be reported as a duplicate.
 */
export function fingerprints(): Fingerprints {
  let size = 1024;
  let count = 0;
  let table = new Uint32Array(size * 2);

  /** The slot that holds these two halves, or the empty one where they belong. */
  const slotOf = (high: number, low: number) => {
    let slot = low & (size - 1);
    while ((table[slot * 2] !== 0 || table[slot * 2 + 1] !== 0) && (table[slot * 2] !== high || table[slot * 2 + 1] !== low))
      slot = (slot + 1) & (size - 1);
    return slot;
  };
  const put = (high: number, low: number) => {
    const slot = slotOf(high, low);
    if (table[slot * 2 + 1] !== 0) return;
    table[slot * 2] = high;
    table[slot * 2 + 1] = low;
    count += 1;
  };
  const grow = () => {
    const before = table;
    size *= 2;
    count = 0;
    table = new Uint32Array(size * 2);
    for (let at = 0; at < before.length; at += 2) if (before[at + 1] !== 0) put(before[at] ?? 0, before[at + 1] ?? 0);
  };
  return {
    has: (id) => table[slotOf(hash(id, 0x9747b28c), hash(id, 0x1b873593) || 1) * 2 + 1] !== 0,
    add(id) {
      if (count * 3 > size * 2) grow();
      // The low half is never 0, so that 0 means an empty slot.
      put(hash(id, 0x9747b28c), hash(id, 0x1b873593) || 1);
    },
  };
}

/** MurmurHash3's mixing (Appleby, 2011, public domain), over UTF-16 units. */
function hash(text: string, seed: number): number {
  let state = seed;
  for (let at = 0; at < text.length; at++) {
    let part = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    part = (part << 15) | (part >>> 17);
    state ^= Math.imul(part, 0x1b873593);
    state = (state << 13) | (state >>> 19);
    state = (Math.imul(state, 5) + 0xe6546b64) | 0;
  }
  state ^= text.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
