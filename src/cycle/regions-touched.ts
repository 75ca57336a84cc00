import { type ConversationMap, conversationMaps, mapRegions, type Region } from './items/conversation-map';

/** For each map how many different regions were touched, of how many. */
export type RegionsTouched = { readonly [Map in ConversationMap]: { readonly regions: number; readonly of: number } };

/**
 * Answers how far the maps of a cognitive conversation were gone through. It is no gate: no region has to be touched.
 *
 * @param regions - The regions of a cycle, or of a view of one.
 * @returns For each map how many different regions were touched, of how many it has.
 * @example
 * regionsTouched([{ map: 'planning', region: 'clarify-goals' }]).planning; // => { regions: 1, of: 5 }
 * @see http://www.dpresident.net/journeywithtechnology/cognitive-coaching-three-conversation-maps/ for maps that need not be gone through
 */
export function regionsTouched(regions: readonly Pick<Region, 'map' | 'region'>[]): RegionsTouched {
  const touched = (map: ConversationMap) => new Set(regions.filter((each) => each.map === map).map(({ region }) => region)).size;
  return Object.fromEntries(
    conversationMaps.map((map) => [map, { regions: touched(map), of: mapRegions[map].length }]),
  ) as unknown as RegionsTouched;
}
