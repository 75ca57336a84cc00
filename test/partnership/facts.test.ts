import { describe, expect, it } from 'vitest';
import { impact } from '../../src/cycle/models/impact';
import { cycleFacts, partnershipFacts } from '../../src/partnership/facts';
import { partnership } from '../../src/partnership/partnership-process';
import { strict } from '../../src/privacy/policies/strict';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import { assigned } from '../process/evidence';
import { conflict, ended, pair, proposed, stateOf, team, told } from './partnership-story';

const at = '2026-09-14T09:00:00Z';
const now = { assignments: [assigned('eve', 'evaluator', 'ben'), assigned('pia', 'principal', 'ben')], at, policy: strict };
const choEvaluates = { ...now, assignments: [...now.assignments, assigned('cho', 'evaluator', 'ben')] };

describe('what a cycle knows of its partnership', () => {
  it('is who is in it now, under which policy, and how it stands', () => {
    expect(cycleFacts(stateOf(...pair), now)).toEqual({
      partnership: { id: 'p1', standing: 'active', teachers: ['ben'], coaches: ['cho'], policy: { id: 'strict', version: 1 } },
      coachEvaluates: false,
    });
  });

  it('is nothing before there is one', () => {
    expect(cycleFacts(initial(partnership, 'p1'), choEvaluates)).toEqual({ partnership: null, coachEvaluates: false });
  });

  it.each([
    ['proposed', stateOf(proposed('ben'))],
    ['active', stateOf(...pair)],
    ['ended', stateOf(...pair, ended)],
    ['ended', stateOf(proposed('ben'), { type: 'partnership.declined', by: 'ben' })],
    [
      'suspended',
      {
        ...told(...pair)
          .when({ type: 'partnership.suspended', by: 'system' }, conflict)
          .thenState('suspended').state,
        id: 'p1',
      },
    ],
  ])('is that it is %s', (standing, state) => {
    expect(cycleFacts(state, now).partnership?.standing).toBe(standing);
  });

  it('says that a coach evaluates one of its teachers at that moment', () => {
    expect(cycleFacts(stateOf(...pair), choEvaluates).coachEvaluates).toBe(true);
    expect(cycleFacts(stateOf(...pair), { ...choEvaluates, at: '2026-07-31T23:59:59Z' }).coachEvaluates).toBe(false);
    expect(cycleFacts(stateOf(proposed('dan')), choEvaluates).coachEvaluates).toBe(false);
  });

  it('says so of one teacher in a team, and no more once that teacher has left', () => {
    const danEvaluated = { ...now, assignments: [assigned('cho', 'evaluator', 'dan')] };
    expect(cycleFacts(stateOf(...team), danEvaluated).coachEvaluates).toBe(true);
    expect(cycleFacts(stateOf(...team, { type: 'member.left', by: 'dan' }), danEvaluated).coachEvaluates).toBe(false);
  });

  it('calls it no conflict where the policy does not keep the two apart', () => {
    expect(cycleFacts(stateOf(...pair), { ...choEvaluates, policy: { confidential: false } }).coachEvaluates).toBe(false);
  });

  it('is of the shape that a cycle asks for', () => {
    const stamp = { id: 'e1', by: 'zoe', at, recordedAt: at };
    for (const state of [initial(partnership, 'p1'), stateOf(...pair)])
      expect(decide(impact, initial(impact, 'c1'), { ...stamp, type: 'cycle.withdrawn' }, cycleFacts(state, now)).ok).toBe(false);
  });
});

describe('what a partnership knows', () => {
  const people = { teachers: ['ben'], coaches: ['cho'] };

  it('is the program’s own answers, and no leader’s signature unless one is asked for', () => {
    expect(partnershipFacts(people, { ...now, mayPropose: true })).toEqual({ mayPropose: true, leaderSigns: false, coachEvaluates: false });
    expect(partnershipFacts(people, { ...now, mayPropose: false, leaderSigns: true })).toMatchObject({
      mayPropose: false,
      leaderSigns: true,
    });
  });

  it('is whether a coach evaluates, before it begins and after', () => {
    expect(partnershipFacts(people, { ...choEvaluates, mayPropose: true }).coachEvaluates).toBe(true);
    expect(partnershipFacts({ ...people, coaches: ['old'] }, { ...choEvaluates, mayPropose: true }).coachEvaluates).toBe(false);
    const open = { ...choEvaluates, policy: { confidential: false }, mayPropose: true };
    expect(partnershipFacts(people, open).coachEvaluates).toBe(false);
  });
});
