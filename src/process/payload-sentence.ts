import type * as z from 'zod';
import { type Sentence, says } from '../core/sentence';

/** What one of Zod's issues comes to, at a place of an event. `expected` stays in Zod's own word, for who looks for it. */
export function payloadSentence(issue: z.core.$ZodIssue, where: string | Sentence): Sentence {
  const wrong = { where, expected: issue.code.replaceAll('_', ' ') };
  switch (issue.code) {
    case 'invalid_type':
      return says('payload/type', 'Expected {expected} in {where}, found something else.', { where, expected: issue.expected });
    case 'unrecognized_keys':
      return says('payload/keys', 'Expected only the fields of this event in {where}, found others.', wrong);
    case 'too_small':
      return says('payload/too-small', 'Expected {where} to be right, found: too small.', wrong);
    case 'too_big':
      return says('payload/too-big', 'Expected {where} to be right, found: too big.', wrong);
    case 'invalid_format':
      return says('payload/format', 'Expected {where} to be right, found: invalid format.', wrong);
    case 'invalid_value':
      return says('payload/value', 'Expected {where} to be right, found: invalid value.', wrong);
    case 'invalid_union':
      return says('payload/union', 'Expected {where} to be right, found: invalid union.', wrong);
    case 'not_multiple_of':
      return says('payload/multiple', 'Expected {where} to be right, found: not multiple of.', wrong);
    case 'invalid_key':
      return says('payload/key', 'Expected {where} to be right, found: invalid key.', wrong);
    case 'invalid_element':
      return says('payload/element', 'Expected {where} to be right, found: invalid element.', wrong);
    case 'custom':
      return says('payload/custom', 'Expected {where} to be right, found: custom.', wrong);
  }
}
