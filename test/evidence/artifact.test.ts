import { describe, expect, it } from 'vitest';
import { impact } from '../../src/cycle/models/impact';
import { artifactSchema } from '../../src/evidence/artifact';
import { asViewer, type Hat } from '../../src/privacy/as-viewer';
import type { Evidence } from '../../src/privacy/evidence';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { given } from '../../src/testing/given';
import { begun, known } from '../cycle/impact-story';

const accepts = (value: object) => artifactSchema.safeParse(value).success;
const lesson = { kind: 'video', held: { shows: 'no-students', address: 'app:videos/1' } } as const;

describe('an artifact', () => {
  it('is an address that the app knows, never the bytes', () => {
    expect(accepts(lesson)).toBe(true);
    expect(accepts({ ...lesson, held: { shows: 'no-students' } })).toBe(false);
    expect(accepts({ ...lesson, held: { ...lesson.held, address: '' } })).toBe(false);
    expect(accepts({ ...lesson, held: { ...lesson.held, address: 'x'.repeat(2001) } })).toBe(false);
  });

  it('says whether it shows students', () => {
    expect(accepts({ kind: 'video', held: { address: 'app:videos/1' } })).toBe(false);
    expect(accepts({ ...lesson, held: { ...lesson.held, shows: 'some-students' } })).toBe(false);
  });

  it('is known again by the SHA-256 of its bytes', () => {
    // Of no bytes at all: FIPS 180-4, example values.
    const ofNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const hashed = (hash: string) => accepts({ ...lesson, held: { ...lesson.held, hash } });
    expect([ofNothing, ofNothing.toUpperCase(), ofNothing.slice(1), `${ofNothing}\n`].map(hashed)).toEqual([true, false, false, false]);
  });

  it('is kept until a day', () => {
    expect(['2027-06-30', '2027-06-31', '2027-06-30T00:00:00Z'].map((keepUntil) => accepts({ ...lesson, keepUntil }))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a video that shows students', () => {
  const at = '2026-09-20T08:00:00Z';
  const video = {
    type: 'artifact.added',
    by: 'ben',
    class: 'k1',
    kind: 'video',
    held: { shows: 'students', address: 'app:videos/7', title: 'Group work, second period' },
  } as const;
  const { state } = given(impact, known, ...begun, video);
  const classOf = (...teachers: string[]): Evidence => ({
    partnerships: [
      {
        id: 'p1',
        policy: { id: 'strict', version: 1 },
        people: [
          { person: 'ben', part: 'teacher', from: '2026-08-01T00:00:00Z' },
          { person: 'cho', part: 'coach', from: '2026-08-01T00:00:00Z' },
        ],
      },
    ],
    assignments: [],
    consents: [],
    classes: [{ id: 'k1', school: 's1', teachers, students: ['s-1'] }],
  });
  const held = (hat: Omit<Hat, 'at'>, evidence: Evidence): unknown => {
    const { data } = viewFor(impact, state, asViewer(strict, { ...hat, at }, evidence));
    return (data as { readonly artifacts: readonly { readonly held: object }[] }).artifacts.map((each) => each.held);
  };
  const ben = { person: 'ben', as: 'teacher', for: 'coaching' } as const;
  const cho = { person: 'cho', as: 'coach', for: 'coaching' } as const;

  it('is found by the teacher of the class and by the coach', () => {
    for (const hat of [ben, cho]) expect(held(hat, classOf('ben'))).toEqual([video.held]);
  });

  it('is found by nobody where the class is another’s: only that there is one', () => {
    for (const hat of [ben, cho]) expect(held(hat, classOf('dan'))).toEqual([{ shows: 'students' }]);
  });
});
