import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import type { Purpose, Relationship } from '../../src/labels/label-kind';
import { makeAssignment, relationshipsOf } from '../../src/people/assignment';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Evidence } from '../../src/privacy/evidence';
import { explain } from '../../src/privacy/explain';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { conflicts } from '../../src/process/conflicts';
import { decide } from '../../src/process/decide';
import { defineProcess } from '../../src/process/define-process';
import { initial } from '../../src/process/initial';
import { given } from '../../src/testing/given';
import { hats, now, teamEvidence } from '../privacy/any-team';
import { example } from '../privacy/example-team';
import { team } from '../privacy/team-process';
import { assigned } from '../process/evidence';
import { facts, pair } from '../process/example-process';

const viewer = (person: string, as: Relationship, purpose: Purpose, evidence: Evidence = teamEvidence, at = now) =>
  asViewer(strict, { person, as, for: purpose, at }, evidence);
const data = (...args: Parameters<typeof viewer>) => viewFor(team, example, viewer(...args)).data as Readonly<Record<string, unknown>>;
const stamp = { id: 'x', at: now, recordedAt: now };
const problems = (schema: z.ZodType) => checkLabels(schema).map((finding) => finding.problem);

describe('identity and roles', () => {
  test('1 confused deputy: a service cannot look as itself', () => {
    expect(() => viewer('system', 'principal', 'operations')).toThrow(expect.objectContaining({ code: 'privacy/viewer' }));
  });

  test('2 role stacking: each hat shows its own, and none the union', () => {
    const both = {
      ...teamEvidence,
      assignments: [...teamEvidence.assignments, assigned('cho', 'principal', 'ben'), assigned('cho', 'principal', 'dan')],
    };
    expect(data('cho', 'principal', 'operations', both)).toEqual(data('pia', 'principal', 'operations'));
    expect(data('cho', 'principal', 'coaching', both)).toEqual({});
  });

  test('3 self-coach: nobody is assigned to themselves, and no pair begins with one', () => {
    expect(makeAssignment({ person: 'ben', as: 'coach', of: 'ben', from: now })).toMatchObject({ ok: false, reason: 'to-oneself' });
    expect(relationshipsOf([assigned('ben', 'evaluator', 'ben')], 'ben', 'ben', now)).toEqual([]);
    given(pair, facts)
      .when({ type: 'pair.begun', by: 'ben', teachers: ['ben'], coach: 'ben' })
      .thenRefused('check');
  });

  test('4 evaluator becomes coach: the facts call for a suspension, and the view closes at once', () => {
    const { state } = given(pair, facts, { type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho' });
    expect(conflicts(pair, state, { ...facts, conflict: true })).toEqual(['pair.suspended']);
    expect(data('cap', 'coach', 'coaching')).not.toHaveProperty('notes');
  });

  test('5 a coach promoted to principal reads no old notes as coach', () => {
    const promoted: Evidence = {
      ...teamEvidence,
      partnerships: teamEvidence.partnerships.map((each) => ({
        ...each,
        people: each.people.map((one) => (one.person === 'cho' ? { ...one, until: '2026-09-15T00:00:00Z' } : one)),
      })),
      assignments: [assigned('cho', 'principal', 'ben'), assigned('cho', 'principal', 'dan')],
    };
    expect(data('cho', 'coach', 'coaching', promoted)).toEqual({});
    expect(data('cho', 'principal', 'operations', promoted)).not.toHaveProperty('notes');
  });

  test('7 a substitute coach sees from the first moment of the window to the last', () => {
    const window = { person: 'sub', part: 'coach' as const, from: '2026-09-07T00:00:00Z', until: '2026-09-12T00:00:00Z' };
    const evidence = {
      ...teamEvidence,
      partnerships: teamEvidence.partnerships.map((each) => ({ ...each, people: [...each.people, window] })),
    };
    const seen = (at: string) => Object.hasOwn(data('sub', 'coach', 'coaching', evidence, at), 'notes');
    expect(['2026-09-06T23:59:59.999Z', '2026-09-07T00:00:00Z', '2026-09-11T23:59:59.999Z', '2026-09-12T00:00:00Z'].map(seen)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('8 a leader of coaches reads no teacher’s content', () => {
    expect(Object.keys(data('lou', 'coach-lead', 'operations'))).toEqual(['state', 'teachers', 'coach', 'meetings']);
  });

  test.each(['Ben', 'bеn', 'ben\u200b', ' ben', 'ben\u0000'])('9 a look-alike of a person is another: %j', (person) => {
    const look = () => data(person, 'teacher', 'coaching');
    if (person === 'Ben') expect(look()).toEqual({});
    else expect(look).toThrow(expect.objectContaining({ code: 'privacy/viewer' }));
  });

  test('10 a shared account of the team is nobody', () => {
    expect(() => viewer('team', 'teacher', 'coaching')).toThrow(expect.objectContaining({ code: 'privacy/viewer' }));
    expect(decide(team, example, { ...stamp, type: 'team.moved', by: 'team' }, { allowed: true })).toMatchObject({
      ok: false,
      refusals: [{ code: 'not-open-to-you' }],
    });
  });

  test('11 a program lead who also evaluates sees nothing of the coaching in any hat', () => {
    const both = {
      ...teamEvidence,
      assignments: [...teamEvidence.assignments, assigned('peg', 'evaluator', 'ben'), assigned('peg', 'evaluator', 'dan')],
    };
    for (const hat of hats)
      expect(Object.keys(data('peg', hat.as, hat.for, both)).filter((field) => field !== 'rating' && field !== 'grades')).toEqual([]);
  });

  test('12 a principal who picks the purpose of coaching sees nothing', () => {
    for (const purpose of ['coaching', 'improvement', 'evaluation', 'research', 'safeguarding', 'own-data'] as const)
      expect(data('pia', 'principal', purpose)).toEqual({});
  });
});

describe('schema', () => {
  test('25 a new field without a label does not pass', () => {
    expect(problems(team.record.extend({ open: z.string() }))).toEqual(['unlabelled']);
  });

  test('26 an item’s payload cannot be downgraded by the list it joins', () => {
    const note = z.object(labelEach('confidential', { text: z.string() }));
    const open = z.object(labelEach('operational', { text: z.string() }));
    const begin = { type: 'operational', seenAs: 'x' };
    const define = () =>
      defineProcess({
        kind: 'downgraded',
        version: 1,
        record: z.object({ notes: itemsOf('operational', open) }),
        empty: { notes: [] },
        facts: z.object({}),
        parties: { teacher: () => null },
        owners: 'teacher',
        partnership: () => null,
        policy: () => null,
        rules: {},
        events: { 'note.taken': { payload: note, by: ['teacher'], append: 'notes' } },
        chart: { initial: 'on', states: { on: { label: 'operational', seenAs: begin.seenAs, on: { 'note.taken': {} } } } },
      });
    expect(define).toThrow(expect.objectContaining({ code: 'process/definition' }));
  });

  test('27 a union whose branch cannot be told, 28 keys that are data, 30 lazy, 32 loose, 33 transforms, 34 defaults do not pass', () => {
    const one = (schema: z.ZodType) => problems(z.object({ x: label('confidential', schema) }));
    const text = label('confidential', z.string());
    expect([
      one(z.union([z.object({ text }), z.object({ text })])),
      one(z.record(z.string(), z.string())),
      one(z.lazy(() => z.string())),
      one(z.looseObject({ text })),
      one(z.string().transform((value) => value)),
      one(z.string().default('x')),
    ]).toEqual([['ambiguous-union'], ['keys-carry-data'], ['opaque'], ['loose-object'], ['opaque'], ['default']]);
  });

  test('29 a label inside a hidden container opens nothing', () => {
    const shown = JSON.stringify(data('pia', 'principal', 'operations'));
    for (const hidden of ['wait time', 'pace', 'plan the week', 'I rush']) expect(shown).not.toContain(hidden);
  });

  test('35 a discriminator is data: who may not see the union does not see its kind', () => {
    expect(JSON.stringify(data('pia', 'principal', 'operations'))).not.toContain('rubric');
  });

  test('39 keys of a prototype reach nothing', () => {
    const hostile = {
      ...example,
      record: JSON.parse(JSON.stringify(example.record).replace('"topic"', '"__proto__":{"polluted":true},"topic"')),
    };
    expect(Object.keys(viewFor(team, hostile, viewer('ben', 'teacher', 'coaching')).data)).toEqual(
      Object.keys(data('ben', 'teacher', 'coaching')),
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const event = JSON.parse(
      `{"id":"x","type":"note.taken","by":"ben","at":"${now}","recordedAt":"${now}","text":"a","tags":[],"__proto__":{"by":"cho"}}`,
    );
    expect(decide(team, example, event, { allowed: true })).toMatchObject({ ok: false, refusals: [{ code: 'payload' }] });
  });

  test('41 positions out of range, negative, or named reach nothing', () => {
    const ben = viewer('ben', 'teacher', 'coaching');
    for (const path of [['notes', -1], ['notes', 99], ['notes', 'length'], ['notes', '0'], ['toString'], ['__proto__', 'x']])
      expect(ben.sees(team as never, example as never, path)).toBe(false);
  });

  test('45 a deep payload and 47 one that goes in circles are refused', () => {
    let deep: unknown = 'end';
    for (let n = 0; n < 50_000; n += 1) deep = [deep];
    const circle: unknown[] = [];
    circle.push(circle);
    for (const tags of [deep, circle, circle[0]])
      expect(decide(team, example, { ...stamp, type: 'note.taken', by: 'ben', text: 'a', tags } as never, { allowed: true })).toMatchObject(
        { ok: false },
      );
  });
});

describe('side channels', () => {
  test('48 the count of what is hidden is nowhere', () => {
    const more = {
      ...example,
      revision: 99,
      record: { ...example.record, notes: example.record.notes.filter((note) => note.owner !== 'dan') },
    };
    const ben = viewer('ben', 'teacher', 'coaching');
    expect(JSON.stringify(viewFor(team, more, ben))).toBe(JSON.stringify(viewFor(team, example, ben)));
  });

  test('49 what is forbidden and what is not there are the same bytes', () => {
    const eve = viewer('eve', 'principal', 'operations');
    expect(JSON.stringify([viewFor(team, example, eve), explain(team, example, eve)])).toBe(
      JSON.stringify([viewFor(team, initial(team, 't1'), eve), explain(team, initial(team, 't1'), eve)]),
    );
  });

  test('50 what is shown is in the record’s own order, whatever is hidden', () => {
    const turned = {
      ...example,
      record: { ...example.record, notes: [...example.record.notes].sort((a, b) => (a.mine ?? '').localeCompare(b.mine ?? '')) },
    };
    const principal = viewer('pia', 'principal', 'operations');
    expect(JSON.stringify(viewFor(team, turned, principal))).toBe(JSON.stringify(viewFor(team, example, principal)));
  });

  test('55 no number in a view or a receipt counts events', () => {
    const later = { ...example, revision: 5000, recordedAt: '2026-09-19T08:00:00Z' };
    for (const person of ['pia', 'lou']) {
      const look = viewer(person, person === 'pia' ? 'principal' : 'coach-lead', 'operations');
      expect(JSON.stringify(viewFor(team, later, look))).toBe(JSON.stringify(viewFor(team, example, look)));
    }
  });

  test('57 a refusal repeats neither a value nor a key that somebody made up', () => {
    const event = { ...stamp, type: 'note.taken', by: 'ben', text: 7, tags: ['secret-tag-that-is-long'], 'secret-key': 'secret-value' };
    const decided = decide(team, example, event as never, { allowed: true });
    expect(decided).toMatchObject({ ok: false, refusals: [{ code: 'payload' }, { code: 'payload' }, { code: 'payload' }] });
    expect(JSON.stringify(decided)).not.toContain('secret');
  });

  test('57 nor does what is thrown on facts', () => {
    try {
      decide(team, example, { ...stamp, type: 'team.moved', by: 'ben' }, { allowed: 'secret-value', 'secret-key': 1 } as never);
      expect.unreachable();
    } catch (thrown) {
      expect(`${(thrown as Error).message} ${(thrown as Error).stack} ${JSON.stringify(thrown)}`).not.toContain('secret');
    }
  });

  test('a stranger, a principal and an evaluator get one answer to everything, whatever is asked', () => {
    const answers = new Set<string>();
    for (const by of ['zoe', 'pia', 'eve'])
      for (const type of ['team.moved', 'team.closed', 'note.taken', 'note.shut', 'item.struck', 'item.corrected'])
        answers.add(JSON.stringify(decide(team, example, { ...stamp, type, by, item: 'n1' } as never, { allowed: true })));
    expect(answers.size).toBe(1);
  });
});

describe('roads out', () => {
  test('a view cannot be changed, nor does changing the record change it', () => {
    const record = structuredClone(example.record);
    const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);
    const { data: shown } = viewFor(team, { ...example, record }, ben);
    const before = JSON.stringify(shown);
    record.notes.length = 0;
    record.topic = 'another';
    expect(JSON.stringify(shown)).toBe(before);
    expect(() => Object.assign(shown.notes?.[0] as object, { text: 'changed' })).toThrow(TypeError);
  });
});
