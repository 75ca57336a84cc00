import { describe, expect, it } from 'vitest';
import { initial } from '../../src/process/initial';
import { nextSteps } from '../../src/process/next-steps';
import { given } from '../../src/testing/given';
import { ben, cho, dan, eve, pia, stranger } from './evidence';
import { facts, pair } from './example-process';

const begun = { type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho' } as const;
const team = { ...begun, teachers: ['ben', 'dan'] } as const;
const aim = (by: string, owner?: string) =>
  ({ type: 'aim.drafted', by, text: 'Wait after a question', level: 1, tags: [], ...(owner && { owner }) }) as const;
const at = (state: ReturnType<typeof given>['state']) => ({ ...state, id: 'p1' }) as never;

describe('nextSteps', () => {
  it('offers who may begin to begin', () => {
    expect(nextSteps(pair, initial(pair, 'p1'), facts, cho)).toEqual([{ type: 'pair.begun', ready: true, missing: [] }]);
  });

  it('says which rules stand in the way, and what would satisfy them', () => {
    const { state } = given(pair, facts, begun, aim('cho'));
    const agreeing = nextSteps(pair, at(state), facts, ben).find((step) => step.type === 'aim.agreed');
    expect(agreeing).toEqual({
      type: 'aim.agreed',
      item: 'e2',
      ready: false,
      missing: [
        { code: 'rule', rule: 'has-note', sentence: 'has-note', message: 'Expected a note first, found none.', parameters: { found: 0 } },
      ],
    });
  });

  it('offers nobody what is another party to ask', () => {
    const { state } = given(pair, facts, begun, aim('cho'));
    expect(nextSteps(pair, at(state), facts, cho).map((step) => step.type)).not.toContain('aim.agreed');
    expect(nextSteps(pair, at(state), facts, ben).map((step) => step.type)).not.toContain('visit.made');
  });

  it('offers a teacher of a team what is theirs, not what is a colleague’s', () => {
    const { state } = given(pair, facts, team, aim('ben'), aim('dan'), aim('cho', 'team'), {
      type: 'note.taken',
      by: 'ben',
      text: 'seen',
      owner: 'team',
    });
    const items = (viewer: typeof ben) =>
      nextSteps(pair, at(state), facts, viewer).flatMap((step) => (step.type === 'aim.agreed' ? [step.item] : []));
    expect(items(ben)).toEqual(['e2', 'e4']);
    expect(items(dan)).toEqual(['e3', 'e4']);
  });

  it('offers nothing to who is no party: a principal, an evaluator, a stranger', () => {
    const { state } = given(pair, facts, begun, aim('cho'));
    for (const viewer of [pia, eve, stranger]) expect(nextSteps(pair, at(state), facts, viewer as never)).toEqual([]);
  });

  it('offers an item’s corrections to its author alone', () => {
    const { state } = given(pair, facts, begun, aim('cho'));
    expect(nextSteps(pair, at(state), facts, cho, { item: 'e2' })).toEqual([
      { type: 'item.corrected', item: 'e2', ready: true, missing: [] },
      { type: 'item.struck', item: 'e2', ready: true, missing: [] },
    ]);
    expect(nextSteps(pair, at(state), facts, ben, { item: 'e2' })).toEqual([]);
    expect(nextSteps(pair, at(state), facts, ben, { item: 'no-such' })).toEqual([]);
  });

  it('offers nothing in a final state but corrections', () => {
    const { state } = given(pair, facts, begun, aim('cho'), { type: 'pair.closed', by: 'ben', outcome: 'met' });
    expect(nextSteps(pair, at(state), facts, cho)).toEqual([]);
    expect(nextSteps(pair, at(state), facts, cho, { item: 'e2' })).toHaveLength(2);
  });

  it('refuses facts of a wrong shape and another process’s state as mistakes', () => {
    const state = initial(pair, 'p1');
    expect(() => nextSteps(pair, state, { allowed: 'yes' } as never, cho)).toThrow(expect.objectContaining({ code: 'kernel/facts' }));
    expect(() => nextSteps(pair, { ...state, kind: 'other' }, facts, cho)).toThrow(
      expect.objectContaining({ code: 'kernel/other-process' }),
    );
  });
});
