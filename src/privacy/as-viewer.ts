import { CoachingError } from '../core/error';
import { personIdSchema } from '../core/ids';
import { type Instant, instantSchema } from '../core/instant';
import type { LabelledObject } from '../labels/label';
import { labelOf, stagesOf } from '../labels/label';
import type { Label, Policy, Purpose, Relationship } from '../labels/label-kind';
import { purposes, relationships } from '../labels/label-kind';
import type { Labelled, Owned, Stated, Viewer } from '../labels/labelled';
import { holdsAt } from '../people/assignment';
import type { Evidence } from './evidence';
import { bitOf } from './mask';
import { type OwnedItem, project } from './project';
import { type Looking, type Proof, prove } from './prove';

declare const MADE_FOR: unique symbol;

/** A viewer whose type says under which policies, in which relationship and for what it looks. */
export interface ViewerOf<P extends Policy | readonly Policy[], As extends Relationship, For extends Purpose> extends Viewer {
  readonly as: As;
  readonly for: For;
  /** @internal */
  readonly looking: Looking;
  /** Types only; never there. */
  readonly [MADE_FOR]?: P;
}

/** Who looks: one person, one relationship, one purpose, one moment. */
export interface Hat<As extends Relationship = Relationship, For extends Purpose = Purpose> {
  readonly person: string;
  readonly as: As;
  readonly for: For;
  readonly at: Instant;
}

/**
 * Makes a viewer: one person, in one relationship, for one purpose, at one moment. The relationship is proved by the evidence
 * for each record anew; one that is not proved sees what is seen of a record that does not exist.
 *
 * @param policy - The policy, or all that the app's records may be under.
 * @param hat - The person, the relationship, the purpose and the moment.
 * @param evidence - Partnerships, assignments, consents and classes, read by the app.
 * @returns The viewer, for `viewFor`, `nextSteps`, `deadlines` and `explain`.
 * @throws {CoachingError} `privacy/viewer` where the hat is none.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody).as; // => 'teacher'
 */
export function asViewer<const P extends Policy | readonly Policy[], const As extends Relationship, const For extends Purpose>(
  policy: P,
  hat: Hat<As, For>,
  evidence: Evidence,
): ViewerOf<P, As, For> {
  const { person, as, for: purpose, at } = hat;
  if (!personIdSchema.safeParse(person).success) wrong('the id of a person');
  if (!relationships.includes(as)) wrong('a relationship');
  if (!purposes.includes(purpose)) wrong('a purpose');
  if (!instantSchema.safeParse(at).success) wrong('a moment in UTC');
  const policies = (Array.isArray(policy) ? policy : [policy]) as readonly Policy[];
  const held = evidence.assignments.filter((each) => each.person === person && each.of !== person && holdsAt(each, at));
  const granted = evidence.consents.filter((each) => each.person === person && each.as === as && each.for === purpose && holdsAt(each, at));
  const looking: Looking = { policies, person, as, for: purpose, at, evidence, held, granted };
  return {
    person,
    as,
    for: purpose,
    at,
    looking,
    sees: (labelled, state, path) => {
      const proof = prove(looking, labelled, state);
      return proof !== undefined && sees(proof, labelled, state, path);
    },
    shows: (labelled, state, label, schema, value, of) => {
      const proof = prove(looking, labelled, state);
      return proof === undefined ? undefined : shows(proof, label, schema, value, of);
    },
  };
}

function shows(proof: Proof, label: Label, schema: LabelledObject, value: object, of: Owned): object | undefined {
  const mask = proof.ofItem({ ...of, class: (value as OwnedItem).class });
  return (mask & bitOf(label)) === 0 ? undefined : (project(schema, mask, value, proof) as object);
}

function sees(proof: Proof, labelled: Labelled, state: Stated, path: readonly (string | number)[]): boolean {
  if (path.length === 0) return (proof.record & bitOf('operational')) !== 0;
  if (path.length === 1 && path[0] === 'state') {
    const name = labelled.states[state.state];
    return name !== undefined && (proof.record & bitOf(name.label)) !== 0;
  }
  return walk(proof, labelled.record, state.record, proof.record, path);
}

/** What is read of Zod's own description of a schema; the public types do not reach it generically. */
interface Node {
  readonly _zod: { readonly def: { readonly shape?: Readonly<Record<string, Node>>; readonly element?: Node; readonly innerType?: Node } };
}

function walk(proof: Proof, schema: unknown, value: unknown, mask: number, path: readonly (string | number)[]): boolean {
  const [part, ...rest] = path;
  if (part === undefined) return true;
  const { shape, element, innerType } = (schema as Node)._zod.def;
  if (innerType !== undefined) return walk(proof, innerType, value, mask, path);
  if (shape !== undefined) {
    if (!Object.hasOwn(shape, part)) return false;
    const field = shape[part] as unknown as Parameters<typeof labelOf>[0];
    const label = labelOf(field);
    const items = stagesOf(field) !== undefined && rest.length > 0;
    if (label === undefined || (!items && (mask & bitOf(label)) === 0)) return false;
    return walk(proof, field, own(value, part), mask, rest);
  }
  if (element === undefined || typeof part !== 'number') return false;
  const item = own(value, part);
  const list = schema as unknown as Parameters<typeof labelOf>[0];
  if (stagesOf(list) === undefined) return walk(proof, element, item, mask, rest);
  if (typeof item !== 'object' || item === null) return false;
  const seen = proof.ofItem(item as OwnedItem);
  return (seen & bitOf(labelOf(list) as Label)) !== 0 && walk(proof, element, item, seen, rest);
}

function own(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function wrong(expected: string): never {
  throw new CoachingError('privacy/viewer', { expected }, `Expected ${expected}, found something else.`);
}
