import { describe, expect, it, test } from 'vitest';
import { modelingModes } from '../../../src/cycle/items/learning';
import { type ReviewDecision, reviewDecisions } from '../../../src/cycle/items/review';
import { impact } from '../../../src/cycle/models/impact';
import type { Viewer } from '../../../src/labels/labelled';
import { makeCalendar } from '../../../src/people/school-calendar';
import { viewFor } from '../../../src/privacy/view-for';
import { conflicts } from '../../../src/process/conflicts';
import { deadlines } from '../../../src/process/deadlines';
import { nextSteps } from '../../../src/process/next-steps';
import { restsOn } from '../../../src/process/rests-on';
import { given } from '../../../src/testing/given';
import { factsOf } from '../../process/coached';
import { ben, cho, dan, eve, pia, stranger } from '../../process/evidence';
import {
  accepted,
  agreedBy,
  begun,
  chosenBy,
  draftedBy,
  explained,
  finishedBy,
  goalAgreed,
  goalMet,
  halfWay,
  improving,
  known,
  learned,
  learning,
  logOf,
  measured,
  modeled,
  modelingPlanned,
  proposed,
  reality,
  reviewed,
  type ToldOfCycle,
  teamBegun,
  teamImproving,
  teamKnown,
  tried,
  tryPlanned,
} from '../impact-story';

const told = (...events: readonly ToldOfCycle[]) => given(impact, known, ...events);
const ofTeam = (...events: readonly ToldOfCycle[]) => given(impact, teamKnown, ...events);

describe('a cycle begins', () => {
  it('with a proposal, in the words of the partnership, and with the yes of the teacher', () => {
    given(impact, known).when(proposed('impact')).thenState('proposed').when(accepted('ben')).thenState('active.identify');
  });

  it('at the teacher’s wish too, with the yes of the coach', () => {
    given(impact, known)
      .when({ ...proposed('impact'), by: 'ben' })
      .thenState('proposed')
      .when(accepted('cho'))
      .thenState('active.identify');
  });

  it('for a team when each teacher has said yes', () => {
    given(impact, teamKnown, proposed('impact', ['ben', 'dan']))
      .when(accepted('ben'))
      .thenState('proposed')
      .when(accepted('dan'))
      .thenState('active.identify');
  });

  it('for a team that one of them proposes when the others and a coach have said yes', () => {
    given(impact, teamKnown, { ...proposed('impact', ['ben', 'dan']), by: 'ben' })
      .when(accepted('cho'))
      .thenState('proposed')
      .when(accepted('dan'))
      .thenState('active.identify');
  });

  it('with one yes of each: saying it twice does not stand for another', () => {
    given(impact, teamKnown, proposed('impact', ['ben', 'dan']), accepted('ben'))
      .when(accepted('ben'))
      .thenRefused('said-yes-once');
    told(proposed('impact')).when(accepted('cho')).thenRefused('said-yes-once');
  });

  it('not where it is declined, and nobody is asked why', () => {
    told(proposed('impact')).when({ type: 'cycle.declined', by: 'ben' }).thenState('declined');
    told(proposed('impact'))
      .when({ type: 'cycle.declined', by: 'ben', reason: 'no time' } as never)
      .thenRefused('payload');
  });

  it('not by somebody outside of it', () => {
    given(impact, known)
      .when({ ...proposed('impact'), by: 'pia' })
      .thenRefused('not-open-to-you');
    told(proposed('impact')).when(accepted('pia')).thenRefused('not-open-to-you');
  });
});

describe('identify: a goal', () => {
  it('is drafted at any time, by the teacher or the coach', () => {
    const draft = draftedBy('cho', 'other');
    for (const story of [begun, learning, improving])
      told(...story)
        .when(draft)
        .thenRecord({});
    told(...begun)
      .when(draftedBy('ben'))
      .thenRecord({ goals: [{ stage: 'drafted', owner: 'ben', by: 'ben' }] });
  });

  it('is agreed on a picture of reality', () => {
    told(...begun, draftedBy('ben'))
      .when(agreedBy('ben'))
      .thenRefused('has-reality')
      .when(reality)
      .when(agreedBy('ben'))
      .thenRecord({ goals: [{ stage: 'agreed' }] });
  });

  it('is the teacher’s to agree, whoever drafted it', () => {
    told(...begun, reality, draftedBy('cho'))
      .when(agreedBy('cho'))
      .thenRefused('not-your-turn')
      .when(agreedBy('ben'))
      .thenRecord({ goals: [{ stage: 'agreed', by: 'cho' }] });
  });

  it('is about students', () => {
    const { refusals } = told(...begun, reality, { ...draftedBy('ben'), about: 'practice' })
      .when(agreedBy('ben'))
      .thenRefused('goal-fits-model');
    expect(refusals[0]).toMatchObject({
      message: 'A goal of The Impact Cycle is about students: found one about practice.',
      parameters: { expected: 'students', found: 'practice' },
    });
  });

  it('is one at a time: the next waits until it is met or set aside', () => {
    told(...goalAgreed, draftedBy('ben', 'second'))
      .when(agreedBy('ben', 'second'))
      .thenRefused('goals-at-once')
      .when({ type: 'goal.set-aside', by: 'ben', item: 'goal' })
      .when(agreedBy('ben', 'second'))
      .thenRecord({ goals: [{ stage: 'set-aside' }, { stage: 'agreed' }] });
  });

  it('has a target that its numbers can reach', () => {
    told(...begun)
      .when({ ...draftedBy('ben'), target: { kind: 'increase', baseline: 75, target: 35 } })
      .thenRefused('check');
  });

  it('is not agreed in another phase', () => {
    told(...learning, draftedBy('ben', 'second'))
      .when(agreedBy('ben', 'second'))
      .thenRefused('wrong-state');
  });

  it('is set aside by the teacher alone', () => {
    told(...goalAgreed)
      .when({ type: 'goal.set-aside', by: 'cho', item: 'goal' })
      .thenRefused('not-your-turn');
  });
});

describe('identify: a strategy', () => {
  it('comes after the goal', () => {
    told(...begun, reality, draftedBy('ben'))
      .when(chosenBy('ben'))
      .thenRefused('has-agreed-goal');
  });

  it('is the teacher’s choice', () => {
    told(...goalAgreed)
      .when(chosenBy('cho'))
      .thenRefused('not-your-turn')
      .when(chosenBy('ben'))
      .thenRecord({ strategies: [{ goal: 'goal', by: 'ben' }] });
  });

  it('is for a goal of this cycle', () => {
    told(...goalAgreed)
      .when(chosenBy('ben', 'elsewhere'))
      .thenRefused('check');
  });

  it('has a higher version where it is chosen again', () => {
    told(...goalAgreed, chosenBy('ben'))
      .when({ ...chosenBy('ben'), id: 'again' })
      .thenRefused('check')
      .when({ ...chosenBy('ben'), id: 'again', version: 2 })
      .thenRecord({ strategies: [{ version: 1 }, { version: 2 }] });
  });

  it('and a goal are what Identify is left with', () => {
    told(...begun)
      .when(finishedBy('cho'))
      .thenRefused('has-agreed-goal')
      .thenRefused('has-strategy');
    told(...goalAgreed)
      .when(finishedBy('ben'))
      .thenRefused('has-strategy');
    told(...goalAgreed, chosenBy('ben'))
      .when(finishedBy('cho'))
      .thenState('active.learn');
  });
});

describe('learn', () => {
  it('is left with a checklist, a modeling that was seen, and a date', () => {
    told(...learning)
      .when(finishedBy('ben'))
      .thenRefused('has-checklist')
      .thenRefused('has-seen-modeling')
      .thenRefused('has-implementation-date')
      .when(explained)
      .when(modelingPlanned)
      .when(finishedBy('ben'))
      .thenRefused('has-seen-modeling')
      .when(modeled)
      .when(finishedBy('ben'))
      .thenRefused('has-implementation-date')
      .when(tryPlanned)
      .when(finishedBy('ben'))
      .thenState('active.improve');
  });

  it('takes the checklist that the strategy came with', () => {
    const withSteps = { ...chosenBy('ben'), checklist: [{ key: 'pose', text: 'Pose one question.' }] };
    told(...goalAgreed, withSteps, finishedBy('ben'), modelingPlanned, modeled, tryPlanned)
      .when(finishedBy('cho'))
      .thenState('active.improve');
  });

  it('lets the teacher, and nobody else, choose how the strategy is modeled', () => {
    told(...learning)
      .when({ ...modelingPlanned, by: 'cho' })
      .thenRefused('not-your-turn');
  });

  it.each(modelingModes.filter((mode) => mode !== 'other'))('knows modeling by %s', (mode) => {
    told(...learning)
      .when({ ...modelingPlanned, mode })
      .thenRecord({ modelings: [{ mode, stage: 'planned' }] });
  });

  it('knows ways of one’s own, in words', () => {
    told(...learning)
      .when({ ...modelingPlanned, mode: 'other' })
      .thenRefused('check')
      .when({ ...modelingPlanned, mode: 'other', otherwise: 'A recording of my own lesson from last year.' })
      .thenRecord({ modelings: [{ mode: 'other', stage: 'planned' }] });
    told(...learning)
      .when({ ...modelingPlanned, otherwise: 'As well as that.' })
      .thenRefused('check');
  });

  it('keeps what was said of a modeling, and lets the teacher drop one', () => {
    told(...learning, modelingPlanned)
      .when({ ...modeled, words: 'We taught the first ten minutes together.' })
      .thenRecord({ modelings: [{ stage: 'done', words: 'We taught the first ten minutes together.' }] });
    told(...learning, modelingPlanned)
      .when({ type: 'modeling.dropped', by: 'cho', item: 'modeling' })
      .thenRefused('not-your-turn')
      .when({ type: 'modeling.dropped', by: 'ben', item: 'modeling' })
      .thenRecord({ modelings: [{ stage: 'dropped' }] })
      .when(modeled)
      .thenRefused('wrong-stage');
  });

  it('speaks of strategies that were chosen in this cycle', () => {
    told(...learning)
      .when({ ...explained, strategy: 'elsewhere' })
      .thenRefused('check')
      .when({ ...modelingPlanned, strategy: 'elsewhere' })
      .thenRefused('check')
      .when({ ...tryPlanned, strategy: 'elsewhere' })
      .thenRefused('check');
  });

  it('leads back to Identify where the strategy is not the right one', () => {
    told(...learning)
      .when({ type: 'phase.reopened', by: 'ben' })
      .thenState('active.identify');
  });

  it('is not left on a goal that was set aside on the way', () => {
    told(...learned, { type: 'goal.set-aside', by: 'ben', item: 'goal' })
      .when(finishedBy('ben'))
      .thenRefused('has-checklist')
      .when(finishedBy('cho'))
      .thenRefused('has-checklist');
  });
});

describe('improve', () => {
  it('marks the steps of the checklist, each once', () => {
    const marks = [
      { step: 'pose', mark: 'met' },
      { step: 'wait', mark: 'not-met' },
    ] as const;
    told(...improving)
      .when({ ...tried, marks })
      .thenRecord({ implementations: [{ stage: 'done', words: tried.words, marks }] });
    told(...improving)
      .when({ ...tried, marks: [marks[0], marks[0]] })
      .thenRefused('check');
  });

  it('measures a goal in its own unit', () => {
    told(...improving)
      .when({ ...measured(55), value: undefined, reached: 13, of: 24 } as never)
      .thenRefused('check')
      .when(measured(55, 'measured', 'elsewhere'))
      .thenRefused('check')
      .when(measured(55))
      .thenRecord({ measurements: [{ value: 55, goal: 'goal' }] });
  });

  it('reviews progress on data', () => {
    told(...improving)
      .when(reviewed('keep-going'))
      .thenRefused('has-data');
    told(...improving, tried)
      .when(reviewed('keep-going'))
      .thenState('active.improve');
    told(...improving, measured(55))
      .when(reviewed('keep-going'))
      .thenState('active.improve');
  });

  it('is one meeting in four parts: none is left out', () => {
    for (const part of ['direction', 'progress', 'decision', 'nextOn', 'gathers'] as const) {
      const { [part]: _left, ...rest } = reviewed('keep-going');
      told(...halfWay)
        .when(rest as never)
        .thenRefused('payload');
    }
    told(...halfWay)
      .when({ ...reviewed('keep-going'), improvement: 'Ask a second student to go on.' })
      .thenRecord({ reviews: [{ goal: 'goal', direction: 'The goal still matters.', decision: 'keep-going', gathers: 'coach' }] });
  });

  it('is about the agreed goal, not about one that was set aside', () => {
    told(...halfWay, { type: 'goal.set-aside', by: 'ben', item: 'goal' })
      .when(reviewed('keep-going'))
      .thenRefused('wrong-stage');
    told(...halfWay)
      .when({ ...reviewed('keep-going'), item: 'elsewhere' })
      .thenRefused('no-such-item');
  });

  it('comes only after Learn', () => {
    told(...learned, measured(55))
      .when(reviewed('keep-going'))
      .thenRefused('wrong-state');
  });
});

/** Where each decision leads, and what becomes of the goal: Knight's five ways where it is not met, and two where it is. */
const leads = {
  'keep-going': { met: false, state: 'active.improve', stage: 'agreed' },
  'revise-use': { met: false, state: 'active.learn', stage: 'agreed' },
  'change-strategy': { met: false, state: 'active.identify', stage: 'agreed' },
  'change-measure': { met: false, state: 'active.identify', stage: 'set-aside' },
  'change-goal': { met: false, state: 'active.identify', stage: 'set-aside' },
  'new-goal': { met: true, state: 'active.identify', stage: 'met' },
  extend: { met: true, state: 'active.improve', stage: 'agreed' },
} as const satisfies Record<ReviewDecision, object>;

describe('what a review decides', () => {
  test.each(reviewDecisions)('%s leads where it must, and does to the goal what it must', (decision) => {
    const { met, state, stage } = leads[decision];
    told(...(met ? goalMet : halfWay))
      .when(reviewed(decision))
      .thenState(state)
      .thenRecord({ goals: [{ stage }], reviews: [{ decision }] });
  });

  test.each(reviewDecisions)('%s is refused where the goal is on the other side of its target', (decision) => {
    told(...(leads[decision].met ? halfWay : goalMet))
      .when(reviewed(decision))
      .thenRefused('check');
  });

  it('change-strategy demands a new strategy before Learn', () => {
    told(...halfWay, reviewed('change-strategy'))
      .when(finishedBy('ben'))
      .thenRefused('has-strategy')
      .when(chosenBy('ben', 'goal', 'another'))
      .when(finishedBy('ben'))
      .thenState('active.learn')
      .when(finishedBy('ben'))
      .thenRefused('has-checklist');
  });

  it('a new strategy is learned anew: seen modeled, and given a date', () => {
    told(...halfWay, reviewed('change-strategy'), chosenBy('ben', 'goal', 'another'), finishedBy('ben'), {
      ...explained,
      id: 'steps',
      strategy: 'another',
    })
      .when({ ...tryPlanned, id: 'old' })
      .when(finishedBy('ben'))
      .thenRefused('has-seen-modeling')
      .thenRefused('has-implementation-date')
      .when({ ...modelingPlanned, id: 'seen', strategy: 'another' })
      .when({ ...modeled, item: 'seen' })
      .when({ ...tryPlanned, id: 'new', strategy: 'another' })
      .when(finishedBy('ben'))
      .thenState('active.improve');
  });

  it('revise-use keeps the strategy and what was seen of it, and wants a new date', () => {
    told(...halfWay, reviewed('revise-use'))
      .when(finishedBy('ben'))
      .thenRefused('has-implementation-date')
      .when({ ...tryPlanned, id: 'again' })
      .when(finishedBy('ben'))
      .thenState('active.improve');
  });

  it('change-measure and change-goal leave room for another goal', () => {
    for (const decision of ['change-measure', 'change-goal'] as const)
      told(...halfWay, reviewed(decision), { ...draftedBy('ben', 'second'), replaces: 'goal' })
        .when(agreedBy('ben', 'second'))
        .thenRecord({ goals: [{ stage: 'set-aside' }, { stage: 'agreed', replaces: 'goal' }] });
  });

  it('a second goal is not reviewed on the lessons of the first', () => {
    told(
      ...goalMet,
      reviewed('new-goal'),
      draftedBy('ben', 'second'),
      agreedBy('ben', 'second'),
      chosenBy('ben', 'second', 'another'),
      finishedBy('ben'),
      { ...explained, id: 'steps', strategy: 'another' },
      { ...modelingPlanned, id: 'seen', strategy: 'another' },
      { ...modeled, item: 'seen' },
      { ...tryPlanned, id: 'new', strategy: 'another' },
      finishedBy('ben'),
    )
      .when(reviewed('keep-going', 'second', 'next'))
      .thenRefused('has-data')
      .when({ ...tried, item: 'new' })
      .when(reviewed('keep-going', 'second', 'next'))
      .thenState('active.improve');
  });
});

describe('a cycle ends', () => {
  it('met by the goal’s own measure alone', () => {
    told(...halfWay)
      .when({ type: 'cycle.closed', by: 'ben', outcome: 'met' })
      .thenRefused('check');
    told(...goalMet)
      .when({ type: 'cycle.closed', by: 'ben', outcome: 'met' })
      .thenState('closed.met');
  });

  it('met where an earlier goal of it was', () => {
    told(...goalMet, reviewed('new-goal'))
      .when({ type: 'cycle.closed', by: 'ben', outcome: 'met' })
      .thenState('closed.met');
  });

  it('not met by a goal that nobody agreed to', () => {
    told(...begun, draftedBy('ben'), measured(80))
      .when({ type: 'cycle.closed', by: 'ben', outcome: 'met' })
      .thenRefused('check');
  });

  it('as far as the teacher says', () => {
    for (const outcome of ['partly', 'not-met', 'abandoned'] as const)
      told(...halfWay)
        .when({ type: 'cycle.closed', by: 'ben', outcome })
        .thenState(`closed.${outcome}`);
  });

  it('by the coach’s word only as abandoned', () => {
    for (const outcome of ['met', 'partly', 'not-met'] as const)
      told(...goalMet)
        .when({ type: 'cycle.closed', by: 'cho', outcome })
        .thenRefused('check');
    told(...goalMet)
      .when({ type: 'cycle.closed', by: 'cho', outcome: 'abandoned', reason: 'time' })
      .thenState('closed.abandoned');
  });

  it('at any time with the teacher’s withdrawal, without a reason', () => {
    const withdrawn = { type: 'cycle.withdrawn', by: 'ben' } as const;
    for (const story of [begun, learning, improving])
      told(...story)
        .when(withdrawn)
        .thenState('withdrawn');
    told(...improving)
      .when({ ...withdrawn, reason: 'too much' } as never)
      .thenRefused('payload')
      .when({ ...withdrawn, by: 'cho' })
      .thenRefused('not-your-turn');
  });

  it('with its partnership', () => {
    const over = factsOf(['ben'], 'ended');
    for (const story of [[proposed('impact')], begun, improving, [...begun, { type: 'cycle.paused', by: 'ben' } as const]]) {
      const { state } = told(...story);
      expect(conflicts(impact, state, over)).toEqual(['cycle.ended']);
      told(...story)
        .when({ type: 'cycle.ended', by: 'system' }, over)
        .thenState('closed.abandoned');
    }
    told(...improving)
      .when({ type: 'cycle.ended', by: 'system' })
      .thenRefused('partnership-is-over');
  });

  it('and then takes nothing more but corrections', () => {
    const closed = told(...goalMet, { type: 'cycle.closed', by: 'ben', outcome: 'met' });
    for (const event of [reality, draftedBy('ben', 'second'), measured(81, 'late'), reviewed('extend'), finishedBy('ben')])
      closed.when(event).thenRefused('wrong-state');
    closed
      .when({ type: 'item.corrected', by: 'cho', item: 'measured', to: { goal: 'goal', on: '2026-09-14', value: 79 } })
      .thenRecord({ measurements: [{ value: 79 }] });
  });
});

describe('a cycle rests', () => {
  const paused = { type: 'cycle.paused', by: 'ben', until: '2026-10-12' } as const;
  const resumed = { type: 'cycle.resumed', by: 'ben' } as const;

  it('in a pause, and goes on in the phase that it left', () => {
    for (const [story, phase] of [
      [begun, 'active.identify'],
      [learning, 'active.learn'],
      [improving, 'active.improve'],
    ] as const)
      told(...story)
        .when(paused)
        .thenState('paused')
        .when(resumed)
        .thenState(phase)
        .thenRecord({ resumeAt: null });
  });

  it('and what happened is still entered, but nothing is decided', () => {
    told(...halfWay, paused)
      .when(measured(60, 'later'))
      .thenState('paused')
      .when(reviewed('keep-going'))
      .thenRefused('wrong-state');
  });

  it('when the coach becomes an evaluator, until somebody else is', () => {
    const conflict = factsOf(['ben'], 'active', true);
    const { state } = told(...learning);
    expect(conflicts(impact, state, conflict)).toEqual(['cycle.suspended']);
    told(...learning)
      .when(explained, conflict)
      .thenRefused('coach-is-not-evaluator')
      .when({ type: 'cycle.suspended', by: 'system' }, conflict)
      .thenState('suspended')
      .when(resumed, conflict)
      .thenRefused('coach-is-not-evaluator')
      .when(explained)
      .thenRefused('wrong-state')
      .when(resumed)
      .thenState('active.learn');
  });

  it('suspended out of a pause, and goes on where the pause began', () => {
    told(...learning, paused)
      .when({ type: 'cycle.suspended', by: 'system' }, factsOf(['ben'], 'active', true))
      .thenState('suspended')
      .when({ ...resumed, by: 'cho' })
      .thenState('active.learn');
  });

  it('but is not suspended on somebody’s word', () => {
    told(...learning)
      .when({ type: 'cycle.suspended', by: 'system' })
      .thenRefused('coach-is-evaluator')
      .when({ type: 'cycle.suspended', by: 'ben' })
      .thenRefused('not-your-turn');
  });

  it('and a teacher may withdraw while it does', () => {
    told(...learning, paused)
      .when({ type: 'cycle.withdrawn', by: 'ben' })
      .thenState('withdrawn');
    told(...learning)
      .when({ type: 'cycle.suspended', by: 'system' }, factsOf(['ben'], 'active', true))
      .when({ type: 'cycle.withdrawn', by: 'ben' })
      .thenState('withdrawn');
  });

  it('while its partnership does', () => {
    told(...learning)
      .when(explained, factsOf(['ben'], 'suspended'))
      .thenRefused('in-partnership');
  });
});

describe('a team', () => {
  it('goes on when a colleague leaves, and ends with the last', () => {
    ofTeam(...teamBegun)
      .when({ type: 'cycle.withdrawn', by: 'dan' })
      .thenRefused('only-teacher')
      .when({ type: 'teacher.left', by: 'dan' })
      .thenState('active.identify')
      .thenRecord({ teachers: ['ben'] })
      .when({ type: 'teacher.left', by: 'dan' })
      .thenRefused('not-open-to-you')
      .when({ type: 'teacher.left', by: 'ben' })
      .thenRefused('has-colleagues')
      .when({ type: 'cycle.withdrawn', by: 'ben' })
      .thenState('withdrawn');
  });

  it('has a goal of each teacher, and nobody agrees to a colleague’s', () => {
    ofTeam(...teamBegun, { ...reality, owner: 'team' }, draftedBy('ben'), draftedBy('dan', 'of-dan'))
      .when(agreedBy('dan', 'goal'))
      .thenRefused('no-such-item')
      .when(agreedBy('ben', 'goal'))
      .when(agreedBy('dan', 'of-dan'))
      .thenRecord({
        goals: [
          { owner: 'ben', stage: 'agreed' },
          { owner: 'dan', stage: 'agreed' },
        ],
      });
  });

  it('agrees on one’s own picture of reality or the team’s, never on a colleague’s', () => {
    ofTeam(...teamBegun, { ...reality, owner: 'ben' }, draftedBy('dan', 'of-dan'))
      .when(agreedBy('dan', 'of-dan'))
      .thenRefused('has-reality');
  });

  it('chooses no strategy for a colleague’s goal', () => {
    ofTeam(...teamBegun, reality, draftedBy('ben'), agreedBy('ben'), draftedBy('dan', 'of-dan'), agreedBy('dan', 'of-dan'))
      .when(chosenBy('dan', 'goal'))
      .thenRefused('check');
  });

  it('closes as met by the goal of who closes it', () => {
    ofTeam(...teamBegun, reality, draftedBy('ben'), agreedBy('ben'), draftedBy('dan', 'of-dan'), agreedBy('dan', 'of-dan'), {
      ...measured(80),
      owner: 'ben',
    })
      .when({ type: 'cycle.closed', by: 'dan', outcome: 'met' })
      .thenRefused('check')
      .when({ type: 'cycle.closed', by: 'ben', outcome: 'met' })
      .thenState('closed.met');
  });
});

describe('a colleague in the team', () => {
  const both: readonly ToldOfCycle[] = [...teamImproving, { ...measured(55, 'measured', 'of-dan'), owner: 'dan' }];
  const seenBy = (viewer: typeof ben, ...events: readonly ToldOfCycle[]) => viewFor(impact, ofTeam(...both, ...events).state, viewer).data;

  it('does not learn what a review of another’s goal decided, only where the cycle went', () => {
    const [strategy, measure] = (['change-strategy', 'change-measure'] as const).map((decision) =>
      seenBy(ben, { ...reviewed(decision, 'of-dan'), by: 'dan' }),
    );
    expect(strategy).toEqual(measure);
    expect(strategy).toMatchObject({ state: 'active.identify' });
  });

  it('does not learn that another chose a strategy', () => {
    const changed = { ...reviewed('change-strategy', 'of-dan'), by: 'dan' };
    expect(seenBy(ben, changed, chosenBy('dan', 'of-dan', 'another'))).toEqual(seenBy(ben, changed));
  });
});

describe('what happened', () => {
  const visit = { type: 'session.held', by: 'cho', kind: 'visit', minutes: 45, attended: ['ben', 'cho'] } as const;

  it('is entered late, although the phase has moved on', () => {
    told(...improving)
      .when({ ...visit, at: '2026-09-14T08:02:30Z', recordedAt: '2026-09-20T08:00:00Z' })
      .thenState('active.improve')
      .thenRecord({ sessions: [{ at: '2026-09-14T08:02:30Z', minutes: 45 }] });
  });

  it('is entered within two weeks, and not after', () => {
    const entered = (recordedAt: string) => told(...improving).when({ ...visit, at: '2026-09-14T09:00:00Z', recordedAt });
    entered('2026-09-28T09:00:00Z').thenState('active.improve');
    entered('2026-09-28T09:00:00.001Z').thenRefused('entered-too-late');
    entered('2026-09-14T08:59:59Z').thenRefused('in-the-future');
  });

  it('over the turn of the year too', () => {
    told(...improving)
      .when({ ...visit, at: '2026-12-31T23:59:59Z', recordedAt: '2027-01-14T23:59:59Z' })
      .thenRecord({ sessions: [{ at: '2026-12-31T23:59:59Z' }] });
  });

  it('was with people of this cycle, each counted once', () => {
    told(...begun)
      .when({ ...visit, attended: ['ben', 'pia'] })
      .thenRefused('check');
    told(...begun)
      .when({ ...visit, attended: ['ben', 'ben'] })
      .thenRefused('check');
  });

  it('was with a colleague too who has left since', () => {
    const three = { ...visit, id: 'visit', attended: ['ben', 'dan', 'cho'] };
    const left = { type: 'teacher.left', by: 'dan', at: '2026-09-15T08:00:00Z', recordedAt: '2026-09-15T08:00:00Z' } as const;
    ofTeam(...teamBegun, left)
      .when({ ...three, at: '2026-09-14T09:00:00Z', recordedAt: '2026-09-16T08:00:00Z' })
      .thenRecord({ sessions: [{ attended: ['ben', 'dan', 'cho'] }] });
    ofTeam(...teamBegun, three, left)
      .when({ type: 'item.corrected', by: 'cho', item: 'visit', to: { kind: 'visit', minutes: 50, attended: ['ben', 'dan', 'cho'] } })
      .thenRecord({ sessions: [{ minutes: 50 }] });
  });

  it('an act is not dated back', () => {
    told(...begun, reality, draftedBy('ben'))
      .when({ ...agreedBy('ben'), at: '2026-09-14T08:00:00Z', recordedAt: '2026-09-15T08:00:00Z' })
      .thenRefused('dated-back');
  });

  it('with students is told with their class', () => {
    const ofStudents = [{ student: 's-1', words: 'Explains the pattern.' }];
    told(...begun)
      .when({ ...reality, ofStudents })
      .thenRefused('check')
      .when({ ...reality, ofStudents, class: 'k1' })
      .thenRecord({ realities: [{ class: 'k1' }] });
    const held = { shows: 'students', address: 'app:videos/1' } as const;
    told(...begun)
      .when({ type: 'artifact.added', by: 'ben', kind: 'video', held })
      .thenRefused('check')
      .when({ type: 'artifact.added', by: 'ben', kind: 'video', held, class: 'k1' })
      .thenRecord({ artifacts: [{ kind: 'video', held }] });
  });
});

describe('a correction', () => {
  const struck = { type: 'item.struck', by: 'cho', item: 'reality' } as const;

  it('re-decides nothing: an agreement made on a struck reality stands, and is named', () => {
    const story: readonly ToldOfCycle[] = [...goalAgreed, struck];
    told(...goalAgreed)
      .when(struck)
      .thenState('active.identify')
      .thenRecord({ realities: [], goals: [{ stage: 'agreed' }] });
    expect(restsOn(impact, logOf(story))).toEqual([
      { revision: 5, event: 'g5', type: 'goal.agreed', on: [{ item: 'reality', list: 'realities', since: 'struck' }] },
    ]);
  });

  it('and the next agreement needs a new picture', () => {
    told(...goalAgreed, struck, { type: 'goal.set-aside', by: 'ben', item: 'goal' }, draftedBy('ben', 'second'))
      .when(agreedBy('ben', 'second'))
      .thenRefused('has-reality');
  });

  it('of a measurement by which a goal was met leaves the goal met, and names the review', () => {
    const right = { type: 'item.corrected', by: 'cho', item: 'measured', to: { goal: 'goal', on: '2026-09-14', value: 60 } } as const;
    const story: readonly ToldOfCycle[] = [...goalMet, reviewed('new-goal'), right];
    told(...story)
      .when({ type: 'cycle.closed', by: 'ben', outcome: 'met' })
      .thenState('closed.met');
    const rests = restsOn(impact, logOf(story)).filter((each) => each.type === 'review.held');
    expect(rests.map((each) => each.on)).toEqual([[{ item: 'measured', list: 'measurements', since: 'corrected' }]]);
  });

  it('of a measurement before the review makes the review go by the right number', () => {
    told(...goalMet, { type: 'item.corrected', by: 'cho', item: 'measured', to: { goal: 'goal', on: '2026-09-14', value: 60 } })
      .when(reviewed('new-goal'))
      .thenRefused('check')
      .when(reviewed('keep-going'))
      .thenState('active.improve');
  });

  it('of a review keeps what it decided', () => {
    const { type: _type, by: _by, id: _id, item: _item, ...words } = reviewed('keep-going');
    told(...halfWay, reviewed('keep-going'))
      .when({ type: 'item.corrected', by: 'cho', item: 'review', to: { ...words, decision: 'change-goal' } })
      .thenRefused('payload')
      .when({ type: 'item.corrected', by: 'cho', item: 'review', to: { ...words, progress: 'A third of the way.' } })
      .thenRecord({ reviews: [{ progress: 'A third of the way.', decision: 'keep-going', goal: 'goal' }] });
  });

  it('of a strategy’s earlier version is possible after a later one was chosen', () => {
    const { type: _type, by: _by, id: _id, ...first } = chosenBy('ben');
    told(...goalAgreed, chosenBy('ben'), { ...chosenBy('ben'), id: 'again', version: 2 })
      .when({ type: 'item.corrected', by: 'ben', item: 'strategy', to: { ...first, name: 'Turn, talk, tell' } })
      .thenRecord({ strategies: [{ version: 1, name: 'Turn, talk, tell' }, { version: 2 }] })
      .when({ type: 'item.corrected', by: 'ben', item: 'strategy', to: { ...first, version: 2 } })
      .thenRefused('check');
  });

  it('of the goal that a strategy is for is none: it is struck, and chosen for the other', () => {
    const { type: _type, by: _by, id: _id, ...another } = chosenBy('ben', 'goal', 'another');
    told(...halfWay, reviewed('change-strategy'), draftedBy('ben', 'later'), chosenBy('ben', 'goal', 'another'))
      .when({ type: 'item.corrected', by: 'ben', item: 'another', to: { ...another, goal: 'later' } })
      .thenRefused('payload')
      .when({ type: 'item.struck', by: 'ben', item: 'another' })
      .when(finishedBy('ben'))
      .thenRefused('has-strategy');
  });

  it('strikes a strategy that is in use, and Learn is not left without one', () => {
    told(...learned, { type: 'item.struck', by: 'ben', item: 'strategy' })
      .when(finishedBy('cho'))
      .thenRefused('has-checklist')
      .when({ type: 'phase.reopened', by: 'ben' })
      .thenState('active.identify')
      .when(finishedBy('ben'))
      .thenRefused('has-strategy');
  });

  it('is the author’s alone', () => {
    told(...goalAgreed)
      .when({ ...struck, by: 'ben' })
      .thenRefused('no-such-item');
  });
});

describe('next steps', () => {
  const missing = (story: readonly ToldOfCycle[], viewer: Viewer, type: string) =>
    nextSteps(impact, told(...story).state, known, viewer)
      .filter((step) => step.type === type)
      .map((step) => step.missing.map((refusal) => refusal.rule));

  it('tell the teacher what stands between a draft and an agreement', () => {
    expect(missing([...begun, draftedBy('ben')], ben, 'goal.agreed')).toEqual([['has-reality']]);
    expect(missing([...begun, reality, draftedBy('ben')], ben, 'goal.agreed')).toEqual([[]]);
  });

  it('tell either what a phase is left with', () => {
    expect(missing(learning, ben, 'phase.finished')).toEqual([['has-checklist', 'has-seen-modeling', 'has-implementation-date']]);
    expect(missing(learned, cho, 'phase.finished')).toEqual([[]]);
  });

  it('offer the coach no choice that is the teacher’s', () => {
    const steps = nextSteps(impact, told(...learned).state, known, cho).map((step) => step.type);
    for (const type of ['goal.set-aside', 'modeling.planned', 'modeling.dropped', 'implementation.planned', 'cycle.withdrawn'])
      expect(steps).not.toContain(type);
    expect(steps).toContain('checklist.agreed');
  });

  it('offer a teacher of a team nothing about a colleague’s goal', () => {
    const { state } = ofTeam(...teamBegun, reality, draftedBy('ben'), draftedBy('dan', 'of-dan'));
    const about = (viewer: typeof ben) =>
      nextSteps(impact, state, teamKnown, viewer).flatMap((step) => (step.type === 'goal.agreed' ? [step.item] : []));
    expect([about(ben), about(dan)]).toEqual([['goal'], ['of-dan']]);
  });

  it('offer nobody else anything: a principal, an evaluator, a stranger', () => {
    const { state } = told(...learned);
    for (const viewer of [pia, eve, stranger]) expect(nextSteps(impact, state, known, viewer)).toEqual([]);
  });

  it('offer the author of an item its corrections', () => {
    const { state } = told(...goalAgreed);
    expect(nextSteps(impact, state, known, cho, { item: 'reality' }).map((step) => step.type)).toEqual(['item.corrected', 'item.struck']);
    expect(nextSteps(impact, state, known, ben, { item: 'reality' })).toEqual([]);
  });
});

describe('deadlines', () => {
  // Monday 14 September 2026; no school on the 7th, nor from Wednesday 25 to Friday 27 November.
  const made = makeCalendar({
    timeZone: 'America/Chicago',
    terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }],
    holidays: ['2026-09-07', { from: '2026-11-25', to: '2026-11-27' }],
  });
  if (!made.ok) throw new Error(made.message);
  const { calendar } = made;
  const due = (story: readonly ToldOfCycle[], viewer: Viewer = ben) =>
    deadlines(impact, told(...story).state, viewer, calendar).map((each) => [each.of, each.dueOn]);

  it('count three weeks of school for Identify, two for Learn and for Improve', () => {
    expect(due(begun)).toEqual([['active.identify', '2026-10-05']]);
    expect(due(learning)).toEqual([['active.learn', '2026-09-28']]);
    expect(due([...improving, tried])).toEqual([['active.improve', '2026-09-28']]);
  });

  it('of Improve start again with a review that goes on: due is its next meeting', () => {
    expect(due([...halfWay, reviewed('keep-going')])).toEqual([['active.improve', '2026-10-19']]);
    expect(due([...goalMet, reviewed('extend')])).toEqual([['active.improve', '2026-10-19']]);
    const again = { ...reviewed('keep-going', 'goal', 'again'), nextOn: '2026-11-02' } as const;
    expect(due([...halfWay, reviewed('keep-going'), again])).toEqual([['active.improve', '2026-11-02']]);
    // Another day was meant; and it should not have been there.
    const { type: _type, id: _id, by, item: _item, ...said } = reviewed('keep-going');
    const meant = { type: 'item.corrected', by, item: 'review', to: { ...said, nextOn: '2026-10-26' } } as const;
    expect(due([...halfWay, reviewed('keep-going'), meant])).toEqual([['active.improve', '2026-10-26']]);
    expect(due([...halfWay, reviewed('keep-going'), { type: 'item.struck', by, item: 'review' }])).toEqual([
      ['active.improve', '2026-09-28'],
    ]);
    // What leads back to learning has the time that learning has.
    expect(due([...halfWay, reviewed('revise-use')])).toEqual([['active.learn', '2026-09-28']]);
  });

  it('of Improve stay what they are for a colleague whose goal was not reviewed, and for the coach until all were', () => {
    const dueIn = (viewer: Viewer, ...more: readonly ToldOfCycle[]) =>
      deadlines(impact, given(impact, factsOf(['ben', 'dan']), ...teamImproving, ...more).state, viewer, calendar).map(
        (each) => each.dueOn,
      );
    const ofBen = [measured(55, 'm-ben', 'of-ben'), reviewed('keep-going', 'of-ben', 'r-ben')];
    const ofDan = [measured(55, 'm-dan', 'of-dan'), { ...reviewed('keep-going', 'of-dan', 'r-dan'), nextOn: '2026-10-12' } as const];
    expect([ben, dan, cho].map((viewer) => dueIn(viewer, ...ofBen))).toEqual([['2026-10-19'], ['2026-09-28'], ['2026-09-28']]);
    expect([ben, dan, cho].map((viewer) => dueIn(viewer, ...ofBen, ...ofDan))).toEqual([['2026-10-19'], ['2026-10-12'], ['2026-10-12']]);
  });

  it('say when a modeling and a lesson are planned, until they are done or dropped', () => {
    expect(due([...learning, modelingPlanned, tryPlanned])).toEqual([
      ['modelings', '2026-09-21'],
      ['active.learn', '2026-09-28'],
      ['implementations', '2026-09-28'],
    ]);
    expect(due([...learning, modelingPlanned, { type: 'modeling.dropped', by: 'ben', item: 'modeling' }])).toEqual([
      ['active.learn', '2026-09-28'],
    ]);
  });

  it('say a date beyond the school year as it was planned', () => {
    expect(due([...learning, { ...tryPlanned, on: '2027-01-01' }])).toContainEqual(['implementations', '2027-01-01']);
  });

  it('fall due for nobody who does not see the phase', () => {
    expect(due(learning, pia)).toEqual([]);
    expect(due(learning, eve)).toEqual([]);
  });
});
