/** How the answers to a survey become scores: the numbers of its items, never their texts, which are their authors'. */
export interface SurveyKey<Scale extends string = string> {
  /** Its name and form, such as `tses/short`. */
  readonly name: string;
  /** Where the key was published. */
  readonly source: string;
  /** How many items there are, numbered from 1. */
  readonly items: number;
  /** The answers that an item may have: whole numbers from the first to the second. */
  readonly range: readonly [low: number, high: number];
  /** The items that are turned before anything else, an answer of x into low + high − x. */
  readonly reversed: readonly number[];
  /** The items of each scale: its score is their mean. */
  readonly scales: Readonly<Record<Scale, readonly number[]>>;
}
