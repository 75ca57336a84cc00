import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/rooms';
import { labelKinds, purposes, relationships } from '../../src/labels/label-kind';
import * as privacy from '../../src/privacy/index';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { provePolicy } from '../../src/privacy/prove-policy';

const labels = [...labelKinds, ...labelKinds.map((kind) => `${kind}+student`)];
const hats = relationships.flatMap((as) => purposes.map((purpose) => ({ as, for: purpose })));
/** Each policy by the name that it is exported under. */
const named = everyPolicy.map(
  (policy) => [Object.entries(privacy as object).find(([, each]) => each === policy)?.[0] ?? 'none', policy] as const,
);

/** What the compiler makes of the view of a schema with a field for every label: each key, with `?` where it is optional. */
const types = (() => {
  const file = join(root, 'test/privacy/.views.ts');
  const field = (label: string) => `${JSON.stringify(label)}: WithLabel<z.ZodString, ${JSON.stringify(label)}>;`;
  const code = [
    "import type * as z from 'zod';",
    "import type { WithLabel } from '../../src/labels/label';",
    "import type { ViewOf } from '../../src/labels/view-of';",
    `import type { ${named.map(([name]) => name).join(', ')} } from '../../src/privacy/index';`,
    `type Every = z.ZodObject<{ ${labels.map(field).join(' ')} }>;`,
    ...named.flatMap(([name]) =>
      hats.map((hat) => `export type ${idOf(name, hat)} = ViewOf<Every, typeof ${name}, '${hat.as}', '${hat.for}'>;`),
    ),
  ].join('\n');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.fileExists = (name) => name === file || ts.sys.fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.Latest) : read.call(host, name, ...rest);
  const program = ts.createProgram([file], options, host);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error('Expected the file, found none.');
  const found = new Map<string, readonly string[]>();
  for (const statement of source.statements) {
    if (!ts.isTypeAliasDeclaration(statement)) continue;
    const keys = checker
      .getTypeAtLocation(statement.name)
      .getProperties()
      .map((each) => `${each.name}${(each.flags & ts.SymbolFlags.Optional) === 0 ? '' : '?'}`);
    found.set(statement.name.text, keys);
  }
  return found;
})();

function idOf(name: string, hat: { readonly as: string; readonly for: string }): string {
  return [name, hat.as, hat.for].join('_').replaceAll('-', '_');
}

/** What everybody saw when they looked, from the table that a proof prints. */
function looked(table: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    table
      .split('\n')
      .slice(2)
      .map((line) => {
        const [who = '', ...cells] = line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim());
        return [who, cells];
      }),
  );
}

describe.each(named)('the type of a view under %s', (name, policy) => {
  const seen = looked(provePolicy(policy).table);

  test('has the keys that somebody who looks finds, and no other but those that a consent could open', () => {
    for (const hat of hats) {
      const cells = seen.get(`${hat.as}: ${hat.for}`) ?? labels.map(() => '');
      const row = policy.table[hat.as]?.[hat.for];
      const expected = labels.flatMap((label, at) => {
        const [kind] = label.split('+') as [(typeof labelKinds)[number]];
        // A consent is per record: nobody gave one to the proof.
        const byConsent = row?.[kind] === 'consent' && (!label.endsWith('+student') || row.student !== 'never');
        if (cells[at] === 'all') return [label];
        return cells[at] === '' && !byConsent ? [] : [`${label}?`];
      });
      expect([hat, [...(types.get(idOf(name, hat)) ?? ['not found'])].sort()]).toEqual([hat, expected.sort()]);
    }
  });

  test('has nothing of the coaching for who evaluates', () => {
    const keys = types.get(idOf(name, { as: 'evaluator', for: 'evaluation' })) ?? ['not found'];
    expect(keys.filter((key) => !['evaluative', ...(policy.confidential ? [] : ['operational'])].includes(key))).toEqual([]);
  });
});
