import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { inWords } from '../../../src/core/sentence';
import { claimSentences, countedWords, levelWords, unitWords } from '../../../src/measures/claims/claim-sentences';
import type { EvidenceClaim } from '../../../src/measures/claims/evidence-claim';
import { readClaim } from '../../../src/measures/claims/read-claim';
import { writeClaim } from '../../../src/measures/claims/write-claim';
import { english } from '../../../src/sentences/english';
import { hostileNumber } from '../hostile-numbers';
import { found, near } from '../oracle';

const levels = Object.keys(levelWords);
const designs = Object.keys(claimSentences);
const verbs = ['stood', 'differed', 'went-with', 'raised', 'lowered'];
const units = Object.keys(unitWords);
const countables = Object.keys(countedWords);
/** Decided here once more, so that a design that joins the others is decided on. */
const withComparison = ['comparison-group', 'difference-in-differences', 'randomized'];

/** By which each sentence must name its design. */
const named: Readonly<Record<string, string>> = {
  'after-only': 'only after coaching',
  'before-after': 'before and after coaching without a comparison group',
  'single-case': 'single case',
  'interrupted-series': 'interrupted series',
  association: 'association',
  'comparison-group': 'comparison group that was not drawn by lot',
  'difference-in-differences': 'difference in differences',
  randomized: 'randomized comparison',
};

/** Words by which somebody might read that coaching did something. */
const causal =
  /\b(?:rais|lower|caus|effect|impact|improv|worsen|because|due to|owing|led to|leads to|thanks|result|increas|decreas|reduc|boost|produc|made|makes|help|work(?:s|ed)\b|influenc|benefit|gain)/i;

const claim = (more: object) =>
  ({
    level: 'practice',
    design: 'randomized',
    verb: 'raised',
    n: 59,
    counted: 'teachers',
    effect: { value: 0.59, unit: 'standard-deviations' },
    interval: { low: 0.2, high: 0.98, level: 0.95 },
    ...more,
  }) as EvidenceClaim;

describe('writeClaim', () => {
  it('says of a change without a comparison what else is in the number', () => {
    expect(found(writeClaim(claim({ design: 'before-after', verb: 'differed' }))).value.message).toBe(
      'Measured before and after coaching without a comparison group, teaching practice of 59 teachers differed by 0.59 standard deviations (95% interval: 0.2 to 0.98). All else that happened in between is in this number too.',
    );
  });

  it('says how far something was lowered, and not that it was lowered by less than nothing', () => {
    const lowered = claim({
      design: 'comparison-group',
      verb: 'lowered',
      effect: { value: -3.1459, unit: 'percentage-points' },
      interval: { low: -5, high: -1.23456, level: 0.9 },
    });
    expect(found(writeClaim(lowered)).value.message).toContain('by 3.15 percentage points over 59 teachers (90% interval: 1.23 to 5)');
  });

  it('names all designs and verbs of its tables in the tests', () => {
    expect(Object.keys(named)).toEqual(designs);
    expect([...new Set(Object.values(claimSentences).flatMap(Object.keys))].sort()).toEqual(verbs.toSorted());
  });
});

describe('readClaim', () => {
  it('says why something parsed is no claim, and repeats nothing of it', () => {
    const interval = { low: 0.2, high: 0.98, level: 0.95 };
    const wrong = {
      'unknown-word': [
        null,
        'text',
        {},
        claim({ level: 'grit' }),
        claim({ design: '__proto__' }),
        claim({ verb: 'stood' }),
        claim({ counted: 'Ben' }),
      ],
      'causal-without-comparison': [claim({ design: 'association' }), claim({ design: 'after-only', verb: 'lowered' })],
      'not-a-count': [claim({ n: 1 }), claim({ n: 2.5 }), claim({ n: '59' })],
      'not-finite': [
        claim({ interval: { ...interval, high: Number.POSITIVE_INFINITY } }),
        claim({ interval: { low: 0.2, high: '0.98', level: 0.95 } }),
      ],
      'out-of-range': [claim({ interval: { ...interval, low: 0.7 } }), claim({ interval: { ...interval, level: 95 } })],
      'interval-holds-0': [claim({ interval: { ...interval, low: 0 } }), claim({ verb: 'lowered' })],
    };
    for (const [reason, values] of Object.entries(wrong))
      for (const value of values) {
        const read = readClaim(value);
        expect(read).toMatchObject({ ok: false, reason, parameters: {} });
      }
  });

  it('keeps nothing that a claim does not have', () => {
    const { claim: read } = found(
      readClaim({ ...claim({}), teacher: 'Ben', effect: { value: 0.59, unit: 'standard-deviations', of: 'Ben' } }),
    );
    expect(read).toEqual(claim({}));
  });
});

describe('laws', () => {
  const spoken = fc.record({
    level: fc.constantFrom(...levels),
    design: fc.constantFrom(...designs),
    verb: fc.constantFrom(...verbs),
    n: fc.oneof(fc.integer({ min: 2, max: 9999 }), hostileNumber),
    counted: fc.constantFrom(...countables),
    unit: fc.constantFrom(...units),
    value: fc.oneof(fc.double({ min: -3, max: 3, noNaN: true }), hostileNumber),
    below: fc.double({ min: 0, max: 2, noNaN: true }),
    above: fc.double({ min: 0, max: 2, noNaN: true }),
    confidence: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(0.9, 0.95, 0.99) }, { weight: 1, arbitrary: hostileNumber }),
  });
  const said = spoken.map(({ unit, value, below, above, confidence, ...words }) =>
    claim({ ...words, effect: { value, unit }, interval: { low: value - below, high: value + above, level: confidence } }),
  );

  property.prop([said], { numRuns: 2000 })(
    'no claim says that coaching did something, but beside a comparison; each names its design, how many and the interval, in a sentence of the set',
    (each) => {
      const written = writeClaim(each);
      if (!written.ok) return;
      const { value, causal: says } = written;
      expect(says).toBe(each.verb === 'raised' || each.verb === 'lowered');
      if (!withComparison.includes(each.design)) expect(causal.test(value.message), value.message).toBe(false);
      expect(value.sentence).toBe(`claim/${each.design}-${each.verb}`);
      expect(inWords(value, english)).toBe(value.message);
      expect(value.message).not.toMatch(/[{}]|NaN|Infinity|undefined/);
      expect(value.message.toLowerCase()).toContain(named[each.design]);
      const [low, high] = each.verb === 'lowered' ? [-each.interval.high, -each.interval.low] : [each.interval.low, each.interval.high];
      expect(value.message).toContain(` ${each.n} `);
      const [, from, to] = /% interval: (\S+) to (\S+)\)/.exec(value.message) ?? [];
      near(Number(from), low, 0.005);
      near(Number(to), high, 0.005);
      expect(readClaim(JSON.parse(JSON.stringify(each))).ok).toBe(true);
    },
  );

  it('every level, design, verb, unit and thing counted can be said, or is refused for want of a comparison or a word', () => {
    const reasons = new Map<string, number>();
    for (const design of designs)
      for (const verb of verbs)
        for (const level of levels)
          for (const unit of units)
            for (const counted of countables) {
              const [value, low, high] = verb === 'lowered' ? [-0.3, -0.5, -0.1] : [0.3, 0.1, 0.5];
              const each = claim({ design, verb, level, counted, effect: { value, unit }, interval: { low, high, level: 0.95 } });
              const written = writeClaim(each);
              const kind = written.ok ? (written.causal ? 'causal' : 'plain') : written.reason;
              if (written.ok) expect(causal.test(written.value.message)).toBe(written.causal);
              reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
            }
    const all = levels.length * units.length * countables.length;
    // Five designs without a comparison have one verb each, three with one have three.
    expect(Object.fromEntries(reasons)).toEqual({
      plain: 8 * all,
      causal: 6 * all,
      'causal-without-comparison': 10 * all,
      'unknown-word': (5 * 8 - 8 - 6 - 10) * all,
    });
  });

  property.prop([fc.anything()])('whatever is read, it is a claim or a reason', (anything) => {
    const read = readClaim(anything);
    if (!read.ok) expect(read.message.length).toBeGreaterThan(10);
  });
});
