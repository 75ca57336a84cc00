import { describe, expect, it, test } from 'vitest';
import { cycleOf } from '../../src/cycle/cycle-of';
import { type CycleRead, cycleWarnings, type ModelWithWarnings } from '../../src/cycle/cycle-warnings';
import { type CognitiveEvent, cognitive, cognitiveModel } from '../../src/cycle/models/cognitive';
import { getBetterFasterModel } from '../../src/cycle/models/get-better-faster';
import { growModel } from '../../src/cycle/models/grow';
import { impactModel } from '../../src/cycle/models/impact';
import { lessonStudy, lessonStudyModel } from '../../src/cycle/models/lesson-study';
import { myTeachingPartnerModel } from '../../src/cycle/models/my-teaching-partner';
import { pdsa, pdsaModel } from '../../src/cycle/models/pdsa';
import { peerCoaching, peerCoachingModel } from '../../src/cycle/models/peer-coaching';
import { practiceBasedModel } from '../../src/cycle/models/practice-based';
import { studentCenteredModel } from '../../src/cycle/models/student-centered';
import { actionSteps } from '../../src/cycle/parts/action-steps';
import { makeCalendar } from '../../src/people/school-calendar';
import { viewFor } from '../../src/privacy/view-for';
import { given } from '../../src/testing/given';
import { ben, pia } from '../process/evidence';
import { finishedBy, known, type ToldOfCycle, teamKnown } from './impact-story';
import {
  acted,
  bothVisited,
  conversing,
  debriefed,
  debriefing,
  ended,
  feedback,
  paced,
  peers,
  peersKnown,
  reported,
  reporting,
  swapped,
  talkedOver,
  testPlanned,
  visitHeld,
  visitPlanned,
} from './model-stories';

const now = '2026-09-21T08:00:00Z';
const on = (day: string, minutes = 40, kind: 'meeting' | 'visit' = 'meeting') => ({ at: `2026-${day}T08:00:00Z`, kind, minutes });
const names = (model: ModelWithWarnings, read: object, moment: Parameters<typeof cycleWarnings>[2] = { at: now }) =>
  cycleWarnings(model, read as CycleRead, moment).map(({ sentence }) => sentence);

const fall = makeCalendar({
  timeZone: 'America/Chicago',
  terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }],
  holidays: [{ from: '2026-09-21', to: '2026-10-02' }],
});
if (!fall.ok) throw new Error(fall.message);
const { calendar } = fall;

describe('contact', () => {
  it('is usual every so many days, the last of them included', () => {
    expect(names(impactModel, { sessions: [on('09-07'), on('09-21')] })).toEqual([]);
    expect(cycleWarnings(impactModel, { sessions: [on('09-05'), on('09-21')] }, { at: now })).toEqual([
      {
        sentence: 'rare-contact',
        message: 'Contact is usual every 14 days at least: found 16 days without.',
        parameters: { days: 14, found: 16 },
        source: expect.stringContaining('pdedge'),
      },
    ]);
  });

  it('is missed since the last time, but not in a pause and not after the end', () => {
    const read = { sessions: [on('09-01')] };
    expect(names(impactModel, read)).toEqual(['rare-contact']);
    expect(names(impactModel, { ...read, resumeAt: 'learn' })).toEqual([]);
    for (const state of ['closed.met', 'finished', 'paused', 'suspended', 'withdrawn'])
      expect(names(impactModel, read, { at: now, state })).toEqual([]);
    for (const state of ['active.learn', 'in-progress']) expect(names(impactModel, read, { at: now, state })).toEqual(['rare-contact']);
  });

  it('does not count a break of the school', () => {
    const read = { sessions: [on('09-18'), on('10-05')] };
    const at = '2026-10-05T12:00:00Z';
    expect(names(impactModel, read, { at })).toEqual(['rare-contact']);
    expect(names(impactModel, read, { at, calendar })).toEqual([]);
  });

  it('of nobody who was not shown is not missed', () => {
    expect(names(impactModel, {})).toEqual([]);
    expect(names(impactModel, { sessions: [] })).toEqual([]);
  });

  it('is observations, too, where a model says so', () => {
    const read = { sessions: [on('09-07', 35)], focusedObservations: [{ at: '2026-09-14T08:00:00Z' }] };
    expect(names(getBetterFasterModel, read)).toEqual([]);
    expect(names(getBetterFasterModel, { ...read, focusedObservations: [] })).toEqual(['rare-contact']);
  });

  it('is not spoken of where no source was found', () => {
    for (const model of [practiceBasedModel, growModel, pdsaModel])
      expect(names(model, { sessions: [on('01-01', 300)] }, { at: '2026-12-01T08:00:00Z', state: 'active.needs' })).toEqual([]);
  });
});

describe('how long it takes', () => {
  const weekly = ['09-01', '09-08', '09-15'].map((day) => on(day));

  it('a session of unusual length is pointed out, by its kind', () => {
    expect(names(studentCenteredModel, { sessions: [on('09-21', 30), on('09-21', 50), on('09-21', 90, 'visit')] })).toEqual([]);
    for (const minutes of [29, 51]) expect(names(studentCenteredModel, { sessions: [on('09-21', minutes)] })).toEqual(['unusual-meeting']);
    for (const minutes of [9, 16])
      expect(names(getBetterFasterModel, { sessions: [on('09-21', minutes, 'visit')] })).toEqual(['unusual-visit']);
  });

  it('a cycle of three to nine weeks is usual', () => {
    expect(names(studentCenteredModel, { sessions: weekly }, { at: now, state: 'active.deliver' })).toEqual([]);
    const begun = '2026-07-20T08:00:00Z';
    expect(names(studentCenteredModel, {}, { at: now, begun })).toEqual([]);
    expect(names(studentCenteredModel, {}, { at: '2026-09-22T08:00:00Z', begun })).toEqual(['long-cycle']);
  });

  it('a cycle that was closed early is pointed out, one that goes on or was abandoned is not', () => {
    const at = '2026-12-01T08:00:00Z';
    const closedOn = (since: string, state = 'closed.met') =>
      names(studentCenteredModel, { sessions: weekly }, { at, state, since: `2026-${since}T08:00:00Z` });
    expect(closedOn('09-22')).toEqual([]);
    expect(closedOn('09-21')).toEqual(['short-cycle']);
    expect(closedOn('09-21', 'closed.abandoned')).toEqual([]);
  });

  it('a mini cycle is a model with its own cadence', () => {
    const mini = {
      ...studentCenteredModel,
      name: 'student-centered-mini',
      cadence: [
        {
          kind: 'length',
          days: { from: 7, to: 14 },
          source: 'https://www.dianesweeney.com/using-mini-cycles-to-take-student-centered-coaching-deeper/',
        },
      ],
    } as const;
    expect(cycleOf(mini).kind).toBe('student-centered-mini-cycle');
    expect(names(mini, {}, { at: now, begun: '2026-09-07T08:00:00Z' })).toEqual([]);
    expect(names(mini, {}, { at: now, begun: '2026-09-06T08:00:00Z' })).toEqual(['long-cycle']);
  });

  it('from one conference to the next four to six weeks are usual, and another program has its own', () => {
    const held = (...days: string[]) => ({ conferences: days.map((day) => ({ at: `2026-${day}T08:00:00Z` })) });
    expect(names(myTeachingPartnerModel, held('09-01', '09-29', '11-10'))).toEqual([]);
    expect(names(myTeachingPartnerModel, held('09-01', '09-15'))).toEqual(['unusual-round']);
    const everyTwoWeeks = {
      ...myTeachingPartnerModel,
      cadence: [
        { kind: 'round', of: 'conferences', days: { from: 14, to: 14 }, source: 'https://myteachingpartner.net/about/about_consultancy' },
      ],
    } as const;
    expect(names(everyTwoWeeks, held('09-01', '09-15'))).toEqual([]);
  });

  it('a phase is held against its school days, by a calendar', () => {
    const moment = { at: '2026-09-18T20:00:00Z', state: 'active.before', since: '2026-09-11T20:00:00Z', calendar };
    expect(names(studentCenteredModel, {}, moment)).toEqual([]);
    const [warning] = cycleWarnings(studentCenteredModel, {}, { ...moment, since: '2026-09-10T20:00:00Z' });
    expect(warning).toEqual({
      sentence: 'long-phase',
      message: 'Assess before is planned for 5 school days: found 6.',
      parameters: { phase: 'Assess before', days: 5, found: 6 },
    });
    for (const state of ['in-progress', 'paused', 'active.elsewhere'])
      expect(names(studentCenteredModel, {}, { ...moment, since: '2026-08-17T20:00:00Z', state })).toEqual([]);
  });
});

describe('a cognitive conversation', () => {
  const told = (...events: readonly ToldOfCycle<CognitiveEvent>[]) => given(cognitive, known, ...conversing, ...events).state.record;

  it('that came to no ending is pointed out, and closed all the same', () => {
    expect(names(cognitiveModel, told())).toEqual([]);
    expect(names(cognitiveModel, told(paced))).toEqual(['open-ending']);
    expect(names(cognitiveModel, told(paced, ended))).toEqual([]);
    expect(names(cognitiveModel, { regions: [paced] })).toEqual([]);
  });

  it('takes twenty minutes at most, whether it was a session or looked back on', () => {
    expect(names(cognitiveModel, { sessions: [on('09-21', 20), on('09-21', 50, 'visit')] })).toEqual([]);
    expect(names(cognitiveModel, { sessions: [on('09-21', 21)] })).toEqual(['long-conversation']);
    expect(names(cognitiveModel, { looksBack: [{ map: 'planning', minutes: 21 }] })).toEqual(['long-conversation']);
  });

  it('has pauses of three to five seconds, three questions about causes, and a map of its own', () => {
    const look = (fields: object) => names(cognitiveModel, { looksBack: [{ map: 'reflecting', ...fields }] });
    for (const pauseSeconds of [3, 5]) expect(look({ pauseSeconds })).toEqual([]);
    for (const pauseSeconds of [2.9, 5.1]) expect(look({ pauseSeconds })).toEqual(['unusual-pause']);
    expect(look({ causalQuestions: 3 })).toEqual([]);
    expect(look({ causalQuestions: 2 })).toEqual(['few-causal-questions']);
    expect(look({ map: 'planning', causalQuestions: 0 })).toEqual([]);
    expect(look({ map: 'problem-resolving', ownMap: false })).toEqual(['like-another-map']);
  });
});

describe('what some ask for and others do not', () => {
  it('two action steps at once, where a program allows them', () => {
    const two = { ...getBetterFasterModel, parts: [actionSteps({ atOnce: 2, withinDays: 7 })] };
    const step = (owner: string, stage: string) => ({ owner, stage });
    expect(names(two, { actionSteps: [step('ben', 'named'), step('ben', 'practiced')] })).toEqual(['steps-open']);
    expect(names(two, { actionSteps: [step('ben', 'named'), step('dan', 'named'), step('ben', 'mastered')] })).toEqual([]);
  });

  it('the minutes of the six steps', () => {
    const held = (minutes: object) => names(getBetterFasterModel, { sixSteps: [minutes] });
    expect(held({ praiseMinutes: 1, probeMinutes: 6, stepMinutes: 1 })).toEqual([]);
    for (const minutes of [{ praiseMinutes: 3 }, { probeMinutes: 1 }, { stepMinutes: 2 }])
      expect(held(minutes)).toEqual(['six-steps-minutes']);
  });

  it('an action plan without days or resources', () => {
    const plan = (step: object) => names(practiceBasedModel, { actionPlans: [{ steps: [{ text: 'Write a card.' }, step] }] });
    expect(plan({})).toEqual(['plan-without-days', 'plan-without-resources']);
    expect(plan({ byWhen: '2026-10-01', resources: 'Cards' })).toEqual([]);
  });

  it('students who were not counted, and teaching that nobody shared', () => {
    const after = { wave: 'after', measurement: 'm' };
    const read = (of: object, sharedTeaching: object[]) =>
      names(studentCenteredModel, { assessments: [after], measurements: [{ id: 'm', ...of }], sharedTeaching });
    expect(read({ of: 24 }, [{ at: now }])).toEqual([]);
    expect(read({}, [])).toEqual(['students-not-counted', 'taught-alone']);
  });

  it('a lesson that was not revised, not taught again, or taught again unseen', () => {
    const ofTeam = { norms: [{}], meetingRoles: [{}], sharings: [{}] };
    const story = (events: typeof reporting) => ({ ...given(lessonStudy, teamKnown, ...events).state.record, ...ofTeam });
    const straight = [...debriefing, debriefed, finishedBy('ben'), finishedBy('ben'), finishedBy('ben'), reported] as const;
    expect(names(lessonStudyModel, story(straight))).toEqual(['not-revised']);
    expect(names(lessonStudyModel, story([...reporting.slice(0, -2), finishedBy('ben'), reported]))).toEqual(['not-retaught']);
    expect(names(lessonStudyModel, story([...reporting, reported]))).toEqual(['retaught-unobserved']);
    expect(names(lessonStudyModel, { ...story(straight), norms: [], meetingRoles: [], sharings: [] })).toEqual([
      'not-revised',
      'no-norms',
      'no-roles',
      'not-shared',
    ]);
  });

  it('a decision that asks for a next test, until there is one', () => {
    expect(names(pdsaModel, given(pdsa, known, ...acted).state.record)).toEqual(['test-goes-on']);
    const next = given(pdsa, known, ...acted, finishedBy('ben'), { ...testPlanned, id: 'next', after: 'test' });
    expect(names(pdsaModel, next.state.record)).toEqual([]);
  });

  it('peers: a pair instead of a team, advice, and a turn that was not swapped', () => {
    const record = (events: typeof peers) => given(peerCoaching, peersKnown, ...events).state.record;
    expect(names(peerCoachingModel, record(bothVisited(peers)))).toEqual(['pair-alone']);
    expect(names(peerCoachingModel, record([...bothVisited(peers), feedback('ben', 'dan')]))).toEqual(['observer-advised', 'pair-alone']);
    const again = { ...visitPlanned('ben', 'dan'), id: 'visit-to-again' } as const;
    const twice = [...swapped(peers), again, finishedBy('ben'), visitHeld('again'), finishedBy('ben'), talkedOver('again')] as const;
    expect(names(peerCoachingModel, record(twice))).toEqual(['pair-alone', 'turn-not-swapped']);
  });
});

test('a view tells no more than it shows', () => {
  const { state } = given(cognitive, known, ...conversing, paced);
  const seenBy = (viewer: typeof ben) => viewFor(cognitive, state, viewer).data as CycleRead;
  expect(names(cognitiveModel, seenBy(ben))).toEqual(['open-ending']);
  expect(cycleWarnings(cognitiveModel, viewFor(cognitive, state, pia).data, { at: now })).toEqual([]);
});
