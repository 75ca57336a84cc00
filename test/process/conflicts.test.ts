import { describe, expect, it } from 'vitest';
import { conflicts } from '../../src/process/conflicts';
import { initial } from '../../src/process/initial';
import { given } from '../../src/testing/given';
import { facts, pair } from './example-process';

const begun = { type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho' } as const;
const evaluating = { ...facts, conflict: true };

describe('conflicts', () => {
  it('calls for a suspension where the coach has become an evaluator', () => {
    const { state } = given(pair, facts, begun);
    expect(conflicts(pair, state, facts)).toEqual([]);
    expect(conflicts(pair, state, evaluating)).toEqual(['pair.suspended']);
  });

  it('calls for nothing that the state does not take', () => {
    expect(conflicts(pair, initial(pair, 'p1'), evaluating)).toEqual([]);
    given(pair, facts, begun).when({ type: 'pair.suspended', by: 'system' }, evaluating).thenState('suspended');
    const { state } = given(pair, facts, begun, { type: 'pair.suspended', by: 'system' });
    expect(conflicts(pair, state, evaluating)).toEqual([]);
  });

  it('takes facts of a wrong shape for a mistake', () => {
    const { state } = given(pair, facts, begun);
    expect(() => conflicts(pair, state, {} as never)).toThrow(expect.objectContaining({ code: 'kernel/facts' }));
  });
});
