import { type ConversationMap, conversationMaps, mapRegions, type Region } from './items/conversation-map';

/** What is unusual of a cognitive conversation. It is never a reason to refuse anything. */
export interface MapWarning {
  readonly warning: 'long-conversation' | 'open-ending';
  readonly message: string;
}

/** How far the maps of a cognitive conversation were gone through. */
export interface MapChecks {
  /** For each map how many different regions were touched, of how many. It is no gate: none has to be. */
  readonly touched: { readonly [Map in ConversationMap]: { readonly regions: number; readonly of: number } };
  readonly warnings: readonly MapWarning[];
}

/** What is read of a cycle, or of a view of one. */
export interface ConversationRead {
  readonly regions: readonly Pick<Region, 'map' | 'region'>[];
  readonly endings: readonly unknown[];
  readonly sessions: readonly { readonly kind: string; readonly minutes: number }[];
}

const longest = 20;

/**
 * Answers how far the maps of a cognitive conversation were gone through, and what of it is unusual.
 *
 * @param cycle - The regions, endings and sessions of a cycle.
 * @returns The regions touched, with a warning for a meeting of more than 20 minutes and for a problem-resolving conversation that came
 *   to no ending.
 * @example
 * const checks = conversationChecks({ regions: [{ map: 'planning', region: 'clarify-goals' }], endings: [], sessions: [{ kind: 'meeting', minutes: 35 }] });
 * checks.touched.planning; // => { regions: 1, of: 5 }
 * checks.warnings.map((each) => each.warning); // => ['long-conversation']
 * @see https://docest.com/doc/7285/look-listen-fors for the 20 minutes and the endings
 */
export function conversationChecks({ regions, endings, sessions }: ConversationRead): MapChecks {
  const of = (map: ConversationMap) => regions.filter((each) => each.map === map);
  const touched = Object.fromEntries(
    conversationMaps.map((map) => [map, { regions: new Set(of(map).map(({ region }) => region)).size, of: mapRegions[map].length }]),
  ) as unknown as MapChecks['touched'];
  const warnings: MapWarning[] = [];
  const minutes = Math.max(0, ...sessions.filter(({ kind }) => kind === 'meeting').map((each) => each.minutes));
  if (minutes > longest)
    warnings.push({ warning: 'long-conversation', message: `A conversation takes ${longest} minutes at most, found one of ${minutes}.` });
  if (of('problem-resolving').length > 0 && endings.length === 0)
    warnings.push({ warning: 'open-ending', message: 'A problem-resolving conversation ends in one of three ways, found no ending.' });
  return { touched, warnings };
}
