import type * as z from 'zod';
import type { LabelOf } from './label';
import type { Cell, Policy } from './label-kind';

/** The cells of one policy for one relationship and purpose; none where the policy has no such pair. */
export type CellsOf<P, As, For> = P extends { readonly table: infer Table }
  ? As extends keyof Table
    ? For extends keyof Table[As]
      ? Table[As][For]
      : Record<never, never>
    : Record<never, never>
  : Record<never, never>;

/** `all`: there whenever the record has it. `some`: there sometimes. `none`: never there. */
type Seen = 'all' | 'some' | 'none';
type SeenByCell<C> = [C] extends ['allow'] ? 'all' : [C] extends ['never' | 'by-disclosure'] ? 'none' : C extends Cell ? 'some' : 'none';
type SeenByKind<Cells, Kind> = Kind extends keyof Cells ? SeenByCell<Cells[Kind]> : 'none';
type Both<A extends Seen, B extends Seen> = 'none' extends A | B ? 'none' : 'some' extends A | B ? 'some' : 'all';
type SeenByLabel<Cells, L> = [L] extends [never]
  ? 'none'
  : L extends `${infer Kind}+student`
    ? Both<SeenByKind<Cells, Kind>, SeenByKind<Cells, 'student'>>
    : SeenByKind<Cells, L>;

// `false`, not `never`: `never extends true` holds, and every key would be let through.
type Always<Schema, Cells> = Schema extends z.ZodOptional ? false : SeenByLabel<Cells, LabelOf<Schema>> extends 'all' ? true : false;
type Sometimes<Schema, Cells> = Schema extends z.ZodOptional
  ? SeenByLabel<Cells, LabelOf<Schema>> extends 'none'
    ? false
    : true
  : SeenByLabel<Cells, LabelOf<Schema>> extends 'some'
    ? true
    : false;

/** The `& {}` makes hovers print the fields. */
type Flat<T> = { [K in keyof T]: T[K] } & {};

/** The fields of a shape that these cells let through. */
export type ViewOfShape<Shape, Cells> = Flat<
  { readonly [K in keyof Shape as Always<Shape[K], Cells> extends true ? K : never]: ViewOfValue<Shape[K], Cells> } & {
    readonly [K in keyof Shape as Sometimes<Shape[K], Cells> extends true ? K : never]?: ViewOfValue<Shape[K], Cells>;
  }
>;

/** What is seen of a value that is seen at all. */
export type ViewOfValue<Schema, Cells> =
  Schema extends z.ZodOptional<infer Inner>
    ? ViewOfValue<Inner, Cells>
    : Schema extends z.ZodNullable<infer Inner>
      ? ViewOfValue<Inner, Cells> | null
      : Schema extends z.ZodReadonly<infer Inner>
        ? ViewOfValue<Inner, Cells>
        : Schema extends z.ZodArray<infer Element>
          ? readonly ViewOfValue<Element, Cells>[]
          : Schema extends z.ZodDiscriminatedUnion<infer Options>
            ? ViewOfValue<Options[number], Cells>
            : Schema extends z.ZodObject<infer Shape>
              ? ViewOfShape<Shape, Cells>
              : Schema extends z.ZodType<infer Output>
                ? Output
                : never;

/**
 * What one relationship, reading for one purpose, sees of a record under a policy. `allow` is a key, `consent`, `author` and
 * `own-class` are optional keys, `never` and `by-disclosure` are no keys. For several policies at once every key is optional.
 */
export type ViewOf<Schema, P, As, For> = P extends readonly (infer Each)[]
  ? Each extends Policy
    ? Partial<ViewOfValue<Schema, CellsOf<Each, As, For>>>
    : never
  : ViewOfValue<Schema, CellsOf<P, As, For>>;
