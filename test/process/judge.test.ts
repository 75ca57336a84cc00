import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { idSchema } from '../../src/core/ids';
import { itemsOf, label, labelEach } from '../../src/labels/label';
import { decide } from '../../src/process/decide';
import { defineProcess } from '../../src/process/define-process';
import { initial } from '../../src/process/initial';
import { nextSteps } from '../../src/process/next-steps';
import { allSeeing } from '../../src/testing/all-seeing';

const words = z.object(labelEach('confidential', { text: z.string().max(20), tags: z.array(z.string().max(5)).max(3).optional() }));
const aside = z.object({ about: label('confidential', z.string().max(20)), text: label('private', z.string().max(20)) });
const mark = z.object(labelEach('confidential', { on: z.string() }));
const remark = z.object(labelEach('confidential', { note: idSchema, text: z.string().max(20) }));

/** A team with a coach and a leader, where one person may have two parts: all that a judgement asks, in one small process. */
const panel = defineProcess({
  kind: 'panel',
  version: 1,
  record: z.object({
    ...labelEach('operational', { teachers: z.array(idSchema), coach: idSchema.nullable(), lead: idSchema.nullable() }),
    notes: itemsOf('confidential', words, ['open', 'shut']),
    asides: itemsOf('confidential', aside),
    remarks: itemsOf('confidential', remark),
    marks: itemsOf('confidential', mark),
  }),
  empty: { teachers: [], coach: null, lead: null, notes: [], asides: [], remarks: [], marks: [] },
  facts: z.object(labelEach('operational', { allowed: z.boolean(), days: z.array(z.number()) })),
  parties: { teacher: (record) => record.teachers, coach: (record) => record.coach, principal: (record) => record.lead },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy: () => ({ id: 'strict', version: 1 }),
  rules: {
    noted: { reads: ['notes'], test: ({ notes }) => (notes.length > 0 ? undefined : 'Expected a note, found none.') },
    allowed: { reads: [], test: (_read, { facts }) => (facts.allowed ? undefined : 'Expected to be allowed.') },
    led: { reads: ['lead'], test: ({ lead }) => (lead === null ? 'Expected a leader, found none.' : undefined) },
  },
  events: {
    'panel.begun': {
      payload: z.object(labelEach('operational', { teachers: z.array(idSchema).min(1), coach: idSchema, lead: idSchema.nullable() })),
      by: ['coach', 'principal'],
      write: (draft, event) => {
        draft.teachers = [...event.teachers];
        draft.coach = event.coach;
        draft.lead = event.lead;
      },
    },
    'note.taken': {
      payload: words,
      by: ['teacher', 'coach'],
      append: 'notes',
      when: { happening: { enteredWithinDays: 10 } },
      check: (event, { record, by, item }) => {
        if (event.text === 'who') return `${by} ${item ?? 'none'} ${record.notes.length}`;
        return record.notes.some(({ text }) => text === event.text) ? 'Expected other words, found the same.' : undefined;
      },
      example: () => ({ text: 'seen' }),
    },
    'note.shut': { payload: z.object({}), by: ['teacher', 'coach'], about: { items: 'notes', from: ['open'], to: 'shut' } },
    'aside.kept': { payload: aside, by: ['teacher', 'coach'], append: 'asides' },
    'remark.made': { payload: remark, by: ['teacher', 'coach'], append: 'remarks', follows: { field: 'note', items: 'notes' } },
    'mark.set': {
      payload: mark,
      by: ['teacher', 'coach'],
      append: 'marks',
      owner: 'team',
    },
    'mark.added': { payload: mark, by: ['teacher', 'coach'], append: 'marks', about: { items: 'notes', from: ['open'] } },
    'panel.turned': { payload: z.object({}), by: ['teacher', 'coach'] },
    'panel.seen': { payload: z.object({}), by: ['principal'] },
    'panel.ended': { payload: z.object({}), by: ['system', 'coach'] },
    'panel.reopened': { payload: z.object({}), by: ['teacher', 'principal'] },
  },
  chart: {
    initial: 'none',
    states: {
      none: { label: 'confidential', seenAs: 'not-started', on: { 'panel.begun': { to: 'open' } } },
      open: {
        label: 'confidential',
        seenAs: 'in-progress',
        on: {
          ...{ 'note.taken': {}, 'note.shut': { allow: ['noted', 'allowed'] }, 'aside.kept': {}, 'remark.made': {} },
          ...{
            'mark.set': {},
            'mark.added': {},
            'panel.turned': { allow: ['noted', 'allowed', 'led'], to: 'turned' },
            'panel.ended': { to: 'over' },
          },
        },
      },
      turned: { label: 'confidential', seenAs: 'in-progress', on: { 'panel.ended': { to: 'over' }, 'panel.seen': {} } },
      over: { label: 'operational', seenAs: 'finished', on: { 'panel.reopened': { to: 'open' }, 'panel.seen': {} } },
    },
  },
});

type State = ReturnType<typeof begun>;
const at = '2026-09-14T08:00:00Z';
const known = { allowed: true, days: [] };
const asked = (type: string, by: string, more: object = {}) => ({ id: 'x', type, by, at, recordedAt: at, ...more }) as never;
const begunBy = (by: string, teachers: readonly string[] = ['ben'], coach = 'cho', lead: string | null = 'lea') =>
  decide(panel, initial(panel, 'p1'), asked('panel.begun', by, { id: 'e0', teachers, coach, lead }), known);

function begun(teachers: readonly string[] = ['ben'], coach = 'cho', lead: string | null = 'lea') {
  const decided = begunBy('cho', teachers, coach, lead);
  if (!decided.ok) throw new Error('refused');
  return decided.state;
}

function went(state: State, ...events: readonly never[]): State {
  return events.reduce((before, event) => {
    const decided = decide(panel, before, event, known);
    if (!decided.ok) throw new Error(decided.refusals.map(({ message }) => message).join(' '));
    return decided.state;
  }, state);
}

const refused = (state: State, event: unknown, facts: object = known) => {
  const decided = decide(panel, state, event as never, facts as never);
  return decided.ok ? [] : decided.refusals;
};
const said = (...of: Parameters<typeof refused>) => refused(...of).map(({ message }) => message);
const codes = (...of: Parameters<typeof refused>) => refused(...of).map(({ code, rule }) => rule ?? code);
const note = (id: string, by: string, more: object = {}) => asked('note.taken', by, { id, text: id, ...more });
const team = begun(['ben', 'dan']);

describe('who asks', () => {
  it('is nobody whose id is no text, and nothing is an event that is no object', () => {
    expect(codes(begun(), asked('panel.turned', 7 as never))).toEqual(['not-open-to-you']);
    expect(codes(initial(panel, 'p1') as State, asked('panel.begun', 7 as never, { teachers: ['ben'], coach: 'cho', lead: null }))).toEqual(
      ['not-open-to-you'],
    );
    for (const event of [null, undefined, 5, 'panel.turned', { type: ['panel.turned'], by: 'ben' }]) {
      expect(refused(begun(), event)).toEqual([
        {
          code: 'unknown-event',
          sentence: 'unknown-event',
          message: 'Expected an event of panel, found one that it does not have.',
          parameters: { kind: 'panel' },
        },
      ]);
    }
  });

  it('may have a part in what the first event says, and no other first event is open to anybody', () => {
    expect([begunBy('cho').ok, begunBy('lea').ok, begunBy('ben').ok]).toEqual([true, true, false]);
    expect(codes(initial(panel, 'p1') as State, note('e1', 'cho'))).toEqual(['not-open-to-you']);
  });

  it('may ask by any of their parts', () => {
    const both = begun(['ben'], 'cho', 'cho');
    expect(said(both, asked('panel.seen', 'cho'))).toEqual(['panel.seen is for turned, over: found open.']);
    expect(codes(went(both, note('e1', 'cho'), asked('panel.turned', 'cho'), asked('panel.seen', 'cho')), note('e2', 'cho'))).toEqual([
      'wrong-state',
    ]);
  });

  it('and is a stranger learns nothing, whatever they ask', () => {
    for (const type of ['note.taken', 'panel.seen', 'item.struck'])
      for (const by of ['zoe', 'ch', 'c', 'chop']) expect(codes(begun(), asked(type, by))).toEqual(['not-open-to-you']);
  });
});

describe('a state that it is not for', () => {
  it('is told by its name to who may know that, with all that it is for', () => {
    expect(refused(begun(), asked('panel.reopened', 'ben'))).toEqual([
      {
        code: 'wrong-state',
        sentence: 'wrong-state',
        message: 'panel.reopened is for over: found open.',
        parameters: { event: 'panel.reopened', expected: 'over', found: 'open' },
      },
    ]);
    // Who may not ask, and may know the state, is told of the state.
    expect(said(begun(), asked('panel.reopened', 'cho'))).toEqual(['panel.reopened is for over: found open.']);
    expect(said(went(begun(), asked('panel.ended', 'system')), asked('note.taken', 'lea'))).toEqual([
      'note.taken is for open: found over.',
    ]);
  });

  it('is told coarsely to who may not, and only where the event is theirs', () => {
    expect(said(begun(), asked('panel.reopened', 'lea'))).toEqual(['panel.reopened is for over: found in-progress.']);
    expect(codes(begun(), asked('panel.begun', 'ben'))).toEqual(['wrong-state']);
    expect(codes(went(begun(), note('e1', 'ben'), asked('panel.turned', 'ben')), asked('note.taken', 'lea'))).toEqual(['not-open-to-you']);
  });
});

describe('a turn that is another’s', () => {
  it('is told to who may know the state', () => {
    const over = went(begun(), asked('panel.ended', 'system'));
    expect(refused(over, asked('panel.reopened', 'cho'))).toEqual([
      {
        code: 'not-your-turn',
        sentence: 'not-your-turn',
        message: 'Expected teacher or principal to ask for this, found coach.',
        parameters: { expected: expect.objectContaining({ message: 'teacher or principal' }), found: 'coach' },
      },
    ]);
    expect(codes(begun(), asked('panel.ended', 'lea'))).toEqual(['not-open-to-you']);
    expect(said(begun(['cho'], 'cho'), asked('panel.ended', 'cho'))).toEqual([]);
    expect(said(over, asked('panel.seen', 'system'))).toEqual(['Expected principal to ask for this, found system.']);
  });
});

describe('rules', () => {
  it('that read only what is operational come first, and who is barred is told of no other', () => {
    const barred = { allowed: false, days: [] };
    expect(codes(begun(), asked('panel.turned', 'ben'), barred)).toEqual(['allowed']);
    expect(codes(begun(['ben'], 'cho', null), asked('panel.turned', 'ben'), barred)).toEqual(['allowed', 'led']);
    expect(codes(begun(['ben'], 'cho', null), asked('panel.turned', 'ben'))).toEqual(['led']);
    expect(codes(begun(), asked('panel.turned', 'ben'))).toEqual(['noted']);
  });

  it('bar before the stage of an item is told', () => {
    const shut = went(begun(), note('e1', 'ben'), asked('note.shut', 'ben', { item: 'e1' }));
    expect(codes(shut, asked('note.shut', 'ben', { item: 'e1' }), { allowed: false, days: [] })).toEqual(['allowed']);
    expect(refused(shut, asked('note.shut', 'ben', { item: 'e1' }))).toEqual([
      {
        code: 'wrong-stage',
        sentence: 'wrong-stage',
        message: 'Expected an item that is open, found one that is shut.',
        parameters: { expected: 'open', found: 'shut', kind: 'panel' },
      },
    ]);
    const second = went(shut, note('e2', 'ben'));
    expect(codes(second, asked('note.shut', 'ben', { item: 'e2' }))).toEqual([]);
  });

  it('are told of as next steps are: in the same order', () => {
    expect(nextSteps(panel, begun(), known, allSeeing('ben', 'teacher', at)).map(({ type }) => type)).toContain('note.taken');
  });
});

describe('an item', () => {
  const noted = went(team, note('e1', 'ben'), note('e2', 'dan'), note('e3', 'cho', { owner: 'dan' }), note('e4', 'cho'));

  it('is for a teacher to ask about where it is theirs or the team’s, and for a coach whosever it is', () => {
    const shut = (item: unknown, by: string) => codes(noted, asked('note.shut', by, { item }));
    expect(noted.record.notes.map(({ owner }) => owner)).toEqual(['ben', 'dan', 'dan', 'team']);
    expect([shut('e1', 'ben'), shut('e4', 'ben'), shut('e2', 'cho'), shut('e4', 'cho')]).toEqual([[], [], [], []]);
    for (const item of ['e2', 'e3', 'e9', undefined, 5]) expect(shut(item, 'ben')).toEqual(['no-such-item']);
  });

  it('is asked about by the part that may: who teaches and leads asks as a teacher', () => {
    const state = went(begun(['ben', 'dan'], 'cho', 'ben'), note('e1', 'dan'), note('e2', 'ben'));
    expect(codes(state, asked('note.shut', 'ben', { item: 'e1' }))).toEqual(['no-such-item']);
    expect(codes(state, asked('note.shut', 'ben', { item: 'e2' }))).toEqual([]);
  });

  it('of somebody who has left is nobody’s to ask about', () => {
    const left = { ...noted, record: { ...noted.record, teachers: ['ben'] } };
    expect(codes(left, asked('note.shut', 'cho', { item: 'e2' }))).toEqual(['no-such-item']);
  });

  it('is entered for who may have it: oneself or the team, and by a coach any of the teachers', () => {
    const owner = (by: string, whose: string) => refused(team, note('e1', by, { owner: whose }));
    for (const [by, whose] of [
      ['ben', 'ben'],
      ['ben', 'team'],
      ['cho', 'ben'],
      ['cho', 'dan'],
      ['cho', 'team'],
    ] as const)
      expect(owner(by, whose)).toEqual([]);
    const wrong = {
      code: 'payload',
      path: ['owner'],
      sentence: 'payload/owner',
      message: 'Expected an owner for whom you can enter this, found another.',
      parameters: {},
    };
    for (const [by, whose] of [
      ['ben', 'dan'],
      ['cho', 'cho'],
      ['cho', 'zoe'],
    ] as const)
      expect(owner(by, whose)).toEqual([wrong]);
    // Nothing is entered, it is always the team's, or it is whose the item is that it follows.
    expect(refused(went(team, note('e1', 'ben')), asked('panel.turned', 'ben', { owner: 'ben' }))).toEqual([wrong]);
    expect(refused(team, asked('mark.set', 'ben', { on: 'a', owner: 'ben' }))).toEqual([wrong]);
    expect(refused(team, asked('mark.set', 'ben', { on: 'a', owner: 'team' }))).toEqual([]);
    expect(refused(noted, asked('remark.made', 'cho', { text: 'a', note: 'e1', owner: 'dan' }))).toEqual([wrong]);
    expect(refused(noted, asked('remark.made', 'cho', { text: 'a', note: 'e1', owner: 'ben' }))).toEqual([]);
  });

  it('is entered for whom it follows, for who asks, for the only teacher, or else for the team', () => {
    const owners = (state: State, list: 'notes' | 'remarks' | 'marks') => state.record[list].map(({ owner }) => owner);
    expect(owners(went(noted, asked('remark.made', 'cho', { id: 'e5', text: 'a', note: 'e2' })), 'remarks')).toEqual(['dan']);
    expect(owners(went(team, asked('mark.set', 'ben', { id: 'e5', on: 'a' })), 'marks')).toEqual(['team']);
    expect(owners(went(noted, asked('mark.added', 'cho', { id: 'e5', on: 'a', item: 'e2' })), 'marks')).toEqual(['dan']);
    expect(owners(went(begun(), note('e1', 'cho')), 'notes')).toEqual(['ben']);
    expect(owners(went(team, note('e1', 'cho'), note('e2', 'cho', { owner: 'dan' })), 'notes')).toEqual(['team', 'dan']);
  });

  it('is not named by an event that is about none', () => {
    expect(refused(went(begun(), note('e1', 'ben')), asked('panel.turned', 'ben', { item: 'e1' }))).toEqual([
      {
        code: 'payload',
        path: ['item'],
        sentence: 'payload/item',
        message: 'Expected no item: this event is about none.',
        parameters: {},
      },
    ]);
  });
});

describe('a payload', () => {
  it('is refused at its places, in words that hold nothing of it', () => {
    const wrong = refused(begun(), note('e1', 'ben', { text: 5, tags: ['a', 'secret-words'] }));
    expect(wrong.map(({ code, path, message }) => [code, path, message])).toEqual([
      ['payload', ['text'], 'Expected string in text, found something else.'],
      ['payload', ['tags', 1], 'Expected tags.1 to be right, found: too big.'],
    ]);
    expect(refused(begun(), note('e1', 'ben', { secret: 1 })).map(({ path, message, parameters }) => [path, message, parameters])).toEqual([
      [
        [],
        'Expected only the fields of this event in the event, found others.',
        { where: { sentence: 'payload/event', message: 'the event', parameters: {} }, expected: 'unrecognized keys' },
      ],
    ]);
  });

  it('that cannot be read is no plain JSON', () => {
    const trap = Object.defineProperty({ ...(note('e1', 'ben') as object) }, 'text', {
      enumerable: true,
      get: () => {
        throw new Error('secret-words');
      },
    });
    expect(refused(begun(), trap)).toEqual([
      {
        code: 'payload',
        path: [],
        sentence: 'payload/not-json',
        message: 'Expected plain JSON, found something that cannot be read.',
        parameters: {},
      },
    ]);
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(codes(begun(), proxy)).toEqual(['unknown-event']);
  });
});

describe('times', () => {
  const state = begun();
  const times = (of: object) =>
    refused(state, asked('note.taken', 'ben', { text: 'a', ...of })).map(({ sentence, path, message, parameters }) => [
      sentence,
      path,
      message,
      parameters,
    ]);

  it('stand in order: recorded after the last, happened before it was recorded', () => {
    expect(times({ at: '2026-09-14T07:59:59Z', recordedAt: '2026-09-14T07:59:59Z' })).toEqual([
      ['before-the-last', ['recordedAt'], 'Expected to be recorded after the last event, found an earlier time.', { kind: 'panel' }],
    ]);
    expect(times({ at: '2026-09-14T08:00:00.001Z' })).toEqual([
      ['in-the-future', ['at'], 'Expected something that has happened, found a time after it was recorded.', {}],
    ]);
  });

  it('leave as many days as the event says, to the millisecond', () => {
    expect(times({ recordedAt: '2026-09-24T08:00:00Z' })).toEqual([]);
    expect(times({ recordedAt: '2026-09-24T08:00:00.001Z' })).toEqual([
      ['entered-too-late', ['at'], 'Expected it to be entered within 10 days, found more.', { days: 10 }],
    ]);
  });

  it('are one where somebody acts', () => {
    const kept = asked('aside.kept', 'ben', { about: 'a', text: 'a', recordedAt: '2026-09-14T08:00:01Z' });
    expect(refused(state, kept).map(({ sentence, path, message }) => [sentence, path, message])).toEqual([
      ['dated-back', ['at'], 'An act counts when it is entered: expected one time, found two.'],
    ]);
  });
});

describe('a correction', () => {
  const noted = went(
    team,
    note('e1', 'ben'),
    note('e2', 'ben'),
    asked('remark.made', 'cho', { id: 'e3', text: 'a', note: 'e1' }),
    asked('aside.kept', 'ben', { id: 'e4', about: 'a', text: 'b' }),
  );
  const later = '2026-09-15T08:00:00Z';
  const right = (by: string, item: unknown, to: unknown, more: object = {}) =>
    asked('item.corrected', by, { at: later, recordedAt: later, item, to, ...more });
  const strike = (by: string, item: unknown, more: object = {}) =>
    asked('item.struck', by, { at: later, recordedAt: later, item, ...more });

  it('is for who wrote the item, of a record that there is', () => {
    expect(codes(noted, right('ben', 'e1', { text: 'c' }))).toEqual([]);
    expect(codes(noted, right('cho', 'e1', { text: 'c' }))).toEqual(['no-such-item']);
    for (const item of ['e9', undefined, 5, {}]) expect(codes(noted, strike('ben', item))).toEqual(['no-such-item']);
    for (const by of ['zoe', 'system', 5]) expect(codes(noted, strike(by as string, 'e1'))).toEqual(['not-open-to-you']);
    expect(codes(initial(panel, 'p1') as State, strike('ben', 'e1'))).toEqual(['not-open-to-you']);
    // The system has no items, not even those that bear its name.
    const own = { ...noted, record: { ...noted.record, notes: noted.record.notes.map((each) => ({ ...each, by: 'system' })) } };
    expect(codes(own, strike('system', 'e1'))).toEqual(['not-open-to-you']);
  });

  it('is checked as the item was, beside all other items', () => {
    expect(refused(noted, right('ben', 'e1', { text: 'e2' }))).toEqual([
      { code: 'check', sentence: 'note.taken', message: 'Expected other words, found the same.', parameters: {} },
    ]);
    expect(codes(noted, right('ben', 'e1', { text: 'e1' }))).toEqual([]);
    expect(said(noted, right('ben', 'e1', { text: 'who' }))).toEqual(['ben e1 1']);
  });

  it('has a payload that is refused at its place', () => {
    expect(refused(noted, right('ben', 'e1', { text: 5 })).map(({ path, message }) => [path, message])).toEqual([
      [['to', 'text'], 'Expected string in to.text, found something else.'],
    ]);
    expect(codes(noted, right('ben', 'e1', 'c'))).toEqual(['payload']);
    expect(codes(noted, strike('ben', 'e1', { secret: 1 }))).toEqual(['payload']);
  });

  it('leaves what was decided', () => {
    expect(refused(noted, right('cho', 'e3', { text: 'b', note: 'e2' }))).toEqual([
      {
        code: 'payload',
        path: ['to', 'note'],
        sentence: 'payload/decided',
        message: 'What was decided stays: expected it as it was, found another decision.',
        parameters: {},
      },
    ]);
    expect(went(noted, right('cho', 'e3', { text: 'b', note: 'e1' })).record.remarks).toMatchObject([
      { text: 'b', note: 'e1', owner: 'ben' },
    ]);
  });

  it('is made when it is entered, and not before the last event', () => {
    expect(codes(noted, strike('ben', 'e1', { at }))).toEqual(['dated-back']);
    expect(codes(noted, strike('ben', 'e1', { at: '2026-09-13T08:00:00Z', recordedAt: '2026-09-13T08:00:00Z' }))).toEqual([
      'before-the-last',
    ]);
  });

  it('may say when it happened, where that is not when it was entered, and not in the future', () => {
    const happenedAt = '2026-09-12T08:00:00Z';
    expect(went(noted, right('ben', 'e1', { text: 'c' }, { happenedAt })).record.notes[0]).toMatchObject({ at: happenedAt, text: 'c' });
    expect(codes(noted, right('ben', 'e1', { text: 'c' }, { happenedAt: later }))).toEqual([]);
    expect(codes(noted, right('ben', 'e1', { text: 'c' }, { happenedAt: '2026-09-15T08:00:00.001Z' }))).toEqual(['dated-back']);
    expect(codes(noted, right('ben', 'e4', { about: 'a', text: 'c' }, { happenedAt }))).toEqual(['dated-back']);
  });

  it('keeps nothing of a field that it leaves out', () => {
    const tagged = went(team, note('e1', 'ben', { tags: ['a'] }));
    const [item] = went(tagged, right('ben', 'e1', { text: 'c' })).record.notes;
    expect(item).not.toHaveProperty('tags');
    const decided = decide(panel, tagged, right('ben', 'e1', { text: 'c', tags: undefined }), known);
    expect(decided.ok && Object.keys((decided.entry.event as unknown as { to: object }).to)).toEqual(['text']);
  });
});

describe('facts of another shape', () => {
  it('are a mistake, that says where and nothing of them', () => {
    const wrong = (facts: unknown) => () => decide(panel, begun(), asked('panel.turned', 'ben'), facts as never);
    expect(wrong({ allowed: 'secret-words', days: [1, '2'] })).toThrow(
      expect.objectContaining({
        code: 'kernel/facts',
        details: { kind: 'panel', paths: ['allowed', 'days.1'] },
        message: 'Expected the facts that panel declares, found others at allowed, days.1.',
      }),
    );
    expect(wrong(null)).toThrow(expect.objectContaining({ details: { kind: 'panel', paths: ['(root)'] } }));
  });
});
