import { CoachingError } from '../core/error';

/**
 * Finds the item of an id in a list: for recipes, which refer to items by id.
 *
 * @param list - Items.
 * @param id - The id; an event's `item` fits as it is.
 * @returns The item itself, so that a recipe may write to it.
 * @throws {CoachingError} `input/invalid` where the list has none of that id.
 * @example
 * itemOf([{ id: 'g1', text: 'Every student explains their thinking.' }], 'g1').text; // => 'Every student explains their thinking.'
 */
export function itemOf<T extends { readonly id: string }>(list: readonly T[], id: string | undefined): T {
  const found = list.find((item) => item.id === id);
  if (found === undefined)
    throw new CoachingError('input/invalid', { expected: 'an item of the list' }, 'Expected an item of the list, found none of that id.');
  return found;
}
