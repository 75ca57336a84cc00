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

describe('a label that would count for nothing', () => {
  const open = (schema: z.ZodType) => found(z.object({ x: label('operational', schema) }));

  it.each<[string, z.ZodType]>([
    ['behind optional', text.optional()],
    ['behind nullable and readonly', text.nullable().readonly()],
    ['on the elements of a list', z.array(text)],
    ['on an object in a list', z.array(label('confidential', z.object({ text })))],
    ['in a tuple', z.tuple([text, z.boolean()])],
    ['on a branch of a union', z.union([text, z.null()])],
    ['for students', label('operational+student', z.string()).optional()],
    ['beside it, where it is of an appraisal', label('evaluative', z.string()).optional()],
  ])('is found %s', (_, schema) => expect(open(schema)).toContainEqual(expect.stringMatching(/^x(\.\[\])?: downgrade$/)));

  it('is none where the field keeps at least as much', () => {
    const shareable = label('shareable', z.string());
    expect(
      found(z.object({ x: label('confidential', z.array(shareable.optional())), y: label('shareable', shareable.nullable()) })),
    ).toEqual([]);
  });
});

describe('what was made from another schema', () => {
  const note = z.object({ text, mine: label('private', z.string().optional()) });
  const base = z.object({
    topic: label('shareable', z.string()),
    pupil: label('confidential+student', z.string()),
    rating: label('evaluative', z.string()),
    notes: itemsOf('confidential', note),
    focus: label('confidential', z.object({ area: label('confidential', z.string()) }).nullable()),
    about: label(
      'confidential',
      z.discriminatedUnion('kind', [
        z.object(labelEach('confidential', { kind: z.literal('a'), told: z.string() })),
        z.object({ kind: label('confidential', z.literal('b')), told: label('confidential+student', z.string()) }),
      ]),
    ),
  });
  const against = (schema: z.ZodType) =>
    checkLabels(schema, { base }).map(({ path, problem, message }) => `${path}: ${problem}: ${message.replace(/^Expected /, '')}`);
  const wider = (path: string, before: string, after: string) =>
    `${path}: downgrade: a label that keeps what ${before} does, found ${after}.`;

  it('may add, narrow and leave out', () => {
    const more = base.extend({ topic: label('confidential', z.string()), also: label('operational', z.int()) }).omit({ rating: true });
    expect([against(base), against(more), against(base.partial())]).toEqual([
      [],
      [],
      expect.not.arrayContaining([expect.stringContaining('downgrade')]),
    ]);
  });

  it('is found where extend, safeExtend, a merge or a new shape shows more', () => {
    const open = { topic: label('operational', z.string()) };
    const all = [
      base.extend(open),
      base.safeExtend(open),
      base.merge(z.object(open)),
      z.object({ ...base.shape, ...open }),
      base.extend({}).extend(open).pick({ topic: true }),
    ];
    for (const each of all) expect(against(each)).toEqual([wider('topic', 'shareable', 'operational')]);
  });

  it('is found where the student axis is lost, where an appraisal is called coaching, and where coaching is called an appraisal', () => {
    const changed = base.extend({
      pupil: label('confidential', z.string()),
      rating: label('private', z.string()),
      topic: label('evaluative', z.string()),
    });
    expect(against(changed).filter((each) => each.includes('downgrade'))).toEqual([
      wider('topic', 'shareable', 'evaluative'),
      wider('pupil', 'confidential+student', 'confidential'),
      wider('rating', 'evaluative', 'private'),
    ]);
  });

  it('is found deep within, in items, behind null and in a branch', () => {
    const deep = base.extend({
      notes: itemsOf('confidential', note.extend({ mine: label('confidential', z.string().optional()) })),
      focus: label('confidential', z.object({ area: label('shareable', z.string()) }).nullable()),
      about: label(
        'confidential',
        z.discriminatedUnion('kind', [
          z.object(labelEach('confidential', { kind: z.literal('a'), told: z.string() })),
          z.object(labelEach('confidential', { kind: z.literal('b'), told: z.string() })),
        ]),
      ),
    });
    expect(against(deep)).toEqual([
      wider('notes.[].mine', 'private', 'confidential'),
      wider('focus.area', 'confidential', 'shareable'),
      wider('about.told', 'confidential+student', 'confidential'),
    ]);
  });

  it('is found where items lose their owners', () => {
    const plain = base.extend({ notes: label('confidential', z.array(z.object({ text }))) });
    expect(against(plain)).toEqual(['notes: downgrade: a list of items, each with its owner and author, found a plain list.']);
  });

  it('is not found under another name: that is a new field', () => {
    expect(against(base.omit({ topic: true }).extend({ theme: label('operational', z.string()) }))).toEqual([]);
  });
});

describe('a discriminator', () => {
  const either = (kind: 'operational' | 'shareable' | 'confidential', ...fields: readonly z.core.$ZodLooseShape[]) =>
    z.object({
      either: label(
        'operational',
        z.discriminatedUnion(
          'kind',
          fields.map((shape, n) =>
            z.object({ kind: label(kind, z.literal(n === 0 ? 'improvement-plan' : `other-${n}`)), ...shape }),
          ) as never,
        ),
      ),
    });

  it('that tells more than its branch is found: its value tells by itself', () => {
    expect(found(either('operational', { text }, { minutes: label('operational', z.int()) }))).toEqual(['either.kind: discriminator']);
  });

  it('that some of each branch is told with is right', () => {
    expect(found(either('operational', { minutes: label('operational', z.int()), text }, {}))).toEqual([]);
    expect(found(either('confidential', { text }, { quote: label('confidential+student', z.string()) }))).toEqual([]);
  });

  it('that a field of its branch alone gives away is found', () => {
    expect(found(either('confidential', { minutes: label('operational', z.int()), text }, { text }))).toEqual([
      'either.kind: discriminator',
    ]);
    const both = { minutes: label('operational', z.int()) };
    expect(found(either('confidential', { ...both, text }, both))).toEqual([]);
  });

  it('with two labels is found: where it is missing, that tells', () => {
    const branches = [
      z.object({ kind: label('operational', z.literal('a')) }),
      z.object({ kind: label('confidential', z.literal('b')), text }),
    ] as const;
    expect(found(z.object({ x: label('operational', z.discriminatedUnion('kind', branches)) }))).toEqual(['x.kind: discriminator']);
  });
});

describe('what writes', () => {
  it('into a sibling is found', () => {
    const copied = z.object({ text, open: label('operational', z.string()) }).overwrite((value) => ({ ...value, open: value.text }));
    expect(found(copied)).toEqual([': opaque']);
    expect(found(z.object({ text: label('confidential', z.string().trim()) }))).toEqual([]);
  });
});
