import { describe, expect, test } from 'vitest';
import { runSnippet } from './run-snippet';
import { blocks, doors, examples, pages, type Snippet, underdocumented } from './snippets';

const all = doors();
const onPages = pages().flatMap((page) => blocks(page));
const shown = [...examples(), ...onPages].filter((snippet) => !snippet.typesOnly);

describe('what the documentation shows is so', () => {
  test.each(shown.map((snippet) => [snippet.name, snippet] as const))('%s', (_, snippet) => runSnippet(snippet, all));
});

test('every public function has an example and says what it returns', () => {
  expect(underdocumented(all)).toEqual([]);
});

describe('a snippet that is wrong is found out', () => {
  const run = (code: string) => runSnippet({ name: 'here', file: 'src/core/ids.ts', code, typesOnly: false }, all);
  const wrong: Readonly<Record<string, string>> = {
    'another value': '1 + 1; // => 3',
    'a value on the next line': 'isId(\n  "a",\n);\n// => false',
    'a value over several lines': '({ a: [1, 2] }); // => {\n//   a: [1, 3],\n// }',
    'a value of a constant': 'const n = 1 + 1; // => 3',
    'a claim that is never reached': 'if (isId("")) isId("a"); // => true',
    'nothing thrown': 'isId("a"); // throws input/invalid',
    'another code thrown': 'label("private", label("shareable", z.string())); // throws input/invalid',
    'a name that is not there': 'isNothing("a");',
  };
  test.each(Object.entries(wrong))('%s', async (_, code) => {
    await expect(run(code)).rejects.toThrow();
  });

  test('and one that is right is not', async () => {
    await run('const isNot = (value: string): boolean => !isId(value);\nisNot("a"); // => false\nisNot(\n  "",\n);\n// => true');
    await run('label("private", label("shareable", z.string())); // throws labels/schema');
    await run('({ a: [1, 2] }); // => {\n//   a: [1, 2],\n// }\n// And a word.');
  });
});

test('a page runs only with what it imports, and a continued block goes on', async () => {
  const page = blocks(
    'a page',
    "```ts\nimport { isId } from 'coaching-cycles/core';\nconst a: string = 'a';\n```\n\n```ts continued\nisId(a); // => true\n```\n",
  );
  expect(page.map((snippet) => snippet.name)).toEqual(['a page:1', 'a page:6']);
  for (const snippet of page) await runSnippet(snippet, all);
  const [without] = blocks('a page', "```ts\nisId('a');\n```\n");
  await expect(runSnippet(without as Snippet, all)).rejects.toThrow('isId');
});
