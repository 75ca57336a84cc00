/** Writes src/sentences/english.ts from every call of `says` in src, for who translates them. `--check` only compares. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root, sourceFiles } from './rooms';
import { parse } from './source';

const page = 'src/sentences/english.ts';

/** A sentence as a file says it. */
export interface SentenceSaid {
  readonly name: string;
  readonly text: string;
  /** Where: `src/goals/aim-line.ts:44`. */
  readonly at: string;
}

/** The sentences of some source, and what keeps them from being collected. */
export interface SentencesFound {
  readonly said: readonly SentenceSaid[];
  readonly wrong: readonly string[];
}

const nameLike = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*(?:\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?$/;

/** Every call of `says` in a file: its name and its text, which are literals. */
export function sentencesIn(source: ts.SourceFile): SentencesFound {
  const said: SentenceSaid[] = [];
  const wrong: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === 'says' && !ts.isImportSpecifier(node.parent) && !ts.isExportSpecifier(node.parent)) {
      const at = `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      const [name, text] = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent.arguments : [];
      if (ts.isFunctionDeclaration(node.parent)) return;
      if (name === undefined || text === undefined || !ts.isStringLiteral(name) || !ts.isStringLiteral(text))
        wrong.push(`${at} Expected a call with a literal name and a literal text.`);
      else if (!nameLike.test(name.text)) wrong.push(`${at} Expected a name such as area/what, found ${name.text}.`);
      else said.push({ name: name.text, text: text.text, at });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { said, wrong };
}

/** The sentences of several files. A name that has two texts is wrong. */
export function sentencesOf(sources: readonly ts.SourceFile[]): SentencesFound {
  const each = sources.map(sentencesIn);
  const said = each.flatMap((found) => found.said);
  const first = new Map(said.toReversed().map((one) => [one.name, one]));
  const twice = said.filter(({ name, text }) => first.get(name)?.text !== text);
  const told = twice.map(({ name, at }) => `${at} Expected one text for ${name}, found another at ${first.get(name)?.at}.`);
  return {
    said: [...first.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    wrong: [...each.flatMap((found) => found.wrong), ...told],
  };
}

/** The sentences of the library. */
export function librarySentences(): SentencesFound {
  return sentencesOf(sourceFiles().map((file) => parse(file)));
}

/** The module that lists them, as the formatter leaves it. */
export function englishModule(said: readonly SentenceSaid[]): string {
  const lines = said.map(({ name, text }) => {
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
    const value = text.includes("'") ? JSON.stringify(text) : `'${text}'`;
    const line = `  ${key}: ${value},`;
    return line.length > 140 ? `  ${key}:\n    ${value},` : line;
  });
  return `/** The English of every sentence, by name. Written by \`npm run sentences\` from the calls of \`says\`; do not edit. */
export const english = {
${lines.join('\n')}
} as const;

/** The name of a sentence of the library. */
export type SentenceName = keyof typeof english;
`;
}

if (process.argv[1] === import.meta.filename) {
  const { said, wrong } = librarySentences();
  const path = join(root, page);
  const written = englishModule(said);
  const stale = !existsSync(path) || readFileSync(path, 'utf8') !== written;
  for (const each of wrong) console.error(`sentences: ${each}`);
  if (process.argv.includes('--check')) {
    if (stale) console.error(`sentences: ${page} is not as the source says; run npm run sentences`);
  } else writeFileSync(path, written);
  console.log(`sentences: ${said.length} in ${page}`);
  process.exitCode = wrong.length > 0 || (stale && process.argv.includes('--check')) ? 1 : 0;
}
