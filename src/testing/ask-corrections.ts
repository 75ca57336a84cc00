import type { AnyRecord, Item } from '../process/process';
import { itemsIn } from '../process/who-is-who';
import { askOne, leadOn } from './ask-one';
import { examplesFor, stampAfter } from './asking';
import type { Explorer, Growing } from './explorer';
import { payloadsFrom, type Variants } from './payload-variants';

/** Has the authors strike what they entered last in each list, and put it right. */
export function askCorrections(explorer: Explorer, place: Growing, facts: unknown): void {
  for (const list of explorer.process.compiled.lists.values()) {
    const item = itemsIn(place.state.record as AnyRecord, list.name).at(-1);
    if (item === undefined || list.event === undefined) continue;
    strike(explorer, place, facts, item);
    putRight(explorer, place, facts, item, list.name, list.event.type);
  }
}

function strike(explorer: Explorer, place: Growing, facts: unknown, { id, by }: Item): void {
  const event = { ...stampAfter(explorer, place.state), by, item: id, type: 'item.struck' };
  const struck = askOne(explorer, place, event, facts, 'striking an item');
  if (struck !== undefined) leadOn(explorer, place, struck, { event, facts });
}

/** The first payload that is accepted in its place does. */
function putRight(explorer: Explorer, place: Growing, facts: unknown, { id, by }: Item, list: string, entered: string): void {
  const { state } = place;
  const variants = explorer.variants.get(entered) as Variants;
  const examples = examplesFor(explorer, state, { by, type: entered }, facts);
  for (const to of [...variants.drawn, ...payloadsFrom(variants, examples).map(({ payload }) => payload)]) {
    const event = { ...stampAfter(explorer, state), by, item: id, type: 'item.corrected', to };
    const after = askOne(explorer, place, event, facts, 'correcting an item');
    if (after === undefined) continue;
    const kind = `${state.state} ${list}`;
    if (!explorer.corrections.has(kind)) explorer.corrections.set(kind, [...place.way, { event, facts }]);
    leadOn(explorer, place, after, { event, facts });
    return;
  }
}
