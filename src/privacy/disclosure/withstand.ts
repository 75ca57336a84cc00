import { coachesKnowing, isTheirs, join, type Member, nobody } from './coalition';
import type { Cover, Protection } from './cover';
import type { DisclosureRules } from './disclosure-rules';
import { spoilersIn } from './spoilers';

/**
 * Hides what coalitions call for besides: none learns more than it may. What is hidden for one takes nothing from the others, whose tables stay possible.
 *
 * Of a number that two tables protect, only those learn more who see that one of the two cannot be: who have a part, between them, of a place that falls
 * or rises by nearly all that is others'. So first two tables are sought that nobody could spoil; and where there are none, not every coalition is tried,
 * but those that spoil what protects from fewer.
 *
 * @returns Whether there is a choice that protects all.
 */
export function withstand({ table, needs }: Protection, cover: Cover, rules: DisclosureRules): boolean {
  const coaches = table.about === 'practice' ? coachesKnowing(table.tallies) : [];
  const spoilers = spoilersIn(table, cover.known, rules.colluders);
  const together = nobody(table.tallies);
  const holds = (place: number, members: readonly Member[]): boolean => {
    if (isTheirs(together, place)) return true;
    const witness = cover.protect(place, together);
    if (witness === undefined) return false;
    // Who does not spoil it learns no more with these than without.
    return spoilers.of(witness, together, members).every((member) => {
      join(together, member, 1);
      const held = holds(place, [...members, member]);
      join(together, member, -1);
      return held;
    });
  };
  return [...needs.keys()].every((place) => {
    const witness = cover.protect(place, together);
    if (witness !== undefined && spoilers.of(witness, together, []).length > 0) cover.brace(place, spoilers.rooms);
    return coaches.every((coach) => isTheirs(coach, place) || cover.protect(place, coach) !== undefined) && holds(place, []);
  });
}
