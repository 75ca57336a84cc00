import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { evaluates } from '../../src/people/assignment';
import { evaluatesThrough, type StandsFor } from '../../src/people/stands-for';
import { assigned } from '../process/evidence';

const at = '2026-09-14T08:00:00Z';
const from = '2026-08-01T00:00:00Z';
const eve = assigned('eve', 'evaluator', 'ben');
const through = (person: string, known: StandsFor, teachers: readonly string[] = ['ben']) =>
  evaluatesThrough([eve, assigned('pia', 'principal', 'ben')], person, teachers, at, known);

describe('who counts as an evaluator', () => {
  it('is one by another id, through however many lists, and the teacher may have two as well', () => {
    expect(through('e-3', {})).toBe(false);
    const samePerson = [
      ['eve', 'e-2'],
      ['e-2', 'e-3'],
      ['ben', 'b-2'],
    ];
    expect([through('e-3', { samePerson }), through('eve', { samePerson }, ['b-2']), through('pia', { samePerson })]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('acts for one while that holds, or has one act for them', () => {
    const until = '2026-09-14T08:00:00Z';
    expect(through('sec', { delegates: [{ person: 'sec', actsFor: 'eve', from }] })).toBe(true);
    expect(through('sec', { delegates: [{ person: 'sec', actsFor: 'eve', from, until }] })).toBe(false);
    expect(through('pia', { delegates: [{ person: 'eve', actsFor: 'pia', from }] })).toBe(true);
    expect(through('sec', { delegates: [{ person: 'sec', actsFor: 'pia', from }] })).toBe(false);
    expect(through('sec', { delegates: [{ person: 'sec', actsFor: 'eve', from }] }, [])).toBe(false);
  });
});

describe('laws', () => {
  const ids = fc.constantFrom('ben', 'eve', 'pia', 'sec');
  const anyAssignment = fc
    .tuple(ids, fc.constantFrom('evaluator' as const, 'principal' as const), ids)
    .map(([person, as, of]) => assigned(person, as, of));

  law.prop([fc.array(anyAssignment, { maxLength: 5 }), ids, fc.array(ids, { maxLength: 3 })])(
    'where nobody acts for anybody and all ids are people’s own, it is who evaluates',
    (assignments, person, teachers) => {
      expect(evaluatesThrough(assignments, person, teachers, at)).toBe(evaluates(assignments, person, teachers, at));
    },
  );
});
