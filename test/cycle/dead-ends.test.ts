import { describe, expect, test } from 'vitest';
import type { Cycle } from '../../src/cycle/cycle';
import { isMet } from '../../src/cycle/goal-of';
import { reviewDecisions } from '../../src/cycle/items/review';
import { lifeEvents } from '../../src/cycle/life/life';
import { grow } from '../../src/cycle/models/grow';
import { impact } from '../../src/cycle/models/impact';
import { partnership } from '../../src/partnership/partnership-process';
import { factsOf } from '../process/coached';
import { deadEnds, explore } from './explore';
import { known } from './impact-story';

/** What life brings opens nothing and closes nothing. */
const life = Object.keys(lifeEvents);

/** What makes two moments of an Impact Cycle different for who asks what can be done next. */
function keyOf(record: Cycle): unknown {
  const { goals, strategies, checklists, modelings, implementations, measurements } = record;
  const agreed = goals.filter((goal) => goal.stage === 'agreed');
  const inHand = agreed.map((goal) => {
    const strategy = strategies.findLast((each) => each.goal === goal.id && !(goal.strategiesSetAside ?? []).includes(each.id))?.id;
    const modeled = (stage: string) => modelings.some((each) => each.strategy === strategy && each.stage === stage);
    const tried = (stage: string) => implementations.some((each) => each.strategy === strategy && each.stage === stage);
    const explained = checklists.some((each) => each.strategy === strategy);
    const measured = measurements.some((each) => each.goal === goal.id);
    const learned = [explained, modeled('planned'), modeled('done'), tried('planned'), tried('done')];
    return [strategy !== undefined, ...learned, measured, isMet(record, goal.id)];
  });
  return [inHand, record.realities.length > 0, goals.some((goal) => goal.stage === 'drafted')];
}

describe('laws', () => {
  test('from wherever an Impact Cycle has come to, it can still come to a goal that is met', () => {
    const places = explore(impact, {
      people: ['ben', 'cho'],
      facts: [known],
      keyOf,
      // What is only entered opens nothing; that a pause leads back to where it began is told by example.
      leaveOut: [...life, 'session.held', 'artifact.added', 'time-on-task.observed', 'note.taken', 'cycle.paused'],
      strikes: ['realities', 'goals', 'strategies', 'checklists', 'modelings', 'implementations', 'measurements'],
      payloads: {
        'measurement.recorded': [{ value: 50 }, { value: 80 }],
        'review.held': reviewDecisions.map((decision) => ({ decision })),
        'cycle.closed': [{ outcome: 'met' }],
      },
    });
    const reached = new Set([...places.values()].map(({ state }) => state.state));
    expect([...reached]).toEqual(expect.arrayContaining(['active.identify', 'active.learn', 'active.improve', 'closed.met']));
    const dead = deadEnds(places, ({ state }) => state === 'closed.met');
    expect(dead.filter(({ state }) => !impact.states[state.state].final).map(({ way }) => way)).toEqual([]);
  });

  test('a GROW conversation can always come to a commitment, and be closed', () => {
    const places = explore(grow, {
      people: ['ben', 'cho'],
      facts: [known, factsOf(['ben'], 'active', true), factsOf(['ben'], 'ended')],
      keyOf: ({ resumeAt, commitments }) => [resumeAt, [...new Set(commitments.map(({ stage }) => stage))].sort()],
      leaveOut: [...life, 'session.held', 'note.taken', 'reality.recorded', 'goal.drafted', 'option.raised'],
      strikes: ['commitments'],
      payloads: {
        'phase.entered': ['goal', 'reality', 'options', 'will'].map((to) => ({ to })),
        'commitment.settled': ['kept', 'missed', 'dropped'].map((became) => ({ became })),
        'cycle.closed': [{ outcome: 'met' }],
      },
    });
    const dead = deadEnds(places, ({ state }) => state === 'closed.met');
    expect(dead.filter(({ state }) => !grow.states[state.state].final).map(({ way }) => way)).toEqual([]);
  });

  test('a partnership can always begin to work, or be ended', () => {
    const places = explore(partnership, {
      people: ['ben', 'cho', 'teacher', 'coach'],
      facts: [false, true].map((coachEvaluates) => ({ mayPropose: true, leaderSigns: false, coachEvaluates })),
      keyOf: ({ signatures, people }) => [signatures.map(({ by }) => by).sort(), people.map(({ until }) => until !== undefined)],
      leaveOut: ['contact.recorded', 'work.carried-over', 'substitute.asked'],
      strikes: ['signatures'],
      payloads: {},
    });
    const dead = deadEnds(places, ({ state }) => state === 'ended');
    expect(dead.filter(({ state }) => !partnership.states[state.state].final).map(({ way }) => way)).toEqual([]);
  });
});
