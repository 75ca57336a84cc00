import * as z from 'zod';
import { CoachingError } from '../core/error';
import { idSchema } from '../core/ids';
import { instantSchema } from '../core/instant';
import type { Label } from './label-kind';
import { nodeOf } from './schema-node';

declare const LABEL: unique symbol;

/** A schema whose type says its label. The values stay plain. */
export type WithLabel<Schema extends z.ZodType, L extends Label> = Schema & { readonly [LABEL]: L };

/** The label of a labelled schema's type; `never` where it has none. */
export type LabelOf<Schema> = Schema extends { readonly [LABEL]: infer L extends Label } ? L : never;

/** A shape in which every field carries a label. */
export type LabelledShape = Readonly<Record<string, WithLabel<z.ZodType, Label>>>;

/** An object schema in which every field carries a label. A shape with an unlabelled field does not compile. */
export type LabelledObject = z.ZodObject<LabelledShape>;

/** What is kept of a labelled schema: its label, and for a list of items what {@link itemsOf} was told. */
interface Marks {
  readonly label: Label;
  readonly items?: { readonly stages: readonly string[] };
}

type Registry = ReturnType<typeof z.registry<Marks>>;

/** One registry for the whole process, whichever copy of this library came first: the ESM and CommonJS copies must agree. */
const registryKey = Symbol.for('coaching-cycles/labels/1');
const shared = globalThis as { [registryKey]?: Registry };

function registry(): Registry {
  shared[registryKey] ??= z.registry<Marks>();
  return shared[registryKey];
}

/**
 * Gives a field its label: who may learn it.
 *
 * @param kind - The label, such as `'confidential'` or, where it tells something about a student, `'confidential+student'`.
 * @param schema - Any Zod schema. It is copied; the one handed in stays unlabelled.
 * @returns The copy, with the label in its type and in the registry. It survives `.min`, `.describe`, `.refine` and their kin;
 *   `.optional()`, `.nullable()` and `.array()` make a new schema, so label last.
 * @throws {CoachingError} `labels/schema` where the schema already has another label, for nothing is relabelled; and where it is none of Zod 4.
 * @example
 * labelOf(label('private', z.string().min(1))); // => 'private'
 */
export function label<const L extends Label, Schema extends z.ZodType>(kind: L, schema: Schema): WithLabel<Schema, L> {
  const before = labelOf(schema);
  if (before !== undefined && before !== kind) {
    throw new CoachingError(
      'labels/schema',
      { findings: [`${before} -> ${kind}`] },
      `A label is given once: found ${before}, and then ${kind}.`,
    );
  }
  return mark(schema, { label: kind }) as WithLabel<Schema, L>;
}

/**
 * Answers which label a schema carries itself; what its path adds is not counted.
 *
 * @param schema - Any Zod schema.
 * @returns The label, or `undefined` where it has none of its own.
 * @example
 * labelOf(z.string()); // => undefined
 */
export function labelOf(schema: z.ZodType): Label | undefined {
  return marksOf(schema)?.label;
}

/** The shape with a label on each field: fields that have one of their own keep it. */
export type LabelledEach<Shape, L extends Label> = {
  readonly [K in keyof Shape]: Shape[K] extends WithLabel<z.ZodType, Label>
    ? Shape[K]
    : Shape[K] extends z.ZodType
      ? WithLabel<Shape[K], L>
      : never;
};

/**
 * Labels every field of a shape that has no label of its own.
 *
 * @param kind - The label.
 * @param shape - Zod schemas by field.
 * @returns The shape, for `z.object`.
 * @example
 * labelOf(labelEach('confidential', { text: z.string() }).text); // => 'confidential'
 */
export function labelEach<const L extends Label, Shape extends Readonly<Record<string, z.ZodType>>>(
  kind: L,
  shape: Shape,
): LabelledEach<Shape, L> {
  const each = Object.entries(shape).map(([key, schema]) => [key, labelOf(schema) === undefined ? label(kind, schema) : schema]);
  return Object.fromEntries(each) as LabelledEach<Shape, L>;
}

/** What the kernel stamps on each item of a list. */
export type StampShape<L extends Label> = {
  readonly id: WithLabel<z.ZodString, L>;
  /** The teacher that the item is about, or `team`. */
  readonly owner: WithLabel<z.ZodString, L>;
  /** Who wrote it. */
  readonly by: WithLabel<z.ZodString, L>;
  /** When it happened. */
  readonly at: WithLabel<typeof instantSchema, L>;
};

/** What the kernel keeps of an item that has stages of its own. */
export type StageShape<L extends Label, Stage extends string> = {
  readonly stage: WithLabel<z.ZodEnum<{ [S in Stage]: S }>, L>;
  /** When the stage was entered, as recorded. */
  readonly since: WithLabel<typeof instantSchema, L>;
};

/** A labelled list of items. */
export type ItemList<Shape extends LabelledShape, L extends Label> = WithLabel<z.ZodArray<z.ZodObject<Shape & StampShape<L>>>, L>;

/** A labelled list of items that each go through stages. */
export type StagedList<Shape extends LabelledShape, L extends Label, Stage extends string> = WithLabel<
  z.ZodArray<z.ZodObject<Shape & StampShape<L> & StageShape<L, Stage>>>,
  L
>;

/**
 * Makes a list of items for a record: things that come one by one, each with an id, an owner and an author, which the
 * kernel stamps, and, where stages are given, a stage of its own.
 *
 * @param kind - The label of the list: who may learn that an item is there. Its fields keep theirs.
 * @param item - The labelled fields of an item.
 * @param stages - The stages an item can be in, the first one first; none where items have none.
 * @returns The labelled list schema.
 * @example
 * const goals = itemsOf('confidential', z.object(labelEach('confidential', { text: z.string() })), ['drafted', 'agreed']);
 * Object.keys(goals.element.shape); // => ['text', 'id', 'owner', 'by', 'at', 'stage', 'since']
 */
export function itemsOf<const L extends Label, Shape extends LabelledShape>(kind: L, item: z.ZodObject<Shape>): ItemList<Shape, L>;
export function itemsOf<const L extends Label, Shape extends LabelledShape, const Stage extends string>(
  kind: L,
  item: z.ZodObject<Shape>,
  stages: readonly [Stage, ...Stage[]],
): StagedList<Shape, L, Stage>;
export function itemsOf(kind: Label, item: z.ZodObject<LabelledShape>, stages: readonly string[] = []): z.ZodType {
  const stamp = labelEach(kind, { id: idSchema, owner: idSchema, by: idSchema, at: instantSchema });
  const stage = labelEach(kind, { stage: z.enum(stages as [string, ...string[]]), since: instantSchema });
  const fields = z.object({ ...item.shape, ...stamp, ...(stages.length > 0 ? stage : {}) });
  return mark(z.array(fields), { label: kind, items: { stages } });
}

/**
 * Answers whether a schema is a list made by {@link itemsOf}.
 *
 * @param schema - Any Zod schema.
 * @returns The stages of its items, `[]` where they have none, or `undefined` where it is no such list.
 * @example
 * stagesOf(z.array(z.string())); // => undefined
 */
export function stagesOf(schema: z.ZodType): readonly string[] | undefined {
  return marksOf(schema)?.items?.stages;
}

/** A schema that is none of Zod 4 has no marks, and so is shown to nobody. */
function marksOf(schema: z.ZodType): Marks | undefined {
  return nodeOf(schema) === undefined ? undefined : registry().get(schema);
}

function mark(schema: z.ZodType, marks: Marks): z.ZodType {
  if (nodeOf(schema) === undefined)
    throw new CoachingError('labels/schema', { findings: ['no schema of Zod 4'] }, 'Expected a schema of Zod 4, found something else.');
  const copy = schema.clone();
  registry().add(copy, { ...registry().get(schema), ...marks });
  return copy;
}
