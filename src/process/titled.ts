import { wordsOf } from './words-of';

/** A JSON Schema, as far as titles go. */
export interface FormSchema {
  readonly [keyword: string]: unknown;
  readonly title?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Schemas;
  readonly $defs?: Schemas;
  readonly items?: FormSchema | boolean;
  readonly additionalProperties?: FormSchema | boolean;
  readonly prefixItems?: readonly FormSchema[];
  readonly oneOf?: readonly FormSchema[];
  readonly anyOf?: readonly FormSchema[];
  readonly allOf?: readonly FormSchema[];
}

type Schemas = Readonly<Record<string, FormSchema>>;

/** By which an app replaces words: a path, or a name. */
type Titles = Readonly<Record<string, string>>;

/**
 * A schema with a title for each property, each value to choose from and each of several shapes. Titles are annotations: what is valid
 * stays so, for `oneOf` over different constants accepts what their `enum` accepts.
 */
export function titled(schema: FormSchema, titles: Titles, path: readonly string[] = []): FormSchema {
  const { enum: values, ...rest } = schema;
  const within = (each: FormSchema) => titled(each, titles, path);
  const several = (all: readonly FormSchema[] | undefined) => all?.map((each) => ({ ...within(each), ...titleOfShape(each) }));
  const parts = {
    properties: propertiesOf(schema.properties, titles, path),
    $defs: propertiesOf(schema.$defs, titles, path),
    items: typeof schema.items === 'object' ? within(schema.items) : undefined,
    additionalProperties: typeof schema.additionalProperties === 'object' ? within(schema.additionalProperties) : undefined,
    prefixItems: schema.prefixItems?.map(within),
    oneOf: values === undefined ? several(schema.oneOf) : choicesOf(values, titles, path),
    anyOf: several(schema.anyOf),
    allOf: schema.allOf?.map(within),
  };
  return { ...rest, ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) };
}

function propertiesOf(properties: Schemas | undefined, titles: Titles, path: readonly string[]): Schemas | undefined {
  if (properties === undefined) return undefined;
  const each = Object.entries(properties).map(([name, schema]) => {
    const at = [...path, name];
    return [name, { ...titled(schema, titles, at), title: wordsFor(at, titles) ?? schema.title ?? wordsOf(name) }] as const;
  });
  return Object.fromEntries(each);
}

function choicesOf(values: readonly unknown[], titles: Titles, path: readonly string[]): readonly FormSchema[] {
  return values.map((value) => ({ const: value, title: wordsFor([...path, String(value)], titles, 2) ?? wordsOf(String(value)) }));
}

/** The app's words for what stands at a path: for the whole path, or else for its end. */
function wordsFor(path: readonly string[], titles: Titles, end = 1): string | undefined {
  for (const name of [path.join('.'), path.slice(-end).join('.')]) if (Object.hasOwn(titles, name)) return titles[name];
  return undefined;
}

/** One of several shapes is called by its constants, where it has no title of its own. */
function titleOfShape({ title, type, properties = {} }: FormSchema): { readonly title?: string } {
  if (title !== undefined) return { title };
  if (type === 'null') return { title: 'None' };
  const constants = Object.values(properties).flatMap((each) => (each.const === undefined ? [] : [wordsOf(String(each.const))]));
  return constants.length === 0 ? {} : { title: constants.join(', ') };
}
