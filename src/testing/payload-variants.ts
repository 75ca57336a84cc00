import * as fc from 'fast-check';
import type * as z from 'zod';
import type { AnyRecord, CompiledEvent } from '../process/process';
import { anyValue } from './any-value';
import { checksOf, nodeOf } from './schema-node';

/** One payload to ask with, and what of it is wrong or of which value it tells. */
export interface Variant {
  readonly payload: AnyRecord;
  /** `witness`: it should do. `value`: it may. `wrong`: it does not. */
  readonly kind: 'witness' | 'value' | 'wrong';
  /** The enum's field and value that it is there for: `outcome.met`. */
  readonly value?: string;
}

/** What an event may be asked with, made once: what its schema accepts, each value of each enum, and what is malformed. */
export interface Variants {
  /** Where an event has no example: payloads that its schema accepts. */
  readonly drawn: readonly AnyRecord[];
  readonly values: readonly { readonly field: string; readonly value: unknown; readonly name?: string }[];
  readonly wrong: readonly AnyRecord[];
}

/** The values of the enums of a payload, as coverage names them. */
export function enumValues({ payload }: CompiledEvent): readonly string[] {
  return Object.entries(payload.shape).flatMap(([field, schema]) =>
    valuesOf(schema as z.ZodType).flatMap(({ value, named }) => (named ? [`${field}.${value}`] : [])),
  );
}

/** Makes the variants of an event. */
export function variantsOf({ payload }: CompiledEvent, ids: readonly string[], seed: number): Variants {
  const fields = Object.entries(payload.shape) as readonly (readonly [string, z.ZodType])[];
  return {
    drawn: fc.sample(anyValue(payload, { ids }), { numRuns: 3, seed }) as readonly AnyRecord[],
    values: fields.flatMap(([field, schema]) =>
      valuesOf(schema).map(({ value, named }) => ({ field, value, ...(named ? { name: `${field}.${value}` } : {}) })),
    ),
    wrong: [{ surplus: 1 }, ...fields.map(([field, schema]) => ({ [field]: wrongFor(schema) }))],
  };
}

/** The payloads to ask with at one place: the witnesses, and each value of an enum or bound of a number in the first of them. */
export function payloadsFrom(variants: Variants, examples: readonly AnyRecord[]): readonly Variant[] {
  const witnesses = examples.length > 0 ? examples : variants.drawn;
  const [first] = witnesses as readonly [AnyRecord];
  return [
    ...witnesses.map((payload): Variant => ({ payload, kind: 'witness' })),
    ...variants.values.map(
      ({ field, value, name }): Variant => ({
        payload: { ...first, [field]: value },
        kind: 'value',
        ...(name === undefined ? {} : { value: name }),
      }),
    ),
  ];
}

/** The same with what is malformed: nothing at all, an extra key, each field of a wrong type. */
export function malformedFrom(variants: Variants, example: AnyRecord | undefined): readonly Variant[] {
  const first = example ?? variants.drawn[0];
  return [{}, ...variants.wrong.map((wrong) => ({ ...first, ...wrong }))].map((payload) => ({ payload, kind: 'wrong' }));
}

/** Each value of an enum or a boolean, and the bounds of a number; `named` for what coverage counts. */
function valuesOf(schema: z.ZodType): readonly { readonly value: unknown; readonly named: boolean }[] {
  const node = nodeOf(schema);
  if (node.innerType !== undefined) return valuesOf(node.innerType);
  if (node.type === 'enum') return Object.values(node.entries ?? {}).map((value) => ({ value, named: true }));
  if (node.type === 'boolean') return [true, false].map((value) => ({ value, named: false }));
  if (node.type !== 'number' && node.type !== 'int') return [];
  const bounds = checksOf(node).flatMap((each) => (each.value === undefined || each.inclusive !== true ? [] : [each.value]));
  return [...bounds, 100].filter((value) => schema.safeParse(value).success).map((value) => ({ value, named: false }));
}

function wrongFor(schema: z.ZodType): unknown {
  return [Number.NaN, { wrong: [true] }].find((value) => !schema.safeParse(value).success);
}
