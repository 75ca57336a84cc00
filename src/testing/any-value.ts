import * as fc from 'fast-check';
import type * as z from 'zod';
import { kept } from '../core/kept';
import { anyNumber } from './any-number';
import { anyText } from './any-text';
import { checksOf, lengthsOf, nodeOf, unknownKind } from './schema-node';

/** How values are made. */
export interface AnyValueOptions {
  /** Ids to use where an id is asked for, three times in four: people, and what the record already names. Default none. */
  readonly ids?: readonly string[];
}

/**
 * Gives an arbitrary for everything that a schema accepts: texts within their lengths, numbers in their ranges, each branch
 * of a union, optional fields now and then absent.
 *
 * @param schema - A schema of plain JSON, such as `checkLabels` accepts; refinements of one's own are not known to it.
 * @param options - Ids to use where an id is asked for.
 * @returns An arbitrary whose every value the schema accepts.
 * @throws {CoachingError} `input/invalid` where the schema is not of plain JSON.
 * @example
 * import * as fc from 'fast-check';
 * const visit = z.object({ minutes: z.int().min(1).max(480), note: z.string().max(9).optional() });
 * fc.sample(anyValue(visit), { numRuns: 50, seed: 1 }).every((value) => visit.safeParse(value).success); // => true
 */
export function anyValue<Schema extends z.ZodType>(schema: Schema, options: AnyValueOptions = {}): fc.Arbitrary<z.output<Schema>> {
  const { ids = [] } = options;
  const ofSchema = kept(made, schema, () => new Map<string, fc.Arbitrary<unknown>>());
  return kept(ofSchema, JSON.stringify(ids), () => arbitraryOf(schema, [...ids])) as fc.Arbitrary<z.output<Schema>>;
}

/** The arbitraries that were made: walks ask for the same few again and again, and one of a large schema takes long to make. */
const made = new WeakMap<z.ZodType, Map<string, fc.Arbitrary<unknown>>>();

function arbitraryOf(schema: z.ZodType, ids: readonly string[]): fc.Arbitrary<unknown> {
  const node = nodeOf(schema);
  const inner = () => arbitraryOf(node.innerType as z.ZodType, ids);
  switch (node.type) {
    case 'string':
      return anyText(schema, ids);
    case 'template_literal':
      return fc.stringMatching(schema._zod.pattern as RegExp).filter((text) => schema.safeParse(text).success);
    case 'number':
    case 'int':
      return anyNumber(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'enum':
      return fc.constantFrom(...Object.values(node.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(node.values ?? []));
    case 'optional':
      return fc.option(inner(), { nil: undefined });
    case 'nullable':
      return fc.option(inner(), { nil: null });
    case 'readonly':
    case 'nonoptional':
      return inner();
    case 'object':
      return anyObject(node.shape ?? {}, ids);
    case 'array': {
      const { minLength, maxLength } = lengthsOf(checksOf(node));
      return fc.array(arbitraryOf(node.element as z.ZodType, ids), { minLength, ...(maxLength === undefined ? {} : { maxLength }) });
    }
    case 'tuple':
      return fc.tuple(...(node.items ?? []).map((item) => arbitraryOf(item, ids)));
    case 'union':
      return fc.oneof(...(node.options ?? []).map((option) => arbitraryOf(option, ids)));
    default:
      return unknownKind(node.type);
  }
}

/** An optional field is absent, not undefined: plain JSON has no undefined. */
function anyObject(shape: Readonly<Record<string, z.ZodType>>, ids: readonly string[]): fc.Arbitrary<unknown> {
  const entries = Object.entries(shape);
  const fields = Object.fromEntries(entries.map(([key, field]) => [key, arbitraryOf(present(field), ids)]));
  const requiredKeys = entries.filter(([, field]) => nodeOf(field).type !== 'optional').map(([key]) => key);
  return fc.record(fields, { requiredKeys, noNullPrototype: true });
}

function present(schema: z.ZodType): z.ZodType {
  const node = nodeOf(schema);
  return node.type === 'optional' && node.innerType !== undefined ? present(node.innerType) : schema;
}
