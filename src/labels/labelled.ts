import type { Instant } from '../core/instant';
import type { LabelledObject } from './label';
import type { Label, PolicyReference, Purpose, Relationship } from './label-kind';

/** A process at one moment: plain JSON. */
export interface Stated<Record = unknown, State extends string = string> {
  readonly kind: string;
  readonly id: string;
  /** How many events it has taken. At 0 it holds nothing. */
  readonly revision: number;
  readonly state: State;
  /** When this state was entered, as recorded; `null` before the first event. */
  readonly since: Instant | null;
  /** When the last event was recorded; `null` before the first event. */
  readonly recordedAt: Instant | null;
  readonly record: Record;
}

/** How a state is seen. */
export interface StateLabel {
  /** Who may learn its name. */
  readonly label: Label;
  /** The coarse name that is operational: `in-progress`, `finished`. */
  readonly seenAs: string;
  readonly final: boolean;
}

/** Who is who in a record, so far as reading it goes. */
export interface Who {
  /** The teachers that the record is about: each owns what is about them, together they own the rest. */
  readonly owners: readonly string[];
  /** The partnership by whose dates teachers, coaches and peers are proved; `null` where there is none. */
  readonly partnership: string | null;
  /** The policy that the record is under; `null` where there is none yet, and then nobody reads it. */
  readonly policy: PolicyReference | null;
  /**
   * Where a record is for somebody by name: who reads it beside its teachers and their coaches, and until when; `null` where nobody does yet, or any
   * more. Where absent, everybody whom the policy lets.
   */
  readonly named?: Named | null;
}

/** One person by name, in one relationship, for one purpose, until a moment. */
export interface Named {
  readonly person: string;
  readonly as: Relationship;
  readonly for: Purpose;
  readonly until: Instant;
}

/** What the wall knows of a process: what is in its record, what its states are called, and who is who. */
export interface Labelled<Schema extends LabelledObject = LabelledObject, State extends string = string> {
  readonly kind: string;
  readonly record: Schema;
  readonly states: Readonly<Record<State, StateLabel>>;
  who(state: Stated): Who;
}

/** What a process knows of the wall: somebody, at a moment, who sees some paths of a record and not others. */
export interface Viewer {
  readonly person: string;
  readonly as: Relationship;
  readonly for: Purpose;
  readonly at: Instant;
  /**
   * Answers whether this viewer sees a value of a record.
   *
   * @param path - Keys and item positions from the record's root; `['state']` is the state's own name, and `[]` that there
   *   is a record at all.
   */
  sees(labelled: Labelled, state: Stated, path: readonly (string | number)[]): boolean;
  /**
   * Answers what this viewer sees of a labelled value that belongs to a record but is not in it, such as the payload of an
   * entry of its log.
   *
   * @param of - Whom the value is about, and who wrote it.
   * @returns The visible fields, or `undefined` where not even that it is there may be known, which `label` says.
   */
  shows(labelled: Labelled, state: Stated, label: Label, schema: LabelledObject, value: object, of: Owned): object | undefined;
}

/** Whom something is about (a teacher, or `team`), and who wrote it. */
export interface Owned {
  readonly owner: string;
  readonly by: string;
}
