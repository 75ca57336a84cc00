import { type Missing, missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { TotalsPurpose } from './contribution';
import { askedFor, type DisclosureReason, draftOf } from './disclose';
import { type Disclosed, type DisclosedBand, type DisclosedBands, disclosed, linesOf } from './disclosed';
import type { DisclosureRules } from './disclosure-rules';
import { isTotal, placeOf } from './grid';
import { type Ledger, ledgerOf } from './ledger';
import { meanBand } from './mean-bands';
import { notTold, tooFew } from './not-told';
import type { OpenTable, Table } from './table';
import { holdAgainst, talliedOf } from './told-before';

/** From where to where each answer can be, as everybody may know. */
export interface AnswerScale {
  readonly low: number;
  readonly high: number;
}

/**
 * Lets out means of answers on a scale, one a teacher, in bands that nobody can work back from: the fewer the teachers, the wider. What may not be told of
 * a sum is not told of a mean, nor what that could be worked out from.
 *
 * @param table - A table of amounts, in which each teacher is once.
 * @param scale - From where to where each amount can be, as the form said: whole numbers.
 * @param rules - As for `disclose`.
 * @param ledger - As for `disclose`.
 * @returns The bands, in the scale's unit: a mean is `low` or more and less than `high`, or is `high` where that is the scale's most. Or why there are none:
 *   `not-on-scale` where an amount or a teacher does not fit, and as `disclose` says.
 * @example
 * const none = tableOf([], { title: 'Trust', measure: 'trust', counts: 'amounts', rows: ['North'] });
 * const answer = none.ok && discloseMeans(none.table, { low: 1, high: 5 }, inside, emptyLedger);
 * answer && !answer.ok && answer.reason; // => 'too-few'
 */
export function discloseMeans<For extends TotalsPurpose>(
  table: Table<For>,
  scale: AnswerScale,
  rules: DisclosureRules,
  ledger: Ledger,
): Result<{ disclosed: Disclosed<For, DisclosedBands>; ledger: Ledger }, DisclosureReason | 'not-on-scale'> {
  const asked = askedFor(table, rules, ledger);
  if (!asked.ok) return asked;
  const { open, releases } = asked;
  if (!fits(open, scale)) return notOnScale();
  const { low, high } = scale;
  const { things, ...draft } = draftOf(open, asked.rules, 'means');
  // Counted from the scale's least: so no part is less than nothing, and none more than the scale is long.
  const release = { ...draft, most: high - low, things: things.map((thing) => ({ ...thing, amount: thing.amount - low })) };
  const tallied = talliedOf(release, release.things);
  const { grid, tallies } = tallied;
  if ((tallies.at(-1)?.ofTeacher.size ?? 0) < asked.rules.teachers) return tooFew(asked.rules.teachers);
  const held = holdAgainst(release, tallied, releases);
  if (!held.ok) return notTold(held.reason);
  const bandAt = (row: number, column: number): DisclosedBand => {
    const place = placeOf(grid, row, column);
    const of = tallies[place]?.entries.length ?? 0;
    if (held.hidden.has(place) || of === 0) return { shown: false };
    const sum = (grid.values[place] as number) + low * of;
    const band = meanBand(sum, of, scale, Math.max(high - low, asked.rules.teachers - 1));
    return band === undefined ? { shown: false } : { shown: true, low: band[0], high: band[1] };
  };
  const value = bandsOf(open, 'means', asked.rules, bandAt);
  const cells = grid.values.flatMap((_, place) => (isTotal(grid, place) ? [] : [place]));
  if (cells.every((place) => held.hidden.has(place))) return notTold('nothing-left');
  const hidden = [...held.hidden].sort((a, b) => a - b);
  return { ok: true, disclosed: disclosed(value, open.for as For), ledger: ledgerOf([...releases, { ...release, hidden }]) };
}

/** A table of bands, as it is shown. */
export function bandsOf(
  open: OpenTable,
  bands: DisclosedBands['bands'],
  { teachers }: DisclosureRules,
  at: (row: number, column: number) => DisclosedBand,
): DisclosedBands {
  return { ...linesOf(open, teachers, at), bands };
}

function fits({ counts, entries }: OpenTable, scale: AnswerScale): boolean {
  const { low, high } = scale ?? {};
  const isScale = Number.isSafeInteger(low) && Number.isSafeInteger(high) && low >= 0 && low < high;
  const once = new Set(entries.map(({ teacher }) => teacher)).size === entries.length;
  return counts === 'amounts' && isScale && once && entries.every(({ amount }) => amount >= low && amount <= high);
}

function notOnScale(): Missing<'not-on-scale'> {
  return missing(
    'not-on-scale',
    says('disclosure/not-on-scale', 'Expected amounts on a scale of whole numbers, one of each teacher; found others.'),
  );
}
