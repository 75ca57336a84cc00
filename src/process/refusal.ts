/** Why an event was refused. */
export type RefusalCode =
  | 'unknown-event'
  | 'not-open-to-you'
  | 'wrong-state'
  | 'not-your-turn'
  | 'no-such-item'
  | 'payload'
  | 'in-the-future'
  | 'dated-back'
  | 'entered-too-late'
  | 'before-the-last'
  | 'wrong-stage'
  | 'rule'
  | 'check';

/** One reason: a literal code, a sentence that says what was expected and what was found, and what the sentence was made of. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The rule's name, where a rule refused. */
  readonly rule?: string;
  /** Where in the payload, where it fits. */
  readonly path?: readonly (string | number)[];
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** What a rule or a check answers where it refuses: a sentence, alone or with its parameters. */
export type Objection = string | { readonly message: string; readonly parameters: Readonly<Record<string, string | number>> };

/** The one refusal for who may not ask, whatever the record holds. */
export const notOpenToYou: readonly Refusal[] = Object.freeze([
  Object.freeze({ code: 'not-open-to-you', parameters: Object.freeze({}), message: 'This is not open to you.' } as const),
]);

/** The same answer for an item that is not there and for one that is another's. */
export const noSuchItem: readonly Refusal[] = Object.freeze([
  Object.freeze({
    code: 'no-such-item',
    parameters: Object.freeze({}),
    message: 'Expected an item that is yours to ask about, found none of that id.',
  } as const),
]);

export function refusal(
  code: RefusalCode,
  message: string,
  parameters: Readonly<Record<string, string | number>> = {},
  more: Pick<Refusal, 'rule' | 'path'> = {},
): Refusal {
  return { code, ...more, parameters, message };
}

/** A rule's or a check's answer as a refusal. */
export function objected(code: 'rule' | 'check', objection: Objection, rule?: string): Refusal {
  const { message, parameters } = typeof objection === 'string' ? { message: objection, parameters: {} } : objection;
  return refusal(code, message, parameters, rule === undefined ? {} : { rule });
}
