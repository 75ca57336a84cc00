import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type * as z from 'zod';
import { publicEntries } from '../../scripts/entries';
import { root } from '../../scripts/rooms';
import { cycleSchema } from '../../src/cycle/cycle';
import { checkLabels } from '../../src/labels/check-labels';
import { itemsOf, type LabelledObject } from '../../src/labels/label';
import { labelKinds } from '../../src/labels/label-kind';
import type { Process } from '../../src/process/process';

/** Schemas of one value, which gets its label where it is used, by the shelf that they stand on. */
const leaves = ['string', 'number', 'enum', 'literal', 'boolean'];

const entries = await Promise.all(
  Object.entries(publicEntries())
    // It brings fast-check, and exports functions only.
    .filter(([subpath]) => subpath !== './testing')
    .map(async ([subpath, file]) => [subpath, await import(/* @vite-ignore */ join(root, file))] as const),
);
const exported = new Map<unknown, string>();
for (const [subpath, names] of entries)
  for (const [name, value] of Object.entries(names as object)) if (!exported.has(value)) exported.set(value, `${subpath} ${name}`);

const typeOf = (value: unknown) => (value as Partial<z.ZodType> | null)?._zod?.def.type;
const schemas = [...exported].flatMap(([value, name]) => {
  const type = typeOf(value);
  return type === undefined || leaves.includes(type) ? [] : [[name, value as z.ZodType] as const];
});
const processes = [...exported].flatMap(([value, name]) =>
  typeof value === 'object' && value !== null && 'compiled' in value ? [[name, value as unknown as Process] as const] : [],
);

describe('every schema that an entry point exports', () => {
  it('is found', () => expect(schemas.length).toBeGreaterThan(15));

  test.each(schemas)('%s has a label on each of its values', (_name, schema) => {
    // What is private stands inside items: a schema is held as an item of a list, as it is used.
    const listed = typeOf(schema) === 'object' ? itemsOf('operational', schema as LabelledObject) : schema;
    expect(checkLabels(listed)).toEqual([]);
  });
});

describe('every process that an entry point exports', () => {
  it('is found', () => expect(processes.length).toBeGreaterThan(10));

  test.each(processes)('%s has a label on its record, its facts, its payloads and its states', (_name, { compiled, states }) => {
    expect(checkLabels(compiled.record)).toEqual([]);
    expect(checkLabels(compiled.facts)).toEqual([]);
    for (const [type, { payload }] of compiled.events) {
      const found = checkLabels(payload).filter(({ problem }) => problem !== 'private-outside-item');
      expect([type, found]).toEqual([type, []]);
    }
    for (const [name, { label, seenAs }] of Object.entries(states))
      expect([name, (labelKinds as readonly string[]).includes(label), seenAs.length > 0]).toEqual([name, true, true]);
  });

  test.each(processes.filter(([, { kind }]) => kind.endsWith('-cycle')))(
    '%s: no part of a model shows a field of a cycle to more people',
    (_name, { compiled }) => {
      expect(checkLabels(compiled.record, { base: cycleSchema })).toEqual([]);
    },
  );

  test.each(processes)('%s: an item tells of itself no more than what was entered', (_name, { compiled }) => {
    for (const { type, payload, append } of compiled.events.values()) {
      if (append === undefined) continue;
      const list = compiled.record.shape[append] as unknown as z.ZodArray<LabelledObject>;
      const wider = checkLabels(list.element, { base: payload }).filter(({ problem }) => problem === 'downgrade');
      expect([type, wider]).toEqual([type, []]);
    }
  });
});
