import { type Sentence, says } from '../../core/sentence';
import type { ClaimCounted, ClaimDesign, ClaimUnit, ClaimVerbs, ImpactLevel } from './evidence-claim';

/** What the sentence of a claim speaks of. */
export interface ClaimWords {
  readonly what: Sentence;
  readonly n: number;
  readonly counted: Sentence;
  readonly value: number;
  readonly unit: Sentence;
  readonly low: number;
  readonly high: number;
  readonly percent: number;
  readonly [more: string]: number | Sentence;
}

/** All that a claim can say: for each design and verb one sentence, with what the design leaves open. */
export const claimSentences: {
  readonly [Design in ClaimDesign]: { readonly [Verb in ClaimVerbs[Design]]: (words: ClaimWords) => Sentence };
} = {
  'after-only': {
    stood: (words) =>
      says(
        'claim/after-only-stood',
        'Measured only after coaching, {what} of {n} {counted} stood at {value} {unit} ({percent}% interval: {low} to {high}). It was not measured before.',
        words,
      ),
  },
  'before-after': {
    differed: (words) =>
      says(
        'claim/before-after-differed',
        'Measured before and after coaching without a comparison group, {what} of {n} {counted} differed by {value} {unit} ({percent}% interval: {low} to {high}). All else that happened in between is in this number too.',
        words,
      ),
  },
  'single-case': {
    differed: (words) =>
      says(
        'claim/single-case-differed',
        'In a single case with {n} {counted}, {what} differed between the phases by {value} {unit} ({percent}% interval: {low} to {high}). All else that happened in between is in this number too.',
        words,
      ),
  },
  'interrupted-series': {
    differed: (words) =>
      says(
        'claim/interrupted-series-differed',
        'In an interrupted series of {n} {counted} without a comparison series, {what} differed by {value} {unit} from where it was heading ({percent}% interval: {low} to {high}). All else that began then is in this number too.',
        words,
      ),
  },
  association: {
    'went-with': (words) =>
      says(
        'claim/association-went-with',
        'In an association over {n} {counted}, more coaching went with a difference of {value} {unit} in {what} ({percent}% interval: {low} to {high}). Nobody drew lots for who was coached how much.',
        words,
      ),
  },
  'comparison-group': {
    differed: (words) =>
      says(
        'claim/comparison-group-differed',
        'Beside a comparison group that was not drawn by lot, {what} differed by {value} {unit} over {n} {counted} ({percent}% interval: {low} to {high}). How the groups differed before is in this number too.',
        words,
      ),
    raised: (words) =>
      says(
        'claim/comparison-group-raised',
        'Beside a comparison group that was not drawn by lot, coaching raised {what} by {value} {unit} over {n} {counted} ({percent}% interval: {low} to {high}), provided that nothing else set the groups apart.',
        words,
      ),
    lowered: (words) =>
      says(
        'claim/comparison-group-lowered',
        'Beside a comparison group that was not drawn by lot, coaching lowered {what} by {value} {unit} over {n} {counted} ({percent}% interval: {low} to {high}), provided that nothing else set the groups apart.',
        words,
      ),
  },
  'difference-in-differences': {
    differed: (words) =>
      says(
        'claim/difference-in-differences-differed',
        'By a difference in differences, {what} of the coached moved by {value} {unit} more than that of a comparison group, over {n} {counted} ({percent}% interval: {low} to {high}).',
        words,
      ),
    raised: (words) =>
      says(
        'claim/difference-in-differences-raised',
        'By a difference in differences beside a comparison group, coaching raised {what} by {value} {unit} over {n} {counted} ({percent}% interval: {low} to {high}), provided that both groups would have moved alike without it.',
        words,
      ),
    lowered: (words) =>
      says(
        'claim/difference-in-differences-lowered',
        'By a difference in differences beside a comparison group, coaching lowered {what} by {value} {unit} over {n} {counted} ({percent}% interval: {low} to {high}), provided that both groups would have moved alike without it.',
        words,
      ),
  },
  randomized: {
    differed: (words) =>
      says(
        'claim/randomized-differed',
        'In a randomized comparison of {n} {counted}, {what} differed by {value} {unit} ({percent}% interval: {low} to {high}).',
        words,
      ),
    raised: (words) =>
      says(
        'claim/randomized-raised',
        'In a randomized comparison of {n} {counted}, coaching raised {what} by {value} {unit} ({percent}% interval: {low} to {high}).',
        words,
      ),
    lowered: (words) =>
      says(
        'claim/randomized-lowered',
        'In a randomized comparison of {n} {counted}, coaching lowered {what} by {value} {unit} ({percent}% interval: {low} to {high}).',
        words,
      ),
  },
};

export const levelWords: Readonly<Record<ImpactLevel, Sentence>> = {
  reactions: says('claim/reactions', 'what teachers thought of it'),
  learning: says('claim/learning', 'what teachers learned'),
  organization: says('claim/organization', 'support by the school'),
  practice: says('claim/practice', 'teaching practice'),
  outcomes: says('claim/outcomes', 'student outcomes'),
};

export const unitWords: Readonly<Record<ClaimUnit, Sentence>> = {
  'standard-deviations': says('claim/standard-deviations', 'standard deviations'),
  'percentage-points': says('claim/percentage-points', 'percentage points'),
  points: says('claim/points', 'points'),
};

export const countedWords: Readonly<Record<ClaimCounted, Sentence>> = {
  teachers: says('claim/teachers', 'teachers'),
  students: says('claim/students', 'students'),
  classes: says('claim/classes', 'classes'),
  schools: says('claim/schools', 'schools'),
  observations: says('claim/observations', 'observations'),
};
