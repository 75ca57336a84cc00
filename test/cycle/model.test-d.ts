import { describe, expectTypeOf, test } from 'vitest';
import type { Cycle, CycleFacts } from '../../src/cycle/cycle';
import type { CycleEvent } from '../../src/cycle/cycle-event';
import type { cycleOf } from '../../src/cycle/cycle-of';
import { type CycleState, defineModel, type Model } from '../../src/cycle/model';
import type { GrowState, growModel } from '../../src/cycle/models/grow';
import { type ImpactState, impact, impactModel } from '../../src/cycle/models/impact';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import type { StateOf } from '../../src/process/process';

const base = {
  name: 'own',
  version: 1,
  title: 'Our own',
  order: 'strict',
  goals: { about: ['students'], atOnce: 1 },
  policies: ['strict'],
  anytime: ['session.held'],
  sources: [],
} as const;

const look = { title: 'Look', work: [] };

describe('a model', () => {
  test('keeps the names of its phases in its type', () => {
    const own = defineModel({ ...base, start: 'look', phases: { look: { ...look, next: 'try' }, try: { title: 'Try', work: [] } } });
    expectTypeOf(own).toEqualTypeOf<Model<'look' | 'try'>>();
    expectTypeOf<StateOf<ReturnType<typeof cycleOf<'look' | 'try'>>>['state']>().toEqualTypeOf<CycleState<'look' | 'try'>>();
    expectTypeOf<typeof impactModel>().toEqualTypeOf<Model<'identify' | 'learn' | 'improve'>>();
    expectTypeOf<typeof growModel>().toEqualTypeOf<Model<'goal' | 'reality' | 'options' | 'will'>>();
  });

  test('begins in one of its phases', () => {
    // @ts-expect-error -- there is no phase called enroll
    defineModel({ ...base, start: 'enroll', phases: { look } });
  });

  test('leads to its own phases', () => {
    // @ts-expect-error -- there is no phase to go on to called improve
    defineModel({ ...base, start: 'look', phases: { look: { ...look, next: 'improve' } } });
    // @ts-expect-error -- there is no phase to go back to called identify
    defineModel({ ...base, start: 'look', phases: { look: { ...look, back: 'identify' } } });
  });

  test('says where each of the seven decisions of a review leads', () => {
    const { review } = impactModel;
    expectTypeOf(review).not.toBeAny();
    const all = {
      'new-goal': 'look',
      extend: 'look',
      'keep-going': 'look',
      'revise-use': 'look',
      'change-strategy': 'look',
      'change-measure': 'look',
    } as const;
    defineModel({ ...base, start: 'look', phases: { look }, review: { ...all, 'change-goal': 'look' } });
    // @ts-expect-error -- there is no phase called learn
    defineModel({ ...base, start: 'look', phases: { look }, review: { ...all, 'change-goal': 'learn' } });
    // @ts-expect-error -- one decision leads nowhere
    defineModel({ ...base, start: 'look', phases: { look }, review: all });
  });

  test('is made of work and rules that there are', () => {
    // @ts-expect-error -- there is no such work
    defineModel({ ...base, start: 'look', phases: { look: { ...look, work: ['goal.imposed'] } } });
    // @ts-expect-error -- there is no such work at any time
    defineModel({ ...base, anytime: ['teacher.rated'], start: 'look', phases: { look } });
    // @ts-expect-error -- there is no such rule to leave by
    defineModel({ ...base, start: 'look', phases: { look: { ...look, leave: ['has-score'], next: 'look' } } });
    // @ts-expect-error -- there is no such rule
    defineModel({ ...base, start: 'look', phases: { look }, needs: { 'goal.agreed': ['has-score'] } });
    // @ts-expect-error -- there is no such work to need something
    defineModel({ ...base, start: 'look', phases: { look }, needs: { 'goal.imposed': ['has-reality'] } });
  });
});

describe('the Impact Cycle', () => {
  test('is in one of thirteen states, each by its name', () => {
    expectTypeOf<ImpactState>().toEqualTypeOf<
      | 'none'
      | 'proposed'
      | 'active.identify'
      | 'active.learn'
      | 'active.improve'
      | 'paused'
      | 'suspended'
      | 'closed.met'
      | 'closed.partly'
      | 'closed.not-met'
      | 'closed.abandoned'
      | 'declined'
      | 'withdrawn'
    >();
    expectTypeOf<Extract<GrowState, `active.${string}`>>().toEqualTypeOf<
      'active.goal' | 'active.reality' | 'active.options' | 'active.will'
    >();
  });

  test('knows its record, its events and its facts by name', () => {
    expectTypeOf<StateOf<typeof impact>['record']['goals']>().toEqualTypeOf<Cycle['goals']>();
    const facts: CycleFacts = { partnership: null, coachEvaluates: false };
    const stamp = { id: 'e1', by: 'ben', at: '2026-09-14T08:00:00Z', recordedAt: '2026-09-14T08:00:00Z' };
    decide(impact, initial(impact, 'c1'), { ...stamp, type: 'cycle.closed', outcome: 'met' }, facts);
    // @ts-expect-error -- a cycle is not closed as half met
    decide(impact, initial(impact, 'c1'), { ...stamp, type: 'cycle.closed', outcome: 'half-met' }, facts);
    // @ts-expect-error -- there is no such event
    decide(impact, initial(impact, 'c1'), { ...stamp, type: 'goal.imposed' }, facts);
    // @ts-expect-error -- facts say whether a coach evaluates
    decide(impact, initial(impact, 'c1'), { ...stamp, type: 'cycle.withdrawn' }, { partnership: null });
    expectTypeOf<Extract<CycleEvent, { type: 'review.held' }>['decision']>().toEqualTypeOf<keyof typeof decisions>();
  });
});

declare const decisions: Readonly<
  Record<'new-goal' | 'extend' | 'keep-going' | 'revise-use' | 'change-strategy' | 'change-measure' | 'change-goal', true>
>;
