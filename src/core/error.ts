/** What each code of a {@link CoachingError} carries. Details never hold what a person wrote. */
export interface ErrorDetails {
  /** A process was declared in a way that cannot be right. */
  'process/definition': { readonly kind: string; readonly where: string };
  /** A rule, check, recipe or party function threw. Its own message is not repeated: it may quote the record. */
  'kernel/rule-threw': { readonly kind: string; readonly rule: string };
  /** The machine refused an event that no rule refuses: a defect of this library. */
  'kernel/disagreement': { readonly kind: string; readonly event: string };
  /** The facts handed in are not of the shape that the process declares. */
  'kernel/facts': { readonly kind: string; readonly paths: readonly string[] };
  /** A state of one process was handed to another. */
  'kernel/other-process': { readonly expected: string; readonly found: string };
  /** A log has a gap, belongs to another stream, or names what this process does not know. */
  'log/broken': { readonly kind: string; readonly revision: number; readonly why: string };
  /** A kept decision does not hold when it is made again on its kept facts. */
  'log/not-verified': { readonly kind: string; readonly revision: number };
  /** A schema's labels are missing, lowered or hidden. */
  'labels/schema': { readonly findings: readonly string[] };
  /** A policy breaks the wall or names what does not exist. */
  'privacy/policy': { readonly policy: string; readonly findings: readonly string[] };
  /** An argument of a viewer is not what it must be. */
  'privacy/viewer': { readonly expected: string };
  /** A calendar's terms or holidays contradict each other. */
  'calendar/invalid': { readonly expected: string };
  /** A calculator was handed something that is not a number, a date or an option it knows. */
  'input/invalid': { readonly expected: string };
  /** The store refused a call that cannot be right, such as an id that is not one. */
  'store/invalid': { readonly expected: string };
  /** The stream kept changing under every attempt. */
  'store/conflict': { readonly stream: string; readonly attempts: number };
}

export type ErrorCode = keyof ErrorDetails;

/** A programmer's mistake. Expected refusals are values; only this is ever thrown. */
export class CoachingError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'CoachingError';

  constructor(
    /** A literal by which code tells mistakes apart. */
    readonly code: Code,
    /** What the code carries. */
    readonly details: ErrorDetails[Code],
    message: string,
  ) {
    super(message);
  }
}

/**
 * Tells whether something thrown is this library's own error, of one code where one is given.
 * It looks at the name, so that the ESM and the CommonJS copy know each other's.
 *
 * @param thrown - Whatever was caught.
 * @param code - The code that is asked for; any where none is given.
 * @returns `true` where it is, and the details are then typed.
 * @example
 * isCoachingError(new Error('something else')); // => false
 */
export function isCoachingError<Code extends ErrorCode = ErrorCode>(thrown: unknown, code?: Code): thrown is CoachingError<Code> {
  return thrown instanceof Error && thrown.name === 'CoachingError' && (code === undefined || (thrown as CoachingError).code === code);
}
