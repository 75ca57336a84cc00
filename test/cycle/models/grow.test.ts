import { describe, expect, it } from 'vitest';
import { grow } from '../../../src/cycle/models/grow';
import { makeCalendar } from '../../../src/people/school-calendar';
import { deadlines } from '../../../src/process/deadlines';
import { nextSteps } from '../../../src/process/next-steps';
import { given } from '../../../src/testing/given';
import { factsOf } from '../../process/coached';
import { ben, cho } from '../../process/evidence';
import { accepted, agreedBy, draftedBy, known, proposed, type ToldOfCycle, teamKnown } from '../impact-story';

const talking: readonly ToldOfCycle[] = [proposed('grow'), accepted('ben')];
const told = (...events: readonly ToldOfCycle[]) => given(grow, known, ...talking, ...events);
const entered = (to: string) => ({ type: 'phase.entered', by: 'cho', to }) as const;
const committed = {
  id: 'promise',
  type: 'commitment.made',
  by: 'ben',
  text: 'Ask three open questions on Monday.',
  who: 'ben',
  byWhen: '2026-09-21',
} as const;
const closed = { type: 'cycle.closed', by: 'ben', outcome: 'met' } as const;
const settled = { type: 'commitment.settled', by: 'ben', item: 'promise', became: 'kept' } as const;

describe('a GROW conversation', () => {
  it('begins with the goal', () => {
    expect(told().state.state).toBe('active.goal');
  });

  it('goes in any order, and back again', () => {
    told()
      .when(entered('will'))
      .thenState('active.will')
      .when({ ...entered('reality'), by: 'ben' })
      .thenState('active.reality')
      .when(entered('options'))
      .thenState('active.options')
      .when(entered('goal'))
      .thenState('active.goal');
  });

  it('has four parts and no other', () => {
    told().when(entered('improve')).thenRefused('payload');
    told().when({ type: 'phase.finished', by: 'ben' }).thenRefused('unknown-event');
  });

  it('asks for no baseline, and takes a goal about practice or the system', () => {
    for (const about of ['students', 'practice', 'system'] as const)
      told({ ...draftedBy('ben'), about })
        .when(agreedBy('cho'))
        .thenRefused('not-your-turn')
        .when(agreedBy('ben'))
        .thenRecord({ goals: [{ stage: 'agreed', about }] });
  });

  it('has one goal at a time', () => {
    told(draftedBy('ben'), agreedBy('ben'), draftedBy('ben', 'second')).when(agreedBy('ben', 'second')).thenRefused('goals-at-once');
  });

  it('collects options from both, and the teacher chooses', () => {
    told({ id: 'option', type: 'option.raised', by: 'cho', text: 'Let pairs talk first.', helps: 'Shy students speak.' })
      .when({ type: 'option.chosen', by: 'cho', item: 'option' })
      .thenRefused('not-your-turn')
      .when({ type: 'option.chosen', by: 'ben', item: 'option' })
      .thenRecord({ options: [{ stage: 'chosen' }] })
      .when({ type: 'option.chosen', by: 'ben', item: 'option' })
      .thenRefused('wrong-stage');
  });

  it('is left with a dated commitment', () => {
    told().when(closed).thenRefused('has-commitment').when(committed).when(closed).thenState('closed.met');
    const { byWhen: _byWhen, ...undated } = committed;
    told()
      .when(undated as never)
      .thenRefused('payload');
  });

  it('is not left with one that has been given up already', () => {
    for (const became of ['missed', 'dropped'] as const)
      told(committed, { ...settled, became })
        .when(closed)
        .thenRefused('has-commitment');
    told(committed, settled).when(closed).thenState('closed.met');
  });

  it('measures nothing: whether the goal is met is the teacher’s word', () => {
    told(committed)
      .when({ ...closed, by: 'cho' })
      .thenRefused('check');
    for (const outcome of ['met', 'partly', 'not-met', 'abandoned'] as const)
      told(committed)
        .when({ ...closed, outcome })
        .thenState(`closed.${outcome}`);
  });

  it('can be withdrawn from with nothing promised', () => {
    told().when({ type: 'cycle.withdrawn', by: 'ben' }).thenState('withdrawn');
  });

  it('goes on after a pause in the part that it left', () => {
    told(entered('options'), { type: 'cycle.paused', by: 'cho' }).when({ type: 'cycle.resumed', by: 'ben' }).thenState('active.options');
  });
});

describe('a commitment', () => {
  it('is everyone’s own, and a teacher may ask one of the coach', () => {
    told()
      .when({ ...committed, by: 'cho', who: 'ben' })
      .thenRefused('check')
      .when({ ...committed, by: 'cho', who: 'cho' })
      .thenRecord({ commitments: [{ who: 'cho', stage: 'made' }] });
    told()
      .when({ ...committed, who: 'cho' })
      .thenRecord({ commitments: [{ who: 'cho', by: 'ben' }] })
      .when({ ...committed, id: 'other', who: 'pia' })
      .thenRefused('check');
    given(grow, teamKnown, proposed('grow', ['ben', 'dan']), accepted('ben'), accepted('dan'))
      .when({ ...committed, who: 'dan' })
      .thenRefused('check');
  });

  it('is settled after the conversation was closed, once', () => {
    told(committed, closed)
      .when(settled)
      .thenState('closed.met')
      .thenRecord({ commitments: [{ stage: 'kept' }] })
      .when({ ...settled, became: 'missed' })
      .thenRefused('wrong-stage');
  });

  it('and nothing else is entered then', () => {
    told(committed, closed)
      .when({ ...committed, id: 'more' })
      .thenRefused('wrong-state');
  });

  it('is settled while the partnership lasts', () => {
    told(committed, closed)
      .when(settled, factsOf(['ben'], 'ended'))
      .thenRefused('in-partnership');
  });

  it('is still a button after closing, for the teacher and the coach', () => {
    const { state } = told(committed, closed);
    for (const viewer of [ben, cho])
      expect(nextSteps(grow, state, known, viewer)).toContainEqual({
        type: 'commitment.settled',
        item: 'promise',
        ready: true,
        missing: [],
      });
  });

  it('falls due on its day, until it is settled', () => {
    const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
    if (!made.ok) throw new Error(made.message);
    const due = (...events: readonly ToldOfCycle[]) => deadlines(grow, told(...events).state, ben, made.calendar);
    expect(due(committed, closed)).toEqual([{ of: 'commitments', item: 'promise', stage: 'made', dueOn: '2026-09-21' }]);
    expect(due(committed, closed, settled)).toEqual([]);
  });
});
