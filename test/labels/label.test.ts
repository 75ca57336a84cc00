import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { itemsOf, label, labelEach, labelOf, stagesOf } from '../../src/labels/label';
import { ceiling, labelKinds, partsOf, relationships } from '../../src/labels/label-kind';

describe('label', () => {
  it('gives a copy a label and leaves the original without', () => {
    const plain = z.string();
    expect([labelOf(label('confidential', plain)), labelOf(plain)]).toEqual(['confidential', undefined]);
  });

  it.each([
    ['min', label('private', z.string()).min(1)],
    ['max', label('private', z.string()).max(9)],
    ['describe', label('private', z.string()).describe('mine')],
    ['refine', label('private', z.string()).refine((text) => text !== '')],
    ['meta', label('private', z.string()).meta({ title: 'mine' })],
    ['brand', label('private', z.string()).brand('Mine')],
  ])('survives %s', (_, schema) => expect(labelOf(schema)).toBe('private'));

  it.each([
    ['optional', label('private', z.string()).optional()],
    ['nullable', label('private', z.string()).nullable()],
    ['array', label('private', z.string()).array()],
    ['transform', label('private', z.string()).transform(() => 'open')],
    ['pipe', label('private', z.string()).pipe(z.string())],
  ])('does not go over to a new schema, by %s', (_, schema) => expect(labelOf(schema)).toBeUndefined());

  it('is given once: the same again does nothing, another is a mistake', () => {
    const marked = label('private', z.string());
    expect(labelOf(label('private', marked))).toBe('private');
    expect(() => label('operational', marked)).toThrow(expect.objectContaining({ code: 'labels/schema' }));
    expect(() => label('operational', marked.min(1))).toThrow(expect.objectContaining({ code: 'labels/schema' }));
  });

  it('stays by pick, omit, extend and partial of an object', () => {
    const note = z.object({ text: label('confidential', z.string()), mine: label('private', z.string()) });
    expect(labelOf(note.pick({ mine: true }).shape.mine)).toBe('private');
    expect(labelOf(note.omit({ text: true }).shape.mine)).toBe('private');
    expect(labelOf(note.extend({ more: label('shareable', z.string()) }).shape.mine)).toBe('private');
  });
});

describe('labelEach', () => {
  it('labels what has no label, and keeps those that have one', () => {
    const shape = labelEach('confidential', { text: z.string(), mine: label('private', z.string()) });
    expect([labelOf(shape.text), labelOf(shape.mine)]).toEqual(['confidential', 'private']);
  });
});

describe('itemsOf', () => {
  const item = z.object({ text: label('private', z.string()) });

  it('adds what the kernel stamps, under the list’s label, and keeps the item’s own', () => {
    const { shape } = itemsOf('shareable', item).element;
    expect(Object.entries(shape).map(([key, field]) => [key, labelOf(field)])).toEqual([
      ['text', 'private'],
      ['id', 'shareable'],
      ['owner', 'shareable'],
      ['by', 'shareable'],
      ['at', 'shareable'],
    ]);
  });

  it('adds a stage where there are stages', () => {
    const staged = itemsOf('shareable', item, ['open', 'shut']);
    expect([stagesOf(staged), stagesOf(itemsOf('shareable', item)), stagesOf(z.array(item))]).toEqual([['open', 'shut'], [], undefined]);
    expect(staged.element.shape.stage.safeParse('ajar').success).toBe(false);
    expect(Object.keys(staged.element.shape)).toEqual(['text', 'id', 'owner', 'by', 'at', 'stage', 'since']);
  });

  it('is a list of items still after a length is set', () => {
    const few = itemsOf('shareable', item).max(3);
    expect([labelOf(few), stagesOf(few)]).toEqual(['shareable', []]);
  });
});

describe('partsOf', () => {
  it.each(labelKinds)('splits %s', (kind) => {
    expect([partsOf(kind), partsOf(`${kind}+student`)]).toEqual([
      { kind, student: false },
      { kind, student: true },
    ]);
  });
});

describe('ceiling', () => {
  it('lets nobody but the teacher and the evaluator see appraisal, and no evaluator see coaching', () => {
    const who = (kind: string) => relationships.filter((relationship) => (ceiling[relationship] as readonly string[]).includes(kind));
    expect(who('evaluative')).toEqual(['teacher', 'evaluator']);
    expect(who('confidential')).toEqual(['teacher', 'coach', 'peer']);
    expect(ceiling.evaluator).toEqual(['operational', 'evaluative']);
  });
});
