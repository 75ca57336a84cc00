import type { Stated } from '../labels/labelled';

/** What is to be erased: a stream as a whole, or some of its items. */
export interface Original {
  readonly stream: string;
  readonly items?: readonly string[] | undefined;
}

/** Where a copy stands. */
export interface Copy {
  readonly kind: string;
  readonly stream: string;
  /** The item that is the copy: for `eraseItems`. Absent where the whole stream is one, as a share is: for `eraseStream`. */
  readonly item?: string;
  /** Whether it says that it is of this. Of what a teacher carried over in their own words only the stream is known: then a person decides. */
  readonly certain: boolean;
}

/**
 * Answers where copies stand of what is to be erased: shares of it, what was carried over from it into later cycles and partnerships, and copies of
 * those in turn. It erases nothing.
 *
 * @param original - A stream, and the items of it that go; the whole stream where none are named.
 * @param states - The states of everything that may hold a copy: shares, cycles and partnerships of these people.
 * @returns The copies, each once, in the order of the states; `[]` where there are none.
 * @example
 * copiesOf({ stream: 'c1', items: ['n1'] }, [initial(impact, 'c2')]); // => []
 */
export function copiesOf(original: Original, states: readonly Stated[]): readonly Copy[] {
  const found = new Map<string, Copy>();
  const gone: Original[] = [original];
  // What is found is an original itself: the list grows while it is gone through.
  for (const each of gone)
    for (const state of states)
      for (const copy of copiesIn(state, each)) {
        const key = JSON.stringify([copy.kind, copy.stream, copy.item]);
        if (found.has(key) && (found.get(key)?.certain || !copy.certain)) continue;
        found.set(key, copy);
        if (copy.certain) gone.push({ stream: copy.stream, items: copy.item === undefined ? undefined : [copy.item] });
      }
  const rank = new Map(states.map(({ kind, id }, at) => [JSON.stringify([kind, id]), at]));
  const at = ({ kind, stream }: Copy) => rank.get(JSON.stringify([kind, stream])) ?? 0;
  return [...found.values()].sort((a, b) => at(a) - at(b));
}

/** A record so far as it may hold copies: a share names its original, and a carried item where it is from. */
interface Copying {
  readonly scope?: { readonly original?: { readonly stream: string; readonly item: string } } | null;
  readonly carried?: readonly { readonly id: string; readonly from: string; readonly original?: string }[];
}

function copiesIn({ kind, id: stream, record }: Stated, { stream: from, items }: Original): readonly Copy[] {
  const { scope, carried = [] } = record as Copying;
  const shared = scope?.original;
  const named = (item: string | undefined) => items === undefined || (item !== undefined && items.includes(item));
  return [
    ...(shared?.stream === from && named(shared.item) ? [{ kind, stream, certain: true }] : []),
    ...carried
      .filter((each) => each.from === from && (each.original === undefined || named(each.original)))
      .map((each) => ({ kind, stream, item: each.id, certain: named(each.original) })),
  ];
}
