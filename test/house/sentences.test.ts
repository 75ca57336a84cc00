import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles } from '../../scripts/rooms';
import { englishModule, librarySentences, sentencesIn, sentencesOf } from '../../scripts/sentences';
import { parse } from '../../scripts/source';

test('every sentence of the library is listed for who translates it', () => {
  const { said, wrong } = librarySentences();
  expect(wrong).toEqual([]);
  expect(readFileSync(join(root, 'src/sentences/english.ts'), 'utf8'), 'npm run sentences').toBe(englishModule(said));
});

describe('what cannot be collected is found out', () => {
  const asked = (code: string) => sentencesIn(parse('a.ts', code)).wrong.length;

  test.each([
    ['a name that is made', `says(\`a-\${b}\`, 'Text.')`],
    ['a text that is made', `says('a', \`Text \${b}.\`)`],
    ['a text from elsewhere', "says('a', text)"],
    ['a name of another form', "says('A name', 'Text.')"],
    ['the function in another’s hands', 'texts.map(says)'],
  ])('%s', (_, code) => expect(asked(code)).toBe(1));

  test('a name that has two texts', () => {
    const sources = ["says('a', 'One.')", "says('a', 'Two.')", "says('a', 'One.')"].map((code, n) => parse(`${n}.ts`, code));
    expect(sentencesOf(sources).wrong).toEqual(['1.ts:1 Expected one text for a, found another at 0.ts:1.']);
  });

  test('and a sentence that is right is no fault', () => {
    expect(sentencesIn(parse('a.ts', "says('area/what-is', 'At most {most}.', { most })"))).toEqual({
      said: [{ name: 'area/what-is', text: 'At most {most}.', at: 'a.ts:1' }],
      wrong: [],
    });
  });
});

/** What throws a programmer's mistake: its words are for who reads a stack. */
const throwing = new Set(['CoachingError', 'broken', 'expectId', 'invalid', 'stop', 'wrong']);

/** What a declaration calls its own, cites, or shows as an example: data, no sentences. */
const data = new Set(['title', 'source', 'sources', 'example']);

/** Files whose texts are in another language than English, or for who declares a schema. */
const otherwise = [
  /^src\/store\/postgres\//, // SQL
  /^src\/measures\/(?:[a-z-]+\/)?[a-z-]+-in-sql\.ts$/, // SQL
  /^src\/reports\/report-style\.ts$/, // CSS
  /^src\/charts\/chart-style\.ts$/, // the name of a font
  /^src\/labels\/(check-labels|downgrades)\.ts$/, // what is wrong with a schema
  /^src\/privacy\/(?:define|prove)-policy\.ts$/, // what is wrong with a policy
  /^src\/people\/invent-staff\.ts$/, // names of people who do not exist
  /^src\/testing\//, // what is wrong with a process
  /^src\/sentences\//, // the catalogue itself
];

/** Whether a text reads as words: two of them in a row, or one with a capital. Tags of a page are none. */
function isWords(text: string): boolean {
  const shown = text.replace(/^[^<>]*>|<[^<>]*(?:>|$)/g, ' ');
  return /[A-Za-z]{2,}[,:;]? [a-z]{2,}/.test(shown) || /^\s*[A-Z][a-z]+\s*$/.test(shown);
}

/** The texts of a file that read as words, and that neither a catalogue nor a programmer's mistake says. */
function bypassing(source: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isVariableDeclaration(node) && isThrown(node)) return;
    if (ts.isPropertyAssignment(node) && data.has(node.name.getText())) return;
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const called = node.expression.getText();
      if (called === 'says') {
        for (const each of node.arguments?.slice(2) ?? []) visit(each);
        return;
      }
      if (throwing.has(called)) return;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      if (isWords(node.text))
        found.push(`${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether what a variable holds is only ever thrown. */
function isThrown({ name, parent }: ts.VariableDeclaration): boolean {
  const uses: boolean[] = [];
  const visit = (node: ts.Node, within: boolean): void => {
    if (ts.isIdentifier(node) && node !== name && node.text === name.getText()) uses.push(within);
    const throws = (ts.isCallExpression(node) || ts.isNewExpression(node)) && throwing.has(node.expression.getText());
    ts.forEachChild(node, (child) => visit(child, within || throws));
  };
  visit(parent.parent.parent, false);
  return uses.length > 0 && uses.every((within) => within);
}

test('no text of the library bypasses the catalogue', () => {
  const files = sourceFiles().filter((file) => !otherwise.some((path) => path.test(file)));
  expect(files.flatMap((file) => bypassing(parse(file)))).toEqual([]);
});

test.each([
  ['a message', "return { ok: false, message: 'Expected one, found none.' }"],
  ['a message with a value', `const message = \`Expected \${n}, found none at all.\`; say(message)`],
  ['a heading', "rows.push(['Target', value])"],
  ['words in a page', `return \`<p class="x">About this page: \${title}</p>\``],
  ['a parameter', "says('a', 'Found {it}.', { it: 'some other thing' })"],
])('%s that bypasses it is found out', (_, code) => expect(bypassing(parse('a.ts', `function f() { ${code} }`))).not.toEqual([]));
