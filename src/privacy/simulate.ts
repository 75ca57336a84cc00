import type { LabelledObject } from '../labels/label';
import { type Policy, type Purpose, purposes, type Relationship, relationships } from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import { asViewer } from './as-viewer';
import type { Evidence } from './evidence';
import { viewFor } from './view-for';

/** What would change for everybody who wears one hat: how many people and looks, and by which fields. It names nobody and quotes nothing. */
export interface Simulated {
  readonly as: Relationship;
  readonly for: Purpose;
  /** How many people would see another part of some record. */
  readonly people: number;
  /** How many records somebody would see another part of. */
  readonly records: number;
  /** The fields that would become visible in some record, by their path in the schema. */
  readonly opens: readonly string[];
  /** The fields that would no longer be visible in some record. */
  readonly closes: readonly string[];
}

/**
 * Shows on real records what a policy would change before it is switched on: each is looked at by everybody whom the evidence knows, in every hat, under the
 * policy that it is under and under the other.
 *
 * @param labelled - The process.
 * @param states - Its states. Nothing of them is in the answer.
 * @param policies - `before`: the policies that the records may be under. `after`: the one to be tried.
 * @param evidence - Who is who, as for `asViewer`, with `at`: the moment of the look.
 * @returns A line for each hat in which something would change; `[]` where nothing would.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [], at: '2026-09-14T08:00:00Z' };
 * simulate(impact, [initial(impact, 'c1')], { before: [strict], after: supervisory }, nobody); // => []
 */
export function simulate<Schema extends LabelledObject, State extends string>(
  labelled: Labelled<Schema, State>,
  states: readonly Stated<unknown, State>[],
  policies: { readonly before: readonly Policy[]; readonly after: Policy },
  { at, ...evidence }: Evidence & { readonly at: string },
): readonly Simulated[] {
  const { before, after } = policies;
  const wide = labelled as unknown as Labelled;
  const reference = { id: after.id, version: after.version };
  const under: Labelled = { ...wide, who: (state) => ({ ...wide.who(state), policy: wide.who(state).policy && reference }) };
  const moved = { ...evidence, partnerships: evidence.partnerships.map((each) => ({ ...each, policy: reference })) };
  const everybody = [
    ...new Set([
      ...evidence.partnerships.flatMap((each) => each.people.map(({ person }) => person)),
      ...evidence.assignments.map(({ person }) => person),
    ]),
  ];
  return relationships.flatMap((as) =>
    purposes.flatMap((purpose) => {
      const people = new Set<string>();
      const records = new Set<string>();
      const [opens, closes] = [new Set<string>(), new Set<string>()];
      for (const state of states)
        for (const person of everybody) {
          const hat = { person, as, for: purpose, at };
          const was = pathsOf(viewFor(wide, state as never, asViewer(before, hat, evidence)).data);
          const would = pathsOf(viewFor(under, state as never, asViewer(after, hat, moved)).data);
          const [more, less] = [without(would, was), without(was, would)];
          if (more.length === 0 && less.length === 0) continue;
          people.add(person);
          records.add(state.id);
          for (const path of more) opens.add(path);
          for (const path of less) closes.add(path);
        }
      if (people.size === 0) return [];
      return [{ as, for: purpose, people: people.size, records: records.size, opens: [...opens].sort(), closes: [...closes].sort() }];
    }),
  );
}

function without(paths: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] {
  return [...paths].filter((path) => !others.has(path));
}

/** The fields that a view shows, by schema path: positions in lists are told by none. */
function pathsOf(data: unknown, path = ''): Set<string> {
  if (Array.isArray(data)) return new Set(data.flatMap((each) => [...pathsOf(each, `${path}[]`)]));
  if (typeof data !== 'object' || data === null) return new Set();
  return new Set(
    Object.entries(data).flatMap(([key, value]) => {
      const here = path === '' ? key : `${path}.${key}`;
      return [here, ...pathsOf(value, here)];
    }),
  );
}
