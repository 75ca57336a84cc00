import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { publicEntries } from '../../scripts/entries';
import { root } from '../../scripts/rooms';
import { blocks, pages, type Snippet } from './snippets';

/** What TypeScript says of a page's blocks, each a module of its own next to src, by the name of each. */
function wrongTypes(snippets: readonly Snippet[]): readonly string[] {
  const files = new Map(snippets.map((snippet, i) => [join(root, `.snippets/${i}.ts`), snippet] as const));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const paths = Object.fromEntries(
    Object.entries(publicEntries()).map(([subpath, file]) => [subpath.replace(/^\./, 'coaching-cycles'), [join(root, file)]]),
  );
  const settings = {
    ...options,
    paths,
    noUnusedLocals: false,
    noUnusedParameters: false,
    isolatedModules: false,
    verbatimModuleSyntax: false,
  };
  const host = ts.createCompilerHost(settings);
  const read = host.getSourceFile;
  host.fileExists = (name) => files.has(name) || ts.sys.fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    const snippet = files.get(name);
    return snippet === undefined
      ? read.call(host, name, ...rest)
      : ts.createSourceFile(name, `${snippet.code}\nexport {};\n`, ts.ScriptTarget.Latest);
  };
  const program = ts.createProgram([...files.keys()], settings, host);
  return [...files].flatMap(([name, snippet]) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      (found) => `${snippet.name} ${ts.flattenDiagnosticMessageText(found.messageText, ' ')}`,
    );
  });
}

test('every block of TypeScript on a page type-checks', () => {
  expect(wrongTypes(pages().flatMap((page) => blocks(page)))).toEqual([]);
});

test('a block with a wrong type is found out, and one with a right type is not', () => {
  const page = ["isId('a').length;", "isId('a'); // => true", 'isId();'];
  const text = page.map((code) => `\`\`\`ts\nimport { isId } from 'coaching-cycles/core';\n${code}\n\`\`\`\n`).join('\n');
  expect(wrongTypes(blocks('a page', text)).map((line) => line.split(' ')[1])).toEqual(['page:1', 'page:11']);
});
