/** What is read of TypeScript files without running them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root } from './rooms';

/** One module named by a file. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Whether the import is gone after compilation. */
  readonly typeOnly: boolean;
}

/** Parses a file. */
export function parse(file: string, text = readFileSync(join(root, file), 'utf8')): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** Every module that a file names: import and export declarations, `import()`, `import('…').Type` and `require`. */
export function importsOf(source: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node))
      found.push({ specifier: node.text, typeOnly, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require'))
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The file of src that a relative import of another names. */
export function resolveLocal(from: string, specifier: string): string | undefined {
  const base = join(dirname(from), specifier);
  return [`${base}.ts`, `${base}/index.ts`, base].find((file) => file.endsWith('.ts') && existsSync(join(root, file)));
}

/** A public name, and where it is declared. */
export interface PublicName {
  readonly name: string;
  /** The name that it has in its own file. */
  readonly local: string;
  readonly file: string;
  readonly typeOnly: boolean;
}

/** Every name that a file exports, each followed to the file that declares it. */
export function publicNames(file: string): readonly PublicName[] {
  const names: PublicName[] = [];
  const source = parse(file);
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) {
      const to =
        statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)
          ? resolveLocal(file, statement.moduleSpecifier.text)
          : file;
      if (to === undefined) continue;
      if (statement.exportClause === undefined) names.push(...publicNames(to));
      else if (ts.isNamedExports(statement.exportClause))
        for (const each of statement.exportClause.elements) {
          const local = (each.propertyName ?? each.name).text;
          const typeOnly = statement.isTypeOnly || each.isTypeOnly;
          names.push({ ...declarationOf(to, local), name: each.name.text, typeOnly });
        }
    } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword)) {
      const typeOnly = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
      for (const name of declaredBy(statement)) names.push({ name, local: name, file, typeOnly });
    }
  }
  return names;
}

/** Where a name of a file is really declared: follows re-exports and imports. */
function declarationOf(file: string, name: string): { readonly local: string; readonly file: string } {
  for (const statement of parse(file).statements) {
    const specifier = (ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement)) && statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier)) continue;
    const to = resolveLocal(file, specifier.text);
    const clause = ts.isExportDeclaration(statement) ? statement.exportClause : statement.importClause?.namedBindings;
    if (to === undefined || clause === undefined || !('elements' in clause)) continue;
    for (const each of clause.elements) if (each.name.text === name) return declarationOf(to, (each.propertyName ?? each.name).text);
  }
  return { local: name, file };
}

/** The names that a statement declares. */
function declaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap((each) => bound(each.name));
  if (
    (ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isEnumDeclaration(statement)) &&
    statement.name
  )
    return [statement.name.text];
  return [];
}

function bound(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((each) => (ts.isBindingElement(each) ? bound(each.name) : []));
}

/** The statements that declare a name in a file: several for overloads. */
export function declarations(source: ts.SourceFile, name: string): readonly ts.Statement[] {
  return source.statements.filter((statement) => declaredBy(statement).includes(name));
}

/** A tag of a doc comment, such as `@example`, with its text. */
export interface DocTag {
  readonly tag: string;
  readonly text: string;
  readonly line: number;
}

/** The tags of the doc comments above a node. */
export function docTags(node: ts.Node): readonly DocTag[] {
  const source = node.getSourceFile();
  return ts.getJSDocTags(node).map((tag) => ({
    tag: tag.tagName.text,
    text: ts.getTextOfJSDocComment(tag.comment) ?? '',
    line: source.getLineAndCharacterOfPosition(tag.getStart()).line + 1,
  }));
}
