import { describe, expect, it } from 'vitest';
import { knight } from '../../src/privacy/policies/knight';
import { strict } from '../../src/privacy/policies/strict';
import { scopeFrom } from '../../src/sharing/scope-from';
import { at, knownUnder, later } from './known';

describe('whose an act of sharing is', () => {
  it('is the partnership’s, under its policy, with the teacher who is named', () => {
    expect(scopeFrom(knownUnder(), 'ben')).toEqual({
      partnership: 'p1',
      policy: { id: 'strict', version: 1 },
      teacher: 'ben',
      coaches: ['cho'],
    });
    expect(scopeFrom(knownUnder(knight), 'ben').policy).toEqual({ id: knight.id, version: knight.version });
  });

  it('names the coaches of the moment, not those who have gone or are still to come', () => {
    const known = knownUnder(strict, later);
    const people = [
      { person: 'ben', part: 'teacher', from: '2026-08-01T00:00:00Z' },
      { person: 'cho', part: 'coach', from: '2026-08-01T00:00:00Z', until: at },
      { person: 'kim', part: 'coach', from: at },
      { person: 'lee', part: 'coach', from: '2027-01-01T00:00:00Z' },
    ] as const;
    expect(scopeFrom({ ...known, partnership: { ...known.partnership, people } }, 'ben').coaches).toEqual(['kim']);
  });
});
