import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/rooms';
import type { Cell, PolicyRow } from '../../src/labels/label-kind';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { strict } from '../../src/privacy/policies/strict';

const page = readFileSync(join(root, 'docs/privacy.md'), 'utf8');
const rows = (after: string) =>
  (page.split(after)[1] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('the table of strict, in words', () => {
  const words: Readonly<Record<Cell, string>> = {
    allow: 'yes',
    author: 'who wrote them',
    'own-class': 'own class',
    consent: 'with consent',
    'by-disclosure': 'in totals',
    never: 'never',
  };
  const { teacher, coach, peer, principal, evaluator, researcher, ...leads } = strict.table;
  const columns: readonly PolicyRow[] = [
    teacher.coaching,
    coach.coaching,
    peer.coaching,
    principal.operations,
    leads['program-lead'].improvement,
    evaluator.evaluation,
    researcher.research,
  ];

  it('says what the policy says, cell by cell', () => {
    const labels = ['operational', 'shareable', 'confidential', 'private', 'evaluative', 'student'] as const;
    expect(
      rows('**The policy `strict`**')
        .slice(0, 6)
        .map(([, ...cells]) => cells),
    ).toEqual(labels.map((label) => columns.map((row) => words[row[label]])));
  });

  it('puts into one column what is the same', () => {
    expect([teacher['own-data'], leads['coach-lead'].operations]).toEqual([teacher.coaching, principal.operations]);
  });
});

describe('the properties', () => {
  const properties = rows('## Properties, one by one').filter(([n = '']) => n.startsWith('P'));

  it('are all there but the one that has nothing to hold', () => {
    const all = Array.from({ length: 26 }, (_, at) => `P${at + 1}`);
    expect(properties.map(([n]) => n)).toEqual(all.filter((n) => n !== 'P25'));
  });

  it('name laws that are there', () => {
    for (const [n, , file = '', law = ''] of properties) {
      const path = join(root, 'test/privacy', `${file.replaceAll('`', '')}.test.ts`);
      expect([n, readFileSync(path, 'utf8').includes(`'${law}'`)]).toEqual([n, true]);
    }
  });
});

describe('the attacks', () => {
  const attacks = rows('## Attacks, one by one').map(([n = '', attack = '', by = '']) => ({ n, attack, by }));
  /** The numbers that each file of test/attacks has a test for: they lead its title. */
  const tested = new Map(
    readdirSync(join(root, 'test/attacks')).flatMap((file) => {
      if (!file.endsWith('.test.ts')) return [];
      const titles = [
        ...readFileSync(join(root, 'test/attacks', file), 'utf8').matchAll(
          /\btest(?:\.todo|\.each\([^\n]*\))?\(\s*(['`])((?:\d+,? )[^\n]*?)\1,?/g,
        ),
      ];
      const numbers = titles.flatMap(([, , title = '']) =>
        [...title.matchAll(/(?:^|, | and )(\d+)(?=[ ,])/g)].map((match) => match[1] as string),
      );
      return [[file.replace('.test.ts', ''), new Set(numbers)] as const];
    }),
  );

  it('stand there by number, each once and in order', () => {
    const numbers = attacks.map(({ n }) => Number(n));
    expect(numbers.length).toBeGreaterThan(60);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  it('name a test that is there, or say why there is none', () => {
    for (const { n, by } of attacks) {
      const files = [...by.matchAll(/`([a-z-]+)`/g)].map((match) => match[1] as string).filter((file) => file !== 'derive');
      for (const file of files) expect([n, file, tested.get(file)?.has(n)]).toEqual([n, file, true]);
      if (files.length === 0) expect([n, by.length > 40]).toEqual([n, true]);
    }
  });

  it('are told of every test', () => {
    for (const [file, numbers] of tested)
      for (const n of numbers)
        expect([n, file, attacks.find((each) => each.n === n)?.by.includes(`\`${file}\``) ?? false]).toEqual([n, file, true]);
  });
});

it('the page names every policy that comes with the library, or the state that it is for', () => {
  for (const { id } of everyPolicy) expect([id, page.includes(`\`${id}\``) || /us-(or|ca)/.test(id)]).toEqual([id, true]);
});
