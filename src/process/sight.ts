import { kept } from '../core/kept';
import type { LabelledObject } from '../labels/label';
import { ceiling, type Label, partsOf, type Relationship } from '../labels/label-kind';
import type { Stated, Viewer } from '../labels/labelled';
import type { AnyRecord, Compiled, CompiledRule, CompiledState, Process } from './process';
import { itemsIn } from './who-is-who';

/** What one viewer sees of a state. Whatever answers them from it (rules, checks, steps, refusals) reads no more than this. */
export interface Sight {
  readonly person: string;
  /** Whether there is a record, for this viewer. */
  readonly any: boolean;
  /** Whether the state is seen by its own name, and not only by what it is called before others. */
  readonly named: boolean;
  /** Whether a rule reads only what is seen: its objection, and that it has none, tells of what it reads. */
  tells(rule: CompiledRule): boolean;
  /** Whether an item is seen. */
  item(list: string, id: string | undefined): boolean;
  /** A field as it is seen: empty where it is not, a list without the items that are not. */
  shown(field: string, value: unknown): unknown;
}

const fieldAlone = new WeakMap<Compiled, Map<string, LabelledObject>>();

export function sightOf(process: Process, state: Stated, viewer: Viewer): Sight {
  const { compiled } = process;
  const record = state.record as AnyRecord;
  const seen = new Map<string, boolean>();
  const sees = (field: string) => kept(seen, field, () => viewer.sees(process, state, [field]));
  return {
    person: viewer.person,
    any: viewer.sees(process, state, []),
    named: viewer.sees(process, state, ['state']),
    tells: ({ reads }) => reads.every(sees),
    item: (list, id) => {
      const at = itemsIn(record, list).findIndex((item) => item.id === id);
      return at >= 0 && viewer.sees(process, state, [list, at]);
    },
    shown: (field, value) => {
      if (!compiled.lists.has(field) && !sees(field)) return compiled.empty[field];
      const schemas = kept(fieldAlone, compiled, () => new Map<string, LabelledObject>());
      const schema = kept(schemas, field, () => compiled.record.pick({ [field]: true } as never) as LabelledObject);
      const shown = viewer.shows(process, state, 'operational', schema, { [field]: value }, { owner: 'team', by: '' });
      return (shown as AnyRecord | undefined)?.[field] ?? compiled.empty[field];
    },
  };
}

/** Whether some part of somebody's may be shown a state's own name, by any policy. */
export function couldSee(parties: readonly string[], label: Label): boolean {
  const { kind } = partsOf(label);
  return parties.some((party) => party === 'system' || (ceiling[party as Relationship] as readonly string[]).includes(kind));
}

/**
 * Whether somebody may be told that an event is open in a state, or that it is not. Where the wall hides the state's name from a part that is
 * shown it elsewhere, the event must be open in every state that is called the same before others, or it would tell which of them this is.
 */
export function mayBeTold({ states }: Compiled, state: CompiledState, type: string, { named }: Sight, parties: readonly string[]): boolean {
  if (named || !couldSee(parties, state.label)) return true;
  return [...states.values()].every((each) => each.seenAs !== state.seenAs || each.moves.has(type));
}
