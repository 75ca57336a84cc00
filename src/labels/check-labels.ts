import type * as z from 'zod';
import { labelOf, stagesOf } from './label';
import { partsOf } from './label-kind';

/** One place in a schema where the wall would have a hole. */
export interface LabelFinding {
  /** Where: the keys from the root, `[]` for the elements of a list. */
  readonly path: string;
  readonly problem: 'unlabelled' | 'opaque' | 'ambiguous-union' | 'keys-carry-data' | 'loose-object' | 'default' | 'private-outside-item';
  readonly message: string;
}

const leaves = new Set(['string', 'number', 'int', 'boolean', 'enum', 'literal', 'null', 'template_literal']);
const wrappers = new Set(['optional', 'nullable', 'readonly', 'nonoptional']);

/**
 * Finds every place in a schema where a value would have no label, or hide from its label.
 *
 * @param schema - A labelled object schema.
 * @returns The findings; `[]` where every value has a label.
 * @example
 * checkLabels(z.object({ note: z.string() })).map((finding) => finding.problem); // => ['unlabelled']
 */
export function checkLabels(schema: z.ZodType): readonly LabelFinding[] {
  const findings: LabelFinding[] = [];
  visit(schema as unknown as Node, [], false, { inItem: new Set(), outside: new Set() }, findings);
  return findings;
}

/** What is read of Zod's own description of a schema; the public types do not reach it generically. */
interface Node {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Node>>;
      readonly element?: Node;
      readonly innerType?: Node;
      readonly options?: readonly Node[];
      readonly discriminator?: string;
      readonly catchall?: Node;
      readonly items?: readonly Node[];
      readonly rest?: Node | null;
    };
  };
}

/** A schema may go in circles. One that is used in an item and outside of one is looked at in both places. */
interface Seen {
  readonly inItem: Set<Node>;
  readonly outside: Set<Node>;
}

function visit(node: Node, path: readonly string[], inItem: boolean, seen: Seen, findings: LabelFinding[]): void {
  const add = (problem: LabelFinding['problem'], message: string) => findings.push({ path: path.join('.'), problem, message });
  const { def } = node._zod;
  const before = inItem ? seen.inItem : seen.outside;
  if (before.has(node)) return;
  before.add(node);

  if (def.type === 'object') {
    if (def.catchall !== undefined && def.catchall._zod.def.type !== 'never')
      add('loose-object', 'Expected a closed object, found one that takes any key.');
    for (const [key, field] of Object.entries(def.shape ?? {})) {
      const at = [...path, key];
      const own = labelOf(field as unknown as z.ZodType);
      if (own === undefined)
        findings.push({ path: at.join('.'), problem: 'unlabelled', message: 'Expected a label on every field, found none.' });
      else if (partsOf(own).kind === 'private' && !inItem)
        findings.push({
          path: at.join('.'),
          problem: 'private-outside-item',
          message: 'Private is for the fields of an item, which has an author.',
        });
      visit(field, at, inItem, seen, findings);
    }
    return;
  }
  if (def.type === 'array' && def.element !== undefined) {
    const items = stagesOf(node as unknown as z.ZodType) !== undefined;
    visit(def.element, [...path, '[]'], inItem || items, seen, findings);
    return;
  }
  if (def.type === 'tuple') {
    for (const each of [...(def.items ?? []), ...(def.rest ? [def.rest] : [])]) visit(each, [...path, '[]'], inItem, seen, findings);
    return;
  }
  if (wrappers.has(def.type) && def.innerType !== undefined) {
    visit(def.innerType, path, inItem, seen, findings);
    return;
  }
  if (def.type === 'union') {
    const options = def.options ?? [];
    if (def.discriminator === undefined && options.some((option) => !leaves.has(option._zod.def.type)))
      add('ambiguous-union', 'Expected a discriminated union, found one whose branch cannot be told.');
    for (const option of options) visit(option, path, inItem, seen, findings);
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
