import { join } from 'node:path';
import { transformSync } from 'esbuild';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import * as z from 'zod';
import { publicEntries } from '../../scripts/entries';
import { root } from '../../scripts/rooms';
import { type Door, runnable, type Snippet, scopeOf } from './snippets';

type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const files = publicEntries();

/** Loads a module as a snippet names it: the library's own from src. */
async function load(specifier: string): Promise<Readonly<Record<string, unknown>>> {
  if (specifier !== 'coaching-cycles' && !specifier.startsWith('coaching-cycles/')) return import(specifier);
  const file = files[specifier.replace('coaching-cycles', '.')];
  if (file === undefined) throw new Error(`Expected a public entry point, found ${specifier}.`);
  return import(join(root, file));
}

const AsyncFunction: new (...args: string[]) => (...values: unknown[]) => Promise<void> = Object.getPrototypeOf(async () => {}).constructor;

/** Runs a snippet: each `// => value` and `// throws code` is held to. */
export async function runSnippet(snippet: Snippet, all: readonly Door[]): Promise<void> {
  const { body, modules, asserts } = runnable(snippet);
  const names = await namesInScope(snippet, body, all);
  const loaded: Modules = Object.fromEntries(await Promise.all(modules.map(async (each) => [each, await load(each)] as const)));
  const { code } = transformSync(body, {
    loader: 'ts',
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });

  const held = new Set<number>();
  const is = (i: number, value: unknown, expected: () => unknown) => {
    held.add(i);
    expect(value, snippet.name).toEqual(expected());
    return value;
  };
  const throws = async (i: number, run: () => Promise<unknown>, code: string) => {
    held.add(i);
    const thrown = await run().then(
      () => undefined,
      (error: { readonly code?: string }) => error,
    );
    expect(thrown?.code, `${snippet.name} throws`).toBe(code);
  };
  // The block lets a snippet name its own things as the library names some of its.
  const run = new AsyncFunction('$modules', '$is', '$throws', ...names.keys(), `{\n${code}\n}`);
  await run(loaded, is, throws, ...names.values());
  expect(held.size, `${snippet.name}: assertions that were reached`).toBe(asserts);
}

/** For an example, all public names, those of its own file, and `z`; for one of `testing` also `fc`; for a page, only what it imports. */
async function namesInScope(snippet: Snippet, body: string, all: readonly Door[]): Promise<ReadonlyMap<string, unknown>> {
  const names = new Map<string, unknown>();
  if (snippet.file === undefined) return names;
  names.set('z', z);
  // Only the room that takes fast-check shows it.
  if (snippet.file.startsWith('src/testing/')) names.set('fc', fc);
  for (const [name, value] of Object.entries(await import(join(root, snippet.file)))) names.set(name, value);
  for (const door of scopeOf(snippet, all).values()) {
    if (names.has(door.name) || door.typeOnly || !new RegExp(`\\b${door.name}\\b`).test(body)) continue;
    names.set(door.name, (await load(door.subpath))[door.name]);
  }
  return names;
}
