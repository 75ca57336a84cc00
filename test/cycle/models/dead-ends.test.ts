import { describe, expect, test } from 'vitest';
import type { Cycle } from '../../../src/cycle/cycle';
import { isMet } from '../../../src/cycle/goal-of';
import type { ActionPlan } from '../../../src/cycle/items/practice';
import { getBetterFaster } from '../../../src/cycle/models/get-better-faster';
import { myTeachingPartner } from '../../../src/cycle/models/my-teaching-partner';
import { practiceBased } from '../../../src/cycle/models/practice-based';
import { studentCentered } from '../../../src/cycle/models/student-centered';
import { supervised } from '../../process/cycles-on-the-way';
import { deadEnds, explore } from '../explore';
import { known } from '../impact-story';

const people = ['ben', 'cho'];
const leaveOut = ['session.held', 'note.taken', 'reality.recorded', 'time-on-task.observed', 'cycle.paused', 'visit.dropped'];
const practice = { 'goal.drafted': [{ about: 'practice' }] };
const met = { 'cycle.closed': [{ outcome: 'met' }] };

/** The goal in hand: whether there is one, how it stands, and one that is drafted to go on with. */
const goalsOf = (record: Cycle) => {
  const agreed = record.goals.find(({ stage }) => stage === 'agreed');
  return { id: agreed?.id, met: isMet(record, agreed?.id), drafted: record.goals.some(({ stage }) => stage === 'drafted') };
};
interface Plan extends ActionPlan {
  readonly stage: string;
}

const planOf = ({ actionPlans }: { readonly actionPlans: readonly Plan[] }, goal: string | undefined) => {
  const plans = actionPlans.filter((plan) => plan.goal === goal);
  return [plans.some(({ stage }) => stage === 'agreed'), plans.some(({ stage }) => stage === 'drafted')];
};

describe('laws', () => {
  test('from wherever Student-Centered Coaching has come to, it can still be closed as met', { timeout: 60_000 }, () => {
    const places = explore(studentCentered, {
      people,
      facts: [known],
      keyOf: (record) => {
        const { id, ...goal } = goalsOf(record);
        const has = (list: readonly { readonly goal: string }[]) => list.some((each) => each.goal === id);
        const waves = record.assessments.filter(({ measurement }) =>
          record.measurements.some((each) => each.id === measurement && each.goal === id),
        );
        const wave = (of: string) => waves.findLast((each) => each.wave === of)?.rubric;
        const linked = record.goals.some((each) => each.stage === 'drafted' && record.standardsLinks.some((link) => link.goal === each.id));
        return [id !== undefined, goal, linked, has(record.learningTargets), wave('before'), wave('after'), has(record.measurements)];
      },
      leaveOut: [...leaveOut, 'artifact.added', 'exit-interview.held', 'not-yet.planned', 'cycle.closed'],
      strikes: ['learningTargets', 'assessments'],
      payloads: { 'measurement.recorded': [{}], 'assessment.given': [{}, { rubric: 'another' }] },
    });
    // What is left to do in its last phase is told by example.
    const dead = deadEnds(places, ({ state, record }) => state === 'active.exit' && goalsOf(record).met);
    expect(dead.filter(({ state }) => !studentCentered.states[state.state].final).map(({ way }) => way)).toEqual([]);
  });

  test('Practice-Based Coaching can always go on to reflection, and to a goal that is met', { timeout: 60_000 }, () => {
    const places = explore(practiceBased, {
      people,
      facts: [known],
      keyOf: (record) => {
        const { id, ...goal } = goalsOf(record);
        const open = record.focusedObservations.some((each) => !record.feedbacks.some(({ observation }) => observation === each.id));
        const visit = record.visits.some(({ stage }) => stage === 'planned');
        return [
          id !== undefined,
          goal,
          planOf(record, id),
          record.needsAssessments.length > 0,
          record.focusedObservations.length > 0,
          open,
          visit,
        ];
      },
      leaveOut: [...leaveOut, 'artifact.added'],
      strikes: ['needsAssessments', 'actionPlans', 'visits', 'focusedObservations', 'feedbacks'],
      payloads: {
        ...practice,
        ...met,
        'needs.assessed': [{ strengths: 'Calm routines.', needs: 'Praise.' }],
        'practice.observed': [{ seen: 'Twice.' }],
      },
    });
    for (const wanted of ['active.reflecting', 'closed.met']) {
      const dead = deadEnds(places, ({ state }) => state === wanted);
      expect(dead.filter(({ state }) => !practiceBased.states[state.state].final).map(({ way }) => way)).toEqual([]);
    }
  });

  test('Get Better Faster can always go on to practice', { timeout: 60_000 }, () => {
    const places = explore(getBetterFaster, {
      people,
      facts: [supervised(known)],
      keyOf: ({ actionSteps, focusedObservations, visits }) => {
        const last = actionSteps.findLast(({ stage }) => stage !== 'drafted');
        const stages = new Set(actionSteps.map(({ stage }) => stage).filter((stage) => ['drafted', 'named', 'practiced'].includes(stage)));
        const seen = focusedObservations.some(({ at }) => last === undefined || at > last.at);
        return [[...stages].sort(), seen, visits.some(({ stage }) => stage === 'planned')];
      },
      leaveOut: [...leaveOut, 'artifact.added', 'commitment.made', 'commitment.settled'],
      strikes: ['actionSteps', 'visits', 'focusedObservations'],
      payloads: {
        ...met,
        'step.drafted': [{ what: 'Say it in one sentence.', how: 'Say it, wait.', byWhen: '2026-09-18' }],
        'practice.observed': [{ seen: 'Three minutes.' }],
        'step.practiced': [{ rounds: 1 }],
      },
    });
    const dead = deadEnds(places, ({ state }) => state === 'active.do');
    expect(dead.filter(({ state }) => !getBetterFaster.states[state.state].final).map(({ way }) => way)).toEqual([]);
  });

  test('MyTeachingPartner can always go on to a plan that is tried', { timeout: 60_000 }, () => {
    const places = explore(myTeachingPartner, {
      people,
      facts: [known],
      keyOf: (record) => {
        const { id, ...goal } = goalsOf(record);
        const posted = record.promptSets.filter(({ stage }) => stage === 'posted');
        const answered = posted.every((set) => record.promptAnswers.some(({ promptSet }) => promptSet === set.id));
        const fresh = record.artifacts.some((video) => !record.promptSets.some((set) => set.video === video.id));
        const last = record.conferences.at(-1);
        const since = record.actionPlans.some(({ stage, at }) => stage === 'agreed' && (last === undefined || at >= last.at));
        return [id !== undefined, goal, planOf(record, id), posted.length > 0, answered, fresh, since, record.promptSets.length > 0];
      },
      leaveOut,
      strikes: ['artifacts', 'promptSets', 'promptAnswers', 'conferences', 'actionPlans'],
      payloads: {
        ...practice,
        ...met,
        'artifact.added': [{ kind: 'video' }],
        'conference.held': [{ summary: 'Wait longer.' }],
      },
    });
    const dead = deadEnds(places, ({ state }) => state === 'active.enact');
    expect(dead.filter(({ state }) => !myTeachingPartner.states[state.state].final).map(({ way }) => way)).toEqual([]);
  });
});
