import { describe, expect, it } from 'vitest';
import type { CycleFacts } from '../../src/cycle/cycle';
import { impact } from '../../src/cycle/models/impact';
import { given } from '../../src/testing/given';
import { factsOf } from '../process/coached';
import { accepted, begun, known, proposed, teamBegun, teamKnown } from './impact-story';

const proposal = proposed('impact');
const ofTeam = proposed('impact', ['ben', 'dan']);

describe('a proposal', () => {
  it('names the people of the partnership, in whatever order', () => {
    given(impact, teamKnown)
      .when({ ...ofTeam, teachers: ['dan', 'ben'] })
      .thenState('proposed');
  });

  it('proves nothing by itself: what differs from the partnership is refused', () => {
    for (const different of [
      { partnership: 'p2' },
      { teachers: ['ben', 'dan'] },
      { teachers: ['dan'], coaches: ['cho'] },
      { coaches: ['cho', 'cap'] },
      { policy: { id: 'strict', version: 2 } },
      { policy: { id: 'looser', version: 1 } },
    ])
      given(impact, known)
        .when({ ...proposal, ...different })
        .thenRefused('check');
    given(impact, { partnership: null, coachEvaluates: false }).when(proposal).thenRefused('in-partnership');
  });

  it('names a whole team: none twice in the place of another, and none left out', () => {
    for (const teachers of [['ben', 'ben'], ['ben'], ['ben', 'dan', 'dan'], ['ben', 'dan', 'eva']])
      given(impact, teamKnown)
        .when({ ...ofTeam, teachers })
        .thenRefused('check');
  });

  it('names its model and the version that this library has of it', () => {
    for (const model of [
      { name: 'grow', version: 1 },
      { name: 'impact', version: 2 },
    ])
      given(impact, known)
        .when({ ...proposal, model })
        .thenRefused('check');
  });

  it('needs a partnership that is active, and a coach who does not evaluate', () => {
    for (const [facts, rule] of [
      [factsOf(['ben'], 'suspended'), 'in-partnership'],
      [factsOf(['ben'], 'ended'), 'in-partnership'],
      [factsOf(['ben'], 'active', true), 'coach-is-not-evaluator'],
    ] as const)
      given(impact, facts).when(proposal).thenRefused(rule);
  });

  it('is made once', () => {
    given(impact, known, proposal).when(proposal).thenRefused('wrong-state');
  });

  it('with something hostile in it is refused like one by a stranger', () => {
    for (const odd of [
      { teachers: [] },
      { teachers: ['__proto__'] },
      { teachers: ['system'] },
      { teachers: ['team'] },
      { teachers: Array.from({ length: 61 }, (_, n) => `t${n}`) },
      { topic: '' },
      { topic: 'x'.repeat(201) },
      { acceptedBy: ['ben'] },
      JSON.parse('{"__proto__":{"teachers":["ben"]},"constructor":1}'),
    ])
      given(impact, known)
        .when({ ...proposal, ...odd } as never)
        .thenRefused('not-open-to-you');
  });

  it('takes people who are called what objects are', () => {
    const odd: CycleFacts = {
      ...known,
      partnership: known.partnership && { ...known.partnership, teachers: ['constructor'], coaches: ['hasOwnProperty'] },
    };
    given(impact, odd, { ...proposal, by: 'hasOwnProperty', teachers: ['constructor'], coaches: ['hasOwnProperty'] })
      .when(accepted('toString'))
      .thenRefused('not-open-to-you')
      .when(accepted('constructor'))
      .thenState('active.identify');
  });

  it('takes a team of sixty', () => {
    const teachers = Array.from({ length: 60 }, (_, n) => `t${n}`);
    const { state } = given(impact, factsOf(teachers), { ...proposal, teachers }, ...teachers.slice(1).map(accepted));
    expect(state.state).toBe('proposed');
    given(impact, factsOf(teachers), { ...proposal, teachers }, ...teachers.slice(1).map(accepted))
      .when(accepted('t0'))
      .thenState('active.identify');
  });
});

describe('somebody who left the partnership', () => {
  it('does nothing more in its cycles but leave them', () => {
    const benAlone = factsOf(['ben']);
    given(impact, teamKnown, ...teamBegun)
      .when({ type: 'note.taken', by: 'dan', note: 'One more thing.' }, benAlone)
      .thenRefused('in-partnership')
      .when({ type: 'teacher.left', by: 'dan' }, benAlone)
      .thenRecord({ teachers: ['ben'] });
  });

  it('says yes to nothing, and the others may let it be', () => {
    const benAlone = factsOf(['ben']);
    given(impact, teamKnown, ofTeam, accepted('ben'))
      .when(accepted('dan'), benAlone)
      .thenRefused('in-partnership')
      .when({ type: 'cycle.declined', by: 'ben' }, benAlone)
      .thenState('declined');
  });
});

describe('what a cycle knows of its partnership', () => {
  // The rules compare who asks with the partnership they are told of, and not which one it is: it is the app's to tell of the right one.
  it('is of its own: another partnership of the same people opens nothing', () => {
    const another = { ...known, partnership: known.partnership && { ...known.partnership, id: 'p2' } };
    given(impact, known, ...begun)
      .when({ type: 'note.taken', by: 'ben', note: 'A note.' }, another)
      .thenRefused('in-partnership');
  });
});
