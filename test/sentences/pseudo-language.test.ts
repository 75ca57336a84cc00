import { beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { librarySentences } from '../../scripts/sentences';
import { inWords, type Sentence, says } from '../../src/core/sentence';
import { type Cell, cells, labelKinds, type Policy, purposes, relationships } from '../../src/labels/label-kind';
import { conflictsOfRole } from '../../src/privacy/conflicts-of-role';
import { diffPolicies } from '../../src/privacy/diff-policies';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { strict } from '../../src/privacy/policies/strict';
import { payloadSentence } from '../../src/process/payload-sentence';
import { english } from '../../src/sentences';
import { answerToLeader } from '../../src/sharing/question';
import { explorables, walkables, walksEach } from '../process/processes';
import { answersOfCalculators } from './in-calculators';
import { answersOfDisclosure } from './in-disclosure';
import { textsShown } from './in-pages';
import { refusalsOfPlaces, refusalsOfWalks } from './in-processes';
import { answersOfStorage } from './in-storage';
import { hearing, isSentenceName, messagesIn, pseudo, unsaid } from './pseudo';

/** Everything that Zod may find wrong. */
const codes = {
  invalid_type: 1,
  too_big: 1,
  too_small: 1,
  invalid_format: 1,
  not_multiple_of: 1,
  unrecognized_keys: 1,
  invalid_union: 1,
  invalid_key: 1,
  invalid_element: 1,
  invalid_value: 1,
  custom: 1,
} satisfies Record<z.core.$ZodIssue['code'], 1>;

const whole = says('payload/event', 'the event');

/** The names of all sentences that were met below. */
const met = new Set<string>();

/** What is wrong with a sentence of the library; nothing where a catalogue says it wholly. */
function wrongWith(said: Sentence): string | undefined {
  const { sentence, message } = said;
  if (!isSentenceName(sentence)) return `${sentence} is in no catalogue: ${message}`;
  learn(said);
  if (inWords(said, english) !== message) return `${sentence} is not as its English: ${message}`;
  const words = inWords(said, pseudo);
  return /^⟦.*⟧$/.test(words) && !/\{\w*\}/.test(words) ? undefined : `${sentence} has a place that nothing fills: ${words}`;
}

function learn({ sentence, parameters }: Sentence): void {
  met.add(sentence);
  for (const inner of Object.values(parameters)) if (typeof inner === 'object') learn(inner);
}

const faults = (all: readonly Sentence[]) => [...new Set(all.flatMap((each) => wrongWith(each) ?? []))];

describe('a refusal is wholly a catalogue’s', () => {
  /** What a process of the tests says itself is in no catalogue of the library. */
  const own = (kind: string) => (refused: { readonly code: string }) => kind !== 'pair' || !['rule', 'check'].includes(refused.code);

  test.each(walkables)('on walks through $name', ({ process, world }) => {
    expect(faults(refusalsOfWalks(process, world, walksEach(process, 120)).filter(own(process.kind)))).toEqual([]);
  });

  test.each(explorables)('everywhere in $name', ({ process, world }) => {
    expect(faults(refusalsOfPlaces(process, world, 12).filter(own(process.kind)))).toEqual([]);
  });
});

test('a refusal of a payload is, whatever Zod finds wrong', () => {
  const issues = Object.keys(codes).map((code) => ({ code, expected: 'string', path: [], message: '' }) as never);
  expect(faults(issues.flatMap((issue) => [payloadSentence(issue, 'minutes'), payloadSentence(issue, whole)]))).toEqual([]);
});

describe('an answer is wholly a catalogue’s', () => {
  test('of policies that are compared, in every cell', () => {
    const all = (cell: Cell): Policy => {
      const row = Object.fromEntries([...labelKinds, 'student'].map((column) => [column, cell]));
      const rows = Object.fromEntries(purposes.map((purpose) => [purpose, row]));
      return { ...strict, table: Object.fromEntries(relationships.map((as) => [as, rows])) };
    };
    expect(faults(cells.flatMap((cell) => diffPolicies(all(cell === 'never' ? 'allow' : 'never'), all(cell))))).toEqual([]);
    const most: Policy = { ...strict, evaluationTarget: 'never', consent: 'written', apart: { evaluates: 'anyone', days: 9 } };
    const least: Policy = { ...strict, confidential: false };
    expect(faults([diffPolicies(most, least), diffPolicies(least, most), diffPolicies(most, strict)].flat())).toEqual([]);
  });

  test('of calculators, to hostile numbers, days and goals', () => {
    expect(faults(answersOfCalculators(3000).flatMap(messagesIn))).toEqual([]);
  });

  test('of roles that are in conflict, and to a leader who asks', () => {
    const at = '2026-09-14T08:00:00Z';
    const from = '2025-08-01T00:00:00Z';
    const evaluating = (person: string, of: string, until?: string) => ({
      id: 'a',
      person,
      as: 'evaluator' as const,
      of,
      from,
      ...(until ? { until } : {}),
    });
    const people = { coaches: ['cho'], teachers: ['ben'] };
    const apart = { evaluates: 'anyone', days: 400 } as const;
    const conflicts = [
      [evaluating('cho', 'ben')],
      [evaluating('cho', 'dan')],
      [evaluating('cho', 'ben', '2026-06-30T00:00:00Z')],
      [evaluating('eve', 'ben')],
    ].flatMap((assignments) =>
      conflictsOfRole(people, {
        assignments,
        at,
        policy: { confidential: true, apart },
        delegates: [{ person: 'cho', actsFor: 'eve', from }],
      }),
    );
    const ended = '2026-06-30T00:00:00Z';
    const throughOthers = [
      { assignments: [evaluating('eve', 'ben', ended)], delegates: [{ person: 'cho', actsFor: 'eve', from }] },
      { assignments: [evaluating('eve', 'ben')], delegates: [{ person: 'eve', actsFor: 'cho', from }] },
      { assignments: [evaluating('eve', 'ben', ended)], delegates: [{ person: 'eve', actsFor: 'cho', from }] },
    ].flatMap((known) => conflictsOfRole(people, { ...known, at, policy: { confidential: true, apart } }));
    expect(throughOthers.length).toBe(3);
    const oneself = conflictsOfRole({ coaches: ['ben'], teachers: ['ben'] }, { assignments: [], at, policy: strict });
    const answers = everyPolicy.flatMap((policy) => (['principal', 'coach-lead'] as const).map((as) => answerToLeader(policy, as)));
    expect(faults([...conflicts, ...throughOthers, ...oneself, ...answers.flatMap(({ refusal, given }) => [refusal, ...given])])).toEqual(
      [],
    );
  });

  test('of rosters, stored states and the store', async () => {
    expect(faults((await answersOfStorage()).flatMap(messagesIn))).toEqual([]);
  });
});

test('an answer to who wants to tell a table is', async () => {
  expect(faults((await answersOfDisclosure()).flatMap(messagesIn))).toEqual([]);
});

describe('what is shown to somebody is wholly a catalogue’s, but for the record’s own words', () => {
  let texts: readonly string[] = [];
  beforeAll(() => {
    texts = textsShown(hearing(met), 600);
  });

  test('and what is not is found out', () => {
    expect(['Target ⟦to⟧', '⟦From ⟦one⟧ to⟧ 2', 'Ѫ', 'Ѫ of'].map(unsaid)).toEqual(['Target', '', '', 'of']);
  });

  test('in charts, sections, pages and notices', () => {
    expect(texts.length).toBeGreaterThan(5_000);
    expect([...new Set(texts.filter((text) => unsaid(text) !== ''))]).toEqual([]);
  });
});

test('every sentence was met, but for what only some cycles, partnerships and acts of sharing come to', () => {
  const rare = /^src\/(?:cycle|partnership|sharing)\//;
  const left = librarySentences().said.filter(({ name, at }) => !met.has(name) && !rare.test(at));
  // The compiler asks for it; a roster without these files is refused before.
  expect(left.map(({ name }) => name)).toEqual(['roster/two-files']);
});
