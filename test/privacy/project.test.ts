import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import type { Labelled } from '../../src/labels/labelled';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Consent, Evidence } from '../../src/privacy/evidence';
import { frozen } from '../../src/privacy/frozen';
import { bitOf, everything, nothing } from '../../src/privacy/mask';
import { strict } from '../../src/privacy/policies/strict';
import { type OfItems, project } from '../../src/privacy/project';
import { viewFor } from '../../src/privacy/view-for';
import { now, type Team, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

const all: OfItems = { ofItem: () => everything, most: everything };
const text = label('confidential', z.string());
const whole = z.object({ text });

describe('what is copied of a value', () => {
  const copied = (schema: z.ZodType, value: unknown) =>
    project(z.object({ it: label('confidential', schema) }), everything, { it: value }, all);

  it.each<[string, z.ZodType, unknown, unknown]>([
    ['what may be absent', whole.optional(), { text: 'a' }, { text: 'a' }],
    ['what may be absent and says so', whole.optional(), undefined, undefined],
    ['what may be null', whole.nullable(), null, null],
    ['what is not to be written', whole.readonly(), { text: 'a' }, { text: 'a' }],
    ['what is there after all', whole.optional().nonoptional(), { text: 'a' }, { text: 'a' }],
    ['a list of lists', z.array(z.array(z.string())), [['a'], []], [['a'], []]],
    ['a tuple', z.tuple([z.string(), z.number()]), ['a', 1, 2], ['a', 1]],
  ])('%s', (_, schema, value, expected) => {
    expect(copied(schema, value)).toEqual({ it: expected });
  });

  it.each<[string, z.ZodType, unknown, unknown]>([
    ['null for an object', whole, null, {}],
    ['text for an object', whole, 'text', {}],
    ['text for a list', z.array(z.string()), 'abc', []],
    ['null for a list', z.array(z.string()), null, []],
    ['what looks like a list', z.array(z.string()), { length: 1, 0: 'a' }, []],
    ['null for a tuple', z.tuple([z.string()]), null, [null]],
    ['null for one of several', z.discriminatedUnion('kind', [z.object({ kind: label('confidential', z.literal('a')) })]), null, null],
    ['an object for text', z.string(), { secret: 'a' }, null],
    ['a function for text', z.string(), () => 'a', null],
  ])('in place of what the schema says, nothing: %s', (_, schema, value, expected) => {
    expect(copied(schema, value)).toEqual({ it: expected });
    expect(project(z.object({ it: label('confidential', schema) }), nothing, { it: value }, all)).toEqual({});
  });
});

describe('items inside items', () => {
  const answers = z.object({
    rounds: itemsOf(
      'confidential',
      z.object({
        text,
        replies: itemsOf('confidential', whole),
        shared: itemsOf('shareable', z.object({ text: label('shareable', z.string()) })),
      }),
    ),
  });
  const item = (id: string, owner: string) => ({ id, owner, by: owner, at: now, text: id });
  const record = frozen({
    kind: 'rounds',
    record: { rounds: [{ ...item('r1', 'team'), replies: [item('a1', 'ben'), item('a2', 'dan')], shared: [item('s1', 'dan')] }] },
  } as never) as unknown as { readonly record: object };
  /** What somebody may see of items, by their owner. */
  const of = (masks: Readonly<Record<string, readonly ('confidential' | 'shareable')[]>>): OfItems => {
    const mask = (owner: unknown) => (masks[String(owner)] ?? []).reduce((sum, kind) => sum | bitOf(kind), nothing);
    return { ofItem: ({ owner }) => mask(owner), most: Object.keys(masks).reduce((sum, owner) => sum | mask(owner), nothing) };
  };
  const seen = (masks: Parameters<typeof of>[0]) => {
    const { rounds } = project(answers, bitOf('confidential'), record.record, of(masks)) as {
      readonly rounds: readonly {
        readonly replies?: readonly { readonly id: string }[];
        readonly shared?: readonly { readonly id: string }[];
      }[];
    };
    return rounds.map(({ replies, shared }) => [replies?.map(({ id }) => id), shared?.map(({ id }) => id)]);
  };

  it('are asked for each viewer anew, also where the record stays and the item around them is seen alike', () => {
    const confidential = ['confidential'] as const;
    expect(seen({ team: confidential, ben: confidential, dan: confidential })).toEqual([[['a1', 'a2'], undefined]]);
    expect(seen({ team: confidential, ben: confidential })).toEqual([[['a1'], undefined]]);
    expect(seen({ team: confidential })).toEqual([[[], undefined]]);
    expect(seen({ team: confidential, dan: ['shareable'] })).toEqual([[[], ['s1']]]);
    expect(seen({ team: confidential })).toEqual([[[], undefined]]);
  });

  it('are so where all of them may be open, too', () => {
    const plain = z.object({ rounds: itemsOf('confidential', z.object({ text, replies: itemsOf('confidential', whole) })) });
    const ids = (masks: Parameters<typeof of>[0]) => {
      const { rounds } = project(plain, bitOf('confidential'), record.record, of(masks)) as {
        readonly rounds: readonly { readonly replies: readonly object[] }[];
      };
      return rounds.map(({ replies }) => replies.length);
    };
    expect(ids({ team: ['confidential'], ben: ['confidential'] })).toEqual([1]);
    expect(ids({ team: ['confidential'] })).toEqual([0]);
  });
});

describe('what was kept of a frozen record', () => {
  const peers = {
    ...strict,
    table: { ...strict.table, peer: { coaching: { ...strict.table.peer.coaching, operational: 'allow' } } },
  } as const;
  const consent = (labels: Consent['labels']): Consent => ({
    ...{ id: 'c1', owner: 'dan', partnership: 't1', person: 'ben', as: 'peer', for: 'coaching', labels },
    ...{ streams: ['t1'], from: '2026-08-01T00:00:00Z', until: '2026-10-01T00:00:00Z' },
  });
  const shown = (state: Team, evidence: Evidence = teamEvidence) =>
    viewFor(team, state, asViewer(peers, { person: 'ben', as: 'peer', for: 'coaching', at: now }, evidence)).data;

  it('is shown in the state that it is in now', () => {
    const { record } = frozen(example);
    const teacher = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);
    const seen = (state: 'active.look' | 'active.try', since: string) => viewFor(team, { ...example, record, state, since }, teacher).data;
    expect([seen('active.look', now).state, seen('active.try', now).state, seen('active.look', now).state]).toEqual([
      ...['active.look', 'active.try', 'active.look'],
    ]);
    expect([seen('active.look', now).since, seen('active.look', '2026-09-01T00:00:00Z').since]).toEqual([now, '2026-09-01T00:00:00Z']);
  });

  it('opens where a consent opens a list of which nothing was asked before, and closes with it', () => {
    const kept = frozen({
      ...example,
      record: { ...example.record, teachers: ['ben', 'dan', 'zoe'], meetings: [], work: [], grades: [] },
    } as Team);
    const opened = { ...teamEvidence, consents: [consent(['operational', 'confidential'])] };
    expect(shown(kept)).not.toHaveProperty('notes');
    expect(shown(kept, opened)).toHaveProperty('notes');
    expect(shown(kept)).not.toHaveProperty('notes');
  });

  it('holds what is no item as what it is: nothing to see', () => {
    const kept = frozen({ ...example, record: { ...example.record, notes: ['a', 5] as never } });
    const teacher = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);
    expect(viewFor(team, kept, teacher).data.notes).toEqual([{}, {}]);
  });
});

describe('a view', () => {
  const labelled: Labelled = {
    kind: 'bare',
    record: z.object(labelEach('confidential', { said: z.string() })) as never,
    states: { open: { label: 'confidential', seenAs: 'in-progress', final: false } },
    who: () => ({ owners: ['ben', 'dan'], partnership: 't1', policy: { id: 'strict', version: 1 } }),
  };
  const look = (state: string, as: 'principal' | 'evaluator', purpose: 'operations' | 'evaluation', person: string) =>
    viewFor(
      labelled,
      { ...example, kind: 'bare', state, record: { said: 'a' } } as never,
      asViewer(strict, { person, as, for: purpose, at: now }, teamEvidence),
    );

  it('without an open field is of the state alone, for who may know that there is a record', () => {
    const { data, receipt } = look('open', 'principal', 'operations', 'pia');
    expect([data, receipt.outcome, receipt.fields]).toEqual([{ state: 'in-progress' }, 'shown', []]);
    expect(look('open', 'evaluator', 'evaluation', 'eve').receipt.outcome).toBe('denied');
  });

  it('tells no name of a state that there is not', () => {
    expect(look('elsewhere', 'principal', 'operations', 'pia').data).toEqual({});
  });
});
