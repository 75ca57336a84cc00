import { describe, expect, it } from 'vitest';
import { given } from '../../src/testing/given';
import { facts, pair } from '../process/example-process';

const begun = { type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho' } as const;
const aim = { type: 'aim.drafted', by: 'cho', text: 'Wait', level: 1, tags: ['pace'] } as const;

describe('given, when, then', () => {
  it('tells a story in three parts', () => {
    given(pair, facts, begun, aim, { type: 'note.taken', by: 'ben', text: 'seen' })
      .when({ type: 'aim.agreed', by: 'ben', item: 'e2' })
      .thenState('active.first')
      .thenRecord({ aims: [{ id: 'e2', stage: 'agreed' }], plan: null });
  });

  it('tells of refusals by rule or by code, and goes on from where it was', () => {
    given(pair, facts, begun, aim)
      .when({ type: 'aim.agreed', by: 'ben', item: 'e2' })
      .thenRefused('has-note')
      .when({ type: 'aim.agreed', by: 'cho', item: 'e2' })
      .thenRefused('not-your-turn')
      .when({ type: 'phase.finished', by: 'ben' }, { ...facts, allowed: false })
      .thenRefused('has-note')
      .when({ type: 'note.taken', by: 'ben', text: 'seen' })
      .thenState('active.first')
      .when({ type: 'phase.finished', by: 'ben' })
      .thenState('active.second');
  });

  it('gives what is left out: ids and times, in order', () => {
    const { state } = given(pair, facts, begun, { ...aim, id: 'a1' }, { type: 'note.taken', by: 'ben', text: 'seen' });
    expect([state.record.aims[0]?.id, state.record.notes[0]?.id]).toEqual(['a1', 'e3']);
    expect(state.recordedAt).toBe('2026-09-14T08:02:00.000Z');
  });
});

describe('what is not so is said, by an error of its own', () => {
  const asked = given(pair, facts, begun).when(aim);
  const refused = given(pair, facts, begun).when({ type: 'visit.made', by: 'ben', minutes: 5 });

  it.each<[string, () => unknown, RegExp]>([
    ['a past that was refused', () => given(pair, facts, aim), /Expected aim.drafted to have happened, found it refused: not-open-to-you/],
    ['another state', () => asked.thenState('paused'), /Expected to be in paused, found active.first/],
    ['a refusal where a state was expected', () => refused.thenState('active.first'), /found it refused: not-your-turn/],
    ['a refusal where a record was expected', () => refused.thenRecord({}), /found it refused/],
    ['no refusal', () => asked.thenRefused('has-note'), /Expected to be refused by has-note, found it accepted/],
    ['another refusal', () => refused.thenRefused('has-note'), /found: not-your-turn/],
    ['another value', () => asked.thenRecord({ aims: [{ level: 2 }] }), /Expected record.aims.0.level to be 2, found 1/],
    ['another length', () => asked.thenRecord({ aims: [] }), /Expected record.aims to have 0 items, found 1/],
    ['a field that is not there', () => asked.thenRecord({ none: 1 }), /Expected record.none to be 1, found undefined/],
  ])('%s', (_, run, message) => expect(run).toThrow(message));
});
