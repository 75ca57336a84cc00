import { labelOf, stagesOf } from '../labels/label';
import type { Label } from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import { bitOf } from './mask';
import type { OwnedItem } from './project';
import type { Proof } from './prove';

/** The lists in which somebody who has left still owns something that a viewer sees: of nothing else of the record is a leaver told. */
export function listsOfLeaver(labelled: Labelled, state: Stated, { ofItem }: Proof, owner: string): readonly string[] {
  const record = state.record as Readonly<Record<string, unknown>>;
  return Object.entries(labelled.record.shape).flatMap(([key, field]) => {
    const label =
      stagesOf(field as Parameters<typeof stagesOf>[0]) === undefined ? undefined : labelOf(field as Parameters<typeof labelOf>[0]);
    const items = Object.hasOwn(record, key) ? record[key] : undefined;
    if (label === undefined || !Array.isArray(items)) return [];
    return (items as readonly OwnedItem[]).some((item) => item.owner === owner && (ofItem(item) & bitOf(label as Label)) !== 0)
      ? [key]
      : [];
  });
}

/** Whether a viewer owns what there is to be told of: as a teacher of the record, or as one who has left and of whom something stayed. */
export function ownsOf(labelled: Labelled, state: Stated, proof: Proof, person: string): 'record' | 'items' | undefined {
  if (proof.owner) return 'record';
  return proof.leaver && listsOfLeaver(labelled, state, proof, person).length > 0 ? 'items' : undefined;
}
