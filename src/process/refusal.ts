import { type Sentence, says } from '../core/sentence';

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

/** One reason: a literal code, and a sentence that says what was expected and what was found. `inWords` says it in other words. */
export interface Refusal extends Sentence {
  readonly code: RefusalCode;
  /** The rule's name, where a rule refused. */
  readonly rule?: string;
  /** Where in the payload, where it fits. */
  readonly path?: readonly (string | number)[];
}

/**
 * What a rule or a check answers where it refuses: a sentence, best from `says`. One without a name has that of the rule, or of the
 * event whose check it is.
 */
export type Objection = string | (Pick<Sentence, 'message' | 'parameters'> & Partial<Pick<Sentence, 'sentence'>>);

/** The one refusal for who may not ask, whatever the record holds. */
export const notOpenToYou: readonly Refusal[] = Object.freeze([
  frozen('not-open-to-you', says('not-open-to-you', 'This is not open to you.')),
]);

/** The same answer for an item that is not there and for one that is another's. */
export const noSuchItem: readonly Refusal[] = Object.freeze([
  frozen('no-such-item', says('no-such-item', 'Expected an item that is yours to ask about, found none of that id.')),
]);

export function refusal(code: RefusalCode, why: Sentence, more: Pick<Refusal, 'rule' | 'path'> = {}): Refusal {
  return { code, ...more, ...why };
}

/** A rule's or a check's answer as a refusal; `name` is what a sentence without a name is called. */
export function objected(code: 'rule' | 'check', objection: Objection, name: string): Refusal {
  const said: Exclude<Objection, string> = typeof objection === 'string' ? { message: objection, parameters: {} } : objection;
  const { sentence = name, parameters, message } = said;
  return refusal(code, { sentence, parameters, message }, code === 'rule' ? { rule: name } : {});
}

function frozen(code: RefusalCode, why: Sentence): Refusal {
  return Object.freeze({ ...refusal(code, why), parameters: Object.freeze({}) });
}
