import type * as z from 'zod';
import { labelOf } from '../labels/label';
import { type LabelKind, partsOf } from '../labels/label-kind';

/** What is read of Zod's own description of a schema; the public types do not reach it generically. */
interface Def {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

/** What a value is without all that is of other kinds. */
export type Cut = (value: unknown) => unknown;

/** The cut that leaves some kinds of a value; nothing where all of it is of them. */
export function cutTo(kinds: ReadonlySet<LabelKind>, schema: z.ZodType): Cut | undefined {
  const { shape, element, innerType, options } = schema._zod.def as unknown as Def;
  if (innerType !== undefined) return cutTo(kinds, innerType);
  if (shape !== undefined) return cutObject(kinds, shape);
  if (element !== undefined) {
    const cut = cutTo(kinds, element);
    return cut && ((value) => (Array.isArray(value) ? value.map(cut) : value));
  }
  // Which branch a value is of is not asked: where one has to be cut, there is nothing of any.
  return options?.some((option) => cutTo(kinds, option) !== undefined) === true ? () => null : undefined;
}

/** Whether a field is of other kinds altogether. What has no label is of what is around it. */
export function isCut(kinds: ReadonlySet<LabelKind>, field: z.ZodType): boolean {
  const label = labelOf(field);
  return label !== undefined && !kinds.has(partsOf(label).kind);
}

const whole: Cut = (value) => value;

function cutObject(kinds: ReadonlySet<LabelKind>, shape: Readonly<Record<string, z.ZodType>>): Cut | undefined {
  const fields = Object.entries(shape);
  const gone = new Set(fields.flatMap(([key, field]) => (isCut(kinds, field) ? key : [])));
  const cuts = new Map(
    fields.flatMap(([key, field]) => {
      const cut = gone.has(key) ? undefined : cutTo(kinds, field);
      return cut === undefined ? [] : [[key, cut] as const];
    }),
  );
  if (gone.size === 0 && cuts.size === 0) return undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null) return value;
    const left = Object.entries(value).filter(([key]) => !gone.has(key));
    return Object.fromEntries(left.map(([key, each]) => [key, (cuts.get(key) ?? whole)(each)]));
  };
}
