import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { checkLabels } from '../../src/labels/check-labels';
import { itemsOf, label, labelEach } from '../../src/labels/label';

const found = (schema: z.ZodType) => checkLabels(schema).map(({ path, problem }) => `${path}: ${problem}`);
const text = label('confidential', z.string());

describe('checkLabels finds nothing', () => {
  it('in a schema where every value has a label', () => {
    const note = z.object({ text, mine: label('private', z.string().optional()) });
    const schema = z.object({
      text,
      share: label('operational', z.number().min(0).max(1).nullable()),
      kind: label('operational', z.enum(['a', 'b'])),
      some: label('operational', z.union([z.string(), z.literal(1), z.null()])),
      pair: label('operational', z.tuple([z.int(), z.boolean()])),
      nested: label('confidential', z.object({ text }).readonly()),
      notes: itemsOf('confidential', note),
      either: label(
        'confidential',
        z.discriminatedUnion('kind', [
          z.object(labelEach('confidential', { kind: z.literal('a') })),
          z.object(labelEach('confidential', { kind: z.literal('b'), n: z.number() })),
        ]),
      ),
    });
    expect(found(schema)).toEqual([]);
    expect(z.toJSONSchema(schema)).toMatchObject({ type: 'object' });
  });
});

describe('checkLabels finds', () => {
  it.each<[string, z.ZodType, string]>([
    ['a field without a label', z.object({ open: z.string() }), 'open: unlabelled'],
    ['one deep in a list', z.object({ list: label('confidential', z.array(z.object({ open: z.string() }))) }), 'list.[].open: unlabelled'],
    [
      'one in a branch',
      z.object({
        either: label(
          'confidential',
          z.discriminatedUnion('kind', [z.object({ kind: label('confidential', z.literal('a')), open: z.string() })]),
        ),
      }),
      'either.open: unlabelled',
    ],
    ['one in a tuple', z.object({ pair: label('confidential', z.tuple([z.object({ open: z.string() })])) }), 'pair.[].open: unlabelled'],
    [
      'one behind optional, nullable and readonly',
      z.object({ a: label('confidential', z.object({ open: z.string() }).readonly().nullable().optional()) }),
      'a.open: unlabelled',
    ],
    ['an extension that forgets', z.object({ text }).extend({ open: z.string() }), 'open: unlabelled'],
    ['a label that optional hides', z.object({ text: text.optional() }), 'text: unlabelled'],
    ['an object that takes any key', z.looseObject({ text }), ': loose-object'],
    ['an object with a catchall', z.object({ text }).catchall(z.string()), ': loose-object'],
    ['a private field outside an item', z.object({ mine: label('private', z.string()) }), 'mine: private-outside-item'],
    ['a private list', z.object({ notes: itemsOf('private', z.object({ text })) }), 'notes: private-outside-item'],
    [
      'a union whose branch cannot be told',
      z.object({ either: label('confidential', z.union([z.object({ text }), z.object({ other: text })])) }),
      'either: ambiguous-union',
    ],
    ['a record, whose keys are data', z.object({ by: label('confidential', z.record(z.string(), z.string())) }), 'by: keys-carry-data'],
    ['a map', z.object({ by: label('confidential', z.map(z.string(), z.string())) }), 'by: keys-carry-data'],
    ['a set', z.object({ by: label('confidential', z.set(z.string())) }), 'by: keys-carry-data'],
    ['a default', z.object({ text: label('confidential', z.string().default('none')) }), 'text: default'],
    ['a catch', z.object({ text: label('confidential', z.string().catch('none')) }), 'text: default'],
    ['a prefault', z.object({ text: label('confidential', z.string().prefault('none')) }), 'text: default'],
    [
      'a transform',
      z.object({
        text: label(
          'confidential',
          z.string().transform((value) => value.length),
        ),
      }),
      'text: opaque',
    ],
    ['a pipe', z.object({ text: label('confidential', z.string().pipe(z.string())) }), 'text: opaque'],
    ['any', z.object({ text: label('confidential', z.any()) }), 'text: opaque'],
    ['unknown', z.object({ text: label('confidential', z.unknown()) }), 'text: opaque'],
    ['a date', z.object({ on: label('confidential', z.date()) }), 'on: opaque'],
    ['a bigint', z.object({ n: label('confidential', z.bigint()) }), 'n: opaque'],
    [
      'a custom schema',
      z.object({
        n: label(
          'confidential',
          z.custom(() => true),
        ),
      }),
      'n: opaque',
    ],
    [
      'a lazy schema',
      z.object({
        n: label(
          'confidential',
          z.lazy(() => z.object({ open: z.string() })),
        ),
      }),
      'n: opaque',
    ],
    [
      'an intersection',
      z.object({ n: label('confidential', z.intersection(z.object({ text }), z.object({ open: z.string() }))) }),
      'n: opaque',
    ],
    ['a codec', z.object({ n: label('confidential', z.stringbool()) }), 'n: opaque'],
    ['a promise', z.object({ n: label('confidential', z.promise(z.string())) }), 'n: opaque'],
    ['a file', z.object({ n: label('confidential', z.file()) }), 'n: opaque'],
  ])('%s', (_, schema, finding) => expect(found(schema)).toContain(finding));

  it('everything at once, and a schema that goes in circles', () => {
    const first = z.object({ a: z.string(), b: z.date() });
    expect(found(first)).toEqual(['a: unlabelled', 'b: unlabelled', 'b: opaque']);
    const tree = z.object({
      text,
      get below() {
        return label('confidential', z.array(tree));
      },
    });
    expect(found(tree)).toEqual([]);
  });

  it('says what was expected, and never a value', () => {
    expect(checkLabels(z.object({ open: z.literal('secret-word') }))[0]?.message).toBe('Expected a label on every field, found none.');
  });
});

describe('a schema used twice', () => {
  const shared = z.object({ mine: label('private', z.string()) });

  it('is looked at in each place: private in an item is right, outside of one it is not', () => {
    const schema = z.object({ notes: itemsOf('confidential', shared), also: label('confidential', shared) });
    expect(found(schema)).toContain('also.mine: private-outside-item');
  });

  it('is looked at in each place, whichever comes first', () => {
    const inner = label('confidential', shared);
    const schema = z.object({ notes: itemsOf('confidential', z.object({ inner })), also: inner });
    expect(found(schema)).toContain('also.mine: private-outside-item');
  });
});
