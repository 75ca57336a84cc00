/** What makes points worth a question. */
export type ChartRule = { readonly name: string } & (
  | { readonly kind: 'outside' }
  /** So many points in a row on one side of the center; a point on it breaks the row or is skipped. */
  | { readonly kind: 'shift'; readonly points: number; readonly onCenter: 'breaks' | 'skipped' }
  /** So many points in a row each above the last, or each below; an equal point breaks the row or is skipped. */
  | { readonly kind: 'trend'; readonly points: number; readonly equal: 'breaks' | 'skipped' }
  /** So many of so many in a row more than some sigmas from the center, on one side; `near` counts only those inside the limits, and asks all for that side. */
  | { readonly kind: 'zone'; readonly points: number; readonly of: number; readonly beyond: number; readonly near?: boolean }
  /** So many in a row less than some sigmas from the center. */
  | { readonly kind: 'hugging'; readonly points: number; readonly within: number }
  /** So many in a row more than some sigmas from the center, on either side. */
  | { readonly kind: 'avoiding'; readonly points: number; readonly beyond: number }
  /** So many in a row, each up where the last went down. */
  | { readonly kind: 'alternating'; readonly points: number }
);

/** Rules that belong together: what one means by a signal. Of two rules that a point meets, the one that stands first names it. */
export interface RuleSet {
  readonly name: string;
  readonly rules: readonly ChartRule[];
  /** Where the rules were published. */
  readonly source: string;
}

/** The rules of NHS England's Making Data Count, for `xmrChart` with its `2.66`. */
export const makingDataCount: RuleSet = {
  name: 'making-data-count',
  rules: [
    { name: 'outside', kind: 'outside' },
    { name: 'trend', kind: 'trend', points: 7, equal: 'breaks' },
    { name: 'near-limit', kind: 'zone', points: 2, of: 3, beyond: 2, near: true },
    { name: 'shift', kind: 'shift', points: 7, onCenter: 'breaks' },
  ],
  source: 'NHS-R Community (2021), NHSRplotthedots 0.2.2, https://nhs-r-community.github.io/NHSRplotthedots/',
};

/** The rules of Perla, Provost and Murray for a run chart. The number of runs is asked by `runsTest`; what is astronomical, people judge. */
export const perlaProvost: RuleSet = {
  name: 'perla-provost',
  rules: [
    { name: 'shift', kind: 'shift', points: 6, onCenter: 'skipped' },
    { name: 'trend', kind: 'trend', points: 5, equal: 'skipped' },
  ],
  source: 'Perla, Provost and Murray (2011), BMJ Quality & Safety 20(1), 46-51, https://doi.org/10.1136/bmjqs.2009.037895',
};

/** The rules for control charts that quality professionals in health care are taught, after the Institute for Healthcare Improvement. */
export const healthCareControl: RuleSet = {
  name: 'health-care-control',
  rules: [
    { name: 'outside', kind: 'outside' },
    { name: 'shift', kind: 'shift', points: 8, onCenter: 'breaks' },
    { name: 'trend', kind: 'trend', points: 6, equal: 'breaks' },
    { name: 'outer-third', kind: 'zone', points: 2, of: 3, beyond: 2 },
    { name: 'inner-third', kind: 'hugging', points: 15, within: 1 },
  ],
  source: 'Provost and Murray (2011), The Health Care Data Guide, Jossey-Bass, chapter 4',
};

/** Nelson's eight tests. All at once they call much that is chance a signal: choose some. */
export const nelson: RuleSet = {
  name: 'nelson',
  rules: [
    { name: 'nelson-1', kind: 'outside' },
    { name: 'nelson-2', kind: 'shift', points: 9, onCenter: 'breaks' },
    { name: 'nelson-3', kind: 'trend', points: 6, equal: 'breaks' },
    { name: 'nelson-4', kind: 'alternating', points: 14 },
    { name: 'nelson-5', kind: 'zone', points: 2, of: 3, beyond: 2 },
    { name: 'nelson-6', kind: 'zone', points: 4, of: 5, beyond: 1 },
    { name: 'nelson-7', kind: 'hugging', points: 15, within: 1 },
    { name: 'nelson-8', kind: 'avoiding', points: 8, beyond: 1 },
  ],
  source: 'Nelson (1984), Journal of Quality Technology 16(4), 237-239, https://doi.org/10.1080/00224065.1984.11978921',
};
