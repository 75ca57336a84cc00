import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { omnibusTrust } from '../../../src/measures/surveys/keys/omnibus-trust';
import { tsesLong, tsesShort } from '../../../src/measures/surveys/keys/tses';
import { scoreSurvey } from '../../../src/measures/surveys/score-survey';
import { mergeableGroupScores, scoreSurveyOfGroup } from '../../../src/measures/surveys/score-survey-of-group';
import { standardScore } from '../../../src/measures/surveys/standard-score';
import type { SurveyKey } from '../../../src/measures/surveys/survey-key';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn, within } from '../oracle';

const keys: readonly SurveyKey[] = [tsesLong, tsesShort, omnibusTrust];
const small: SurveyKey<'calm' | 'busy' | 'all'> = {
  name: 'small',
  source: 'made up for this test',
  items: 5,
  range: [1, 4],
  reversed: [2, 5],
  scales: { calm: [1, 2], busy: [3, 4, 5], all: [1, 2, 3, 4, 5] },
};

describe('the keys that come with the library', () => {
  it.each(keys.map((key) => [key.name, key] as const))('%s puts every item into one scale, but for the total', (_, key) => {
    const { total = [], ...scales } = key.scales as Readonly<Record<string, readonly number[]>>;
    const every = Array.from({ length: key.items }, (_each, i) => i + 1);
    expect(
      Object.values(scales)
        .flat()
        .sort((a, b) => a - b),
    ).toEqual(every);
    if (Object.hasOwn(key.scales, 'total')) expect(total).toEqual(every);
  });

  it('have as many items in a scale as their authors say', () => {
    const sizes = (key: SurveyKey) => Object.values(key.scales).map(({ length }) => length);
    expect(sizes(tsesLong)).toEqual([8, 8, 8, 24]);
    expect(sizes(tsesShort)).toEqual([4, 4, 4, 12]);
    expect(sizes(omnibusTrust)).toEqual([8, 8, 10]);
  });

  it('trap: a score of the TSES is a mean from 1 to 9, not a sum', () => {
    const scores = found(
      scoreSurvey(
        Array.from({ length: 24 }, () => 7),
        tsesLong,
      ),
    );
    for (const scale of Object.values(scores.value)) expect(found(scale).value).toBe(7);
  });
});

describe('scoreSurvey', () => {
  it('turns reversed items, and makes up for what was left out by the mean of the others', () => {
    const scores = found(scoreSurvey([4, 1, 2, null, 4], small, { needed: 0.6 }));
    expect(scores.value.calm).toMatchObject({ value: 4, n: 2, items: 2, prorated: false });
    expect(scores.value.busy).toMatchObject({ value: 1.5, n: 2, items: 3, prorated: true });
    expect(scores).toMatchObject({ n: 4, key: 'small', needed: 0.6 });
  });

  it('has no score for a scale of which too little was answered, and the others all the same', () => {
    const scores = found(scoreSurvey([4, 1, 2, null, 4], small));
    expect(scores.value.busy).toMatchObject({ ok: false, reason: 'too-few-answers' });
    expect(scores.value.calm.ok).toBe(true);
    expect(scores.value.all).toMatchObject({ ok: true, n: 4, prorated: true });
  });

  it('says why there is none, and never what was answered', () => {
    expect(scoreSurvey([1, 2], small)).toMatchObject({ reason: 'rows-differ' });
    expect(scoreSurvey([1, 2, 3, 4, Number.NaN], small)).toMatchObject({ reason: 'not-finite' });
    for (const wrong of [0, 5, 2.5, 977]) {
      const answer = scoreSurvey([1, 2, 3, 4, wrong], small);
      expect(answer).toMatchObject({ ok: false, reason: 'out-of-range' });
      expect(JSON.stringify(answer)).not.toContain('977');
    }
    for (const needed of [0, 1.1, Number.NaN])
      expect(scoreSurvey([1, 2, 3, 4, 4], small, { needed })).toMatchObject({ reason: 'out-of-range' });
  });

  it.each<readonly [string, Partial<SurveyKey<'calm' | 'busy' | 'all'>>]>([
    ['reverses an item that it lacks', { reversed: [6] }],
    ['names half an item', { scales: { ...small.scales, calm: [1.5] } }],
    ['names an item twice in a scale', { scales: { ...small.scales, calm: [1, 1] } }],
    ['has a scale without items', { scales: { ...small.scales, calm: [] } }],
    ['has no range', { range: [4, 4] }],
  ])('takes no key that %s', (_, wrong) => {
    for (const answer of [
      scoreSurvey([1, 2, 3, 4, 4], { ...small, ...wrong }),
      scoreSurveyOfGroup([[1, 2, 3, 4, 4]], { ...small, ...wrong }),
    ])
      expect(answer).toMatchObject({ ok: false, reason: 'bad-key' });
  });
});

describe('scoreSurveyOfGroup', () => {
  const six = Array.from({ length: 6 }, (_, i) => [1 + (i % 4), 1, 2, null, 4]);

  it('says nothing of fewer than five, nor of an item that fewer answered', () => {
    expect(scoreSurveyOfGroup(six.slice(0, 4), small)).toMatchObject({ reason: 'too-few-respondents' });
    expect(scoreSurveyOfGroup([], small)).toMatchObject({ reason: 'too-few-respondents' });
    expect(scoreSurveyOfGroup(six, small)).toMatchObject({ reason: 'too-few-respondents' });
    expect(
      scoreSurveyOfGroup(
        six.map((row) => [...row.slice(0, 3), 3, 4]),
        small,
      ).ok,
    ).toBe(true);
    // Not even where it is asked to say something of nobody.
    for (const least of [0, -1, Number.NaN])
      expect(scoreSurveyOfGroup([], small, { least })).toMatchObject({ reason: 'too-few-respondents' });
  });

  it('refuses all where one did not answer this survey', () => {
    expect(scoreSurveyOfGroup([...six, [9, 1, 1, 1, 1]], small)).toMatchObject({ reason: 'out-of-range' });
    expect(scoreSurveyOfGroup([...six, [1]], small)).toMatchObject({ reason: 'rows-differ' });
  });
});

describe('standardScore', () => {
  it('is 500 at the mean of the norm, and 100 more one deviation above', () => {
    const norm = { mean: 4.4, standardDeviation: 0.5 };
    expect(standardScore(4.4, norm)).toMatchObject({ value: 500, z: 0 });
    near(found(standardScore(4.9, norm)).value, 600, 1e-12);
    near(found(standardScore(3.9, norm, { mean: 50, standardDeviation: 10 })).value, 40, 1e-12);
  });

  it('says why there is none', () => {
    expect(standardScore(Number.NaN, { mean: 1, standardDeviation: 1 })).toMatchObject({ reason: 'not-finite' });
    expect(standardScore(1, { mean: 1, standardDeviation: 0 })).toMatchObject({ reason: 'zero-variance' });
    expect(standardScore(1, { mean: 1, standardDeviation: -1 })).toMatchObject({ reason: 'zero-variance' });
    expect(standardScore(1e308, { mean: -1e308, standardDeviation: 1 })).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const answer = fc.integer({ min: 1, max: 4 });
  const row = fc.array(fc.option(answer, { freq: 6 }), { minLength: 5, maxLength: 5 });
  const whole = fc.array(answer, { minLength: 5, maxLength: 5 });
  const turned = (each: number, item: number) => (small.reversed.includes(item) ? 5 - each : each);

  property.prop([row, fc.constantFrom(0.2, 0.5, 0.75, 1)])(
    'a score is the mean of what was answered of its items, turned',
    (answers, needed) => {
      const scores = found(scoreSurvey(answers, small, { needed }));
      for (const [scale, items] of Object.entries(small.scales)) {
        const given = items.flatMap((item) => {
          const each = answers[item - 1];
          return each === null || each === undefined ? [] : [turned(each, item)];
        });
        const score = scores.value[scale as 'all'];
        expect(score.ok).toBe(given.length >= needed * items.length);
        if (!score.ok) continue;
        within(score.value, given.reduce((sum, each) => sum + each, 0) / given.length, 1e-12);
        expect(score.value >= 1 && score.value <= 4).toBe(true);
      }
    },
  );

  property.prop([whole])(
    'who answers the other way round has the other score, and turning every item of a key does the same',
    (answers) => {
      const here = found(scoreSurvey(answers, small)).value;
      const around = found(
        scoreSurvey(
          answers.map((each) => 5 - each),
          small,
        ),
      ).value;
      const other = found(scoreSurvey(answers, { ...small, reversed: [1, 3, 4] })).value;
      for (const scale of ['calm', 'busy', 'all'] as const)
        for (const there of [around, other]) within(found(there[scale]).value, 5 - found(here[scale]).value, 1e-12);
    },
  );

  property.prop([fc.array(whole, { minLength: 5, maxLength: 9 })])(
    'of whole answers, the score of a group is the mean of those of its respondents',
    (respondents) => {
      const group = found(scoreSurveyOfGroup(respondents, small));
      for (const scale of ['calm', 'busy', 'all'] as const) {
        const each = respondents.map((answers) => found(found(scoreSurvey(answers, small)).value[scale]).value);
        within(group.value[scale].value, each.reduce((sum, score) => sum + score, 0) / each.length, 1e-12);
      }
      expect(scoreSurveyOfGroup([...respondents].reverse(), small)).toEqual(group);
    },
  );

  const anyRow = fc.oneof({ weight: 8, arbitrary: row }, { weight: 1, arbitrary: fc.constantFrom([9, 1, 1, 1, 1], [1]) });
  const parts = fc.array(anyRow, { maxLength: 6 });

  property.prop([parts, parts, parts])('parts merge to the whole, in any grouping and either order', (a, b, c) => {
    const { add, empty, merge, finish } = mergeableGroupScores(small);
    const of = (rows: readonly (readonly (number | null)[])[]) => rows.reduce(add, empty);
    const whole = of([...a, ...b, ...c]);
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c))), merge(of(c), merge(of(b), of(a)))])
      expect(merged).toEqual(whole);
    const [there, here] = [finish(whole, { least: 3 }), scoreSurveyOfGroup([...a, ...b, ...c], small, { least: 3 })];
    if (here.ok) expect(there).toEqual(here);
    else expect(there.ok).toBe(false);
  });

  property.prop([fc.array(fc.array(hostileValue, { minLength: 5, maxLength: 5 }), { maxLength: 3 }), hostileValue, hostileValue])(
    'whatever comes in, no answer holds NaN or Infinity',
    (rows, score, spread) => {
      for (const answers of [
        ...rows.map((each) => scoreSurvey(each, small)),
        scoreSurveyOfGroup(rows, small, { least: 1 }),
        standardScore(score ?? 0, { mean: 1, standardDeviation: spread ?? 0 }),
      ])
        for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
