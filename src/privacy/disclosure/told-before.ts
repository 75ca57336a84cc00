import { complement } from './complementary';
import type { DisclosureRules } from './disclosure-rules';
import { exposureOf, saysNothingNew, type Thing } from './exposure';
import { withGhosts } from './ghosts';
import type { Places } from './grid';
import { narrowed } from './joint-ranges';
import type { KeptThing, Release } from './ledger';
import { type Need, primaryNeeds, type TalliedGrid } from './primary';
import { sameThing } from './same-thing';
import { talliedGrid } from './tallied';

/** Why a table cannot be told after what was told before. */
export type ToldReason = 'told-before' | 'difference' | 'too-entangled' | 'overlaps-holes';

/** The places to hide, or why none would do. */
export type Held = { readonly ok: true; readonly hidden: Places } | { readonly ok: false; readonly reason: ToldReason | 'cannot-protect' };

/** A release that is not out yet: nothing is hidden of it so far. */
export type Draft = Release;

/**
 * Chooses what to hide of a table, so that neither it alone nor it together with what was told before tells more than the rules let. There are four
 * ways in which a table may follow others of its measure:
 *
 * 1. It shares nothing with them.
 * 2. It has their groups, and all that they had where they had it: it adds to them. What they hid stays hidden, and what is added is protected like a
 *    table of its own, for the reader can subtract. What is known then falls apart into the tables of what each added, which have nothing in common.
 * 3. It hides nothing, and says nothing that sums and differences of what was told do not say.
 * 4. Nothing is hidden in it nor in what it is entangled with, and no sum and difference of all is about too small a group.
 *
 * Everything else is refused.
 */
export function holdAgainst(draft: Draft, table: TalliedGrid, known: readonly Release[]): Held {
  const needs = primaryNeeds(table, draft.rules);
  const entangled = entangledWith(draft, known);
  const circles = readersOf(draft.rules, entangled);
  if (isInOtherUnits(draft, known) || !mayFollowBands(draft, entangled)) return { ok: false, reason: 'difference' };
  const chains = circles.map(({ releases, rules }) => addedTo(draft, releases, rules));
  if (chains.every((chain) => chain !== undefined))
    return hideAdding(table, needs, draft, entangled, chains as readonly (Added | 'nothing')[]);

  const alone = complement({ table, needs }, new Set(), draft.rules);
  if (alone === undefined) return { ok: false, reason: 'cannot-protect' };
  if (alone.size > 0) return { ok: false, reason: 'overlaps-holes' };
  for (const { releases, rules } of circles) {
    const things = [...releases.flatMap((release) => release.things), ...draft.things];
    if (addsNothing(draft, releases)) continue;
    const told = releases.flatMap(shownSets);
    const next = shownSets(draft);
    if (releases.some(({ hidden }) => hidden.length > 0)) return { ok: false, reason: 'overlaps-holes' };
    const about = [draft, ...releases].some((each) => each.about === 'practice') ? 'practice' : 'operations';
    const coaches = about === 'practice' ? rules.coaches : 0;
    const counts = [draft, ...releases].some((each) => each.counts === 'amounts') ? 'amounts' : 'teachers';
    const parts = counts === 'amounts' ? rules : undefined;
    const totals = [...told, ...next];
    const exact = exposureOf(totals, once(things), { teachers: rules.teachers, coaches, parts });
    const exposure = exact === 'none' ? narrowed(totals, once(things), { counts, about, rules }) : exact;
    if (exposure !== 'none') return { ok: false, reason: exposure === 'small-group' ? 'difference' : 'too-entangled' };
  }
  return { ok: true, hidden: alone };
}

/** Whether what is told in bands may be told again: as it was. What a band tells of a group, another number of it, or of another group, could narrow. */
export function bandsMayFollow(draft: Draft, known: readonly Release[]): boolean {
  return !isInOtherUnits(draft, known) && mayFollowBands(draft, entangledWith(draft, known));
}

function mayFollowBands(draft: Draft, entangled: readonly Release[]): boolean {
  const forms = new Set([draft, ...entangled].map(({ form }) => form));
  const linear = forms.size === 1 && (forms.has('numbers') || forms.has('means'));
  if (linear) return true;
  return entangled.every((release) => isStartOf(release, draft) && release.things.length === draft.things.length);
}

/** The releases that tell of the same as a draft, or as one that does, and so on, and share a thing with it. */
function entangledWith(draft: Draft, known: readonly Release[]): readonly Release[] {
  const found = new Set<Release>();
  const left = [draft];
  for (let one = left.pop(); one !== undefined; one = left.pop())
    for (const release of known) {
      if (found.has(release) || sameThing(one, release) !== 'yes') continue;
      found.add(release);
      left.push(release);
    }
  return known.filter((release) => found.has(release));
}

/** Whether the same was told in other units, so that nothing can be held against it. */
function isInOtherUnits(draft: Draft, known: readonly Release[]): boolean {
  return known.some((release) => sameThing(draft, release) === 'in-other-units');
}

/** Who will read it, with what they have read, and what they were promised. What is told outside, those inside read as well. */
function readersOf(rules: DisclosureRules, entangled: readonly Release[]) {
  const outsiders = entangled.filter((release) => release.rules.audience === 'outside');
  const own = { releases: rules.audience === 'outside' ? outsiders : entangled, rules };
  const insiders = entangled.filter((release) => release.rules.audience === 'inside').map((release) => release.rules);
  if (rules.audience === 'inside' || insiders.length === 0) return [own];
  const [first, ...others] = insiders as [DisclosureRules, ...DisclosureRules[]];
  return [own, { releases: entangled, rules: others.reduce(stricter, first) }];
}

function stricter(a: DisclosureRules, b: DisclosureRules): DisclosureRules {
  return {
    audience: a.audience,
    teachers: Math.max(a.teachers, b.teachers),
    coaches: Math.max(a.coaches, b.coaches),
    dominance: a.dominance.share <= b.dominance.share ? a.dominance : b.dominance,
    percent: Math.max(a.percent, b.percent),
    colluders: Math.max(a.colluders, b.colluders),
    zeros: a.zeros === 'hidden' ? a.zeros : b.zeros,
  };
}

/** Whether a table says nothing that sums and differences of what was told do not say, not even that nobody is in a cell that was hidden. */
function addsNothing(draft: Draft, releases: readonly Release[]): boolean {
  const all = withGhosts([...releases, draft]);
  if (all === undefined) return false;
  const told = all.slice(0, -1).flatMap(shownSets);
  const things = all.flatMap((release) => release.things);
  return saysNothingNew(told, shownSets(all.at(-1) as Draft), things);
}

/** What a table adds to those before it. */
interface Added {
  readonly last: Release;
  readonly rules: DisclosureRules;
  readonly things: readonly KeptThing[];
}

/** What a draft adds to releases that are each the start of the next; nothing where they are not, and `nothing` where there are none. */
function addedTo(draft: Draft, releases: readonly Release[], rules: DisclosureRules): Added | 'nothing' | undefined {
  const inOrder = [...releases].sort((a, b) => a.things.length - b.things.length || a.hidden.length - b.hidden.length);
  const last = inOrder.at(-1);
  if (last === undefined) return 'nothing';
  // What is hidden of the draft is not chosen yet.
  const isChain = inOrder.every((release, at) => {
    const next = inOrder[at + 1];
    return next === undefined
      ? isStartOf(release, draft)
      : isStartOf(release, next) && release.hidden.every((place) => next.hidden.includes(place));
  });
  if (!isChain) return undefined;
  const before = new Set(last.things.map(({ key }) => key));
  return { last, rules, things: draft.things.filter(({ key }) => !before.has(key)) };
}

/** Whether a release has the groups of another, and nothing that the other does not have in the same place. */
function isStartOf(release: Release, next: Draft): boolean {
  const same = (['form', 'about', 'counts'] as const).every((key) => release[key] === next[key]);
  if (!same || !sameNames(release.rows, next.rows) || !sameNames(release.columns, next.columns)) return false;
  const cellOf = new Map(next.things.map(({ key, cell }) => [key, cell]));
  return release.things.every(({ key, cell }) => cellOf.get(key) === cell);
}

const sameNames = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((name, at) => name === b[at]);

/** Hides what the table needs, what was hidden before, and what keeps the reader from what was added. */
function hideAdding(
  table: TalliedGrid,
  needs: ReadonlyMap<number, Need>,
  draft: Draft,
  entangled: readonly Release[],
  chains: readonly (Added | 'nothing')[],
): Held {
  const protections = [{ table, needs, rules: draft.rules }];
  for (const added of chains) {
    if (added === 'nothing') continue;
    const own = added.rules === draft.rules ? needs : new Map<number, Need>();
    const more = needsOfAdded(draft, own, added);
    if (more === undefined) return { ok: false, reason: 'told-before' };
    protections.push({ ...more, rules: added.rules });
  }
  let hidden: Places = new Set(entangled.flatMap((release) => release.hidden));
  // What one hides may be what another must protect: until each has seen all that the others hide.
  for (let [at, seen] = [0, 0]; seen < protections.length; at = (at + 1) % protections.length) {
    const { rules, ...protection } = protections[at] as (typeof protections)[number];
    const found = complement(protection, hidden, rules);
    if (found === undefined) return { ok: false, reason: at === 0 ? 'cannot-protect' : 'difference' };
    seen = found.size > hidden.size ? 1 : seen + 1;
    hidden = found;
  }
  return { ok: true, hidden };
}

/**
 * What may not be told of what a table adds: what may not be told of any table; and where the whole needs hiding now and did not before, the whole of
 * what it needs. Nothing where it was told already.
 */
function needsOfAdded(draft: Draft, needs: ReadonlyMap<number, Need>, { last, rules, things }: Added) {
  const table = talliedOf(draft, things);
  const before = talliedOf(last, last.things);
  const neededBefore = primaryNeeds(before, last.rules);
  const more = new Map(things.length === 0 ? [] : primaryNeeds(table, rules));
  for (const [place, need] of needs) {
    const value = before.grid.values[place] as number;
    const known = neededBefore.get(place);
    if (known !== undefined && known.low - need.low <= 0 && known.high >= need.high && known.width >= need.width) continue;
    if (known !== undefined && more.has(place) && need.low === 0 && known.low === 0 && known.high >= need.high) continue;
    if (need.low < value || things.length === 0) return undefined;
    const own = more.get(place);
    const [low, high] = [need.low - value, need.high - value];
    const width = Math.max(need.width, own?.width ?? 0);
    more.set(place, { low: Math.min(low, own?.low ?? low), high: Math.max(high, own?.high ?? high), width });
  }
  return { table, needs: more };
}

/** Some things of a release, in its groups. */
export function talliedOf({ rows, columns, about, counts, most }: Draft, things: readonly KeptThing[]): TalliedGrid {
  const entries = things.map(({ key, teacher, coaches, amount, cell }) => ({
    about,
    for: 'improvement' as const,
    item: key,
    teacher,
    coaches,
    row: rows[Math.floor(cell / columns.length)] as string,
    column: columns[cell % columns.length],
    amount,
  }));
  return { ...talliedGrid(entries, { rows, columns }, about, counts), most };
}

/** The things of each place that a release shows, by key. */
function shownSets(release: Release): readonly ReadonlySet<string>[] {
  const { tallies } = talliedOf(release, release.things);
  const hidden = new Set(release.hidden);
  return tallies.flatMap(({ entries }, place) =>
    hidden.has(place) || entries.length === 0 ? [] : [new Set(entries.map(({ item }) => item))],
  );
}

/** Each thing once. */
function once(things: readonly KeptThing[]): readonly Thing[] {
  return [...new Map(things.map((thing) => [thing.key, thing])).values()];
}
