import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { decide } from '../../src/process/decide';
import { defineProcess } from '../../src/process/define-process';
import { initial } from '../../src/process/initial';

const quote = z.object({ said: label('confidential', z.string()), aside: label('private', z.string()) });
const rating = z.object({
  ...labelEach('confidential', { kind: z.literal('rating'), of: z.string() }),
  stars: label('evaluative', z.number()),
});

const entry = z.object({
  text: label('confidential', z.string()),
  mine: label('private', z.string().optional()),
  quotes: label('confidential', z.array(quote).optional()),
  told: label(
    'confidential',
    z
      .discriminatedUnion('kind', [
        z.object({ kind: label('confidential', z.literal('plain')), words: label('confidential', z.string()) }),
        z.object({ ...labelEach('confidential', { kind: z.literal('own'), of: z.string() }), words: label('private', z.string()) }),
      ])
      .optional(),
  ),
});

/** What a check was handed. */
let handed: Readonly<Record<string, unknown>> = {};

/** A record with something of every kind in it, at every depth, and checks that read all of it. */
const spied = defineProcess({
  kind: 'spied',
  version: 1,
  record: z.object({
    ...labelEach('operational', { teachers: z.array(idSchema), coach: idSchema.nullable(), lead: idSchema.nullable() }),
    rating: label('evaluative', z.string().nullable()),
    plan: label(
      'confidential',
      z
        .object({ aim: label('confidential', z.string()), grade: label('evaluative', z.string()), bare: label('confidential', z.string()) })
        .nullable(),
    ),
    either: label(
      'confidential',
      z
        .discriminatedUnion('kind', [
          rating,
          z.object({
            ...labelEach('confidential', { kind: z.literal('words'), said: z.string() }),
            stars: label('evaluative', z.number()),
          }),
        ])
        .optional(),
    ),
    plain: label('confidential', z.array(z.object({ a: label('confidential', z.string()) })).optional()),
    nest: label('confidential', z.object({ inner: label('confidential', rating) }).optional()),
    entries: itemsOf('confidential', entry),
    days: itemsOf('operational', z.object({ day: label('operational', z.string()) })),
  }),
  empty: { teachers: [], coach: null, lead: null, rating: null, plan: null, entries: [], days: [] },
  facts: z.object({}),
  parties: { teacher: (record) => record.teachers, coach: (record) => record.coach, principal: (record) => record.lead },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy: () => ({ id: 'strict', version: 1 }),
  rules: {},
  events: {
    'spied.begun': { payload: z.object({}), by: ['coach'] },
    'spied.looked': {
      payload: z.object({}),
      by: ['teacher', 'coach', 'principal', 'system'],
      check: (_event, { record }) => {
        const { teachers, rating: appraisal, plan, either, plain, nest, entries, days } = record;
        handed = { teachers, rating: appraisal, plan, either, plain, nest, entries, days };
        return undefined;
      },
      example: () => ({}),
    },
    'spied.copied': {
      payload: z.object({}),
      by: ['teacher', 'coach', 'principal', 'system'],
      check: (_event, { record }) => {
        handed = { ...record };
        return undefined;
      },
      example: () => ({}),
    },
    'entry.made': { payload: entry, by: ['teacher', 'coach'], append: 'entries' },
    'day.set': { payload: z.object({ day: label('operational', z.string()) }), by: ['coach'], append: 'days' },
  },
  chart: {
    initial: 'none',
    states: {
      none: { label: 'operational', seenAs: 'not-started', on: { 'spied.begun': { to: 'open' } } },
      open: {
        label: 'operational',
        seenAs: 'in-progress',
        on: { 'spied.looked': {}, 'spied.copied': {}, 'entry.made': {}, 'day.set': {} },
      },
    },
  },
});

const at = '2026-09-14T08:00:00Z';
const item = (id: string, owner: string, by: string, more: object = {}) => ({ id, owner, by, at, ...more });
const whole = {
  teachers: ['ben', 'dan'],
  coach: 'cho',
  lead: 'lea',
  rating: 'low',
  plan: { aim: 'wait', grade: 'low', bare: 'b' },
  either: { kind: 'rating', of: 'ben', stars: 1 },
  plain: [{ a: 'x' }],
  nest: { inner: { kind: 'rating', of: 'ben', stars: 1 } },
  entries: [
    item('e1', 'ben', 'ben', {
      text: 'a',
      mine: 'secret',
      quotes: [{ said: 's', aside: 'secret' }],
      told: { kind: 'own', of: 'me', words: 'secret' },
    }),
    item('e2', 'ben', 'cho', { text: 'b', mine: 'coach’s', quotes: [] }),
    item('e3', 'dan', 'dan', { text: 'c', mine: 'dan’s' }),
    item('e4', 'team', 'cho', { text: 'd' }),
    item('e5', 'ned', 'ned', { text: 'left' }),
  ],
  days: [item('d1', 'team', 'cho', { day: 'Monday' }), item('d2', 'dan', 'cho', { day: 'Tuesday' })],
};

function read(by: string, record: object = whole, type = 'spied.looked') {
  const state = { ...initial(spied, 's1'), revision: 3, state: 'open', recordedAt: at, record } as never;
  const decided = decide(spied, state, { id: 'x', type, by, at, recordedAt: at } as never, {});
  if (!decided.ok) throw new Error(decided.refusals.map(({ message }) => message).join(' '));
  return handed as typeof whole & { readonly entries: readonly { readonly id: string; readonly mine?: string }[] };
}

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('a check reads of the record', () => {
  it('as a teacher: what is theirs and the team’s, and of a colleague’s nothing', () => {
    const { entries, days, rating: appraisal, plan, teachers } = read('ben');
    expect([ids(entries), ids(days), teachers]).toEqual([['e1', 'e2', 'e4'], ['d1'], ['ben', 'dan']]);
    expect([appraisal, plan]).toEqual(['low', { aim: 'wait', grade: 'low', bare: 'b' }]);
  });

  it('as a coach: what all teachers own who are there, and no appraisal, however deep', () => {
    const { entries, days, rating: appraisal, plan, either, nest } = read('cho');
    expect([ids(entries), ids(days)]).toEqual([
      ['e1', 'e2', 'e3', 'e4'],
      ['d1', 'd2'],
    ]);
    expect([appraisal, plan]).toEqual([null, { aim: 'wait', bare: 'b' }]);
    expect(nest).toEqual({ inner: { kind: 'rating', of: 'ben' } });
    // Which branch it is of would tell.
    expect(either).toBeNull();
  });

  it('as a leader: nothing that is confidential', () => {
    const { entries, plan, plain, days, teachers } = read('lea');
    expect(plan).toBeNull();
    expect(plain).toBeUndefined();
    expect(entries.map((each) => Object.keys(each))).toEqual(entries.map(() => []));
    expect([ids(days), teachers]).toEqual([
      ['d1', 'd2'],
      ['ben', 'dan'],
    ]);
  });

  it('without what is private to another, in lists and branches too', () => {
    const [own, others] = read('ben').entries;
    expect(own).toEqual(whole.entries[0]);
    expect(others).toEqual({ ...whole.entries[1], mine: undefined });
    const [bens, mine] = read('cho').entries;
    expect(bens).toEqual({ ...item('e1', 'ben', 'ben'), text: 'a', quotes: [{ said: 's' }], told: null });
    expect(mine).toEqual(whole.entries[1]);
  });

  it('as they stand, where nothing is to be cut', () => {
    const { plain, days } = read('cho');
    expect(plain).toBe(whole.plain);
    expect(days[0]).toBe(whole.days[0]);
    expect(read('ben').entries[0]).toBe(whole.entries[0]);
  });

  it('as the system: all of it', () => {
    const all = read('system');
    expect([all.entries, all.rating, ids(all.entries)]).toEqual([whole.entries, 'low', ['e1', 'e2', 'e3', 'e4', 'e5']]);
  });

  it('what is not there as not there, and what is null as null', () => {
    const { either: _either, plain: _plain, ...less } = whole;
    const seen = read('cho', { ...less, plan: null });
    expect([seen.plan, 'either' in seen && seen.either, seen.plain]).toEqual([null, undefined, undefined]);
    expect(Object.keys(read('cho', { ...less, plan: null }, 'spied.copied')).sort()).toEqual(Object.keys(less).sort());
  });

  it('by two parts, what either may: with a colleague’s too', () => {
    const { entries, rating: appraisal } = read('ben', { ...whole, coach: 'ben' });
    expect([ids(entries), appraisal]).toEqual([['e1', 'e2', 'e3', 'e4'], 'low']);
  });
});

describe('a check that copies the record', () => {
  it('is handed the same, list by list', () => {
    const { entries, days } = read('ben', whole, 'spied.copied');
    expect([ids(entries), ids(days)]).toEqual([['e1', 'e2', 'e4'], ['d1']]);
    expect(JSON.stringify(handed)).not.toMatch(/dan’s|coach’s|left/);
    read('cho', whole, 'spied.copied');
    expect(JSON.stringify(handed)).not.toMatch(/secret|dan’s|low/);
  });
});
