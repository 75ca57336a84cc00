/** An answer that was found, with what it rests on. */
export type Found<T extends object> = { readonly ok: true } & Readonly<T>;

/** No answer, and why there is none. The `reason` is a literal; the `message` says what was expected and what was found. */
export interface Missing<Reason extends string = string> {
  readonly ok: false;
  readonly reason: Reason;
  readonly message: string;
}

/** A number says how it was made, or why there is none: never NaN, never a silent zero. */
export type Result<T extends object, Reason extends string = string> = Found<T> | Missing<Reason>;
