import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeCalendar } from '../../src/people/school-calendar';
import { supervisory } from '../../src/privacy/policies/supervisory';
import { viewFor } from '../../src/privacy/view-for';
import { deadlines } from '../../src/process/deadlines';
import { exception, exceptionReasons } from '../../src/sharing/exception';
import { exceptionFacts } from '../../src/sharing/exception-facts';
import { scopeFrom } from '../../src/sharing/scope-from';
import { checkProcess } from '../../src/testing/check-process';
import { given } from '../../src/testing/given';
import { knownUnder, later, until, viewer } from './known';

const made = {
  ...scopeFrom(knownUnder(), 'ben'),
  type: 'exception.made',
  by: 'cho',
  reason: 'imminent-harm',
  recipient: { person: 'pia', as: 'principal' },
  until,
  authority: 'The district’s rule on safety in shops',
  told: 'The guard of the saw in the shop is missing.',
  necessity: 'The next class is tomorrow.',
  teacherIs: 'told',
} as const;
const facts = exceptionFacts(made, true, knownUnder());
const barred = { ...made, teacherIs: 'not-to-be-told-yet', barredBy: 'Child protection act, section 4' } as const;
const told = (...events: object[]) => given(exception, facts, ...(events as never[]));
const data = (state: unknown, person: string, as: 'principal' | 'evaluator' | 'teacher' | 'coach', purpose: string, now = later) =>
  viewFor(exception, state as never, viewer(person, as, purpose as never, [], now) as never).data as Readonly<Record<string, unknown>>;

describe('an exception', () => {
  it('tells one designated person, for safeguarding, what is needed, and the teacher that it did', () => {
    const { state } = told(made);
    expect(data(state, 'pia', 'principal', 'safeguarding')).toMatchObject({ made: { reason: 'imminent-harm', told: made.told } });
    expect(JSON.stringify(data(state, 'pia', 'principal', 'safeguarding'))).not.toContain(made.necessity);
    expect(data(state, 'ben', 'teacher', 'coaching')).toMatchObject({ made: { told: made.told, necessity: made.necessity } });
  });

  it('is nothing that anybody reads for another purpose, or in another hat, and never for evaluation', () => {
    const { state } = told(made);
    expect(data(state, 'pia', 'principal', 'operations')).toEqual({});
    expect(data(state, 'eve', 'evaluator', 'evaluation')).toEqual({});
    expect(data(state, 'max', 'principal', 'safeguarding')).toEqual({});
  });

  it('where telling the teacher is barred, the teacher reads nothing until it is no more', () => {
    const { state } = told(barred);
    expect(data(state, 'ben', 'teacher', 'coaching')).toEqual({});
    expect(data(state, 'pia', 'principal', 'safeguarding')).toMatchObject({ made: { told: made.told } });
    told(barred)
      .when({ type: 'exception.told', by: 'ben' } as never)
      .thenRefused('not-open-to-you');
    const after = told(barred, { type: 'exception.told', by: 'cho' }).state;
    expect(data(after, 'ben', 'teacher', 'coaching')).toMatchObject({ made: { told: made.told } });
  });

  it('where telling the teacher is barred, it falls due for the coach, and stays so until somebody tells: nothing is told by itself', () => {
    const made_ = makeCalendar({ timeZone: 'UTC', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
    if (!made_.ok) throw new Error('Expected a calendar.');
    const due = (state: unknown, person: string, as: 'coach' | 'teacher' | 'principal', purpose: string) =>
      deadlines(exception, state as never, viewer(person, as, purpose as never, [], until) as never, made_.calendar);
    const { state } = told(barred);
    expect(due(state, 'cho', 'coach', 'coaching')).toEqual([{ of: 'barred', dueOn: '2026-09-28' }]);
    expect(due(state, 'ben', 'teacher', 'coaching')).toEqual([]);
    expect(due(told(barred, { type: 'exception.told', by: 'system' }).state, 'cho', 'coach', 'coaching')).toEqual([]);
  });

  it('ends', () => {
    expect(data(told(made).state, 'pia', 'principal', 'safeguarding', until)).toEqual({});
  });

  it('has a closed list of reasons, of which poor teaching is none', () => {
    expect(exceptionReasons.some((reason) => /teach|perform|quality/.test(reason))).toBe(false);
    told()
      .when({ ...made, reason: 'poor-teaching' } as never)
      .thenRefused('not-open-to-you');
  });

  it.each<[string, object, string]>([
    ['a ground for silence that there is not', { teacherIs: 'not-to-be-told-yet' }, 'check'],
    ['silence without being barred', { barredBy: 'Because' }, 'check'],
    ['the teacher as who is told', { recipient: { person: 'ben', as: 'principal' } }, 'check'],
    ['an evaluator as such', { recipient: { person: 'eve', as: 'evaluator' } }, 'not-open-to-you'],
    ['no authority', { authority: '' }, 'not-open-to-you'],
    ['another’s partnership', { partnership: 'p2' }, 'check'],
  ])('of %s is refused', (_what, change, code) => {
    told()
      .when({ ...made, ...change } as never)
      .thenRefused(code);
  });

  it('to somebody who is not designated is refused', () => {
    given(exception, { ...facts, designated: false })
      .when(made as never)
      .thenRefused('is-designated');
  });

  it('to somebody who evaluates the teacher, in whatever hat, is refused, be they the only one who is designated', () => {
    for (const change of [made, barred]) {
      const toMax = { ...change, recipient: { person: 'max', as: 'principal' } } as const;
      given(exception, exceptionFacts(toMax, true, knownUnder()))
        .when(toMax as never)
        .thenRefused('recipient-does-not-evaluate');
    }
  });

  it('under a policy that declares its evaluators to everybody may tell one of them', () => {
    const toMax = { recipient: { person: 'max' }, teacher: 'ben' };
    expect(exceptionFacts(toMax, true, knownUnder(supervisory)).recipientEvaluates).toBe(false);
    expect(exceptionFacts(toMax, true, knownUnder()).recipientEvaluates).toBe(true);
  });

  it('shows who was told, and evaluates the teacher now, no word of it any more', () => {
    const { state } = given(exception, facts, { ...made, recipient: { person: 'max', as: 'principal' } } as never);
    expect(data(state, 'pia', 'principal', 'safeguarding')).toEqual({});
    const shown = JSON.stringify(data(state, 'max', 'principal', 'safeguarding'));
    expect(shown).toContain('imminent-harm');
    expect(shown).not.toContain(made.told);
    expect(shown).not.toContain(made.authority);
  });
});

describe('laws', () => {
  const undesignated = { ...facts, designated: false };
  const evaluating = { ...facts, recipientEvaluates: true };
  const world = {
    people: ['ben', 'cho'],
    facts: fc.constantFrom(facts, undesignated, evaluating),
    factsVariants: [facts, undesignated, evaluating],
    length: 6,
    witnesses: { 'exception.made': [{ teacherIs: 'not-to-be-told-yet' as const, barredBy: 'An order' }] },
  };
  test.each(checkProcess(exception, world as never, { walks: 25 }))('$name', ({ run }) => run());
});
