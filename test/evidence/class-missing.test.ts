import { describe, expect, it } from 'vitest';
import { classMissing } from '../../src/evidence/class-missing';

const ofStudents = [{ student: 'anon-1', words: 'Explains the pattern.' }];

describe('a class is missing', () => {
  it('where something tells of students and does not say of which class', () => {
    expect(classMissing({ ofStudents })).toEqual({
      ok: false,
      reason: 'class-missing',
      sentence: 'class-missing',
      parameters: {},
      message: 'Expected the class of the students that it tells of, found none.',
    });
    expect(classMissing({ held: { shows: 'students' } })?.reason).toBe('class-missing');
  });

  it('not where it says so', () => {
    expect(classMissing({ ofStudents, class: 'k1' })).toBe(undefined);
    expect(classMissing({ held: { shows: 'students' }, class: 'k1' })).toBe(undefined);
  });

  it('not where it tells of none', () => {
    for (const evidence of [{}, { ofStudents: [] }, { ofStudents: undefined }, { held: { shows: 'no-students' } }])
      expect(classMissing(evidence)).toBe(undefined);
  });
});
