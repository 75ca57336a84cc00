/** A band of shares from 0 to 1, both ends in it, in whole percents: `[0.4, 0.59]` is 40 to 59 percent. */
export type Band = readonly [low: number, high: number];

/** How many percents a band holds, by how many are in the group at most: in a small group, a percentage is a count. */
const widths = [
  { most: 30, wide: 20 },
  { most: 60, wide: 10 },
  { most: 300, wide: 5 },
  { most: Number.POSITIVE_INFINITY, wide: 1 },
] as const;

/**
 * Answers in which band a share of a group is told. The first and the last band are open and never tell of all or of nobody: each holds every count that
 * fewer than `least` could be, whom it speaks of or whom it does not.
 *
 * @param part - How many, from 0 to `of`.
 * @param of - How many are in the group.
 * @param least - The fewest that a number may be about.
 * @returns The band; nothing where the group is too small for any.
 * @example
 * shareBand(12, 12, 5); // => [0.5, 1]
 * @example
 * shareBand(12, 60, 5); // => [0.2, 0.29]
 * @see Seastrom (2010), NCES 2011-603, https://nces.ed.gov/pubs2011/2011603.pdf, on ranges that are wider the smaller the group, and on coding both
 *   ends. The first and the last band are our own.
 */
export function shareBand(part: number, of: number, least: number): Band | undefined {
  const bands = bandsFor(of, least);
  const percent = percentOf(part, of);
  const found = bands.find(([low, high]) => percent >= low && percent <= high);
  return found === undefined ? undefined : [found[0] / 100, found[1] / 100];
}

/** The counts that a band may stand for, of so many. */
export function countsIn([low, high]: Band, of: number): readonly [low: number, high: number] {
  const inside = Array.from({ length: of + 1 }, (_, part) => part).filter((part) => {
    const percent = percentOf(part, of);
    return percent >= Math.round(low * 100) && percent <= Math.round(high * 100);
  });
  return [inside[0] ?? 0, inside.at(-1) ?? 0];
}

/** Whole percents; what is half goes up. */
const percentOf = (part: number, of: number) => Math.floor((200 * part + of) / (2 * of));

function bandsFor(of: number, least: number): readonly Band[] {
  const narrow = withWideEnds(percentBands(of), of, least);
  return narrow.length > 0 ? narrow : withWideEnds(halves, of, least);
}

/** The bands, of which the first and the last take in those beside them until they hold what they must; none where they would meet. */
function withWideEnds(bands: readonly Band[], of: number, least: number): readonly Band[] {
  const holds = (band: Band, from: number, to: number) => {
    const [low, high] = countsIn([band[0] / 100, band[1] / 100], of);
    return low <= from && high >= to;
  };
  const first = bands.findIndex(([, high]) => holds([0, high], 0, least - 1));
  const last = bands.findLastIndex(([low]) => holds([low, 100], of - least + 1, of));
  if (first < 0 || last < 0 || first >= last) return [];
  const [firstBand, lastBand] = [bands[first] as Band, bands[last] as Band];
  return [[0, firstBand[1]], ...bands.slice(first + 1, last), [lastBand[0], 100]];
}

const halves: readonly Band[] = [
  [0, 49],
  [50, 100],
];

/** From 0 to 100 percent: less than half and the rest, or `wide` and less, as wide ones between, and 100 less `wide` and more. */
function percentBands(of: number): readonly Band[] {
  if (of <= 15) return halves;
  const { wide } = widths.find(({ most }) => of <= most) as (typeof widths)[number];
  const starts = Array.from({ length: 100 / wide - 1 }, (_, at) => (at + 1) * wide);
  const inner = starts.slice(0, -1).map((start, at): Band => [start + (at === 0 && wide > 1 ? 1 : 0), start + wide - 1]);
  return wide === 1 ? [[0, 1], ...inner.slice(1), [99, 100]] : [[0, wide], ...inner, [100 - wide, 100]];
}
