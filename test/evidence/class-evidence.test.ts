import { describe, expect, it } from 'vitest';
import { impact } from '../../src/cycle/models/impact';
import { classEvidenceSchema, evidenceMethods } from '../../src/evidence/class-evidence';
import { viewFor } from '../../src/privacy/view-for';
import { given } from '../../src/testing/given';
import { begun, known, reality } from '../cycle/impact-story';
import { ben, cho, eve, pia } from '../process/evidence';

const accepts = (value: object) => classEvidenceSchema.safeParse(value).success;
const seen = { method: 'observation', on: '2026-09-14', summary: 'Eight of 24 explain.' };

describe('a picture of reality', () => {
  it('is by a method, of a day, in words', () => {
    for (const method of evidenceMethods) expect(accepts({ ...seen, method })).toBe(true);
    expect(accepts({ ...seen, method: 'hearsay' })).toBe(false);
    expect(accepts({ ...seen, on: '2026-02-29' })).toBe(false);
    expect(accepts({ ...seen, summary: '' })).toBe(false);
  });

  it('speaks of students by pseudonym, in words', () => {
    const said = (student: string, words = 'Explains.') => accepts({ ...seen, class: 'k1', ofStudents: [{ student, words }] });
    expect(said('anon-1')).toBe(true);
    expect(said('Ana Alvarez')).toBe(false);
    expect(said('__proto__')).toBe(false);
    expect(said('anon-1', '')).toBe(false);
  });

  it('speaks of at most five hundred', () => {
    const of = (n: number) => accepts({ ...seen, ofStudents: Array.from({ length: n }, (_, k) => ({ student: `a${k}`, words: 'x' })) });
    expect([of(500), of(501)]).toEqual([true, false]);
  });
});

describe('what is said of single students', () => {
  const { state } = given(impact, known, ...begun, {
    ...reality,
    class: 'k1',
    ofStudents: [{ student: 's-1', words: 'Explains the pattern.' }],
  });

  it('is seen by the teacher of the class and the coach', () => {
    expect(viewFor(impact, state, ben).data.realities[0]).toMatchObject({ ofStudents: [{ student: 's-1' }], summary: reality.summary });
    expect(viewFor(impact, state, cho).data.realities[0]).toMatchObject({ ofStudents: [{ student: 's-1' }] });
  });

  it('is seen by no leader and no evaluator, nor that there is a picture at all', () => {
    expect(viewFor(impact, state, pia).data).not.toHaveProperty('realities');
    expect(viewFor(impact, state, eve).data).toEqual({});
  });
});
