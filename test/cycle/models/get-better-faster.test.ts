import { describe, expect, it } from 'vitest';
import { cycleOf } from '../../../src/cycle/cycle-of';
import { type GetBetterFasterEvent, getBetterFaster, getBetterFasterModel } from '../../../src/cycle/models/get-better-faster';
import { actionSteps } from '../../../src/cycle/parts/action-steps';
import { makeCalendar } from '../../../src/people/school-calendar';
import { supervisory } from '../../../src/privacy/policies/supervisory';
import { deadlines } from '../../../src/process/deadlines';
import { allSeeing } from '../../../src/testing/all-seeing';
import { given } from '../../../src/testing/given';
import { factsOf } from '../../process/coached';
import { supervised } from '../../process/cycles-on-the-way';
import { accepted, finishedBy, known, proposed, type ToldOfCycle, teamKnown } from '../impact-story';

const underSupervisory = { ...proposed('get-better-faster'), policy: { id: 'supervisory', version: 1 } } as const;
const visit = (id: string, observeOn = '2026-09-14') => ({ id, type: 'visit.planned', by: 'cho', observeOn }) as const;
const observed = (item: string) => ({ type: 'practice.observed', by: 'cho', item, seen: 'Directions took three minutes.' }) as const;
const drafted = (id = 'step', byWhen = '2026-09-21') =>
  ({ id, type: 'step.drafted', by: 'cho', what: 'Give directions in one sentence.', how: 'Say it, wait, look.', byWhen }) as const;
const named = (item = 'step') => ({ type: 'step.named', by: 'ben', item }) as const;
const practiced = { type: 'step.practiced', by: 'cho', item: 'step', rounds: 4 } as const;
const mastered = { type: 'step.mastered', by: 'cho', item: 'step' } as const;
const ahead = { type: 'commitment.made', by: 'ben', text: 'Script it into Monday’s lesson.', who: 'ben', byWhen: '2026-09-21' } as const;

const begun: readonly ToldOfCycle<GetBetterFasterEvent>[] = [underSupervisory, accepted('ben')];
const inName: readonly ToldOfCycle<GetBetterFasterEvent>[] = [...begun, visit('visit'), observed('visit'), finishedBy('cho')];
const inDo: readonly ToldOfCycle<GetBetterFasterEvent>[] = [...inName, drafted(), named(), finishedBy('cho')];

const facts = supervised(known);
const told = (...events: readonly ToldOfCycle<GetBetterFasterEvent>[]) => given(getBetterFaster, facts, ...events);

describe('Get Better Faster', () => {
  it('goes round from an observation through one step to the next observation', () => {
    expect(told(...begun).state.state).toBe('active.observe');
    expect(told(...inName).state.state).toBe('active.name');
    told(...inDo, practiced, visit('next', '2026-09-21'))
      .when(finishedBy('cho'))
      .thenState('active.observe')
      .when(observed('next'))
      .when(mastered)
      .thenRecord({ actionSteps: [{ stage: 'mastered' }] })
      .when(finishedBy('cho'))
      .thenState('active.name');
  });

  it('runs under the policy supervisory and no other', () => {
    given(getBetterFaster, known).when(proposed('get-better-faster')).thenRefused('policy-of-model');
    expect(getBetterFasterModel.policies).toEqual(['supervisory']);
  });

  it('is never called confidential', () => {
    expect(supervisory.confidential).toBe(false);
    expect(JSON.stringify([getBetterFasterModel, supervisory.title])).not.toMatch(/confidential/i);
  });

  it('goes from what was seen in class', () => {
    told(...begun)
      .when(finishedBy('cho'))
      .thenRefused('observed-since-step');
    told(...inDo, practiced, visit('next'), finishedBy('cho'))
      .when(finishedBy('cho'))
      .thenRefused('observed-since-step');
  });

  it('has a step that the teacher names', () => {
    told(...inName, drafted())
      .when(finishedBy('cho'))
      .thenRefused('has-action-step')
      .when({ ...named(), by: 'cho' })
      .thenRefused('not-your-turn')
      .when(named())
      .thenRecord({ actionSteps: [{ stage: 'named', owner: 'ben' }] });
  });

  it('has one step at a time', () => {
    told(...inName, drafted(), named(), drafted('second'))
      .when(named('second'))
      .thenRefused('steps-at-once')
      .when({ type: 'step.set-aside', by: 'ben', item: 'step' })
      .when(named('second'))
      .thenRecord({ actionSteps: [{ stage: 'set-aside' }, { stage: 'named' }] });
  });

  it('has as many steps as a program says', () => {
    const two = cycleOf({ ...getBetterFasterModel, parts: [actionSteps({ atOnce: 2, withinDays: 7 })] });
    given(two, facts, ...inName, drafted(), named(), drafted('second'), drafted('third'))
      .when(named('second'))
      .thenRecord({ actionSteps: [{ stage: 'named' }, { stage: 'named' }, { stage: 'drafted' }] })
      .when(named('third'))
      .thenRefused('steps-at-once');
  });

  it('has a step that is done within a week', () => {
    told(...inName, drafted('long', '2026-09-23'), drafted('short', '2026-09-21'))
      .when(named('long'))
      .thenRefused('bite-size')
      .when(named('short'))
      .thenRecord({ actionSteps: [{ stage: 'drafted' }, { stage: 'named' }] });
  });

  it('gives a step the days that a program says', () => {
    const twoWeeks = cycleOf({ ...getBetterFasterModel, parts: [actionSteps({ atOnce: 1, withinDays: 14 })] });
    given(twoWeeks, facts, ...inName, drafted('long', '2026-09-28'))
      .when(named('long'))
      .thenRecord({ actionSteps: [{ stage: 'named' }] });
  });

  it('has a step that is practiced once at least', () => {
    told(...inDo, visit('next'))
      .when(finishedBy('cho'))
      .thenRefused('step-practiced')
      .when(practiced)
      .thenRecord({ rehearsals: [{ step: 'step', rounds: 4 }], actionSteps: [{ stage: 'practiced' }] })
      .when({ ...practiced, rounds: 2 })
      .thenRecord({ rehearsals: [{}, { rounds: 2 }] })
      .when(finishedBy('cho'))
      .thenState('active.observe');
  });

  it('names the step and the next observation as due on their days', () => {
    const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
    if (!made.ok) throw new Error(made.message);
    const { state } = told(...inDo, visit('next', '2026-09-22'));
    expect(deadlines(getBetterFaster, state, allSeeing('ben', 'teacher', '2026-09-14T08:30:00Z'), made.calendar)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ of: 'actionSteps', item: 'step', dueOn: '2026-09-21' }),
        expect.objectContaining({ of: 'visits', item: 'next', dueOn: '2026-09-22' }),
      ]),
    );
  });

  it('has a date to follow up', () => {
    told(...inDo, practiced)
      .when(finishedBy('cho'))
      .thenRefused('has-follow-up-date')
      .when(visit('next', '2026-09-21'))
      .when(finishedBy('cho'))
      .thenState('active.observe');
  });

  it('practices and plans ahead in either order', () => {
    for (const order of [
      [practiced, ahead],
      [ahead, practiced],
    ] as const)
      told(...inDo, ...order, visit('next'))
        .when(finishedBy('cho'))
        .thenState('active.observe');
  });

  it('calls a step mastered that was practiced and then seen in class', () => {
    told(...inDo)
      .when(mastered)
      .thenRefused('wrong-stage')
      .when(practiced)
      .when(mastered)
      .thenRefused('step-seen')
      .when(visit('next'))
      .when(observed('next'))
      .when(mastered)
      .thenRecord({ actionSteps: [{ stage: 'mastered' }] });
  });

  it('is not mastered by what was seen before it was practiced', () => {
    told(...inDo, visit('between'), observed('between'), practiced)
      .when(mastered)
      .thenRefused('step-seen');
  });

  it('of a team is mastered by what was seen of that teacher, and followed up with that teacher', () => {
    const team = supervised(teamKnown);
    const asked = { ...underSupervisory, teachers: ['ben', 'dan'] };
    const of = (owner: string, id: string) => ({ ...visit(id, '2026-09-21'), owner });
    const inDoOfBen = given(
      getBetterFaster,
      team,
      asked,
      accepted('ben'),
      accepted('dan'),
      of('ben', 'first'),
      observed('first'),
      finishedBy('cho'),
      { ...drafted(), owner: 'ben' },
      named(),
      finishedBy('cho'),
      practiced,
      of('dan', 'to-dan'),
    );
    inDoOfBen.when(finishedBy('cho')).thenRefused('has-follow-up-date');
    inDoOfBen.when(observed('to-dan')).when(mastered).thenRefused('step-seen');
  });

  it('follows up on a day still to come', () => {
    told(...inDo, practiced, visit('past', '2026-09-07'))
      .when(finishedBy('cho'))
      .thenRefused('has-follow-up-date');
  });

  it('keeps what was praised and which gap was found', () => {
    told(...inName)
      .when({ type: 'six-steps.held', by: 'cho', praise: 'Everyone had a pencil.', gap: 'Directions in three parts.', probeMinutes: 5 })
      .thenRecord({ sixSteps: [{ probeMinutes: 5, owner: 'ben' }] });
  });

  it('makes a step smaller where it was not mastered', () => {
    told(...inDo, practiced, visit('next'), finishedBy('cho'), observed('next'), finishedBy('cho'))
      .when(drafted('smaller'))
      .when(named('smaller'))
      .thenRefused('steps-at-once')
      .when({ type: 'step.set-aside', by: 'cho', item: 'step' })
      .when(named('smaller'))
      .thenState('active.name');
  });

  it('goes on where the coach evaluates, for the policy keeps nothing apart', () => {
    const { partnership } = factsOf(['ben']);
    expect(facts).toEqual({ partnership: { ...partnership, policy: { id: 'supervisory', version: 1 } }, coachEvaluates: false });
    told(...inDo)
      .when(practiced)
      .thenState('active.do');
  });
});
