import * as z from 'zod';
import { CoachingError } from '../core/error';
import { type LabelledShape, type LabelOf, label, labelOf, type WithLabel } from './label';
import type { Label, LabelKind } from './label-kind';
import { partsOf } from './label-kind';

/** The labels of what may be in a copy: nothing that an author keeps to themself, no appraisal, and nothing about students. */
type Copied = Exclude<LabelKind, 'private' | 'evaluative'>;

type Unlabelled<Schema> = Schema extends WithLabel<infer Inner, Label> ? Inner : Schema;

/** The fields of a copy: those of the original that may be copied, under another label. */
export type RelabelledShape<Shape extends LabelledShape, To extends LabelKind> = {
  readonly [K in keyof Shape as LabelOf<Shape[K]> extends Copied ? K : never]: WithLabel<Unlabelled<Shape[K]> & z.ZodType, To>;
};

/**
 * Makes the schema of a copy: the same fields under one other label, without what is private, evaluative or about students. It is the one place where a label is lowered, and
 * the copy is its owner's own act: see `shareOf`.
 *
 * @param schema - The labelled schema of the original.
 * @param to - The label of the copy.
 * @returns The schema of the copy.
 * @throws {CoachingError} `labels/schema` where a field holds something inside that may not be copied: then it is no field to be copied whole.
 * @example
 * const note = z.object({ text: label('confidential', z.string()), aside: label('private', z.string()) });
 * Object.keys(relabel(note, 'shareable').shape); // => ['text']
 */
export function relabel<Shape extends LabelledShape, const To extends LabelKind>(
  schema: z.ZodObject<Shape>,
  to: To,
): z.ZodObject<RelabelledShape<Shape, To>> {
  const fields = Object.entries(schema.shape as LabelledShape).filter(([, field]) => copied(labelOf(field)));
  for (const [key, field] of fields) {
    const hidden = hiddenIn(field);
    if (hidden === undefined) continue;
    throw new CoachingError(
      'labels/schema',
      { findings: [`${key}: ${hidden}`] },
      `Expected fields that may be copied whole, found ${hidden} inside of ${key}.`,
    );
  }
  const shape = Object.fromEntries(fields.map(([key, field]) => [key, label(to, anew(field, to))]));
  return z.object(shape) as unknown as z.ZodObject<RelabelledShape<Shape, To>>;
}

function copied(of: Label | undefined): boolean {
  if (of === undefined) return false;
  const { kind, student } = partsOf(of);
  return !student && kind !== 'private' && kind !== 'evaluative';
}

/** What is read of Zod's own description of a schema; the public types do not reach it generically. */
interface Node extends z.ZodType {
  readonly _zod: z.ZodType['_zod'] & {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Node>>;
      readonly element?: Node;
      readonly innerType?: Node;
      readonly options?: readonly Node[];
      readonly items?: readonly Node[];
    };
  };
}

const insideOf = (schema: z.ZodType): readonly Node[] => {
  const { shape = {}, element, innerType, options = [], items = [] } = (schema as Node)._zod.def;
  return [...Object.values(shape), ...options, ...items, ...(element ? [element] : []), ...(innerType ? [innerType] : [])];
};

/** The first label inside of a field that may not be copied. */
function hiddenIn(schema: z.ZodType): Label | undefined {
  for (const each of insideOf(schema)) {
    const own = labelOf(each);
    if (own !== undefined && !copied(own)) return own;
    const hidden = hiddenIn(each);
    if (hidden !== undefined) return hidden;
  }
  return undefined;
}

/** The same schema without its label, and with another one on every field inside. */
function anew(schema: z.ZodType, to: LabelKind): z.ZodType {
  const { def } = (schema as Node)._zod;
  const inner = {
    ...(def.shape === undefined
      ? {}
      : { shape: Object.fromEntries(Object.entries(def.shape).map(([key, each]) => [key, label(to, anew(each, to))])) }),
    ...(def.element === undefined ? {} : { element: anew(def.element, to) }),
    ...(def.innerType === undefined ? {} : { innerType: anew(def.innerType, to) }),
    ...(def.options === undefined ? {} : { options: def.options.map((each) => anew(each, to)) }),
    ...(def.items === undefined ? {} : { items: def.items.map((each) => anew(each, to)) }),
  };
  // With a description of its own a clone has no parent, and so not its parent's label.
  return z.core.clone(schema, { ...def, ...inner } as never) as z.ZodType;
}
