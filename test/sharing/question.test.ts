import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { knight } from '../../src/privacy/policies/knight';
import { piic } from '../../src/privacy/policies/piic';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { answerToLeader, question } from '../../src/sharing/question';
import { questionFacts } from '../../src/sharing/question-facts';
import { scopeFrom } from '../../src/sharing/scope-from';
import { checkProcess } from '../../src/testing/check-process';
import { given } from '../../src/testing/given';
import { knownUnder, viewer } from './known';

const asked = { ...scopeFrom(knownUnder(), 'ben'), type: 'question.asked', by: 'pia', as: 'principal' } as const;
const facts = questionFacts(asked, knownUnder());

describe('a leader’s question about one teacher', () => {
  it('is kept, and the teacher and the coach see who asked', () => {
    const { state } = given(question, facts, asked as never);
    for (const [person, as] of [
      ['ben', 'teacher'],
      ['cho', 'coach'],
    ] as const)
      expect(viewFor(question, state as never, viewer(person, as, 'coaching') as never).data).toMatchObject({
        asked: { person: 'pia', as: 'principal' },
      });
    expect(viewFor(question, state as never, viewer('max', 'principal', 'operations') as never).data).toEqual({});
  });

  it.each([
    ['nobody whom we know', { by: 'zoe' }],
    ['an evaluator who leads nobody', { by: 'eve' }],
    ['a principal who says to lead coaches', { as: 'coach-lead' }],
    ['a principal of another teacher', { teacher: 'dan' }],
  ] as const)('of %s is refused', (_who, change) => {
    const other = { ...asked, ...change };
    given(question, questionFacts(other, knownUnder()))
      .when(other as never)
      .thenRefused('leads');
  });

  it('of somebody who led once is refused', () => {
    const before = '2020-01-01T00:00:00Z';
    given(question, questionFacts(asked, knownUnder(strict, before)))
      .when(asked as never)
      .thenRefused('leads');
  });

  it('is answered by a refusal, and by what the policy lets them know of everybody', () => {
    const given_ = (policy: typeof strict | typeof knight | typeof piic) =>
      answerToLeader(policy, 'principal').given.map(({ sentence }) => sentence);
    expect(given_(strict)).toEqual(['leader-given/times', 'leader-given/topic-by-consent', 'leader-given/own-walk']);
    expect(given_(knight)).toEqual(['leader-given/times', 'leader-given/topic', 'leader-given/own-walk']);
    expect(given_(piic)).toEqual(['leader-given/times', 'leader-given/own-walk']);
    expect(answerToLeader(strict, 'principal').refusal.message).toMatch(/is not told/);
  });
});

describe('laws', () => {
  const others = { ...facts, leads: false };
  const world = { people: ['ben', 'cho', 'pia'], facts: fc.constantFrom(facts, others), factsVariants: [facts, others], length: 4 };
  test.each(checkProcess(question, world as never, { walks: 25 }))('$name', ({ run }) => run());
});
