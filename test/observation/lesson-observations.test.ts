import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { feedbackRatio } from '../../src/observation/feedback-ratio';
import {
  feedbackCountsSchema,
  opportunitiesSchema,
  questionsSchema,
  talkSchema,
  waitsSchema,
} from '../../src/observation/lesson-observations';
import { opportunityRate } from '../../src/observation/opportunity-rate';
import { questionLevels } from '../../src/observation/question-levels';
import { type QuestionScheme, questionSchemes } from '../../src/observation/question-schemes';
import { type TalkSegment, talkShares, voices } from '../../src/observation/talk-shares';
import { type Exchange, waitTime } from '../../src/observation/wait-time';
import { found, near, numbersIn } from '../measures/oracle';

describe('opportunities to respond', () => {
  it('are told by the minute, with how many were answered correctly', () => {
    expect(opportunityRate({ opportunities: 10, seconds: 120, correct: 8 })).toMatchObject({
      ok: true,
      value: 5,
      n: 10,
      correct: { value: 0.8 },
      method: 'opportunities-per-minute',
    });
    // R 4.2.2: prop.test(8, 10, correct = FALSE)
    const interval = found(opportunityRate({ opportunities: 10, seconds: 120, correct: 8 })).correct?.interval ?? [0, 0];
    near(interval[0], 0.490162471536642, 1e-12);
    near(interval[1], 0.943317848545625, 1e-12);
  });

  it('tell nothing about answers that nobody counted, or that nobody could give', () => {
    expect(opportunityRate({ opportunities: 10, seconds: 120 })).toMatchObject({ correct: null });
    expect(opportunityRate({ opportunities: 0, seconds: 120, correct: 0 })).toMatchObject({ value: 0, correct: null });
  });

  it('say why there is no rate', () => {
    expect(opportunityRate({ opportunities: 3, seconds: 60, correct: 4 })).toMatchObject({ reason: 'not-a-count' });
    expect(opportunityRate({ opportunities: -1, seconds: 60 })).toMatchObject({ reason: 'not-a-count' });
    expect(opportunityRate({ opportunities: 1, seconds: 0 })).toMatchObject({ reason: 'out-of-range' });
    expect(opportunityRate({ opportunities: 1e6, seconds: 5e-324 })).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('wait time', () => {
  const exchanges: readonly Exchange[] = [
    { asked: 10, answer: { from: 11, to: 14 }, next: 15 },
    { asked: 30, answer: { from: 34, to: 36 }, next: 39 },
    { asked: 50, next: 52 },
    { asked: 70, answer: { from: 73, to: 80 } },
    { asked: 90 },
  ];

  it('1 ends with an answer or, where there is none, when the teacher speaks again', () => {
    expect(waitTime(exchanges, { which: 1 })).toEqual({
      ok: true,
      value: 2.5, // 1, 4, 2 and 3
      median: 2.5,
      long: { count: 2, seconds: 3 },
      n: 4,
      unanswered: 1,
      leftOut: 1,
      method: 'wait-time-1/mean',
    });
  });

  it('2 lies between an answer and the teacher’s next words', () => {
    expect(waitTime(exchanges, { which: 2 })).toMatchObject({
      value: 2,
      median: 2,
      n: 2,
      unanswered: 0,
      leftOut: 3,
      method: 'wait-time-2/mean',
    });
  });

  it('counts a wait of three seconds as long, or of as many as are asked for', () => {
    expect(found(waitTime(exchanges, { which: 1, long: 2 })).long).toEqual({ count: 3, seconds: 2 });
    expect(found(waitTime(exchanges, { which: 1, long: 3.5 })).long.count).toBe(1);
  });

  it('has a median that one long wait does not move', () => {
    const long = [1, 1, 1, 1, 60].map((wait, n) => ({ asked: 100 * n, next: 100 * n + wait }));
    expect(waitTime(long, { which: 1 })).toMatchObject({ median: 1, value: 12.8 });
  });

  it('says why there is none', () => {
    expect(waitTime([], { which: 1 })).toMatchObject({ reason: 'empty' });
    expect(waitTime([{ asked: 1 }], { which: 1 })).toMatchObject({ reason: 'empty' });
    expect(waitTime([{ asked: 5, answer: { from: 4, to: 6 } }], { which: 1 })).toMatchObject({ reason: 'not-in-order' });
    expect(waitTime([{ asked: 5, answer: { from: 6, to: 9 }, next: 8 }], { which: 1 })).toMatchObject({ reason: 'not-in-order' });
    expect(waitTime([{ asked: 5, next: 4 }], { which: 1 })).toMatchObject({ reason: 'not-in-order' });
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY, 86_401]) {
      expect(waitTime([{ asked: bad }], { which: 1 })).toMatchObject({ reason: 'out-of-range' });
      expect(waitTime([{ asked: 1, next: 2 }], { which: 1, long: bad })).toMatchObject({ reason: 'out-of-range' });
    }
  });
});

describe('talk', () => {
  const segments: readonly TalkSegment[] = [
    { voice: 'teacher', from: 0, to: 60 },
    { voice: 'silence', from: 60, to: 80 },
    { voice: 'student', from: 80, to: 90 },
    { voice: 'teacher', from: 90, to: 100 },
    { voice: 'group', from: 100, to: 120 },
  ];

  it('is shared out with or without silence, and says which', () => {
    const all = found(talkShares(segments));
    expect(all).toMatchObject({ seconds: 120, n: 5, method: 'talk-shares/of-all' });
    near(all.value, 70 / 120, 1e-15);
    near(all.shares.silence ?? 0, 20 / 120, 1e-15);
    expect(talkShares(segments, { of: 'talk' })).toMatchObject({
      value: 0.7,
      shares: { teacher: 0.7, student: 0.1, group: 0.2, silence: null },
      seconds: 100,
      method: 'talk-shares/of-talk',
    });
  });

  it('says why there are no shares', () => {
    expect(talkShares([])).toMatchObject({ reason: 'empty' });
    expect(talkShares([{ voice: 'silence', from: 0, to: 5 }], { of: 'talk' })).toMatchObject({ reason: 'empty' });
    expect(talkShares([{ voice: 'teacher', from: 5, to: 4 }])).toMatchObject({ reason: 'out-of-range' });
    expect(talkShares([{ voice: 'parrot' as 'teacher', from: 0, to: 4 }])).toMatchObject({ reason: 'unknown-voice' });
    expect(
      talkShares([
        { voice: 'teacher', from: 0, to: 5 },
        { voice: 'student', from: 4, to: 6 },
      ]),
    ).toMatchObject({ reason: 'overlap' });
  });
});

describe('feedback', () => {
  it('is told as a ratio with both counts', () => {
    expect(feedbackRatio({ positive: 12, corrective: 4 })).toMatchObject({
      value: 3,
      positive: 12,
      corrective: 4,
      n: 16,
      share: { value: 0.75 },
    });
  });

  it('has no ratio where nothing was corrected, and neither Infinity: the counts say it', () => {
    expect(feedbackRatio({ positive: 7, corrective: 0 })).toMatchObject({
      ok: true,
      value: null,
      positive: 7,
      corrective: 0,
      share: { value: 1 },
    });
  });

  it('says why there is none', () => {
    expect(feedbackRatio({ positive: 0, corrective: 0 })).toMatchObject({ reason: 'empty' });
    expect(feedbackRatio({ positive: 0.5, corrective: 1 })).toMatchObject({ reason: 'not-a-count' });
    expect(feedbackRatio({ positive: 1, corrective: Number.NaN })).toMatchObject({ reason: 'not-a-count' });
  });
});

describe('questions', () => {
  it('are counted by level, with the share of the higher order by each scheme’s own convention', () => {
    const bloom = found(questionLevels(['remember', 'remember', 'apply', 'analyze', 'create'], { scheme: 'bloom' }));
    expect(bloom).toMatchObject({
      value: 0.4,
      counts: { remember: 2, understand: 0, apply: 1, analyze: 1, evaluate: 0, create: 1 },
      higherFrom: 'analyze',
      n: 5,
      method: 'question-levels/bloom',
    });
    expect(questionLevels(['recall', 'strategic-thinking'], { scheme: 'depth-of-knowledge' })).toMatchObject({ value: 0.5 });
    expect(questionLevels(['open', 'closed', 'closed', 'closed'], { scheme: 'openness' })).toMatchObject({ value: 0.25 });
  });

  it('are of the higher order from the level that the program says', () => {
    expect(questionLevels(['remember', 'apply', 'create'], { scheme: 'bloom', higherFrom: 'apply' })).toMatchObject({
      higherFrom: 'apply',
      n: 3,
    });
    near(found(questionLevels(['remember', 'apply', 'create'], { scheme: 'bloom', higherFrom: 'apply' })).value, 2 / 3, 1e-15);
  });

  it('that nobody coded are refused, or left out and told', () => {
    expect(questionLevels(['recall', null], { scheme: 'depth-of-knowledge' })).toMatchObject({ reason: 'missing-values' });
    expect(questionLevels(['recall', null], { scheme: 'depth-of-knowledge', missing: 'omit' })).toMatchObject({
      n: 1,
      missing: { omitted: 1 },
    });
  });

  it('say why there is no share', () => {
    expect(questionLevels([], { scheme: 'bloom' })).toMatchObject({ reason: 'empty' });
    expect(questionLevels(['guess' as 'apply'], { scheme: 'bloom' })).toMatchObject({ reason: 'unknown-level' });
    expect(questionLevels(['apply'], { scheme: 'toString' as 'bloom' })).toMatchObject({ reason: 'unknown-level' });
    expect(questionLevels(['apply'], { scheme: 'bloom', higherFrom: 'open' as 'apply' })).toMatchObject({ reason: 'unknown-level' });
  });
});

describe('observations of lessons as they are kept', () => {
  it('carry a label on every field and can be written as JSON Schema', () => {
    for (const schema of [opportunitiesSchema, waitsSchema, talkSchema, feedbackCountsSchema, questionsSchema]) {
      expect(checkLabels(schema)).toEqual([]);
      expect(JSON.stringify(z.toJSONSchema(schema))).toContain('observedOn');
    }
  });

  it('are what the calculators take', () => {
    const observedOn = '2026-10-05';
    expect(opportunityRate(opportunitiesSchema.parse({ observedOn, seconds: 60, opportunities: 4 }))).toMatchObject({ value: 4 });
    expect(waitTime(waitsSchema.parse({ observedOn, exchanges: [{ asked: 1, next: 4 }] }).exchanges, { which: 1 })).toMatchObject({
      value: 3,
    });
    expect(talkShares(talkSchema.parse({ observedOn, segments: [{ voice: 'group', from: 0, to: 9 }] }).segments)).toMatchObject({
      value: 0,
    });
    expect(feedbackRatio(feedbackCountsSchema.parse({ observedOn, positive: 4, corrective: 1 }))).toMatchObject({ value: 4 });
    const kept = questionsSchema.parse({ observedOn, scheme: 'openness', codes: ['open', null] });
    expect(kept.scheme === 'openness' && questionLevels(kept.codes, { scheme: kept.scheme, missing: 'omit' })).toMatchObject({ value: 1 });
    expect(questionsSchema.safeParse({ observedOn, scheme: 'openness', codes: ['create'] }).success).toBe(false);
  });
});

describe('laws', () => {
  const voice = fc.constantFrom(...voices);
  const lengths = fc.array(fc.record({ voice, seconds: fc.integer({ min: 1, max: 300 }) }), { minLength: 1, maxLength: 30 });
  const oneAfterTheOther = (all: readonly { readonly voice: TalkSegment['voice']; readonly seconds: number }[]): readonly TalkSegment[] => {
    let from = 0;
    return all.map(({ voice, seconds }) => {
      from += seconds;
      return { voice, from: from - seconds, to: from };
    });
  };

  test.prop([lengths])('shares are a whole, and neither order nor cutting a stretch in two changes them', (all) => {
    const segments = oneAfterTheOther(all);
    for (const of of ['all', 'talk'] as const) {
      const one = talkShares(segments, { of });
      if (!one.ok) continue;
      const { teacher, student, group, silence } = one.shares;
      expect(teacher + student + group + (silence ?? 0)).toBeCloseTo(1, 12);
      const halves = segments.flatMap(({ voice, from, to }) => [
        { voice, from, to: (from + to) / 2 },
        { voice, from: (from + to) / 2, to },
      ]);
      near(found(talkShares(halves.toReversed(), { of })).value, one.value, 1e-12);
    }
  });

  test.prop([lengths])('without silence no share is smaller', (all) => {
    const [withSilence, without] = [talkShares(oneAfterTheOther(all)), talkShares(oneAfterTheOther(all), { of: 'talk' })];
    if (withSilence.ok && without.ok) expect(without.value).toBeGreaterThanOrEqual(withSilence.value - 1e-12);
  });

  const exchange = fc
    .record({
      asked: fc.integer({ min: 0, max: 3000 }),
      answer: fc.option(fc.record({ from: fc.nat({ max: 60 }), to: fc.nat({ max: 60 }) }), { nil: undefined }),
      next: fc.option(fc.nat({ max: 60 }), { nil: undefined }),
    })
    .map(({ asked, answer, next }): Exchange => {
      const span = answer && { from: asked + answer.from, to: asked + answer.from + answer.to };
      return { asked, ...(span && { answer: span }), ...(next === undefined ? {} : { next: (span?.to ?? asked) + next }) };
    });

  test.prop([fc.array(exchange, { minLength: 1, maxLength: 20 }), fc.constantFrom(1 as const, 2 as const), fc.nat({ max: 500 })])(
    'waits do not depend on when the watch was started, nor on the order of the questions',
    (all, which, later) => {
      const moved = all.map(({ asked, answer, next }) => ({
        asked: asked + later,
        answer: answer && { from: answer.from + later, to: answer.to + later },
        next: next === undefined ? undefined : next + later,
      }));
      expect(waitTime(moved.toReversed(), { which })).toEqual(waitTime(all, { which }));
    },
  );

  test.prop([fc.array(exchange, { minLength: 1, maxLength: 20 }), fc.constantFrom(1 as const, 2 as const)])(
    'mean and median lie among the waits, and every question is counted or left out',
    (all, which) => {
      const waits = waitTime(all, { which });
      if (!waits.ok) return;
      expect(waits.n + waits.leftOut).toBe(all.length);
      const each = all.flatMap((one) => {
        const single = waitTime([one], { which });
        return single.ok ? [single.value] : [];
      });
      for (const middle of [waits.value, waits.median]) {
        expect(middle).toBeGreaterThanOrEqual(Math.min(...each) - 1e-9);
        expect(middle).toBeLessThanOrEqual(Math.max(...each) + 1e-9);
      }
    },
  );

  test.prop([fc.nat({ max: 400 }), fc.nat({ max: 400 })])('a ratio and a share of feedback say the same', (positive, corrective) => {
    const ratio = feedbackRatio({ positive, corrective });
    if (!ratio.ok || ratio.value === null) return;
    near(ratio.value / (1 + ratio.value), ratio.share.value, 1e-12);
  });

  const schemed = fc
    .constantFrom(...(Object.keys(questionSchemes) as QuestionScheme[]))
    .chain((scheme) => fc.record({ scheme: fc.constant(scheme), codes: fc.array(fc.option(fc.constantFrom(...questionSchemes[scheme]))) }));
  test.prop([schemed])(
    'counts of levels are all questions, and a lower bar of the higher order never lowers its share',
    ({ scheme, codes }) => {
      const shares = questionSchemes[scheme].map((higherFrom) =>
        questionLevels(codes as never[], { scheme, higherFrom: higherFrom as never, missing: 'omit' }),
      );
      for (const each of shares) if (each.ok) expect(Object.values<number>(each.counts).reduce((sum, n) => sum + n, 0)).toBe(each.n);
      const values = shares.map((each) => (each.ok ? each.value : 0));
      expect(values.toSorted((a, b) => b - a)).toEqual(values);
    },
  );

  const hostile = fc.oneof(fc.double(), fc.constantFrom(0, 1, 60, 1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY));
  test.prop([hostile, hostile, hostile, hostile])('whatever comes in, no answer holds NaN or Infinity', (a, b, c, d) => {
    const all = [
      opportunityRate({ opportunities: a, seconds: b, correct: c }),
      opportunityRate({ opportunities: 3, seconds: b }),
      waitTime([{ asked: a, answer: { from: b, to: c }, next: d }], { which: 1, long: d }),
      waitTime([{ asked: a, answer: { from: b, to: c }, next: d }], { which: 2 }),
      talkShares([
        { voice: 'teacher', from: a, to: b },
        { voice: 'silence', from: c, to: d },
      ]),
      feedbackRatio({ positive: a, corrective: b }),
    ];
    for (const each of numbersIn(all)) expect(each).toSatisfy(Number.isFinite);
  });
});
