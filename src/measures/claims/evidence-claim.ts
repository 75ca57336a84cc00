/**
 * What a number is about, after Guskey (2000), Evaluating Professional Development: how teachers took coaching, what they learned, how their school carries it,
 * what they do in lessons, and what students know and do.
 */
export type ImpactLevel = 'reactions' | 'learning' | 'organization' | 'practice' | 'outcomes';

/** What can be said with each design. Only beside a comparison is there a verb by which coaching does something. */
export interface ClaimVerbs {
  /** Measured once, after. */
  readonly 'after-only': 'stood';
  /** The same before and after, and nobody else. */
  readonly 'before-after': 'differed';
  /** One class or teacher in phases. */
  readonly 'single-case': 'differed';
  /** A series before and since, without another beside it. */
  readonly 'interrupted-series': 'differed';
  /** How much coaching beside what was measured, where nobody drew lots for the hours. */
  readonly association: 'went-with';
  /** Coached and others who were not drawn by lot. */
  readonly 'comparison-group': 'differed' | CausalVerb;
  /** The change of the coached beyond that of others. */
  readonly 'difference-in-differences': 'differed' | CausalVerb;
  /** Who was coached was drawn by lot. */
  readonly randomized: 'differed' | CausalVerb;
}

export type ClaimDesign = keyof ClaimVerbs;

/** What coaching did. */
export type CausalVerb = 'raised' | 'lowered';

/** The designs that have a comparison. */
export type ComparisonDesign = { [Design in ClaimDesign]: CausalVerb extends ClaimVerbs[Design] ? Design : never }[ClaimDesign];

/** In what a number is counted: standard deviations of people, percentage points, or points of the scale itself. */
export type ClaimUnit = 'standard-deviations' | 'percentage-points' | 'points';

/** Who or what was counted. */
export type ClaimCounted = 'teachers' | 'students' | 'classes' | 'schools' | 'observations';

/** An interval, with the level of confidence that it has. */
export interface ClaimInterval {
  readonly low: number;
  readonly high: number;
  /** Strictly between 0 and 1, such as 0.95. */
  readonly level: number;
}

/** What somebody claims of a number: all that its sentence says, and nothing that is written freely. */
export interface ClaimWith<Design extends ClaimDesign> {
  readonly level: ImpactLevel;
  readonly design: Design;
  readonly verb: ClaimVerbs[Design];
  /** How many, a whole number of 2 or more: of one there is no interval. */
  readonly n: number;
  readonly counted: ClaimCounted;
  readonly effect: { readonly value: number; readonly unit: ClaimUnit };
  /** It holds the value; beside a causal verb it leaves 0 out. */
  readonly interval: ClaimInterval;
}

/** A claim with any design, or with one of some. */
export type EvidenceClaim<Design extends ClaimDesign = ClaimDesign> = { readonly [Each in Design]: ClaimWith<Each> }[Design];
