import { expect, test } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { assignmentSchema, classSchema, personSchema, roleHeldSchema, schoolCalendarSchema, schoolSchema } from '../../src/people';

test.each(Object.entries({ assignmentSchema, classSchema, personSchema, roleHeldSchema, schoolCalendarSchema, schoolSchema }))(
  '%s labels every field and has a JSON Schema',
  (_, schema) => {
    expect(checkLabels(schema)).toEqual([]);
    expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object' });
  },
);

test('a person has neither a password nor a day of birth', () => {
  expect(Object.keys(personSchema.shape)).toEqual(['id', 'givenName', 'familyName', 'email']);
});
