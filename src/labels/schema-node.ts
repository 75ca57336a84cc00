import type * as z from 'zod';

/** What is read of Zod's own description of a schema; the public types do not reach it generically. */
export interface SchemaNode {
  readonly _zod: {
    readonly values?: ReadonlySet<unknown>;
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, z.ZodType>>;
      readonly element?: z.ZodType;
      readonly innerType?: z.ZodType;
      readonly options?: readonly z.ZodType[];
      readonly discriminator?: string;
      readonly catchall?: z.ZodType;
      readonly items?: readonly z.ZodType[];
      readonly rest?: z.ZodType | null;
      readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
    };
  };
}

/** Zod's description of a schema; nothing where it is none of Zod 4. */
export function nodeOf(schema: z.ZodType): SchemaNode['_zod'] | undefined {
  const inside = (schema as { readonly _zod?: SchemaNode['_zod'] })._zod;
  return inside?.def === undefined ? undefined : inside;
}

/** What a branch of a union is called by: the values of its discriminator. */
export function branchName(option: z.ZodType, discriminator: string | undefined): string {
  const tag = discriminator === undefined ? undefined : nodeOf(option)?.def.shape?.[discriminator];
  return tag === undefined ? '' : [...(nodeOf(tag)?.values ?? [])].map(String).join(',');
}
