import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import * as z from 'zod';
import { isCoachingError } from '../../src/core/error';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { conflicts } from '../../src/process/conflicts';
import { decide } from '../../src/process/decide';
import { defineProcess } from '../../src/process/define-process';
import { initial } from '../../src/process/initial';
import { machineOf } from '../../src/process/machine';
import { nextSteps } from '../../src/process/next-steps';
import { replay } from '../../src/process/replay';
import { allSeeing } from '../../src/testing/all-seeing';

const secret = 'confidential-words';
const throws = (): never => {
  throw new Error(secret);
};

const noteSchema = z.object(labelEach('confidential', { text: z.string() }));

/** A process whose author’s own functions throw, each where the facts say so, with a text of the record. */
const fragile = defineProcess({
  kind: 'fragile',
  version: 1,
  record: z.object({ teacher: label('operational', idSchema.nullable()), notes: itemsOf('confidential', noteSchema) }),
  empty: { teacher: null, notes: [] },
  facts: z.object(labelEach('operational', { at: z.enum(['rule', 'check', 'watch', 'nowhere']) })),
  parties: { teacher: (record) => (record.notes.length > 2 ? throws() : record.teacher) },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy: () => ({ id: 'strict', version: 1 }),
  rules: { brittle: { reads: ['notes'], test: (_read, { facts }) => (facts.at === 'rule' ? throws() : undefined) } },
  events: {
    'fragile.begun': {
      payload: z.object(labelEach('operational', { teacher: idSchema })),
      by: ['teacher'],
      write: (draft, event) => {
        draft.teacher = event.teacher;
      },
    },
    'note.taken': {
      payload: noteSchema,
      by: ['teacher'],
      append: 'notes',
      check: (_event, { facts }) => (facts.at === 'check' ? throws() : undefined),
      example: () => ({ text: 'seen' }),
    },
    'note.counted': { payload: z.object({}), by: ['teacher'], write: throws },
    'fragile.turned': { payload: z.object({}), by: ['teacher', 'system'] },
  },
  chart: {
    initial: 'none',
    states: {
      none: { label: 'operational', seenAs: 'not-started', on: { 'fragile.begun': { to: 'open' } } },
      open: {
        label: 'operational',
        seenAs: 'in-progress',
        on: {
          'note.taken': { allow: ['brittle'] },
          'note.counted': {},
          'fragile.turned': { to: { record: () => throws(), oneOf: ['open'] } },
        },
      },
    },
  },
  watch: [{ when: (facts) => (facts.at === 'watch' ? throws() : false), calls: 'fragile.turned' }],
});

const at = '2026-09-14T08:00:00Z';
const stamp = { by: 'ben', at, recordedAt: at };
const nowhere = { at: 'nowhere' } as const;

function begun(notes = 0) {
  let decided = decide(fragile, initial(fragile, 'f1'), { ...stamp, id: 'e0', type: 'fragile.begun', teacher: 'ben' }, nowhere);
  for (let n = 1; n <= notes; n += 1) {
    if (!decided.ok) throw new Error('refused');
    decided = decide(fragile, decided.state, { ...stamp, id: `e${n}`, type: 'note.taken', text: secret }, nowhere);
  }
  if (!decided.ok) throw new Error('refused');
  return decided.state;
}

const note = { ...stamp, id: 'x', type: 'note.taken', text: secret } as const;
const sayNothing = (run: () => unknown, rule: string) => {
  try {
    run();
  } catch (thrown) {
    expect(isCoachingError(thrown, 'kernel/rule-threw') && thrown.details.rule).toBe(rule);
    const error = thrown as Error;
    expect([error.message, error.stack, String(error.cause), JSON.stringify(thrown)].join(' ')).not.toContain(secret);
    return;
  }
  expect.unreachable();
};

describe('what a process’s author wrote throws, and its text goes nowhere', () => {
  it('a rule', () => sayNothing(() => decide(fragile, begun(), note, { at: 'rule' }), 'rules.brittle'));
  it('a check', () => sayNothing(() => decide(fragile, begun(), note, { at: 'check' }), 'events.note.taken.check'));
  it('a recipe', () =>
    sayNothing(() => decide(fragile, begun(), { ...stamp, id: 'x', type: 'note.counted' }, nowhere), 'events.note.counted.write'));
  it('a party', () => sayNothing(() => decide(fragile, begun(3), note, nowhere), 'parties.teacher'));
  it('a branch', () =>
    sayNothing(() => decide(fragile, begun(), { ...stamp, id: 'x', type: 'fragile.turned' }, nowhere), 'fragile.turned.to'));
  it('a rule, in next steps', () =>
    sayNothing(() => nextSteps(fragile, begun(), { at: 'rule' }, allSeeing('ben', 'teacher', at)), 'rules.brittle'));
  it('a watch', () => sayNothing(() => conflicts(fragile, begun(), { at: 'watch' }), 'watch.fragile.turned'));
  it('a check of a correction', () =>
    sayNothing(
      () => decide(fragile, begun(1), { ...stamp, id: 'x', type: 'item.corrected', item: 'e1', to: { text: secret } }, { at: 'check' }),
      'events.note.taken.check',
    ));

  it('a recipe, in replay', () => {
    const state = begun();
    const first = decide(fragile, initial(fragile, 'f1'), { ...stamp, id: 'e0', type: 'fragile.begun', teacher: 'ben' }, nowhere);
    if (!first.ok) throw new Error('refused');
    const counted = { ...first.entry, revision: 2, from: state.state, to: state.state, event: { ...stamp, id: 'x', type: 'note.counted' } };
    sayNothing(() => replay(fragile, 'f1', [first.entry, counted as never]), 'events.note.counted.write');
  });
});

describe('in an actor', () => {
  const actorIn = (facts: object, event: object) => {
    const said: unknown[] = [];
    const actor = createActor(machineOf(fragile), { logger: (...args) => said.push(args) });
    actor.subscribe({ error: (error) => said.push(error) });
    actor.start();
    actor.send({ type: 'fragile.begun', event: { ...stamp, id: 'e0', type: 'fragile.begun', teacher: 'ben' }, facts: nowhere });
    actor.send({ type: (event as { type: string }).type, event, facts });
    const text = said.map((each) => (each instanceof Error ? `${each.message} ${each.stack}` : JSON.stringify(each))).join(' ');
    return { snapshot: actor.getSnapshot(), text };
  };

  it('a rule or a check that throws changes nothing, and its text goes nowhere', () => {
    for (const where of ['rule', 'check']) {
      const { snapshot, text } = actorIn({ at: where }, note);
      expect(snapshot).toMatchObject({ status: 'active', value: 'open', context: { revision: 1 } });
      expect(text).not.toContain(secret);
    }
  });

  it('a recipe or a branch that throws says our own error, without its text', () => {
    for (const type of ['note.counted', 'fragile.turned']) {
      const { snapshot, text } = actorIn(nowhere, { ...stamp, id: 'x', type });
      expect(snapshot.context.revision).toBe(1);
      expect(text + JSON.stringify(snapshot.error ?? null)).not.toContain(secret);
    }
  });
});

describe('a branch that leads where it said that it would not', () => {
  const astray = defineProcess({
    kind: 'astray',
    version: 1,
    record: z.object({ teacher: label('operational', idSchema.nullable()) }),
    empty: { teacher: null },
    facts: z.object({}),
    parties: { teacher: (record) => record.teacher },
    owners: 'teacher',
    partnership: (_record, id) => id,
    policy: () => ({ id: 'strict', version: 1 }),
    rules: {},
    events: {
      'astray.begun': {
        payload: z.object(labelEach('operational', { teacher: idSchema })),
        by: ['teacher'],
        write: (draft, event) => {
          draft.teacher = event.teacher;
        },
      },
      'astray.turned': { payload: z.object({}), by: ['teacher'] },
    },
    chart: {
      initial: 'none',
      states: {
        none: { label: 'operational', seenAs: 'not-started', on: { 'astray.begun': { to: 'open' } } },
        open: {
          label: 'operational',
          seenAs: 'in-progress',
          on: { 'astray.turned': { to: { record: () => secret as never, oneOf: ['open'] } } },
        },
      },
    },
  });

  it('is a mistake, and neither a move nor a refusal without a reason', () => {
    const first = decide(astray, initial(astray, 'a1'), { ...stamp, id: 'e0', type: 'astray.begun', teacher: 'ben' }, {});
    if (!first.ok) throw new Error('refused');
    expect(() => decide(astray, first.state, { ...stamp, id: 'x', type: 'astray.turned' }, {})).toThrow(
      expect.objectContaining({
        code: 'kernel/disagreement',
        details: { kind: 'astray', event: 'astray.turned' },
        message: 'Expected the machine to accept what no rule refuses, found that it did not.',
      }),
    );
  });
});
