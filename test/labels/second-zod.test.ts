import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as z3 from 'zod/v3';
import { checkLabels } from '../../src/labels/check-labels';
import { type LabelledObject, label, labelOf } from '../../src/labels/label';
import type { Labelled, Stated } from '../../src/labels/labelled';
import { asViewer } from '../../src/privacy/as-viewer';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { now, teamEvidence } from '../privacy/any-team';

/** Zod's CommonJS copy: other functions and classes than the imported ones. */
const other = createRequire(import.meta.url)('zod') as typeof z;

const secret = 'what-ben-said';
/** What Ben, to whom all of it would be open, sees of a record of some schema. */
function seen(record: z.ZodObject, held: object = { note: secret }): unknown {
  const labelled: Labelled = {
    kind: 'copied',
    record: record as LabelledObject,
    states: { there: { label: 'operational', seenAs: 'there', final: false } },
    who: () => ({ owners: ['ben', 'dan'], partnership: 't1', policy: { id: 'strict', version: 1 } }),
  };
  const state: Stated = { kind: 'copied', id: 'c1', revision: 1, state: 'there', since: now, recordedAt: now, record: held };
  const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);
  const { state: _state, since: _since, ...data } = viewFor(labelled, state as never, ben).data as Readonly<Record<string, unknown>>;
  return data;
}

it('there are two copies', () => {
  expect(other.string).not.toBe(z.string);
  expect(other.ZodString).not.toBe(z.ZodString);
});

describe('a schema made by another copy of zod', () => {
  it('is hidden where it has no label of ours', () => {
    expect(seen(other.object({ note: other.string() }))).toEqual({});
    expect(seen(z.object({ note: other.string() }))).toEqual({});
    expect(checkLabels(other.object({ note: other.string() })).map((each) => each.problem)).toEqual(['unlabelled']);
  });

  it('is hidden where another registry says that it is open', () => {
    const registry = other.registry<{ label: string }>();
    const note = other.string().register(registry, { label: 'operational' }).meta({ label: 'operational' });
    expect(seen(other.object({ note }))).toEqual({});
    expect(labelOf(note)).toBeUndefined();
  });

  it('is shown by the label that it was given here, and loses it where a new schema is made, as with ours', () => {
    for (const zod of [z, other]) {
      const note = label('confidential', zod.string());
      expect(seen(zod.object({ note }))).toEqual({ note: secret });
      expect(seen(zod.object({ note: note.min(1).describe('a note') }))).toEqual({ note: secret });
      expect(seen(zod.object({ note: note.optional() }))).toEqual({});
    }
  });
});

describe('a schema of another major version of zod', () => {
  const old = z3.object({ note: z3.string() }) as unknown as z.ZodObject;

  it('is hidden, found, and takes no label', () => {
    expect(seen(z.object({ note: old.shape.note as z.ZodType }))).toEqual({});
    expect(checkLabels(old).map((each) => each.problem)).toEqual(['opaque']);
    expect(checkLabels(z.object({ note: old.shape.note as z.ZodType })).map((each) => each.problem)).toEqual(['unlabelled', 'opaque']);
    expect(() => label('operational', old)).toThrow(expect.objectContaining({ code: 'labels/schema' }));
  });
});

describe('a second registry of labels, as an incompatible copy of this library would have', () => {
  it('knows nothing of what was labelled in the first: all is hidden', () => {
    const record = z.object({ note: label('operational', z.string()) });
    const shared = globalThis as { [key: symbol]: unknown };
    const key = Symbol.for('coaching-cycles/labels/1');
    const first = shared[key];
    expect(first).toBeDefined();
    shared[key] = other.registry();
    try {
      expect(seen(record)).toEqual({});
      expect(checkLabels(record).map((each) => each.problem)).toEqual(['unlabelled']);
    } finally {
      shared[key] = first;
    }
  });
});
