import { describe, expect, it } from 'vitest';
import { cycleOf } from '../../src/cycle/cycle-of';
import { defineModel, type Model } from '../../src/cycle/model';
import { impactModel } from '../../src/cycle/models/impact';
import { given } from '../../src/testing/given';
import { accepted, draftedBy, known, measured, proposed, reality } from './impact-story';

/** A district’s own model: look, then try; one visit in between. */
const ownModel = defineModel({
  name: 'walk-and-talk',
  version: 3,
  title: 'Walk and talk',
  order: 'strict',
  goals: { about: ['practice'], atOnce: 2 },
  policies: ['strict'],
  start: 'look',
  phases: {
    look: { title: 'Look', work: ['reality.recorded'], leave: ['has-reality'], next: 'try' },
    try: { title: 'Try', work: ['goal.agreed', 'measurement.recorded'], back: 'look', schoolDays: 5 },
  },
  anytime: ['goal.drafted'],
  sources: ['Made up for this test.'],
});

const begun = [{ ...proposed('walk-and-talk'), model: { name: 'walk-and-talk', version: 3 } }, accepted('ben')] as const;

describe('a model of one’s own', () => {
  const own = cycleOf(ownModel);

  it('runs in its phases, on its own needs', () => {
    given(own, known, ...begun)
      .when({ type: 'phase.finished', by: 'ben' })
      .thenRefused('has-reality')
      .when(reality)
      .when({ type: 'phase.finished', by: 'ben' })
      .thenState('active.try')
      .when({ type: 'phase.reopened', by: 'cho' })
      .thenState('active.look')
      .when({ type: 'phase.reopened', by: 'cho' })
      .thenRefused('wrong-state');
  });

  it('has the events and rules that it uses, and no others', () => {
    const types = [...own.compiled.events.keys()];
    expect(types).toContain('phase.reopened');
    for (const type of ['phase.entered', 'review.held', 'strategy.chosen', 'option.raised']) expect(types).not.toContain(type);
    expect([...own.compiled.rules.keys()]).not.toContain('has-strategy');
    given(own, known, ...begun)
      .when({ type: 'option.raised', by: 'ben', text: 'Another way.' })
      .thenRefused('unknown-event');
  });

  it('is proposed under its own name and version', () => {
    given(own, known).when(proposed('walk-and-talk')).thenRefused('check');
    given(own, known)
      .when({ ...begun[0], model: { name: 'impact', version: 3 } })
      .thenRefused('check');
  });

  it('runs under the policies that it names', () => {
    const other = { id: 'looser', version: 1 };
    const facts = { ...known, partnership: known.partnership && { ...known.partnership, policy: other } };
    given(own, facts)
      .when({ ...begun[0], policy: other })
      .thenRefused('policy-of-model');
  });

  it('is met by measure where it measures, in whatever phase', () => {
    given(own, known, ...begun, reality, draftedBy('ben'), { type: 'phase.finished', by: 'ben' }, measured(80))
      .when({ type: 'cycle.closed', by: 'ben', outcome: 'met' })
      .thenRefused('check')
      .when({ type: 'goal.agreed', by: 'ben', item: 'goal' })
      .when({ type: 'cycle.closed', by: 'ben', outcome: 'met' })
      .thenState('closed.met');
  });

  it('lets a phase be called what a language has names for', () => {
    const odd = cycleOf({
      ...impactModel,
      name: 'odd',
      order: 'free',
      start: 'constructor',
      phases: { constructor: { title: 'Build', work: [] } },
      anytime: ['session.held'],
      review: {} as never,
    });
    given(odd, known, { ...begun[0], model: { name: 'odd', version: 1 } })
      .when(accepted('ben'))
      .thenState('active.constructor')
      .when({ type: 'cycle.paused', by: 'ben' })
      .when({ type: 'cycle.resumed', by: 'ben' })
      .thenState('active.constructor');
  });
});

describe('a model that cannot be right is refused, and the place is named', () => {
  const { phases } = impactModel;
  const wrong = (change: Partial<Model>) => () => cycleOf({ ...(impactModel as unknown as Model), ...change });
  const at = (where: string) => expect.objectContaining({ code: 'process/definition', details: expect.objectContaining({ where }) });

  it.each<[string, string, Partial<Model>]>([
    ['a start that is no phase', 'start', { start: 'enroll' }],
    ['a start that every object has', 'start', { start: 'toString' }],
    ['a next phase that there is not', 'phases.learn', { phases: { ...phases, learn: { ...phases.learn, next: 'enroll' } } }],
    ['a phase to go back to that there is not', 'phases.learn', { phases: { ...phases, learn: { ...phases.learn, back: 'enroll' } } }],
    [
      'what is to be left, without where it leads',
      'phases.improve',
      { phases: { ...phases, improve: { ...phases.improve, leave: ['has-data'] } } },
    ],
    ['a next phase in free order', 'phases.identify', { order: 'free' }],
    ['work both of a phase and of any time', 'phases.improve', { anytime: [...impactModel.anytime, 'review.held'] }],
    [
      'a review in a phase that leads nowhere',
      'phases.look',
      { start: 'look', phases: { look: { title: 'Look', work: ['review.held'] } }, review: undefined as never },
    ],
    [
      'a review at any time that leads nowhere',
      'anytime',
      { start: 'look', phases: { look: { title: 'Look', work: [] } }, anytime: ['review.held'], review: undefined as never },
    ],
    [
      'a decision that leads to no phase',
      'states.active.improve.on.review.held',
      { review: { ...impactModel.review, extend: 'enroll' } as never },
    ],
    ['a phase that nothing leads to', 'phases.enroll', { phases: { ...phases, enroll: { title: 'Enroll', work: [] } } }],
    ['a name that is no word', 'kind', { name: 'Impact.2' }],
    [
      'a phase with a name that is no word',
      'states.active.Look',
      { start: 'Look', phases: { Look: { title: 'Look', work: [] } }, review: undefined as never, order: 'free', anytime: [] },
    ],
  ])('%s', (_what, where, change) => {
    expect(wrong(change)).toThrow(at(where));
  });
});
