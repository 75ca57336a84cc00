import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { publicEntries } from '../../scripts/entries';
import { root, sourceFiles } from '../../scripts/rooms';
import { declarations, docTags, importsOf, type PublicName, parse, publicNames } from '../../scripts/source';

/** A piece of code in the documentation. */
export interface Snippet {
  /** Where it stands, as a reader would say it. */
  readonly name: string;
  /** The file of src whose doc comment holds it; `undefined` for a page. */
  readonly file?: string;
  readonly code: string;
  /** Whether it is only type-checked. */
  readonly typesOnly: boolean;
}

/** Every `@example` of src. */
export function examples(): readonly Snippet[] {
  return sourceFiles().flatMap((file) => {
    const found: Snippet[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isStatement(node) || ts.isTypeElement(node) || ts.isClassElement(node))
        for (const { tag, text, line } of docTags(node))
          if (tag === 'example') found.push({ name: `${file}:${line}`, file, code: unfenced(text), typesOnly: false });
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
    return found.filter((each, i) => found.findIndex((other) => other.name === each.name) === i);
  });
}

function unfenced(text: string): string {
  return text.replace(/^\s*```\w*\n([\s\S]*?)\n```\s*$/, '$1');
}

/** README.md and the pages of docs/, where they exist. */
export function pages(): readonly string[] {
  const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`);
  return [...readdirSync(root), ...below].filter((file) => file.endsWith('.md') && !file.startsWith('docs/api/')).sort();
}

/**
 * Every code block of a page that is TypeScript. A fence says what is done with it: `ts` is type-checked and run, `ts no-run`
 * type-checked only, and `ts continued` goes on where the block before it ended. Every other word is not for the tests.
 */
export function blocks(page: string, text = readFileSync(join(root, page), 'utf8')): readonly Snippet[] {
  const found: Snippet[] = [];
  for (const match of text.matchAll(/^```ts(?:[ \t]+(.*))?\n([\s\S]*?)^```[ \t]*$/gm)) {
    const [, words = '', code = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    const unknown = words.split(/\s+/).filter((word) => word !== '' && word !== 'no-run' && word !== 'continued');
    if (unknown.length > 0) throw new Error(`${page}:${line} Expected ts, ts no-run or ts continued, found ts ${words}.`);
    const before = /\bcontinued\b/.test(words) ? found.at(-1) : undefined;
    if (/\bcontinued\b/.test(words) && before === undefined) throw new Error(`${page}:${line} Expected a block to continue, found none.`);
    found.push({
      name: `${page}:${line}`,
      code: before === undefined ? code : `${before.code}${code}`,
      typesOnly: /\bno-run\b/.test(words) || before?.typesOnly === true,
    });
  }
  return found;
}

/** A public name, with the subpath that a user imports it from. */
export interface Door extends PublicName {
  readonly subpath: string;
}

/** Every public name of every entry point. */
export function doors(): readonly Door[] {
  return Object.entries(publicEntries()).flatMap(([subpath, file]) =>
    publicNames(file).map((each) => ({ ...each, subpath: subpath.replace(/^\./, 'coaching-cycles') })),
  );
}

/** The public names in scope of an example: all, and where two rooms have one name, the example's own room's. */
export function scopeOf(snippet: Snippet, all: readonly Door[]): ReadonlyMap<string, Door> {
  const scope = new Map<string, Door>();
  for (const door of all) {
    const own = door.file.split('/')[1] === snippet.file?.split('/')[1];
    if (own || !scope.has(door.name)) scope.set(door.name, door);
  }
  return scope;
}

/** Public functions whose doc comment says too little, each with what it lacks. */
export function underdocumented(all: readonly Door[] = doors()): readonly string[] {
  const lacking = new Set<string>();
  for (const { name, local, file, typeOnly } of all) {
    if (typeOnly) continue;
    const declared = declarations(parse(file), local);
    if (declared.length === 0) lacking.add(`${file} ${name}: its declaration`);
    if (!declared.some((statement) => isFunction(statement, local))) continue;
    const tags = declared.flatMap(docTags);
    const lacks = (['example', 'returns'] as const).filter((tag) => !tags.some((each) => each.tag === tag && each.text.trim() !== ''));
    if (lacks.length > 0) lacking.add(`${file} ${name}: ${lacks.map((tag) => `@${tag}`).join(', ')}`);
  }
  return [...lacking].sort();
}

function isFunction(statement: ts.Statement, name: string): boolean {
  if (ts.isFunctionDeclaration(statement)) return true;
  if (!ts.isVariableStatement(statement)) return false;
  const declared = statement.declarationList.declarations.find((each) => each.name.getText() === name);
  return declared?.initializer !== undefined && (ts.isArrowFunction(declared.initializer) || ts.isFunctionExpression(declared.initializer));
}

/** A snippet made runnable: a function body, and the modules that it takes. */
export interface Runnable {
  readonly body: string;
  readonly modules: readonly string[];
  /** How many assertions it makes. */
  readonly asserts: number;
}

/**
 * Turns a snippet into the body of an async function of `$modules`, `$is` and `$throws`. Where a statement is followed by
 * `// => value`, its value is handed to `$is` with what is expected; by `// throws code`, it is handed to `$throws`.
 */
export function runnable(snippet: Snippet): Runnable {
  const source = ts.createSourceFile('snippet.ts', snippet.code, ts.ScriptTarget.Latest, true);
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  let asserts = 0;

  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) edits.push({ from: statement.getStart(), to: statement.end, text: imported(statement) });
    else if (ts.canHaveModifiers(statement))
      for (const modifier of ts.getModifiers(statement) ?? [])
        if (modifier.kind === ts.SyntaxKind.ExportKeyword) edits.push({ from: modifier.getStart(), to: modifier.end, text: '' });
  }

  const visit = (node: ts.Node): void => {
    const expression = valueIn(node);
    const claim = expression && claimAfter(snippet, node.end);
    if (expression && claim) {
      const i = asserts++;
      const [from, to] = [expression.getStart(), expression.end];
      const text = snippet.code.slice(from, to);
      if ('value' in claim) edits.push({ from, to, text: `$is(${i}, (${text}), () => (${claim.value}))` });
      else edits.push({ from, to, text: `await $throws(${i}, async () => (${text}), ${JSON.stringify(claim.throws)})` });
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);

  let body = snippet.code;
  for (const { from, to, text } of edits.sort((a, b) => b.from - a.from)) body = body.slice(0, from) + text + body.slice(to);
  return { body, modules: importsOf(source).flatMap((each) => (each.typeOnly ? [] : [each.specifier])), asserts };
}

/** The expression of a statement whose value a comment may claim. */
function valueIn(node: ts.Node): ts.Expression | undefined {
  if (ts.isExpressionStatement(node)) return node.expression;
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.at(-1)?.initializer;
  return undefined;
}

/** What the comment after a statement claims: on its last line, or on the next lines. */
function claimAfter(snippet: Snippet, end: number): { readonly value: string } | { readonly throws: string } | undefined {
  const rest = snippet.code.slice(end);
  const thrown = /^[ \t]*(?:\n[ \t]*)?\/\/ throws ([a-z/-]+)/.exec(rest)?.[1];
  if (thrown !== undefined) return { throws: thrown };
  const claimed = /^[ \t]*(?:\n[ \t]*)?\/\/ =>[ \t]*(.*(?:\n[ \t]*\/\/(?! =>| throws).*)*)/.exec(rest)?.[1];
  if (claimed === undefined) return undefined;
  const lines = claimed.split('\n').map((line) => line.replace(/^\s*\/\//, ''));
  for (let n = 1; n <= lines.length; n++) {
    const value = lines.slice(0, n).join('\n').trim();
    if (isExpression(value)) return { value };
  }
  throw new Error(`${snippet.name} Expected a value after // =>, found ${lines[0]}`);
}

function isExpression(text: string): boolean {
  const { diagnostics } = ts.transpileModule(`(${text}\n)`, { reportDiagnostics: true });
  return text !== '' && (diagnostics ?? []).length === 0;
}

/** An import declaration as a look-up in `$modules`. */
function imported(statement: ts.ImportDeclaration): string {
  const clause = statement.importClause;
  if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return '';
  const from = `$modules[${statement.moduleSpecifier.getText()}]`;
  const names: string[] = [];
  if (clause.name) names.push(`const ${clause.name.text} = ${from}.default;`);
  if (clause.namedBindings && ts.isNamespaceImport(clause.namedBindings)) names.push(`const ${clause.namedBindings.name.text} = ${from};`);
  if (clause.namedBindings && ts.isNamedImports(clause.namedBindings)) {
    const each = clause.namedBindings.elements.filter((element) => !element.isTypeOnly);
    names.push(
      `const { ${each.map((e) => (e.propertyName ? `${e.propertyName.text}: ${e.name.text}` : e.name.text)).join(', ')} } = ${from};`,
    );
  }
  return names.join(' ');
}
