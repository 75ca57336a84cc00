import { fc, test as law } from '@fast-check/vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { grow } from '../../src/cycle/models/grow';
import { impact } from '../../src/cycle/models/impact';
import { partnership } from '../../src/partnership/partnership-process';
import { formFor } from '../../src/process/form-for';
import type { Process } from '../../src/process/process';
import { type FormSchema, titled } from '../../src/process/titled';
import { wordsOf } from '../../src/process/words-of';
import { anyValue } from '../../src/testing/any-value';
import { pair } from './example-process';
import { walkables } from './processes';

describe('formFor', () => {
  it('is the JSON Schema of the payload, without the stamp', () => {
    expect(formFor(pair, 'visit.made')).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { minutes: { type: 'integer', minimum: 1, maximum: 480, title: 'Minutes' } },
      required: ['minutes'],
      additionalProperties: false,
    });
  });

  it.each(walkables)('is there for every event of $name', ({ process }) => {
    for (const type of process.compiled.events.keys()) expect(formFor(process, type)).toMatchObject({ type: 'object' });
  });

  it('calls each property by its name in words, in lists and in each of several shapes too', () => {
    const { properties } = formFor(impact, 'review.held') as FormSchema;
    expect(Object.values(properties ?? {}).map(({ title }) => title)).toEqual([
      'Direction',
      'Progress',
      'Decision',
      'Improvement',
      'Next on',
      'Gathers',
    ]);
    const { sweeps } = (formFor(impact, 'time-on-task.observed') as FormSchema).properties ?? {};
    expect(sweeps?.items).toMatchObject({ properties: { onTask: { title: 'On task' }, offTask: { title: 'Off task' } } });
    const { held } = (formFor(impact, 'artifact.added') as FormSchema).properties ?? {};
    expect(held?.oneOf?.map(({ title, properties: of }) => [title, of?.address?.title])).toEqual([
      ['Students', 'Address'],
      ['No students', 'Address'],
    ]);
  });

  it('gives each value of an enumeration words of its own', () => {
    const { outcome } = (formFor(impact, 'cycle.closed') as FormSchema).properties ?? {};
    expect(outcome).toEqual({
      type: 'string',
      title: 'Outcome',
      oneOf: [
        { const: 'met', title: 'Met' },
        { const: 'partly', title: 'Partly' },
        { const: 'not-met', title: 'Not met' },
        { const: 'abandoned', title: 'Abandoned' },
      ],
    });
  });

  it("takes an app's own words, by path before by name, and changes nothing else", () => {
    const titles = {
      baseline: 'Where we begin',
      'target.target': 'Where we want to be',
      'about.practice': 'How the teacher teaches',
      constructor: 'never',
      'no.such': 'never',
    };
    const { properties } = formFor(impact, 'goal.drafted', { titles }) as FormSchema;
    const shape = properties?.target?.oneOf?.[0]?.properties;
    expect([shape?.baseline?.title, shape?.target?.title, properties?.target?.title]).toEqual([
      'Where we begin',
      'Where we want to be',
      'Target',
    ]);
    expect(properties?.about?.oneOf?.map(({ title }) => title)).toEqual(['Students', 'How the teacher teaches', 'System']);
    expect(JSON.stringify(properties)).not.toContain('never');
  });

  it('leaves a title and a description that the schema has itself', () => {
    const said = { title: 'How long it took', description: 'In minutes, rounded.' };
    const schema = z.object({ minutes: z.number().meta(said).optional(), of: z.enum(['a-b']).meta({ title: 'Which' }) });
    expect(titled(z.toJSONSchema(schema) as FormSchema, {}).properties).toEqual({
      minutes: { type: 'number', ...said },
      of: { type: 'string', title: 'Which', oneOf: [{ const: 'a-b', title: 'A b' }] },
    });
    expect(titled(z.toJSONSchema(schema) as FormSchema, { minutes: 'Minutes' }).properties?.minutes).toMatchObject({ title: 'Minutes' });
  });

  it('is a mistake to ask of an event that there is not', () => {
    expect(() => formFor(pair, 'no.such' as never)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
    expect(() => formFor(pair, 'constructor' as never)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  });
});

describe('laws of forms', () => {
  const events = [pair, impact, grow, partnership].flatMap((process) =>
    [...(process as unknown as Process).compiled.events.values()].map(({ payload }) => payload),
  );
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const forms = events.map((payload) => {
    const plain = z.toJSONSchema(payload, { target: 'draft-2020-12' }) as FormSchema;
    const fields = [...Object.keys(plain.properties ?? {}), 'surplus'];
    const value = fc.oneof(fc.anything(), fc.constantFrom('met', 'not-met', 'students', 'Students', null), fc.jsonValue());
    const values = fc.tuple(anyValue(payload), fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 1 }));
    return { values, plain: ajv.compile(plain), titled: ajv.compile(titled(plain, {})) };
  });
  const asked = fc.nat(forms.length - 1).chain((n) => fc.tuple(fc.constant(n), (forms[n] as (typeof forms)[number]).values));

  law.prop([asked], { numRuns: 2000 })('titles change nothing of what is valid', ([n, [value, other]]) => {
    const form = forms[n] as (typeof forms)[number];
    expect(form.titled(value)).toBe(true);
    const changed = { ...(value as object), ...other };
    expect(form.titled(changed)).toBe(form.plain(changed));
  });
});

describe('wordsOf', () => {
  it.each([
    ['byWhen', 'By when'],
    ['nextOn', 'Next on'],
    ['not-met', 'Not met'],
    ['own.acme_walk', 'Own acme walk'],
    ['pageURL', 'Page URL'],
    ['URLOfPage', 'URL of page'],
    ['a', 'A'],
    ['--', '--'],
    ['', ''],
  ])('says %j as %j', (name, words) => expect(wordsOf(name)).toBe(words));
});
