import { describe, expect, it } from 'vitest';
import type { CycleFacts } from '../../../src/cycle/cycle';
import { type PracticeBasedEvent, practiceBased } from '../../../src/cycle/models/practice-based';
import { partnership } from '../../../src/partnership/partnership-process';
import { makeCalendar } from '../../../src/people/school-calendar';
import { deadlines } from '../../../src/process/deadlines';
import { given } from '../../../src/testing/given';
import { ben } from '../../process/evidence';
import { accepted, agreedBy, finishedBy, known, proposed, type ToldOfCycle, teamKnown } from '../impact-story';

const assessed = { type: 'needs.assessed', by: 'cho', strengths: 'Calm routines.', needs: 'Praise that says for what.' } as const;
const drafted = {
  id: 'goal',
  type: 'goal.drafted',
  by: 'ben',
  text: 'I name what children did well.',
  about: 'practice',
  measure: 'Times in a lesson',
  unit: 'times',
  target: { kind: 'increase', baseline: 0, target: 3 },
} as const;
const plan = {
  id: 'plan',
  type: 'action-plan.drafted',
  by: 'cho',
  goal: 'goal',
  achievedWhen: 'Three times in every lesson.',
  steps: [{ text: 'Write three sentences on a card.' }],
} as const;
const planAgreed = { type: 'action-plan.agreed', by: 'ben', item: 'plan' } as const;
const visit = { id: 'visit', type: 'visit.planned', by: 'cho', observeOn: '2026-09-21', debriefOn: '2026-09-22' } as const;
const observed = { id: 'seen', type: 'practice.observed', by: 'cho', item: 'visit', seen: 'Twice, with both groups.' } as const;
const fedBack = {
  type: 'feedback.given',
  by: 'cho',
  observation: 'seen',
  supportive: 'You named what two children did.',
  constructive: 'What would help at the start?',
} as const;
const next = { ...visit, id: 'next', observeOn: '2026-10-05', debriefOn: '2026-10-06' } as const;
const measured = (value: number) => ({ type: 'measurement.recorded', by: 'cho', goal: 'goal', on: '2026-09-14', value }) as const;

const begun: readonly ToldOfCycle<PracticeBasedEvent>[] = [proposed('practice-based'), accepted('ben')];
const inPlanning: readonly ToldOfCycle<PracticeBasedEvent>[] = [...begun, assessed, finishedBy('cho')];
const inObserving: readonly ToldOfCycle<PracticeBasedEvent>[] = [
  ...inPlanning,
  drafted,
  agreedBy('ben'),
  plan,
  planAgreed,
  visit,
  finishedBy('cho'),
];
const inReflecting: readonly ToldOfCycle<PracticeBasedEvent>[] = [...inObserving, observed, finishedBy('cho')];

const told = (...events: readonly ToldOfCycle<PracticeBasedEvent>[]) => given(practiceBased, known, ...events);

describe('Practice-Based Coaching', () => {
  it('goes round from planning through observation and reflection to planning', () => {
    expect(told(...begun).state.state).toBe('active.needs');
    expect(told(...inPlanning).state.state).toBe('active.planning');
    expect(told(...inObserving).state.state).toBe('active.observing');
    told(...inReflecting, fedBack, next)
      .when(finishedBy('ben'))
      .thenState('active.planning')
      .when(finishedBy('ben'))
      .thenState('active.observing')
      .when({ ...observed, id: 'seen-again', item: 'next' })
      .when(finishedBy('cho'))
      .thenState('active.reflecting');
  });

  it('begins with strengths and needs', () => {
    told(...begun)
      .when(finishedBy('cho'))
      .thenRefused('has-needs-assessment');
  });

  it('has a goal about practice', () => {
    told(...inPlanning, { ...drafted, about: 'students' })
      .when(agreedBy('ben'))
      .thenRefused('goal-fits-model');
  });

  it('has an action plan that both agree on', () => {
    told(...inPlanning, drafted, agreedBy('ben'), plan)
      .when(finishedBy('cho'))
      .thenRefused('has-agreed-plan')
      .when({ ...planAgreed, by: 'cho' })
      .thenRefused('agreed-by-another')
      .when(planAgreed)
      .when(finishedBy('cho'))
      .thenState('active.observing');
    told(...inPlanning)
      .when(finishedBy('cho'))
      .thenRefused('goal-is-agreed');
  });

  it('takes the format as it is named, or none', () => {
    for (const format of ['expert', 'peer', 'group', 'self'] as const)
      told(...inPlanning, drafted)
        .when({ ...plan, format })
        .thenRecord({ actionPlans: [{ format }] });
  });

  it('observes nothing without an agreed goal', () => {
    told(...inPlanning, visit)
      .when(observed)
      .thenRefused('observation-has-goal')
      .when(drafted)
      .when(observed)
      .thenRefused('observation-has-goal')
      .when(agreedBy('ben'))
      .when(observed)
      .thenRecord({ visits: [{ stage: 'done' }], focusedObservations: [{ visit: 'visit', goals: ['goal'] }] });
  });

  it('observes nothing before the goal was agreed, however late it is entered', () => {
    const late = { recordedAt: '2026-09-18T08:00:00Z' };
    told(...inPlanning, drafted, agreedBy('ben'), visit)
      .when({ ...observed, ...late, at: '2026-09-13T08:00:00Z' })
      .thenRefused('check')
      .when({ ...observed, ...late, at: '2026-09-17T08:00:00Z' })
      .thenRecord({ focusedObservations: [{ goals: ['goal'] }] })
      .when({ type: 'goal.set-aside', by: 'ben', item: 'goal' })
      .when({ type: 'item.corrected', by: 'cho', item: 'seen', to: { seen: 'Once, with one group.' } })
      .thenRecord({ focusedObservations: [{ seen: 'Once, with one group.' }] });
  });

  it('of a team observes a teacher on that teacher’s goal, not on a colleague’s', () => {
    given(
      practiceBased,
      teamKnown,
      proposed('practice-based', ['ben', 'dan']),
      accepted('ben'),
      accepted('dan'),
      { ...assessed, owner: 'team' },
      finishedBy('cho'),
      drafted,
      agreedBy('ben'),
      { ...visit, owner: 'dan' },
    )
      .when(observed)
      .thenRefused('observation-has-goal');
  });

  it('gives no feedback without an observation since the last', () => {
    told(...inObserving)
      .when(finishedBy('cho'))
      .thenRefused('observed-since-feedback');
    told(...inReflecting, fedBack)
      .when(fedBack)
      .thenRefused('observed-since-feedback');
    told(...inReflecting, { type: 'item.struck', by: 'cho', item: 'seen' })
      .when(fedBack)
      .thenRefused('observed-since-feedback');
  });

  it('gives feedback on an observation that is there, once', () => {
    told(...inReflecting, fedBack, next, { ...observed, id: 'seen-again', item: 'next' })
      .when(fedBack)
      .thenRefused('check')
      .when({ ...fedBack, observation: 'nothing' })
      .thenRefused('check')
      .when({ ...fedBack, observation: 'seen-again' })
      .thenRecord({ feedbacks: [{}, { observation: 'seen-again', owner: 'ben' }] });
  });

  it('does not leave reflection without feedback', () => {
    told(...inReflecting, next)
      .when(finishedBy('cho'))
      .thenRefused('has-feedback');
  });

  it('leaves reflection where the observation was struck and the goal set aside: there is nothing to talk about', () => {
    told(...inReflecting, next, { type: 'item.struck', by: 'cho', item: 'seen' }, { type: 'goal.set-aside', by: 'ben', item: 'goal' })
      .when(finishedBy('cho'))
      .thenState('active.planning');
  });

  it('does not leave reflection without the dates of the next observation and of talking about it', () => {
    const { debriefOn: _debriefOn, ...undated } = next;
    told(...inReflecting, fedBack)
      .when(finishedBy('cho'))
      .thenRefused('has-next-dates')
      .when(undated)
      .when(finishedBy('cho'))
      .thenRefused('has-next-dates')
      .when({ ...next, id: 'dated' })
      .when(finishedBy('cho'))
      .thenState('active.planning');
    told(...inReflecting, fedBack, next, { type: 'visit.dropped', by: 'ben', item: 'next' })
      .when(finishedBy('cho'))
      .thenRefused('has-next-dates');
    told(...inReflecting)
      .when({ ...next, debriefOn: '2026-10-04' })
      .thenRefused('check');
  });

  it('counts no dates that are past', () => {
    told(...inReflecting, fedBack, { ...next, observeOn: '2026-09-07', debriefOn: '2026-09-08' })
      .when(finishedBy('cho'))
      .thenRefused('has-next-dates');
  });

  it('does not keep a goal open that is achieved', () => {
    const achieved = { type: 'goal.achieved', by: 'ben', item: 'goal' } as const;
    told(...inReflecting, fedBack, next, measured(2))
      .when(achieved)
      .thenRefused('goal-reached')
      .when(measured(3))
      .when(finishedBy('cho'))
      .thenRefused('achieved-goal-is-closed')
      .when(achieved)
      .thenRecord({ goals: [{ stage: 'met' }] })
      .when(finishedBy('cho'))
      .thenState('active.planning')
      .when({ ...drafted, id: 'second' })
      .when(agreedBy('ben', 'second'))
      .thenRecord({ goals: [{ stage: 'met' }, { stage: 'agreed' }] });
  });

  it('is met where a goal was', () => {
    told(...inReflecting, measured(3), { type: 'goal.achieved', by: 'ben', item: 'goal' })
      .when({ type: 'cycle.closed', by: 'ben', outcome: 'met' })
      .thenState('closed.met');
  });

  it('revises the plan before the observation', () => {
    told(...inObserving)
      .when({ type: 'phase.reopened', by: 'cho' })
      .thenState('active.planning');
    told(...inReflecting)
      .when({ type: 'phase.reopened', by: 'cho' })
      .thenRefused('wrong-state');
  });

  it('names the next observation as due on its day, and the phase after its time', () => {
    const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
    if (!made.ok) throw new Error(made.message);
    expect(deadlines(practiceBased, told(...inObserving).state, ben, made.calendar)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ of: 'visits', item: 'visit', dueOn: '2026-09-21' }),
        expect.objectContaining({ of: 'active.observing', dueOn: '2026-09-28' }),
      ]),
    );
  });
});

describe('in each of its formats', () => {
  const withPeople = (teachers: string[], coaches: string[]): CycleFacts => ({
    ...known,
    partnership: known.partnership && { ...known.partnership, teachers, coaches },
  });

  it('an expert coaches one teacher', () => {
    told(...inPlanning, drafted, agreedBy('ben'), { ...plan, format: 'expert' }, planAgreed)
      .when(finishedBy('cho'))
      .thenState('active.observing');
  });

  it('peers: a colleague has the coach’s part, and in a cycle the other way round they swap', () => {
    for (const [teacher, peer] of [
      ['ben', 'dan'],
      ['dan', 'ben'],
    ] as const)
      given(
        practiceBased,
        withPeople([teacher], [peer]),
        { ...proposed('practice-based', [teacher]), by: peer, coaches: [peer] },
        accepted(teacher),
        { ...assessed, by: peer },
        finishedBy(peer),
        { ...drafted, by: teacher },
        agreedBy(teacher),
        { ...plan, by: peer, format: 'peer' },
        { ...planAgreed, by: teacher },
        { ...visit, by: peer },
        finishedBy(peer),
        { ...observed, by: peer },
        finishedBy(peer),
        { ...fedBack, by: peer },
        { ...next, by: teacher },
      )
        .when(finishedBy(teacher))
        .thenState('active.planning');
  });

  it('peers alone, none of whom has the coach’s part, are refused: nobody would observe the other', () => {
    given(practiceBased, withPeople(['ben', 'dan'], []))
      .when({ ...proposed('practice-based', ['ben', 'dan']), by: 'ben', coaches: [] })
      .thenRefused('not-open-to-you');
  });

  it('a group: each teacher has a goal, a plan, an observation and the next dates of their own', () => {
    const each = (of: string): readonly ToldOfCycle<PracticeBasedEvent>[] => [
      { ...drafted, id: `goal-${of}`, by: of },
      agreedBy(of, `goal-${of}`),
      { ...plan, id: `plan-${of}`, goal: `goal-${of}`, format: 'group' },
      { ...planAgreed, by: of, item: `plan-${of}` },
      { ...visit, id: `visit-${of}`, owner: of },
    ];
    const seenOf = (of: string) => ({ ...observed, id: `seen-${of}`, item: `visit-${of}` }) as const;
    const backTo = (of: string) => ({ ...fedBack, observation: `seen-${of}` }) as const;
    const nextOf = (of: string) => ({ ...next, id: `next-${of}`, owner: of }) as const;
    const begunTogether = given(
      practiceBased,
      teamKnown,
      proposed('practice-based', ['ben', 'dan']),
      accepted('ben'),
      accepted('dan'),
      { ...assessed, owner: 'team' },
      finishedBy('cho'),
      ...each('ben'),
      ...each('dan'),
      finishedBy('cho'),
      seenOf('ben'),
      seenOf('dan'),
      finishedBy('cho'),
      backTo('ben'),
    );
    begunTogether.when(finishedBy('cho')).thenRefused('has-feedback');
    begunTogether
      .when(backTo('dan'))
      .thenRecord({ feedbacks: [{ owner: 'ben' }, { owner: 'dan' }] })
      .when(nextOf('ben'))
      .when(finishedBy('cho'))
      .thenRefused('has-next-dates')
      .when(nextOf('dan'))
      .when(finishedBy('cho'))
      .thenState('active.planning');
  });

  it('self: the teacher does all of it, and a partner says yes to the plan', () => {
    given(
      practiceBased,
      known,
      { ...proposed('practice-based'), by: 'ben' },
      accepted('cho'),
      { ...assessed, by: 'ben' },
      finishedBy('ben'),
      drafted,
      agreedBy('ben'),
      { ...plan, by: 'ben', format: 'self' },
    )
      .when({ ...planAgreed, by: 'ben' })
      .thenRefused('agreed-by-another')
      .when({ ...planAgreed, by: 'cho' })
      .when({ ...visit, by: 'ben' })
      .when(finishedBy('ben'))
      .thenState('active.observing')
      .when({ ...observed, by: 'ben' })
      .when(finishedBy('ben'))
      .when({ ...fedBack, by: 'ben' })
      .when({ ...next, by: 'ben' })
      .when(finishedBy('ben'))
      .thenState('active.planning');
  });

  it('one teacher with nobody beside them is no partnership', () => {
    const alone = {
      id: 'e1',
      type: 'partnership.proposed',
      by: 'ben',
      at: '2026-09-14T08:00:00Z',
      recordedAt: '2026-09-14T08:00:00Z',
      teachers: ['ben'],
      coaches: [],
      enrolment: 'voluntary',
      agreement: { version: 1, terms: ['I look at my own practice.'] },
      policy: { id: 'strict', version: 1 },
    } as const;
    given(partnership, { mayPropose: true, leaderSigns: false, coachEvaluates: false }).when(alone).thenRefused('check');
  });
});
