import { type Cover, coverOf, type Protection } from './cover';
import type { DisclosureRules } from './disclosure-rules';
import type { Places } from './grid';
import { spreadSums } from './hidden-sums';
import { withstand } from './withstand';

/**
 * Chooses what else must be hidden, so that nothing that may not be shown can be worked out from what is: for strangers first, and as little as it
 * finds; then for each coalition of those who know a part of it themselves; then for the sums of what is hidden, which totals tell.
 *
 * @param forced - What has to be hidden for another reason.
 * @returns The places to hide; nothing where no choice protects all.
 * @see Kelly, Golden and Assad (1992), Networks 22(4), 397-417, https://doi.org/10.1002/net.3230220407
 */
export function complement(protection: Protection, forced: Places, rules: DisclosureRules): Places | undefined {
  const cover = fromStrangers(protection, new Set([...protection.needs.keys(), ...forced]));
  if (cover === undefined || !withstand(protection, cover, rules)) return undefined;
  // To hide more takes nothing from what protects the rest: it stays as possible as it was.
  return spreadSums(protection.table, cover, rules) ? cover.hidden : undefined;
}

/** For strangers alone, the smallest number first; nothing where no choice protects all. */
function fromStrangers(protection: Protection, start: Places): Cover | undefined {
  const { values } = protection.table.grid;
  if (start.has(values.length - 1)) return undefined;
  const cover = coverOf(protection, start);
  const order = [...protection.needs.keys()].sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  if (!order.every((place) => cover.protect(place) !== undefined)) return undefined;
  cover.reduce(start);
  return cover;
}
