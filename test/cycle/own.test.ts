import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { says } from '../../src/core/sentence';
import { cycleOf } from '../../src/cycle/cycle-of';
import { type CycleRead, cycleWarnings } from '../../src/cycle/cycle-warnings';
import { defineModel } from '../../src/cycle/model';
import { defineOwn } from '../../src/cycle/own';
import { label } from '../../src/labels/label';
import { asViewer } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { deadlines } from '../../src/process/deadlines';
import { diagram } from '../../src/process/diagram';
import { formFor } from '../../src/process/form-for';
import { initial } from '../../src/process/initial';
import { nextSteps } from '../../src/process/next-steps';
import type { Process } from '../../src/process/process';
import { replay } from '../../src/process/replay';
import { fromStored, toStored } from '../../src/process/stored';
import { checkProcess } from '../../src/testing/check-process';
import { given } from '../../src/testing/given';
import { runWalk } from '../../src/testing/run-walk';
import { cycleKnown, factsOf, withSubstitute } from '../process/coached';
import { acme, answered, focusChosen, walk, walkBegun, walked, walkModel } from './acme';
import { draftedBy, finishedBy, known, stepsOf, type ToldOfCycle, teamKnown } from './impact-story';

const at = '2026-09-20T08:00:00Z';
const from = '2026-08-01T00:00:00Z';
const evidence = {
  partnerships: [
    {
      id: 'p1',
      policy: { id: 'strict', version: 1 },
      people: [
        { person: 'ben', part: 'teacher' as const, from },
        { person: 'dan', part: 'teacher' as const, from },
        { person: 'cho', part: 'coach' as const, from },
      ],
    },
  ],
  assignments: [
    { id: 'a1', person: 'eva', as: 'evaluator' as const, of: 'ben', from },
    { id: 'a2', person: 'pat', as: 'principal' as const, of: 'ben', from },
  ],
  consents: [],
  classes: [],
};
const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at }, evidence);
const dan = asViewer(strict, { person: 'dan', as: 'teacher', for: 'coaching', at }, evidence);
const cho = asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at }, evidence);
const eva = asViewer(strict, { person: 'eva', as: 'evaluator', for: 'evaluation', at }, evidence);
const pat = asViewer(strict, { person: 'pat', as: 'principal', for: 'operations', at }, evidence);

const walking = [...walkBegun, focusChosen, finishedBy('ben'), walked] as const;

describe('events of one’s own', () => {
  it('write the own fields, and are asked for by those who may', () => {
    given(walk, known, ...walkBegun)
      .when({ ...focusChosen, by: 'cho' })
      .thenRefused('not-your-turn')
      .when(focusChosen)
      .thenRecord({ 'acme.focus': 'Wait time' })
      .when(walked)
      .thenRecord({ 'acme.visits': 1, 'acme.walkthroughs': [{ id: 'w1', owner: 'ben', by: 'cho', stage: 'open', room: 'Room 4' }] });
  });

  it('belong to the phase that lists them', () => {
    given(walk, known, ...walkBegun, walked)
      .when(answered)
      .thenRefused('wrong-state');
    given(walk, known, ...walking)
      .when(answered)
      .thenState('active.walk')
      .when(answered)
      .thenRefused('wrong-stage');
  });

  it('are checked, and their payload too', () => {
    given(walk, known, ...walking)
      .when({ ...walked, id: 'w2', room: '' })
      .thenRefused('payload');
    const goal = { type: 'goal.drafted', by: 'ben', text: 'Room 4', about: 'practice', measure: 'Seconds', unit: 'seconds' } as const;
    given(walk, known, ...walking, answered, { ...goal, target: { kind: 'increase', baseline: 1, target: 3 } })
      .when({ ...walked, id: 'w2' })
      .thenRefused('check');
  });

  it('go on only while the partnership does', () => {
    given(walk, known, ...walkBegun)
      .when(focusChosen, { ...known, coachEvaluates: true })
      .thenRefused('coach-is-not-evaluator');
  });

  it('are unknown to every other model', () => {
    const plain = cycleOf({
      ...walkModel,
      parts: undefined as never,
      phases: { focus: { title: 'Focus', work: [] }, walk: { title: 'Walk', work: [] } },
      order: 'free',
      anytime: [],
      needs: {},
      reaching: [],
      closing: [],
    });
    given(plain, known, ...walkBegun)
      .when(focusChosen as never)
      .thenRefused('unknown-event');
    expect(Object.keys(plain.record.shape)).not.toContain('acme.focus');
  });
});

describe('rules of one’s own', () => {
  it('are asked for leaving a phase, for work of ours, and for closing', () => {
    given(walk, known, ...walkBegun)
      .when(finishedBy('ben'))
      .thenRefused('acme.has-focus');
    const asked = given(walk, known, ...walking).when({ type: 'cycle.closed', by: 'ben', outcome: 'partly' });
    asked.thenRefused('acme.is-answered');
    expect(asked.refusals[0]?.message).toBe('Expected an answer to a walkthrough, found none.');
    asked.when(answered).when({ type: 'cycle.closed', by: 'ben', outcome: 'partly' }).thenState('closed.partly');
  });

  it('never see what is a colleague’s', () => {
    const begun = [{ ...walkBegun[0], teachers: ['ben', 'dan'] }, walkBegun[1], { type: 'cycle.accepted', by: 'dan' }] as const;
    const team = given(walk, teamKnown, ...begun, focusChosen, finishedBy('ben'), { ...walked, owner: 'ben' }, answered);
    team.when({ type: 'cycle.closed', by: 'dan', outcome: 'partly' }).thenRefused('acme.is-answered');
  });
});

describe('fields of one’s own', () => {
  const { state } = given(walk, known, ...walking);

  it('are seen by their label', () => {
    const theirs = viewFor(walk, state, ben).data;
    expect(theirs).toMatchObject({ 'acme.focus': 'Wait time', 'acme.visits': 1, 'acme.walkthroughs': [{ room: 'Room 4' }] });
    expect(viewFor(walk, state, cho).data).toMatchObject({ 'acme.walkthroughs': [{ aside: 'Ask about the map.' }] });
    expect(JSON.stringify(theirs)).not.toContain('the map');
    const led = viewFor(walk, state, pat).data;
    expect(led).toMatchObject({ 'acme.visits': 1 });
    expect(Object.keys(led).filter((key) => key.startsWith('acme.'))).toEqual(['acme.visits']);
    expect(viewFor(walk, state, eva).data).toEqual({});
  });

  it('are corrected and struck by their author', () => {
    given(walk, known, ...walking, answered)
      .when({ type: 'item.corrected', by: 'ben', item: 'w1', to: { room: 'Room 5' } })
      .thenRefused('no-such-item')
      .when({ type: 'item.corrected', by: 'cho', item: 'w1', to: { room: 'Room 5' } })
      .thenRecord({ 'acme.walkthroughs': [{ id: 'w1', room: 'Room 5', stage: 'answered', answer: 'I waited longer.' }] })
      .when({ type: 'item.struck', by: 'cho', item: 'w1' })
      .thenRecord({ 'acme.walkthroughs': [] });
  });

  it('are stored and replayed', () => {
    const told = [...walking, answered] as unknown as ToldOfCycle[];
    const { entries, refusals } = runWalk(walk as unknown as Process, 'c1', { steps: stepsOf(told) });
    expect([entries.length, refusals]).toEqual([6, []]);
    const last = replay(walk, 'c1', entries as never, { verify: true });
    expect(last.record).toMatchObject({ 'acme.visits': 1, 'acme.walkthroughs': [{ id: 'w1', stage: 'answered' }] });
    expect(fromStored(walk, JSON.parse(JSON.stringify(toStored(walk, last))))).toMatchObject({ ok: true, state: last });
  });

  it('are there before a cycle begins', () => {
    expect(initial(walk, 'c1').record).toMatchObject({ 'acme.focus': null, 'acme.visits': 0, 'acme.walkthroughs': [] });
  });

  it('follow what is ours: a question about a goal is whose the goal is', () => {
    const begun = [{ ...walkBegun[0], teachers: ['ben', 'dan'] }, walkBegun[1], { type: 'cycle.accepted', by: 'dan' }] as const;
    const goal = { ...draftedBy('ben'), id: 'g1', about: 'practice' } as const;
    const asked = { id: 'q1', type: 'acme.question-asked', by: 'cho', goal: 'g1', words: 'How long did you wait?' } as const;
    const team = given(walk, teamKnown, ...begun, focusChosen, finishedBy('ben'), { ...walked, owner: 'ben' }, answered, goal, asked);
    expect(team.state.record['acme.questions']).toMatchObject([{ id: 'q1', owner: 'ben' }]);
    expect(viewFor(walk, team.state, dan).data).toMatchObject({ 'acme.questions': [] });
  });

  it('fall due', () => {
    const calendar = {
      timeZone: 'UTC',
      terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }],
      holidays: [],
      weekdays: [1, 2, 3, 4, 5],
    };
    const due = deadlines(walk, state, ben, calendar).filter(({ item }) => item === 'w1');
    expect(due).toMatchObject([{ of: 'acme.walkthroughs', stage: 'open', dueOn: '2026-09-17' }]);
  });

  it('have buttons, forms and a place in the diagram', () => {
    const steps = nextSteps(walk, state, known, ben).filter(({ type }) => type.startsWith('acme.'));
    expect(steps.map(({ type, item, ready }) => [type, item, ready])).toEqual([
      ['acme.walkthrough-recorded', undefined, true],
      ['acme.walkthrough-answered', 'w1', true],
    ]);
    expect(formFor(walk, 'acme.walkthrough-recorded')).toMatchObject({ properties: { room: { type: 'string' } }, required: ['room'] });
    expect(diagram(walk)).toContain('active_focus --> active_walk: phase.finished');
  });
});

test('a recipe of one’s own has no way to the shared record', () => {
  const reaching = defineOwn({
    key: 'acme',
    fields: { 'acme.focus': label('confidential', z.string().nullable()) },
    empty: { 'acme.focus': null },
    events: {
      'acme.focus-chosen': {
        payload: z.object({}),
        by: ['coach'],
        write: (own) => {
          expect(Object.keys(own)).toEqual(['acme.focus']);
          Object.assign(own, { teachers: ['eva'] });
        },
      },
    },
    rules: {},
  });
  const { name, version, title, goals, policies, sources } = walkModel;
  const model = defineModel({
    ...{ name, version, title, goals, policies, sources },
    order: 'free',
    parts: [reaching],
    start: 'focus',
    phases: { focus: { title: 'Focus', work: [] } },
    anytime: ['acme.focus-chosen'],
  });
  const begun = given(cycleOf(model), known, ...walkBegun);
  expect(() => begun.when({ type: 'acme.focus-chosen', by: 'cho' })).toThrow(
    expect.objectContaining({ code: expect.stringMatching(/^kernel\//) }),
  );
});

describe('own parts with names of ours are refused, and the place is named', () => {
  const parts = { key: 'acme', fields: {}, empty: {}, events: {}, rules: {} };
  const visit = { payload: z.object({}), by: ['coach'] as const };
  const rule = { reads: [], test: () => undefined };
  const text = label('confidential', z.string());

  it.each<[string, string, object]>([
    ['a key that is no word', 'own.key', { key: 'Acme.2' }],
    ['a key that begins names of ours', 'own.key', { key: 'goal' }],
    ['a key that begins names of the kernel', 'own.key', { key: 'item' }],
    ['an event without the key', 'own.events.walkthrough.recorded', { events: { 'walkthrough.recorded': visit } }],
    ['an event of ours', 'own.events.goal.agreed', { events: { 'goal.agreed': visit } }],
    ['an event with nothing after the key', 'own.events.acme.', { events: { 'acme.': visit } }],
    ['a field without the key', 'own.fields.focus', { fields: { focus: text } }],
    ['a field of ours', 'own.fields.goals', { fields: { goals: text } }],
    ['a rule of ours', 'own.rules.has-goal', { rules: { 'has-goal': rule } }],
  ])('%s', (_what, where, change) => {
    const define = () => defineOwn({ ...parts, ...change } as never);
    expect(define).toThrow(expect.objectContaining({ code: 'process/definition', details: expect.objectContaining({ where }) }));
  });

  it('what the types keep out is refused at run time too: a field without a label', () => {
    const bare = { ...acme, fields: { ...acme.fields, 'acme.focus': z.string().nullable() } };
    expect(() => cycleOf({ ...walkModel, parts: [bare as unknown as typeof acme] })).toThrow(
      'expected a label on every field'.replace('e', 'E'),
    );
  });
});

describe('the laws of every process hold of one with own parts', () => {
  const factsVariants = [factsOf(['ben']), withSubstitute(['ben']), factsOf(['ben'], 'active', true), factsOf(['ben'], 'ended')];
  const world = { people: ['ben', 'cho'], facts: cycleKnown, factsVariants, given: stepsOf([...walkBegun]), length: 20 };
  // One teacher does not leave a cycle but withdraws, nobody says yes twice, and it goes on from nothing.
  const asMeant = { unreached: ['teacher.left', 'work.carried-over'], lasting: ['has-colleagues', 'said-yes-once', 'goes-on'] };
  test.each(checkProcess(walk, world, { walks: 40, ...asMeant }))('$name', ({ run }) => run());

  test('an evaluator’s view is the same whatever the own fields hold', () => {
    const { state } = given(walk, known, ...walking);
    const focus = fc.oneof(fc.constant(null), fc.string());
    fc.assert(
      fc.property(focus, fc.nat(), (focused, visits) => {
        const other = { ...state, record: { ...state.record, 'acme.focus': focused, 'acme.visits': visits, 'acme.walkthroughs': [] } };
        expect(viewFor(walk, other, eva).data).toEqual(viewFor(walk, state, eva).data);
      }),
    );
  });
});

describe('own warnings', () => {
  const warned = (name: string) =>
    defineOwn({
      key: 'acme',
      fields: { 'acme.focus': label('confidential', z.string().nullable()) },
      empty: { 'acme.focus': null },
      events: {},
      rules: {},
      warnings: {
        [name]: {
          source: 'The Acme handbook',
          test: ({ 'acme.focus': focus, sessions = [] }) =>
            focus === null && sessions.length > 0
              ? says('acme.no-focus', 'A focus is usual before the first session: found none.')
              : undefined,
        },
      },
    });

  it('are told with their source, and see only what is shown', () => {
    const model = { ...walkModel, parts: [warned('acme.no-focus')] };
    const sessions = [{ at, kind: 'meeting', minutes: 30 }];
    expect(cycleWarnings(model, { sessions, 'acme.focus': null } as CycleRead, { at })).toMatchObject([
      { sentence: 'acme.no-focus', source: 'The Acme handbook' },
    ]);
    expect(cycleWarnings(model, { sessions }, { at })).toEqual([]);
  });

  it('are named under their owner’s key', () => {
    expect(() => warned('no-focus')).toThrow(/own\.warnings\.no-focus/);
  });
});
