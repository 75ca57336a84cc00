import type * as z from 'zod';
import { kept } from '../core/kept';
import { type LabelledObject, labelOf } from '../labels/label';
import type { Cell, Label, Policy, PolicyReference, PolicyRow, Purpose, Relationship } from '../labels/label-kind';
import { partsOf } from '../labels/label-kind';
import type { Labelled, Stated } from '../labels/labelled';
import type { ViewerOf } from './as-viewer';
import { ownsOf } from './leaver';
import { project } from './project';
import { prove } from './prove';

/** What a policy says of one field for one relationship and purpose. */
export interface CellExplained {
  readonly as: Relationship;
  readonly for: Purpose;
  readonly cell: Cell;
  /** The cell of the student axis, where the field has it: both must open. */
  readonly student?: Cell;
}

/** One field: its place in the schema, its label, and what the policy says of it. */
export interface FieldExplained {
  readonly path: string;
  readonly label: Label;
  /** For the viewer's own relationship and purpose; for an owner, for everybody's. */
  readonly cells: readonly CellExplained[];
  /** Whether the record holds something there now, of what the owner sees. Others are not told. */
  readonly held?: boolean;
}

/** An explanation: everything for an owner, the policy's cells for anybody else. */
export interface Explanation {
  readonly tier: 'owner' | 'policy';
  /** For an owner the policy of the record; for others every policy that the viewer was made for. */
  readonly policies: readonly { readonly policy: PolicyReference; readonly fields: readonly FieldExplained[] }[];
}

/**
 * Explains who sees what of a process, and why. An owner is told everything, who has left a team as well, with what is held of their own; anybody else is told what the policy says, in the
 * same bytes whether or not there is a record.
 *
 * @param labelled - The process.
 * @param state - Its state.
 * @param viewer - Who asks.
 * @returns Each field with its label and its cells.
 * @example
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
 * const { tier, policies } = explain(impact, initial(impact, 'c1'), ben);
 * tier; // => 'policy'
 * policies[0].fields.find((field) => field.path === 'topic').cells; // => [{ as: 'teacher', for: 'coaching', cell: 'allow' }]
 */
export function explain<
  Schema extends LabelledObject,
  State extends string,
  P extends Policy | readonly Policy[],
  As extends Relationship,
  For extends Purpose,
>(labelled: Labelled<Schema, State>, state: Stated<z.output<Schema>, State>, viewer: ViewerOf<P, As, For>): Explanation {
  const { looking } = viewer;
  const wide = labelled as unknown as Labelled;
  const proof = prove(looking, wide, state);
  const fields = keptFields(labelled.record);
  if (proof !== undefined && ownsOf(wide, state, proof, looking.person) !== undefined) {
    const { policy, record, ofItem, most } = proof;
    // What is held is told of what the owner sees: a colleague's items and another's private fields are no owner's to know of.
    const seen = project(labelled.record, record, state.record, { ofItem, most });
    const explained = fields.map(({ path, label }) => ({
      path: path.join('.'),
      label,
      cells: cellsOf(policy, label),
      held: holds(seen, path),
    }));
    return { tier: 'owner', policies: [{ policy: referenceOf(policy), fields: explained }] };
  }
  const policies = looking.policies.map((policy) => {
    const row = policy.table[looking.as]?.[looking.for] ?? neverAtAll;
    const explained = fields.map(({ path, label }) => ({
      path: path.join('.'),
      label,
      cells: [cellOf(looking.as, looking.for, row, label)],
    }));
    return { policy: referenceOf(policy), fields: explained };
  });
  return { tier: 'policy', policies };
}

const neverAtAll: PolicyRow = {
  operational: 'never',
  shareable: 'never',
  confidential: 'never',
  private: 'never',
  evaluative: 'never',
  student: 'never',
};

/** What each policy says of each label to everybody. */
const told = new WeakMap<Policy['table'], Map<Label, readonly CellExplained[]>>();

function cellsOf({ table }: Policy, label: Label): readonly CellExplained[] {
  const ofTable = kept(told, table, () => new Map<Label, readonly CellExplained[]>());
  return kept(ofTable, label, () =>
    Object.freeze(
      Object.entries(table).flatMap(([as, rows]) =>
        Object.entries(rows).map(([purpose, row]) => Object.freeze(cellOf(as as Relationship, purpose as Purpose, row, label))),
      ),
    ),
  );
}

function cellOf(as: Relationship, purpose: Purpose, row: PolicyRow, label: Label): CellExplained {
  const { kind, student } = partsOf(label);
  return { as, for: purpose, cell: row[kind], ...(student ? { student: row.student } : {}) };
}

function referenceOf({ id, version }: PolicyReference): PolicyReference {
  return { id, version };
}

interface Field {
  readonly path: readonly string[];
  readonly label: Label;
}

/** What is read of Zod's own description of a schema; the public types do not reach it generically. */
interface Node {
  readonly _zod: {
    readonly def: {
      readonly shape?: Readonly<Record<string, z.ZodType>>;
      readonly element?: z.ZodType;
      readonly innerType?: z.ZodType;
      readonly options?: readonly z.ZodType[];
    };
  };
}

/** What is worked out once for a schema. */
const known = new WeakMap<z.ZodType, readonly Field[]>();

function keptFields(schema: z.ZodType): readonly Field[] {
  return kept(known, schema, () => fieldsOf(schema, []));
}

function fieldsOf(schema: z.ZodType, path: readonly string[]): readonly Field[] {
  const { shape, element, innerType, options } = (schema as unknown as Node)._zod.def;
  if (innerType !== undefined) return fieldsOf(innerType, path);
  if (element !== undefined) return fieldsOf(element, [...path, '[]']);
  if (options !== undefined) return unique(options.flatMap((option) => fieldsOf(option, path)));
  return Object.entries(shape ?? {}).flatMap(([key, field]) => {
    const label = labelOf(field);
    return label === undefined ? [] : [{ path: [...path, key], label }, ...fieldsOf(field, [...path, key])];
  });
}

function unique(fields: readonly Field[]): readonly Field[] {
  return fields.filter(
    (field, at) => fields.findIndex((other) => other.path.join('.') === field.path.join('.') && other.label === field.label) === at,
  );
}

function holds(value: unknown, path: readonly string[]): boolean {
  const [part, ...rest] = path;
  if (part === undefined) return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  if (part === '[]') return Array.isArray(value) && value.some((each) => holds(each, rest));
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part) && holds((value as Record<string, unknown>)[part], rest);
}
