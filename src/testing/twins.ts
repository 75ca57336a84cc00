import type * as z from 'zod';
import type { Instant } from '../core/instant';
import { type LabelledObject, labelOf } from '../labels/label';
import type { Label, Policy, Purpose, Relationship } from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import { asViewer } from '../privacy/as-viewer';
import type { Evidence } from '../privacy/evidence';
import { bitOf } from '../privacy/mask';
import { type Proof, prove } from '../privacy/prove';
import type { EventStamp } from '../process/event';
import type { Process } from '../process/process';
import { blended, type Of } from './blended';

/** One relationship with one purpose. */
export interface WornHat {
  readonly as: Relationship;
  readonly for: Purpose;
}

/** A person in one hat. */
export interface Look extends WornHat {
  readonly person: string;
  readonly at: Instant;
  readonly evidence: Evidence;
}

/** Whether a look sees a label of something in a record. */
export type Open = (labelled: Labelled, look: Look, state: Stated, label: string, of: Of) => boolean;

/** What is told of a world in which people look at records of a process. */
export interface Looked<Field extends string> {
  readonly policy: Policy;
  /** Every hat that somebody may wear. */
  readonly hats: readonly WornHat[];
  readonly evidence: Evidence;
  readonly at: Instant;
  /** What is open; by the wall's own proof where it is left out. */
  readonly open?: Open;
  /** The fields of the record that the evidence knows too: who is in it, and under what. They are the same in a twin. */
  readonly known: readonly Field[];
}

type Owned = { readonly owner: string; readonly by?: unknown };
type Plain = Readonly<Record<string, unknown>>;

const whole: Owned = { owner: 'team' };

/** What the wall itself proves. */
function proved(policy: Policy): Open {
  // One look at a state is asked about every label of every item.
  const proofs = new WeakMap<Look, { readonly state: Stated; readonly proof: Proof | undefined }>();
  return (labelled, look, state, label, of) => {
    let known = proofs.get(look);
    if (known?.state !== state) {
      const { evidence, ...hat } = look;
      known = { state, proof: prove(asViewer(policy, hat, evidence).looking, labelled, state) };
      proofs.set(look, known);
    }
    return known.proof !== undefined && (known.proof.ofItem(of) & bitOf(label as Label)) !== 0;
  };
}

/** Makes records of a process that somebody cannot tell from another, remembering what every hat showed. */
export function twins<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  { policy, hats, evidence, at, known, open = proved(policy) }: Looked<keyof z.output<Schema> & string>,
) {
  type Here = Stated<z.output<Schema>, State>;
  const labelled = process as unknown as Labelled;
  const lists = [...process.compiled.lists.keys()];
  const recordOf = (state: Here) => state.record as Plain;
  const itemsIn = (record: Plain, list: string) => record[list] as readonly Owned[];

  const lookOf = (person: string, hat: WornHat): Look => ({ person, ...hat, at, evidence });
  const viewerOf = (person: string, hat: WornHat) => asViewer(policy, { person, ...hat, at }, evidence);

  /** Whether a person, in one hat or any of them, knows a label of something. */
  const knows = (person: string, state: Here, worn: readonly WornHat[] = hats) => {
    const looks = worn.map((hat) => lookOf(person, hat));
    return (label: string, of: Owned) => looks.some((look) => open(labelled, look, state as Stated, label, of));
  };

  /** Another state that this person cannot tell from the first: all that is hidden is the other’s. Who wrote an item may remember it. */
  function twinFor(person: string, state: Here, other: Here, remembers = false): Here {
    const shown = knows(person, state);
    const sees = (label: string, of: Owned) => (remembers && of.by === person) || shown(label, of);
    const { label, seenAs } = process.states[state.state];
    const fine = sees(label, whole) && sees('operational', whole);
    const coarse = sees('operational', whole) && seenAs === process.states[other.state].seenAs;
    const free = !fine && (coarse || !sees('operational', whole));
    const record = blended(process.record, state.record, recordOf(other), whole, sees) as Plain;
    const same = Object.fromEntries(known.map((field) => [field, recordOf(state)[field]]));
    return {
      ...(fine ? { ...other, state: state.state, since: state.since } : { ...other, state: free ? other.state : state.state }),
      record: { ...record, ...same } as z.output<Schema>,
    };
  }

  /** The state with a trap on each field of its record and of its items that a hat does not show; what proves whose it is stays. */
  function trapped(person: string, state: Here, hat: WornHat, unreachable: (field: string) => never): Here {
    const sees = knows(person, state, [hat]);
    const guard = (value: Plain, shape: Readonly<Record<string, z.ZodType>>, of: Owned, proving: readonly string[]) => {
      const guarded = {};
      for (const [key, each] of Object.entries(value)) {
        const hidden = !proving.includes(key) && !sees(labelOf(shape[key] as z.ZodType) ?? 'nothing', of);
        const held = hidden ? { get: () => unreachable(key) } : { value: each };
        Object.defineProperty(guarded, key, { enumerable: true, configurable: true, ...held });
      }
      return guarded;
    };
    const { shape } = process.record;
    const items = lists.map((list) => {
      const element = (shape[list] as unknown as z.ZodArray<z.ZodObject>).element.shape as Readonly<Record<string, z.ZodType>>;
      const own = itemsIn(recordOf(state), list).map((item) => guard(item as unknown as Plain, element, item, ['owner', 'by', 'class']));
      return [list, own] as const;
    });
    const record = guard(recordOf(state), shape as Readonly<Record<string, z.ZodType>>, whole, [...known, ...lists]);
    const guarded = Object.defineProperties(record, Object.getOwnPropertyDescriptors(Object.fromEntries(items)));
    return { ...state, record: guarded as z.output<Schema> };
  }

  return { lookOf, viewerOf, knows, twinFor, trapped };
}
