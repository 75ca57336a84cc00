import { describe, expect, it } from 'vitest';
import { formFor } from '../../src/process/form-for';
import { pair } from './example-process';
import { walkables } from './processes';

describe('formFor', () => {
  it('is the JSON Schema of the payload, without the stamp', () => {
    expect(formFor(pair, 'visit.made')).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { minutes: { type: 'integer', minimum: 1, maximum: 480 } },
      required: ['minutes'],
      additionalProperties: false,
    });
  });

  it.each(walkables)('is there for every event of $name', ({ process }) => {
    for (const type of process.compiled.events.keys()) expect(formFor(process, type)).toMatchObject({ type: 'object' });
  });

  it('is a mistake to ask of an event that there is not', () => {
    expect(() => formFor(pair, 'no.such' as never)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
    expect(() => formFor(pair, 'constructor' as never)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  });
});
