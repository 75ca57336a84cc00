import type * as z from 'zod';
import { type LabelledObject, labelOf } from '../labels/label';
import { type LabelKind, partsOf } from '../labels/label-kind';
import type { Compiled, CompiledEvent, CompiledState } from '../process/process';
import type { Look } from './look';
import type { About } from './telling';

/**
 * Whether a viewer may learn that an event was about an item: whoever may learn of the item where the event always brings it to
 * another stage, for views show that too; else whoever also sees what its payload says. An event may say that fewer are told.
 */
export function aboutOpen(look: Look, { label, of, spec }: About, by: string): boolean {
  if (!look.opens(label, of) || (spec.told !== undefined && !look.opens(spec.told, of))) return false;
  return typeof spec.about?.to === 'string' || kindsOf(spec.payload).every((kind) => look.opens(kind, { owner: of.owner, by }));
}

/**
 * Whether a viewer may learn that an event that is about the record as a whole led to a state, or stayed in it: whoever may know
 * that state and, where the event can stay in it, sees what its payload says. An event tells of the state that it left, too: there
 * must be one that the viewer may know from which it leads here. Which one it left is not asked, or its hiding would tell.
 */
export function wholeOpen(look: Look, compiled: Compiled, spec: CompiledEvent, to: string, by: string): boolean {
  const of = { owner: 'team', by };
  const all = [...compiled.states.values()];
  const from = all.filter((state) => leads(state, spec.type, to));
  const moves = from.length > 0 && from.every((state) => state.name !== to);
  const open = (state: CompiledState) => look.opens(state.label, of);
  if (!all.some((state) => state.name === to && open(state))) return false;
  if (!moves && !kindsOf(spec.payload).every((kind) => look.opens(kind, of))) return false;
  return from.some(open) || knowsStates(look, compiled);
}

/** Whether a viewer may know every state by its name. */
export function knowsStates(look: Look, compiled: Compiled): boolean {
  return [...compiled.states.values()].every((state) => look.opens(state.label, { owner: 'team', by: 'system' }));
}

/** Whether an event can lead from a state to another, or to itself, by the chart. */
function leads(from: CompiledState, type: string, to: string): boolean {
  const target = from.moves.get(type)?.target;
  switch (target?.kind) {
    case undefined:
      return false;
    case 'stay':
      return from.name === to;
    case 'state':
      return target.to === to;
    case 'payload':
      return Object.values(target.is).includes(to);
    case 'record':
      return target.oneOf.includes(to);
  }
}

/** What a payload's fields are. An aside beside other fields does not hide that they were said, nor does what is of students. */
function kindsOf(payload: LabelledObject): readonly LabelKind[] {
  const labels = Object.values(payload.shape).flatMap((field) => labelOf(field as z.ZodType) ?? []);
  const kinds = new Set(labels.map((label) => partsOf(label).kind));
  if (kinds.size > 1) kinds.delete('private');
  return [...kinds];
}
