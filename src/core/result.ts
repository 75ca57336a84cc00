import type { Sentence } from './sentence';

/** An answer that was found, with what it rests on. */
export type Found<T extends object> = { readonly ok: true } & Readonly<T>;

/** No answer, and why there is none. The `reason` is a literal; the sentence says what was expected and what was found. */
export interface Missing<Reason extends string = string> extends Sentence {
  readonly ok: false;
  readonly reason: Reason;
}

/** A number says how it was made, or why there is none: never NaN, never a silent zero. */
export type Result<T extends object, Reason extends string = string> = Found<T> | Missing<Reason>;

/** No answer, for a reason and as a sentence says it. */
export function missing<Reason extends string>(reason: Reason, why: Sentence): Missing<Reason> {
  return { ok: false, reason, ...why };
}
