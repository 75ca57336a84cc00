import * as z from 'zod';
import { CoachingError } from '../core/error';
import type { LabelledObject } from '../labels/label';
import type { EventStamp } from './event';
import type { Process } from './process';
import { type FormSchema, titled } from './titled';

/** How a form is worded. */
export interface FormOptions {
  /**
   * Other words for what the form names: by the path of a property (`target.baseline`; a list's items have the path of the list), by its
   * name wherever it stands (`nextOn`), or by either with one of its values (`outcome.not-met`). A path goes before a name.
   * Default none: the words are those of `.meta({ title })`, or are made of the name.
   */
  readonly titles?: Readonly<Record<string, string>>;
}

/**
 * Gives the JSON Schema (draft 2020-12) of an event's payload: a form, which a form library renders as it is. Each property has a
 * title, `byWhen` *By when*, and each value of an enumeration one too, as `oneOf` with `const` and `title`; a shape of several is called
 * by its constants. A title or description that the payload's schema has by `.meta({ title, description })` stays.
 *
 * A form library may fill in the first of several constants unasked: a reason, a decision. See that yours does not, as by
 * `constAsDefaults: 'skipOneOf'` of `@rjsf/core`, and `arrayMinItems: { populate: 'requiredOnly' }`, for an optional list stays empty; its validator is told of the draft by `AjvClass: Ajv2020`.
 *
 * @param process - The process.
 * @param type - The event's type.
 * @param options - Titles in an app's own words.
 * @returns The schema of the payload alone, without the stamp. It accepts what the payload's schema accepts, whatever the titles.
 * @throws {CoachingError} `input/invalid` where the process has no such event.
 * @example
 * formFor(impact, 'cycle.closed').required; // => ['outcome']
 * @example
 * const { properties } = formFor(impact, 'review.held', { titles: { nextOn: 'We look again on' } });
 * [properties.nextOn.title, properties.gathers.title]; // => ['We look again on', 'Gathers']
 * properties.gathers.oneOf[0]; // => { const: 'teacher', title: 'Teacher' }
 */
export function formFor<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  type: NoInfer<Event['type']>,
  { titles = {} }: FormOptions = {},
): z.core.JSONSchema.BaseSchema {
  const event = process.compiled.events.get(type);
  if (event === undefined)
    throw new CoachingError(
      'input/invalid',
      { expected: `an event of ${process.kind}` },
      `Expected an event of ${process.kind}, found none of that name.`,
    );
  return titled(z.toJSONSchema(event.payload, { target: 'draft-2020-12' }) as FormSchema, titles) as z.core.JSONSchema.BaseSchema;
}
