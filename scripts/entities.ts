/** Writes docs/entities.md from the schemas and processes that the library exports. `--check` only compares. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import * as z from 'zod';
import { labelOf, stagesOf } from '../src/labels/label';
import type { Labelled } from '../src/labels/labelled';
import { publicEntries } from './entries';
import { roomOf, root } from './rooms';
import { declarations, docTags, type PublicName, parse, publicNames } from './source';

const page = 'docs/entities.md';

/** What is read of Zod's own description of a schema. */
export interface Node extends z.ZodType {
  readonly _zod: z.ZodType['_zod'] & {
    readonly def: {
      readonly type: string;
      readonly shape?: Readonly<Record<string, Node>>;
      readonly element?: Node;
      readonly innerType?: Node;
      readonly options?: readonly Node[];
      readonly discriminator?: string;
      readonly format?: string;
    };
  };
}

/** A line of an entity's table. */
export interface Field {
  readonly path: string;
  readonly type: string;
  readonly unit: string;
  readonly label: string;
  readonly says: string;
}

/** A schema or process that the library exports. */
interface Exported<T> extends PublicName {
  readonly room: string;
  readonly value: T;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const isProcess = (value: unknown): value is Labelled =>
  isObject(value) && typeof value.kind === 'string' && value.record instanceof z.ZodObject && isObject(value.states);

/** Whether any field of a schema carries a label: what carries none is a scalar or a format, not an entity. */
function isEntity(value: unknown): value is Node {
  if (!(value instanceof z.ZodType)) return false;
  const { shape, options, element } = (value as Node)._zod.def;
  if (shape) return Object.values(shape).some((field) => labelOf(field) !== undefined);
  return options?.some(isEntity) === true || (element !== undefined && isEntity(element));
}

/** A schema's own words: what `.describe` and `.meta` say. */
function metaOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  return z.globalRegistry.get(schema) ?? {};
}

/** The first sentence of the doc comment above a node. */
function sentenceAbove(node: ts.Node): string {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .flatMap((doc) => (ts.isJSDoc(doc) ? [ts.getTextOfJSDocComment(doc.comment) ?? ''] : []))
    .join(' ');
  return (/^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').replace(/\{@link (\w+)\}/g, '`$1`');
}

/** What the doc comments in the source say of an exported schema or process, and of each of its fields. */
interface Comments {
  readonly says: string;
  /** What its `@owner` and `@author` say. */
  readonly tags: Readonly<Record<string, string>>;
  readonly fields: ReadonlyMap<string, string>;
}

function commentsOf({ file, local }: PublicName): Comments {
  const [declared] = declarations(parse(file), local);
  const tags = Object.fromEntries((declared ? docTags(declared) : []).map(({ tag, text }) => [tag, text.replace(/\s+/g, ' ').trim()]));
  const fields = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const sentence = sentenceAbove(node);
      if (sentence !== '' && !fields.has(node.name.getText())) fields.set(node.name.getText(), sentence);
    }
    ts.forEachChild(node, visit);
  };
  if (declared) visit(declared);
  return { says: declared ? sentenceAbove(declared) : '', tags, fields };
}

/** Where a name that a file uses is declared: in the file, or in the one of ours that it comes from. */
function declaredAs(name: string, source: ts.SourceFile): ts.Node | undefined {
  const [here] = declarations(source, name);
  if (here !== undefined) return here;
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const named = statement.importClause?.namedBindings;
    const from = statement.moduleSpecifier.text;
    if (named === undefined || !ts.isNamedImports(named) || !from.startsWith('.')) continue;
    if (named.elements.some((each) => each.name.text === name))
      return declarations(parse(`${join(dirname(source.fileName), from)}.ts`), name)[0];
  }
  return undefined;
}

/** What comments say of the fields that an expression makes, and of those that it takes from schemas by name; what stands nearest counts. */
function fieldComments(node: ts.Node, found = new Map<string, string>(), seen = new Set<ts.Node>()): Map<string, string> {
  if (seen.has(node)) return found;
  seen.add(node);
  const taken: ts.Node[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isPropertyAssignment(each) || ts.isShorthandPropertyAssignment(each)) {
      const sentence = sentenceAbove(each);
      if (sentence !== '' && !found.has(each.name.getText())) found.set(each.name.getText(), sentence);
    }
    if (ts.isIdentifier(each) && /Schema$/.test(each.text)) {
      const declared = declaredAs(each.text, each.getSourceFile());
      if (declared !== undefined) taken.push(declared);
    }
    ts.forEachChild(each, visit);
  };
  visit(node);
  for (const declared of taken) fieldComments(declared, found, seen);
  return found;
}

/** What a list's items are: the comment above their schema, which is the first that is named. */
function schemaComment(node: ts.Node): string {
  if (ts.isIdentifier(node) && /Schema$/.test(node.text)) {
    const declared = declaredAs(node.text, node.getSourceFile());
    return declared === undefined ? '' : sentenceAbove(declared);
  }
  return ts.forEachChild(node, (child) => schemaComment(child) || undefined) ?? '';
}

/** For each field that parts of models add: what is said of it, and of what is in it. */
function partComments(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const folder = 'src/cycle/parts';
  const comments = new Map<string, ReadonlyMap<string, string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'fields' && ts.isObjectLiteralExpression(node.initializer))
      for (const field of node.initializer.properties)
        if (ts.isPropertyAssignment(field)) {
          const inside = fieldComments(field.initializer);
          comments.set(field.name.getText(), inside.set(field.name.getText(), sentenceAbove(field) || schemaComment(field.initializer)));
        }
    ts.forEachChild(node, visit);
  };
  for (const file of readdirSync(join(root, folder))) visit(parse(`${folder}/${file}`));
  return comments;
}

const ranges = [
  ['minimum', 'from'],
  ['exclusiveMinimum', 'above'],
  ['maximum', 'to'],
  ['exclusiveMaximum', 'below'],
] as const;

/** A leaf's type and unit, as a reader would say them. */
function leafOf(schema: Node, key: string): { readonly type: string; readonly unit: string } {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any' });
  const meta = metaOf(schema);
  const said = typeof meta.unit === 'string' ? meta.unit : undefined;
  if (json.enum) return { type: json.enum.map((value) => `\`${value}\``).join(', '), unit: said ?? '' };
  if (json.const !== undefined) return { type: `\`${json.const}\``, unit: said ?? '' };
  if (json.type === 'number' || json.type === 'integer') {
    // A whole number's own bounds are the machine's, not a rule.
    const bounds = ranges.flatMap(([bound, word]) => {
      const at = json[bound];
      return typeof at === 'number' && Math.abs(at) < Number.MAX_SAFE_INTEGER ? [`${word} ${at}`] : [];
    });
    const kind = json.type === 'integer' ? 'whole number' : 'number';
    const share = json.type === 'number' && json.minimum === 0 && json.maximum === 1 ? 'share, 0 to 1' : undefined;
    const minutes = /minutes$/i.test(key) ? 'minutes' : undefined;
    return { type: [kind, ...bounds].join(' '), unit: said ?? minutes ?? share ?? '' };
  }
  if (json.type === 'string') {
    const { format } = schema._zod.def;
    if (format === 'date') return { type: 'date', unit: said ?? 'YYYY-MM-DD' };
    if (format === 'datetime') return { type: 'moment', unit: said ?? 'UTC' };
    return { type: json.format ?? 'text', unit: said ?? '' };
  }
  return { type: typeof json.type === 'string' ? json.type : schema._zod.def.type, unit: said ?? '' };
}

/** Every field of a schema, those of items and of branches after it. */
export function fieldsOf(
  schema: Node,
  comments: ReadonlyMap<string, string>,
  path = '',
  label = '',
  says = '',
  more = '',
): readonly Field[] {
  const { type, innerType, shape, options, discriminator, element } = schema._zod.def;
  const said = says || String(metaOf(schema).description ?? '');
  const row = (kind: string, unit = ''): readonly Field[] =>
    path === '' ? [] : [{ path, type: `${kind}${more}`, unit, label, says: said }];

  if (innerType) {
    const words: Readonly<Record<string, string>> = { optional: ', optional', nullable: ', or null' };
    return fieldsOf(innerType, comments, path, label, said, `${words[type] ?? ''}${more}`);
  }
  if (shape) {
    const below = Object.entries(shape).flatMap(([key, field]) =>
      fieldsOf(field, comments, path === '' ? key : `${path}.${key}`, labelOf(field) ?? '', comments.get(key) ?? ''),
    );
    return [...row('object'), ...below];
  }
  if (options && discriminator !== undefined)
    return [...row(`one of several, by \`${discriminator}\``), ...branches(options, discriminator, comments, path, label)];
  if (element) {
    const stages = stagesOf(schema);
    const kind =
      stages === undefined ? 'list' : stages.length === 0 ? 'items' : `items: ${stages.map((stage) => `\`${stage}\``).join(' → ')}`;
    const inside = fieldsOf(element, comments, `${path}[]`, label);
    const [first, ...below] = inside;
    if (below.length === 0 && first) return row(`list of ${first.type}`, first.unit);
    return [...row(kind), ...below];
  }
  const { type: kind, unit } = leafOf(schema, path);
  return row(kind, unit);
}

/** The fields of a union's branches, each once: the one that tells them apart with all its values, the others with where they are. */
function branches(options: readonly Node[], by: string, comments: ReadonlyMap<string, string>, path: string, label: string) {
  const told = path === '' ? by : `${path}.${by}`;
  const rows = new Map<string, { readonly field: Field; readonly of: string[] }>();
  const values: string[] = [];
  for (const option of options) {
    const fields = fieldsOf(option, comments, path, label).filter((field) => field.path !== path);
    const value = fields.find((field) => field.path === told)?.type ?? '';
    values.push(value);
    for (const field of fields) {
      const key = field.path === told ? told : JSON.stringify(field);
      const row = rows.get(key) ?? { field, of: [] };
      row.of.push(value);
      rows.set(key, row);
    }
  }
  return [...rows.values()].map(({ field, of }): Field => {
    if (field.path === told) return { ...field, type: values.join(', ') };
    return of.length === options.length ? field : { ...field, type: `${field.type}; only of ${of.join(', ')}` };
  });
}

const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

const heads = ['Field', 'Type', 'Unit', 'Label', 'What it says'];

const fieldRows = (schema: Node, comments: ReadonlyMap<string, string>): readonly (readonly string[])[] =>
  fieldsOf(schema, comments).map(({ path, type, unit, label, says }) => [`\`${path}\``, type, unit, label, says]);

function fieldTable(schema: Node, comments: ReadonlyMap<string, string>): string {
  return table(heads, fieldRows(schema, comments));
}

/** Who owns and who writes an entity: what its metadata or its doc comment says, or else what is so. */
function ownership(schema: z.ZodType, tags: Comments['tags'], owner: string, author: string): string {
  const meta = metaOf(schema);
  return `Owner: ${meta.owner ?? tags.owner ?? owner}. Author: ${meta.author ?? tags.author ?? author}.`;
}

const title = (name: string) => name.replace(/Schema$/, '').replace(/^./, (first) => first.toUpperCase());

/** Whether a record has every field of a schema as that has it, and more. */
function extendsIt(record: Labelled['record'], schema: Node): boolean {
  const fields = Object.entries(schema._zod.def.shape ?? {});
  return fields.length > 1 && fields.every(([field, of]) => record.shape[field] === (of as unknown));
}

/** The whole page. */
export async function entitiesPage(): Promise<string> {
  const schemas: Exported<Node>[] = [];
  const processes: Exported<Labelled>[] = [];
  for (const entry of Object.values(publicEntries())) {
    const values: Readonly<Record<string, unknown>> = await import(join(root, entry));
    for (const exported of publicNames(entry)) {
      const value = values[exported.name];
      const room = roomOf(exported.file);
      const known = [...schemas, ...processes].some((each) => each.value === value);
      if (known || exported.typeOnly) continue;
      if (isEntity(value)) schemas.push({ ...exported, room, value });
      else if (isProcess(value)) processes.push({ ...exported, room, value });
    }
  }
  const parts = [
    '# Entities',
    'Written by `npm run entities` from the schemas and processes that the library exports; do not edit. A label says who may learn a value: see the policies of `coaching-cycles/privacy`.',
  ];
  for (const { name, room, value, ...at } of schemas) {
    const { says, tags, fields } = commentsOf({ name, ...at });
    const own = String(metaOf(value).description ?? says);
    const shape = value._zod.def.shape ?? {};
    const kept = 'as stamped where it is kept';
    const who = ownership(value, tags, shape.owner ? 'the person in `owner`' : kept, shape.by ? 'the person in `by`' : kept);
    parts.push(`## ${title(name)}`, `\`${name}\`, in \`${room}\`. ${own}`.trim(), who, fieldTable(value, fields));
  }
  const ofParts = partComments();
  const told = new Map<unknown, string>(schemas.map(({ name, value }) => [value, title(name)]));
  for (const { name, room, value, ...at } of processes) {
    const { says, tags } = commentsOf({ name, ...at });
    parts.push(`## Process: ${name}`, `Kind \`${value.kind}\`, in \`${room}\`. ${says}`.trim());
    parts.push(ownership(value.record, tags, 'the teachers it is about, together', 'of each item, the person in its `by`'));
    const known = told.get(value.record);
    const base = schemas.find((each) => extendsIt(value.record, each.value));
    if (known !== undefined) parts.push(`Its record is that of ${known}.`);
    else if (base !== undefined) {
      const more = Object.entries(value.record.shape).filter(([field]) => !Object.hasOwn(base.value._zod.def.shape ?? {}, field));
      const rows = more.flatMap(([field, of]) => fieldRows(z.object({ [field]: of }) as unknown as Node, ofParts.get(field) ?? new Map()));
      parts.push(`Its record has the fields of ${title(base.name)}, and these.`, table(heads, rows));
    } else parts.push(fieldTable(value.record as unknown as Node, new Map())); // the public type does not reach Zod's own description
    if (known === undefined) told.set(value.record, `process ${name}`);
    const states = Object.entries(value.states).map(([state, { label, seenAs, final }]) => [
      `\`${state}\``,
      label,
      seenAs,
      final ? 'yes' : '',
    ]);
    parts.push(table(['State', 'Label', 'Seen by others as', 'Final'], states));
  }
  return `${parts.join('\n\n')}\n`;
}

if (process.argv[1] === import.meta.filename) {
  const written = await entitiesPage();
  const path = join(root, page);
  if (!process.argv.includes('--check')) {
    writeFileSync(path, written);
    console.log(`entities: ${written.match(/^## /gm)?.length ?? 0} written to ${page}`);
  } else if (existsSync(path) && readFileSync(path, 'utf8') === written) console.log(`entities: ${page} is as the schemas say`);
  else {
    console.error(`entities: ${page} is not as the schemas say; run npm run entities`);
    process.exitCode = 1;
  }
}
