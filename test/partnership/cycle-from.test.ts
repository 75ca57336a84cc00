import { describe, expect, it } from 'vitest';
import { growModel } from '../../src/cycle/models/grow';
import { impact, impactModel } from '../../src/cycle/models/impact';
import { cycleFrom } from '../../src/partnership/cycle-from';
import { cycleFacts } from '../../src/partnership/facts';
import { partnership } from '../../src/partnership/partnership-process';
import { strict } from '../../src/privacy/policies/strict';
import { initial } from '../../src/process/initial';
import { given } from '../../src/testing/given';
import { ended, pair, proposed, stateOf, team } from './partnership-story';

const now = { assignments: [], at: '2026-09-14T09:00:00Z', policy: strict };
const proposalOf = (...args: Parameters<typeof cycleFrom>) => ({ type: 'cycle.proposed', by: 'cho', ...cycleFrom(...args) }) as const;

describe('a cycle from a partnership', () => {
  it('has its people, its policy and a model, and is accepted with the facts of the same partnership', () => {
    const state = stateOf(...pair);
    expect(cycleFrom(state, impactModel, { topic: 'talk in math' })).toEqual({
      partnership: 'p1',
      teachers: ['ben'],
      coaches: ['cho'],
      policy: { id: 'strict', version: 1 },
      model: { name: 'impact', version: 1 },
      topic: 'talk in math',
    });
    given(impact, cycleFacts(state, now)).when(proposalOf(state, impactModel)).thenState('proposed');
  });

  it('carries of a model its name and version alone', () => {
    expect(cycleFrom(stateOf(...pair), growModel)).not.toHaveProperty('topic');
    expect(cycleFrom(stateOf(...pair), growModel).model).toEqual({ name: 'grow', version: 1 });
    given(impact, cycleFacts(stateOf(...pair), now))
      .when(proposalOf(stateOf(...pair), growModel))
      .thenRefused('check');
  });

  it('of a team has who is in it now', () => {
    const left = stateOf(...team, { type: 'member.left', by: 'dan' });
    expect(cycleFrom(stateOf(...team), impactModel).teachers).toEqual(['ben', 'dan']);
    expect(cycleFrom(left, impactModel).teachers).toEqual(['ben']);
    given(impact, cycleFacts(left, now)).when(proposalOf(left, impactModel)).thenState('proposed');
    given(impact, cycleFacts(left, now))
      .when(proposalOf(stateOf(...team), impactModel))
      .thenRefused('check');
  });

  it('is refused of any other partnership, people or policy', () => {
    const state = stateOf(...pair);
    const others = [
      { ...state, id: 'p2' },
      stateOf({ ...proposed('ben'), policy: { id: 'strict', version: 2 } }),
      stateOf(proposed('dan')),
      stateOf({ ...proposed('ben'), coaches: ['cho', 'old'] }),
      stateOf(...team),
    ];
    for (const other of others) given(impact, cycleFacts(state, now)).when(proposalOf(other, impactModel)).thenRefused('check');
  });

  it('does not begin before all have signed, nor after the end', () => {
    const asked = stateOf(proposed('ben'));
    given(impact, cycleFacts(asked, now)).when(proposalOf(asked, impactModel)).thenRefused('in-partnership');
    const over = stateOf(...pair, ended);
    given(impact, cycleFacts(over, now)).when(proposalOf(over, impactModel)).thenRefused('not-open-to-you');
  });

  it('cannot be asked of one that has not begun', () => {
    expect(() => cycleFrom(initial(partnership, 'p1'), impactModel)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  });

  it('shares nothing with the partnership', () => {
    const state = stateOf(...pair);
    const made = cycleFrom(state, impactModel);
    made.teachers.push('zoe');
    made.policy.version = 9;
    made.model.version = 9;
    expect(state).toEqual(stateOf(...pair));
    expect(impactModel.version).toBe(1);
  });
});
