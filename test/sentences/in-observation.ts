import {
  asIntervals,
  durationShare,
  eventRate,
  feedbackRatio,
  type IntervalMethod,
  intervalShare,
  type Observed,
  observedChange,
  observedPhases,
  opportunityRate,
  questionLevels,
  talkShares,
  timeOnTask,
  waitTime,
} from '../../src/observation';

/** What calculators of observations answer: every sentence of theirs at least once. */
export const answersOfObservation = (): readonly unknown[] => [...ofIntervals(), ...ofCounts(), ...ofTalk(), ...ofChanges()];

const every = 15;

function ofIntervals(): readonly unknown[] {
  const methods = ['partial-interval', 'whole-interval', 'momentary'] as const satisfies readonly IntervalMethod[];
  const lesson = { seconds: 60, episodes: [{ from: 5, to: 35 }] };
  return [
    ...methods.map((method) => intervalShare({ method, every, scored: [true, false] })),
    intervalShare({ method: 'now and then' as IntervalMethod, every, scored: [true] }),
    intervalShare({ method: 'momentary', every: 0, scored: [true] }),
    intervalShare({ method: 'momentary', every, scored: [] }),
    intervalShare({ method: 'momentary', every, scored: [null] }),
    intervalShare({ method: 'momentary', every, scored: [true] }, { level: 1 }),
    asIntervals(lesson, { method: 'momentary', every: 90 }),
    asIntervals({ ...lesson, seconds: 80_000 }, { method: 'momentary', every: 1 }),
    durationShare({ seconds: 60, episodes: [{ from: 5, to: 90 }] }),
    durationShare({ seconds: 60, episodes: [...lesson.episodes, ...lesson.episodes] }),
  ];
}

function ofCounts(): readonly unknown[] {
  const few = [{ onTask: 2, offTask: 1 }];
  return [
    eventRate({ count: 0.5, seconds: 60 }),
    eventRate({ count: 5, seconds: 5e-324 }),
    feedbackRatio({ positive: 0, corrective: 0 }),
    opportunityRate({ opportunities: 2, correct: 3, seconds: 60 }),
    timeOnTask(few),
    timeOnTask([]),
    timeOnTask([{ onTask: 0.5, offTask: 1 }]),
    questionLevels(['open'], { scheme: 'bloom' as 'openness' }),
    questionLevels([null], { scheme: 'openness' }),
    questionLevels([], { scheme: 'openness' }),
  ];
}

function ofTalk(): readonly unknown[] {
  return [
    talkShares([]),
    talkShares([{ voice: 'radio' as 'group', from: 0, to: 1 }]),
    waitTime([], { which: 1 }),
    waitTime([{ asked: -1 }], { which: 1 }),
    waitTime([{ asked: 5, next: 4 }], { which: 1 }),
  ];
}

function ofChanges(): readonly unknown[] {
  const partial: Observed = { value: 0.5, method: 'partial-interval', every };
  return [
    observedChange(partial, { ...partial, method: 'whole-interval' }),
    observedChange(partial, { ...partial, every: 10 }),
    observedChange(partial, { ...partial, value: Number.NaN }),
    observedPhases([partial], []),
  ];
}
