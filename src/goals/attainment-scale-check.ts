import { says } from '../core/sentence';
import type { AttainmentScale } from './attainment-scale';
import { filled, finding, type QualityFinding } from './finding';

/** A goal attainment scale that may still lack something. */
export interface AttainmentScaleDraft {
  readonly measure?: string | undefined;
  readonly baseline?: number | undefined;
  readonly levels?: { readonly [Level in keyof AttainmentScale['levels']]?: string | undefined } | undefined;
}

export type AttainmentScaleCriterion = 'one-measure' | 'expected-level' | 'both-sides' | 'no-gap' | 'levels-apart' | 'baseline';

/**
 * Answers what a goal attainment scale still lacks: one thing that it measures, an expected level with one on each side, no two empty levels
 * next to each other, no two levels with the same words, and the level at which things stand now: usually -1, or -2 where nothing worse is possible.
 *
 * @param scale - A scale or a draft of one.
 * @returns One finding for each of the six criteria, in their order. It sees what is written down: whether levels overlap in sense, or lie evenly apart, is
 *   for people to read. It is no score.
 * @example
 * const levels = { less: 'Two of five groups explain.', expected: 'Three or four do.', more: 'All five do.' };
 * const findings = attainmentScaleCheck({ measure: 'Groups that explain', baseline: -1, levels });
 * findings.every((finding) => finding.met); // => true
 * @see The ten commandments of goal attainment scaling (1974), http://marson-and-associates.com/GAS/gas10.html
 */
export function attainmentScaleCheck(scale: AttainmentScaleDraft): readonly QualityFinding<AttainmentScaleCriterion>[] {
  const { muchLess, less, expected, more, muchMore } = scale.levels ?? {};
  const there = [muchLess, less, expected, more, muchMore].map(filled);
  const words = [muchLess, less, expected, more, muchMore].filter(filled).map((level) => level?.trim().toLowerCase());
  return [
    finding(
      'one-measure',
      filled(scale.measure),
      says('attainment-scale/one-measure', 'It says the one thing that all levels speak of.'),
      says('attainment-scale/one-measure-lacking', 'It lacks the one thing that all levels speak of.'),
    ),
    finding(
      'expected-level',
      filled(expected),
      says('attainment-scale/expected-level', 'It says what is expected.'),
      says('attainment-scale/expected-level-lacking', 'It lacks what is expected.'),
    ),
    finding(
      'both-sides',
      (filled(less) || filled(muchLess)) && (filled(more) || filled(muchMore)),
      says('attainment-scale/both-sides', 'It has a level below what is expected, and one above.'),
      says('attainment-scale/both-sides-lacking', 'It lacks a level below what is expected, or one above.'),
    ),
    finding(
      'no-gap',
      there.every((level, n) => level || there[n + 1] !== false),
      says('attainment-scale/no-gap', 'No two empty levels stand next to each other.'),
      says('attainment-scale/no-gap-lacking', 'It lacks a level where two empty ones stand next to each other.'),
    ),
    finding(
      'levels-apart',
      words.length > 1 && new Set(words).size === words.length,
      says('attainment-scale/levels-apart', 'Its levels are in different words.'),
      says('attainment-scale/levels-apart-lacking', 'It lacks levels in different words: two have the same, or there is only one.'),
    ),
    finding(
      'baseline',
      scale.baseline !== undefined,
      says('attainment-scale/baseline', 'It says at which level things stand now.'),
      says('attainment-scale/baseline-lacking', 'It lacks at which level things stand now.'),
    ),
  ];
}
