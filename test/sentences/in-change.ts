import {
  adjustP,
  commonLanguageEffect,
  type EvidenceClaim,
  improvementIndex,
  mcnemarTest,
  meanDifference,
  mergeableCommonLanguage,
  mergeablePairedShares,
  mergeablePairs,
  mergeableTwoGroups,
  mergeableTwoShares,
  pairedDifference,
  pairedEffect,
  pairedScores,
  pairedShareDifference,
  proportionInterval,
  readClaim,
  reliableChange,
  shareDifference,
  shareEffect,
  shareRatio,
  shareTest,
  signedRankTest,
  standardizedDifference,
  twoGroups,
  writeClaim,
} from '../../src/measures';
import { claimSentences, countedWords, levelWords, unitWords } from '../../src/measures/claims/claim-sentences';

/** What is said of change: every sentence of it at least once. */
export const answersOfChange = (): readonly unknown[] => [...ofGroups(), ...ofPairs(), ...ofShares(), ...claimsWritten()];

function ofGroups(): readonly unknown[] {
  return [
    twoGroups([], [1]),
    twoGroups([1], [1]),
    twoGroups([1, null], [1, 2]),
    twoGroups([1, Number.NaN], [1, 2]),
    twoGroups([1e200, -1e200], [1, 2]),
    mergeableTwoGroups.finish(mergeableTwoGroups.empty),
    meanDifference(twoGroups([1, 1], [2, 2])),
    meanDifference(twoGroups([1, 2], [2, 3]), { level: 1 }),
    standardizedDifference(twoGroups([1, 1], [2, 2])),
    commonLanguageEffect([], []),
    mergeableCommonLanguage.finish(mergeableCommonLanguage.empty),
    improvementIndex(Number.NaN),
    adjustP([]),
    adjustP([2]),
  ];
}

function ofPairs(): readonly unknown[] {
  const pairs = (...changes: readonly number[]) => changes.map((after, before) => ({ before, after: before + after }));
  const many = Array.from({ length: 201 }, () => 1);
  return [
    pairedScores([]),
    pairedScores(pairs(1)),
    mergeablePairs.finish(mergeablePairs.empty),
    pairedDifference(pairedScores(pairs(1, 1))),
    pairedEffect(pairedScores(pairs(1, 2)), { correction: 'exact' }),
    signedRankTest(pairs(0, 0)),
    signedRankTest(pairs(...many), { variant: 'exact' }),
    reliableChange(pairs(1), { reliability: 2, standardDeviation: 1 }),
    reliableChange([{ before: -1e308, after: 1e308 }], { reliability: 0, standardDeviation: 1 }),
  ];
}

function ofShares(): readonly unknown[] {
  const shares = (reached: number, of: number) => ({ treated: { reached, of }, comparison: { reached, of } });
  const paired = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 };
  return [
    proportionInterval(1, 2e7, 'jeffreys'),
    shareDifference(shares(2, 1)),
    shareDifference(shares(0, 0)),
    shareRatio(shares(1, 2e7), 'risk-ratio'),
    shareEffect(shares(1, 2e7), 'cox'),
    shareTest(shares(2, 2)),
    mergeableTwoShares.finish({ ...mergeableTwoShares.empty, missing: 1 }),
    mergeableTwoShares.finish(mergeableTwoShares.empty),
    pairedShareDifference(paired),
    mcnemarTest({ ...paired, both: 0.5 }),
    mcnemarTest({ ...paired, both: 1 }, { variant: 'chi-square' }),
    mergeablePairedShares.finish(mergeablePairedShares.empty),
  ];
}

/** What claims say, and why some cannot be made. */
function claimsWritten(): readonly unknown[] {
  const all = Object.entries(claimSentences).flatMap(([design, verbs]) =>
    Object.keys(verbs).flatMap((verb) => {
      const [value, low, high] = verb === 'lowered' ? [-2, -3, -1] : [2, 1, 3];
      const about = { design, verb, n: 9, effect: { value, unit: 'points' }, interval: { low, high, level: 0.95 } };
      return Object.keys(levelWords).flatMap((level) => Object.keys(countedWords).map((counted) => ({ ...about, level, counted })));
    }),
  );
  const [first] = all;
  const written = [...all, ...Object.keys(unitWords).map((unit) => ({ ...first, effect: { value: 2, unit } }))].map((claim) => {
    const found = writeClaim(claim as EvidenceClaim);
    return found.ok ? found.value : found;
  });
  const wrong = [
    {},
    { ...first, verb: 'raised' },
    { ...first, n: 0 },
    { ...first, effect: { value: Number.NaN, unit: 'points' } },
    { ...first, interval: { low: 5, high: 1, level: 0.95 } },
    { ...first, design: 'randomized', verb: 'lowered' },
  ];
  return [...written, ...wrong.map(readClaim)];
}
