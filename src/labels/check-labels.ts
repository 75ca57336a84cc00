import type * as z from 'zod';
import { downgrades } from './downgrades';
import { labelOf, stagesOf } from './label';
import { keepsAs, type Label, partsOf } from './label-kind';
import { branchName, nodeOf } from './schema-node';

/** One place in a schema where the wall would have a hole. */
export interface LabelFinding {
  /** Where: the keys from the root, `[]` for the elements of a list. */
  readonly path: string;
  readonly problem:
    | 'unlabelled'
    | 'downgrade'
    | 'opaque'
    | 'ambiguous-union'
    | 'discriminator'
    | 'keys-carry-data'
    | 'loose-object'
    | 'default'
    | 'private-outside-item';
  readonly message: string;
}

/** What a schema is held against. */
export interface CheckLabelsOptions {
  /** The schema that this one was made from, by `extend`, `merge` or by hand: its fields may not be shown to more people than there. */
  readonly base?: z.ZodType;
}

const leaves = new Set(['string', 'number', 'int', 'boolean', 'enum', 'literal', 'null', 'template_literal']);
const wrappers = new Set(['optional', 'nullable', 'readonly', 'nonoptional']);
const containers = new Set(['object', 'array', 'tuple', 'union', ...wrappers]);

/**
 * Finds every place in a schema where a value would have no label, or hide from its label: a field without one; a label that the field around it
 * does not keep, so that it would count for nothing; a union whose branch cannot be told; a discriminator that tells more than its branch, or less; keys
 * that are data; what no label reaches into; a default.
 *
 * Zod does not remember what a schema was extended from. A field that `extend` gave another label is found only where the schema that it was made from
 * is handed in as `base`.
 *
 * @param schema - A labelled object schema.
 * @param options - `base`: the schema that it was made from.
 * @returns The findings; `[]` where every value has a label.
 * @example
 * checkLabels(z.object({ note: z.string() })).map((finding) => finding.problem); // => ['unlabelled']
 * @example
 * const base = z.object({ note: label('confidential', z.string()) });
 * const open = base.extend({ note: label('operational', z.string()) });
 * checkLabels(open, { base }).map((finding) => finding.problem); // => ['downgrade']
 */
export function checkLabels(schema: z.ZodType, { base }: CheckLabelsOptions = {}): readonly LabelFinding[] {
  const findings: LabelFinding[] = [];
  visit(schema, { path: [], inItem: false, field: undefined }, new Map(), findings);
  const wider = base === undefined ? [] : downgrades(base, schema);
  return [...findings, ...wider.map((each) => ({ ...each, problem: 'downgrade' as const }))];
}

/** Where a schema stands. */
interface Place {
  readonly path: readonly string[];
  readonly inItem: boolean;
  /** The label of the field around it: the one that is asked for all within, up to the fields of the next object. */
  readonly field: Label | undefined;
}

/** A schema may go in circles. One that is used in several places, in an item and outside of one, is looked at in each. */
type Seen = Map<z.ZodType, Set<string>>;

function visit(schema: z.ZodType, place: Place, seen: Seen, findings: LabelFinding[]): void {
  const { path, inItem, field } = place;
  const add = (problem: LabelFinding['problem'], message: string, at = path) => findings.push({ path: at.join('.'), problem, message });
  const node = nodeOf(schema);
  if (node === undefined) {
    add('opaque', 'Expected a schema of Zod 4, found something else.');
    return;
  }
  const { def } = node;
  const before = seen.get(schema) ?? new Set();
  const here = `${inItem} ${field}`;
  if (before.has(here)) return;
  seen.set(schema, before.add(here));

  const own = labelOf(schema);
  if (own !== undefined && field !== undefined && !keepsAs(field, own))
    add('downgrade', `Expected the field to keep what ${own} within it does, found ${field}.`);
  // A check may write too: into a sibling, what another label keeps.
  if (containers.has(def.type) && (def.checks ?? []).some((each) => each._zod.def.check === 'overwrite'))
    add('opaque', 'Expected plain JSON, found a check that rewrites it.');

  if (def.type === 'object') {
    if (def.catchall !== undefined && nodeOf(def.catchall)?.def.type !== 'never')
      add('loose-object', 'Expected a closed object, found one that takes any key.');
    for (const [key, each] of Object.entries(def.shape ?? {})) {
      const at = [...path, key];
      const label = labelOf(each);
      if (label === undefined) add('unlabelled', 'Expected a label on every field, found none.', at);
      else if (partsOf(label).kind === 'private' && !inItem)
        add('private-outside-item', 'Private is for the fields of an item, which has an author.', at);
      visit(each, { path: at, inItem, field: label }, seen, findings);
    }
    return;
  }
  const within = (each: z.ZodType, part?: '[]', items = false) =>
    visit(each, { path: part === undefined ? path : [...path, part], inItem: inItem || items, field }, seen, findings);
  if (def.type === 'array' && def.element !== undefined) {
    within(def.element, '[]', stagesOf(schema) !== undefined);
    return;
  }
  if (def.type === 'tuple') {
    for (const each of [...(def.items ?? []), ...(def.rest ? [def.rest] : [])]) within(each, '[]');
    return;
  }
  if (wrappers.has(def.type) && def.innerType !== undefined) {
    within(def.innerType);
    return;
  }
  if (def.type === 'union') {
    const options = def.options ?? [];
    if (def.discriminator === undefined && options.some((option) => !leaves.has(nodeOf(option)?.def.type ?? '')))
      add('ambiguous-union', 'Expected a discriminated union, found one whose branch cannot be told.');
    if (def.discriminator !== undefined)
      for (const message of discriminatorFindings(options, def.discriminator)) add('discriminator', message, [...path, def.discriminator]);
    for (const option of options) within(option);
    return;
  }
  if (def.type === 'default' || def.type === 'prefault' || def.type === 'catch') {
    add('default', 'Expected no default: it would be data that nobody entered.');
    return;
  }
  if (def.type === 'record' || def.type === 'map' || def.type === 'set') {
    add('keys-carry-data', 'Expected a list of items, found a container whose keys are data.');
    return;
  }
  if (!leaves.has(def.type)) add('opaque', `Expected plain JSON, found ${def.type}, which no label reaches into.`);
}

/**
 * Which branch it is, is data: told to whom some of the branch is told, and to nobody else. The student axis is left out: that something is about a student
 * tells of none.
 */
function discriminatorFindings(options: readonly z.ZodType[], discriminator: string): readonly string[] {
  const branches = options.map((option) => {
    const shape = nodeOf(option)?.def.shape ?? {};
    const fields = Object.entries(shape).filter(([key]) => key !== discriminator);
    const labels = new Map(fields.flatMap(([key, field]) => kindOf(field).map((kind) => [key, kind] as const)));
    return { name: branchName(option, discriminator), tag: shape[discriminator], labels };
  });
  const tags = branches.flatMap(({ tag }) => (tag === undefined ? [] : kindOf(tag)));
  const [tag] = tags;
  if (tag === undefined) return [];
  const other = tags.find((each) => each !== tag);
  if (other !== undefined) return [`Expected one label of it in every branch, found ${tag} and ${other}.`];
  return branches.flatMap(({ name, labels }) => {
    const kinds = [...labels.values()];
    if (kinds.length > 0 && !kinds.some((kind) => keepsAs(tag, kind)))
      return [`Expected it to be labelled as its branch ${name} is, found ${tag} and ${[...new Set(kinds)].join(', ')}.`];
    const telling = [...labels].find(([key, kind]) => !keepsAs(kind, tag) && branches.some((branch) => branch.labels.get(key) !== kind));
    return telling === undefined ? [] : [`Expected no field of one branch alone to be there for more than it, found ${telling[0]}.`];
  });
}

function kindOf(field: z.ZodType): readonly Label[] {
  const label = labelOf(field);
  return label === undefined ? [] : [partsOf(label).kind];
}
