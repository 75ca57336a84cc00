import type * as z from 'zod';
import { CoachingError } from '../core/error';

/** What is read of Zod's own description of a schema; the public types do not reach it generically. */
export interface SchemaNode {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly rest?: z.ZodType | null;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly format?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: SchemaCheck } }[];
}

/** One check on a value: a length, a bound, a step, a pattern. */
export interface SchemaCheck {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

export function nodeOf(schema: z.ZodType): SchemaNode {
  return schema._zod.def as unknown as SchemaNode;
}

/** All checks, with the format that a schema is itself. */
export function checksOf(node: SchemaNode): readonly SchemaCheck[] {
  const checks = (node.checks ?? []).map((each) => each._zod.def);
  return node.format === undefined ? checks : [node as unknown as SchemaCheck, ...checks];
}

/** How short and how long a value may be. */
export function lengthsOf(checks: readonly SchemaCheck[]): { readonly minLength: number; readonly maxLength: number | undefined } {
  const exact = checks.find((each) => each.check === 'length_equals')?.length;
  const least = checks.flatMap((each) => (each.check === 'min_length' ? [each.minimum ?? 0] : []));
  const most = checks.flatMap((each) => (each.check === 'max_length' ? [each.maximum ?? 0] : []));
  return { minLength: exact ?? Math.max(0, ...least), maxLength: exact ?? (most.length > 0 ? Math.min(...most) : undefined) };
}

export function unknownKind(type: string): never {
  throw new CoachingError(
    'input/invalid',
    { expected: 'a schema of plain JSON' },
    `Expected a schema that checkLabels accepts, found one of ${type}.`,
  );
}
