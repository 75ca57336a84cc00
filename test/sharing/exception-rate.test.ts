import { test as law } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exception } from '../../src/sharing/exception';
import { exceptionFacts } from '../../src/sharing/exception-facts';
import { exceptionRate } from '../../src/sharing/exception-rate';
import { scopeFrom } from '../../src/sharing/scope-from';
import { given } from '../../src/testing/given';
import { at, knownUnder, later, until, viewer } from './known';

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
const barred = { teacherIs: 'not-to-be-told-yet', barredBy: 'Child protection act, section 4' } as const;
const facts = exceptionFacts(made, true, knownUnder());
const made1 = (change: object = {}, ...after: object[]) =>
  given(exception, facts, { ...made, ...change } as never, ...(after as never[])).state;
const onDay = (day: number) => ({ at: `2026-09-${day}T08:00:00Z`, recordedAt: `2026-09-${day}T08:00:00Z` });
const period = { from: '2026-09-14T00:00:00Z', until: '2026-09-28T00:00:00Z' };
const ben = viewer('ben', 'teacher', 'own-data', [], until);

describe('how often exceptions are made', () => {
  it('is counted for the teacher, by reason, for each week of a period', () => {
    const states = [made1(onDay(15)), made1({ ...onDay(22), reason: 'court-order' })];
    expect(exceptionRate(states, ben, period)).toEqual({
      count: 2,
      days: 14,
      perWeek: 1,
      reasons: [
        { reason: 'imminent-harm', count: 1 },
        { reason: 'court-order', count: 1 },
      ],
    });
  });

  it('leaves out what was told before the period, at its end, or after the moment of asking', () => {
    const states = [made1(onDay(14)), made1(onDay(21))];
    const counted = (from: string, to: string, asker = ben) => exceptionRate(states, asker, { from, until: to }).count;
    expect(counted(at, '2026-09-21T08:00:00Z')).toBe(1);
    expect(counted(at, '2026-09-21T08:00:00.001Z')).toBe(2);
    expect(counted('2026-09-14T08:00:00.001Z', until)).toBe(1);
    expect(counted(at, until, viewer('ben', 'teacher', 'own-data', [], '2026-09-20T08:00:00Z'))).toBe(1);
  });

  it('counts one that is barred only once the teacher is told, and then on that day', () => {
    const waiting = made1({ ...barred, ...onDay(15) });
    const told = made1({ ...barred, ...onDay(15) }, { type: 'exception.told', by: 'cho', ...onDay(24) });
    const none = exceptionRate([], ben, period);
    expect(exceptionRate([waiting], ben, period)).toEqual(none);
    expect(exceptionRate([told], ben, period).count).toBe(1);
    expect(exceptionRate([told], ben, { ...period, until: '2026-09-23T00:00:00Z' }).count).toBe(0);
  });

  it('is nobody else’s to know: to them it is as if there were none', () => {
    const states = [made1(onDay(15)), made1({ ...onDay(16), ...barred })];
    const none = exceptionRate([], ben, period);
    for (const [person, as, purpose] of [
      ['cho', 'coach', 'coaching'],
      ['pia', 'principal', 'safeguarding'],
      ['eve', 'evaluator', 'evaluation'],
      ['dan', 'teacher', 'own-data'],
      ['ben', 'principal', 'operations'],
    ] as const)
      expect([person, exceptionRate(states, viewer(person, as, purpose, [], later), period)]).toEqual([person, none]);
  });

  it('is counted for a period that there is', () => {
    for (const wrong of [
      { ...period, until: period.from },
      { from: until, until: at },
      { ...period, from: 'yesterday' },
    ])
      expect(() => exceptionRate([], ben, wrong)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  });
});

describe('laws', () => {
  const days = fc.array(fc.record({ day: fc.integer({ min: 14, max: 27 }), silent: fc.boolean() }), { maxLength: 6 });
  law.prop([days], { numRuns: 40 })('what may not be told yet changes no number', (all) => {
    const stateOf = ({ day, silent }: (typeof all)[number]) => made1({ ...onDay(day), ...(silent ? barred : {}) });
    const open = all.filter(({ silent }) => !silent).map(stateOf);
    expect(exceptionRate(all.map(stateOf), ben, period)).toEqual(exceptionRate(open, ben, period));
    expect(exceptionRate(open, ben, period).count).toBe(open.length);
  });
});
