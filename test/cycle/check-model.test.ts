import { describe, expect, it } from 'vitest';
import { checkModel } from '../../src/cycle/check-model';
import { cycleOf } from '../../src/cycle/cycle-of';
import type { Model } from '../../src/cycle/model';
import { growModel } from '../../src/cycle/models/grow';
import { impactModel } from '../../src/cycle/models/impact';
import { askedOfGoal, madeBy } from '../../src/cycle/work/made-by';
import { cycleWork } from '../../src/cycle/work/work';
import { workRules } from '../../src/cycle/work/work-rules';
import { acme, walkModel } from './acme';

/** Look, then try, then look back. */
const sound: Model = {
  name: 'sound',
  version: 1,
  title: 'Sound',
  order: 'strict',
  goals: { about: ['students'], atOnce: 1 },
  policies: ['strict'],
  start: 'look',
  phases: {
    look: { title: 'Look', work: ['goal.agreed'], leave: ['has-reality', 'has-agreed-goal'], next: 'try' },
    try: {
      title: 'Try',
      work: ['strategy.chosen', 'implementation.planned'],
      leave: ['has-implementation-date'],
      next: 'back',
      back: 'look',
    },
    back: { title: 'Look back', work: ['commitment.made'], back: 'try' },
  },
  anytime: ['session.held', 'reality.recorded', 'goal.drafted', 'implementation.done'],
  needs: { 'goal.agreed': ['has-reality', 'goals-at-once'] },
  closing: ['has-commitment'],
  sources: [],
};

const look = { title: 'Look', work: [] };
const refused = (model: object) => {
  try {
    checkModel(model as Model);
  } catch (error) {
    const { code, details, message } = error as { code: string; details: { where: string }; message: string };
    return [code, details.where, message];
  }
  return undefined;
};

describe('a model that can be followed to its end', () => {
  it.each([
    ['a sound one', sound],
    ['the Impact Cycle', impactModel],
    ['GROW', growModel],
    ['one with own parts', walkModel],
  ])('%s is taken', (_, model) => {
    expect(refused(model)).toBeUndefined();
  });

  it('what one phase makes opens the one before, after going back', () => {
    const phases = {
      ...sound.phases,
      look: { ...look, work: ['goal.agreed'], next: 'try' },
      try: { ...sound.phases.try, back: 'look' },
      back: { ...sound.phases.back, work: ['commitment.made', 'reality.recorded'] },
    };
    const anytime = ['session.held', 'goal.drafted', 'implementation.done'];
    const needs = { 'commitment.made': ['has-reality'] };
    expect(refused({ ...sound, phases, anytime, needs })).toBeUndefined();
  });

  it('either of two ways to meet a rule is enough', () => {
    const review = Object.fromEntries(Object.keys(impactModel.review ?? {}).map((decision) => [decision, 'look']));
    const { back } = sound.phases;
    const phases = { ...sound.phases, back: { ...back, work: ['commitment.made', 'review.held'] } };
    expect(refused({ ...sound, review, phases, needs: { 'review.held': ['has-data'] } })).toBeUndefined();
    const anytime = ['reality.recorded', 'goal.drafted', 'measurement.recorded'];
    expect(refused({ ...sound, review, phases, anytime, needs: { 'review.held': ['has-data'] } })).toBeUndefined();
    expect(refused({ ...sound, review, phases, anytime: anytime.slice(0, 2), needs: { 'review.held': ['has-data'] } })?.[1]).toBe(
      'needs.review.held',
    );
  });
});

describe('a model that nobody could follow is refused, and the phase or the rule is named', () => {
  it.each<[string, object, string, string]>([
    [
      'a phase that cannot be left: nothing makes what it asks for',
      { anytime: ['goal.drafted'], needs: {} },
      'phases.look',
      'phases.look: expected reality.recorded, without which nobody can meet has-reality.',
    ],
    [
      'what it asks for is made only after it',
      {
        phases: { ...sound.phases, back: { ...sound.phases.back, work: ['commitment.made', 'reality.recorded'] } },
        anytime: ['goal.drafted'],
        needs: {},
      },
      'phases.look',
      'phases.look: expected reality.recorded, without which nobody can meet has-reality.',
    ],
    [
      'an artifact that no phase lets anyone make',
      {
        phases: {
          ...sound.phases,
          try: {
            ...sound.phases.try,
            work: ['strategy.chosen', 'implementation.planned', 'modeling.planned'],
            leave: ['has-seen-modeling'],
          },
        },
      },
      'phases.try',
      'phases.try: expected goal.agreed and strategy.chosen and modeling.done, without which nobody can meet has-seen-modeling.',
    ],
    [
      'a need that nothing can meet',
      {
        needs: { 'goal.agreed': ['has-commitment'] },
        phases: { look: { ...look, work: ['goal.agreed'] } },
        anytime: ['goal.drafted'],
        closing: [],
      },
      'needs.goal.agreed',
      'needs.goal.agreed: expected commitment.made, without which nobody can meet has-commitment.',
    ],
    [
      'needs that wait for each other',
      { needs: { 'goal.agreed': ['has-reality'], 'reality.recorded': ['has-agreed-goal'] } },
      'needs.goal.agreed',
      'needs.goal.agreed: expected reality.recorded, without which nobody can meet has-reality.',
    ],
    [
      'an end that nobody can come to',
      { closing: ['has-commitment'], phases: { look }, anytime: ['session.held'], needs: {} },
      'closing',
      'closing: expected commitment.made, without which nobody can meet has-commitment.',
    ],
    [
      'a rule about a goal where there is none',
      { closing: ['has-data'] },
      'closing',
      'closing: expected has-data where work is about one of goals, of which it is asked.',
    ],
    [
      'a rule about a goal before work that is about none',
      { needs: { 'commitment.made': ['has-data'] } },
      'needs.commitment.made',
      'needs.commitment.made: expected has-data where work is about one of goals, of which it is asked.',
    ],
    [
      'work on what no work of the model makes, by a rule of every model',
      { anytime: ['goal.drafted', 'checklist.agreed'], phases: { look }, closing: [], needs: {} },
      'anytime',
      'anytime: expected strategy.chosen, without which nobody can meet has-chosen.',
    ],
    [
      'work on an item that nobody can make',
      { anytime: [...sound.anytime, 'commitment.settled'], phases: { look: { ...look, work: ['goal.agreed'] } }, closing: [], needs: {} },
      'anytime',
      'anytime: expected work that makes implementations, without which nobody can ask for implementation.done.',
    ],
    [
      'work twice in a phase',
      { phases: { look: { ...look, work: ['note.taken', 'goal.agreed', 'note.taken'] } }, closing: [] },
      'phases.look',
      'phases.look: expected note.taken once, found it twice.',
    ],
    [
      'work twice at any time',
      { anytime: ['session.held', 'session.held'], phases: { look }, closing: [] },
      'anytime',
      'anytime: expected session.held once, found it twice.',
    ],
    [
      'work that there is not',
      { anytime: ['teacher.rated'], phases: { look } },
      'anytime',
      'anytime: expected work of the library or of its own parts, found teacher.rated.',
    ],
    ['no policy', { policies: [] }, 'policies', 'policies: expected a policy that it may run under, found none.'],
    [
      'a supervisory model that calls itself confidential',
      { title: 'Confidential coaching', policies: ['strict', 'supervisory'] },
      'title',
      'title: expected no promise of confidentiality where it may run under supervisory, which is not known to keep it.',
    ],
    [
      'a phase that nothing leads to',
      { phases: { ...sound.phases, enroll: { title: 'Enroll', work: [] } } },
      'phases.enroll',
      'phases.enroll: expected a way there, found none.',
    ],
  ])('%s', (_, change, where, message) => {
    expect(refused({ ...sound, ...change })).toEqual(['process/definition', where, message]);
  });

  it('a review that nobody can hold leads nowhere', () => {
    const review = Object.fromEntries(Object.keys(impactModel.review ?? {}).map((decision) => [decision, 'back']));
    const phases = { look: { ...look, work: ['review.held'] }, back: { title: 'Look back', work: [] } };
    expect(refused({ ...sound, review, phases, anytime: [], needs: {}, closing: [] })?.[2]).toBe(
      'phases.look: expected work that makes goals, without which nobody can ask for review.held.',
    );
  });

  it('a rule of one’s own says what makes it', () => {
    const phases = { focus: { title: 'Focus', work: [], leave: ['acme.has-focus'], next: 'walk' }, walk: walkModel.phases.walk };
    expect(refused({ ...walkModel, phases })?.[2]).toBe(
      'phases.focus: expected acme.focus-chosen, without which nobody can meet acme.has-focus.',
    );
    const rules = { ...acme.rules, 'acme.has-focus': { reads: [], test: () => undefined } };
    expect(refused({ ...walkModel, phases, parts: [{ ...acme, rules }] })).toBeUndefined();
  });

  it('a strict model may promise what its policy keeps', () => {
    expect(refused({ ...sound, title: 'Confidential coaching' })).toBeUndefined();
  });

  it('a title may say that there is no confidence', () => {
    expect(refused({ ...sound, title: 'Supervision, not confidential', policies: ['supervisory'] })).toBeUndefined();
  });

  it('it is cycleOf that asks', () => {
    const unmet: Model = { ...sound, phases: { ...sound.phases, back: { title: 'Look back', work: [] } } };
    expect(() => cycleOf(unmet)).toThrow('nobody can meet has-commitment');
  });
});

describe('what makes that a rule can be met', () => {
  it('is work, and is told of rules that there are', () => {
    const rules = Object.keys(workRules(impactModel));
    for (const rule of [...Object.keys(madeBy), ...askedOfGoal]) expect(rules).toContain(rule);
    for (const work of Object.values(madeBy).flat(2)) expect(Object.keys(cycleWork)).toContain(work);
  });
});
