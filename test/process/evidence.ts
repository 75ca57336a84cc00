import type { Relationship } from '../../src/labels/label-kind';
import type { Assignment } from '../../src/people/assignment';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Evidence } from '../../src/privacy/evidence';
import { strict } from '../../src/privacy/strict';

const from = '2026-08-01T00:00:00Z';
const now = '2026-09-20T08:00:00Z';

/** An assignment that holds all year. */
export function assigned(person: string, as: Relationship, of: string): Assignment {
  return { id: `${as}:${person}:${of}`, person, as, of, from };
}

/** Ben and Dan are coached by Cho; Pia leads their school, Eve evaluates them, and Lou leads the coaches. */
const evidence: Evidence = {
  partnerships: [
    {
      id: 'p1',
      policy: { id: 'strict', version: 1 },
      people: [
        { person: 'ben', part: 'teacher', from },
        { person: 'dan', part: 'teacher', from },
        { person: 'cho', part: 'coach', from },
      ],
    },
  ],
  assignments: ['ben', 'dan'].flatMap((teacher) => [
    assigned('pia', 'principal', teacher),
    assigned('eve', 'evaluator', teacher),
    assigned('lou', 'coach-lead', teacher),
    assigned('peg', 'program-lead', teacher),
    assigned('rue', 'researcher', teacher),
    assigned('sue', 'data-steward', teacher),
  ]),
  consents: [],
  classes: [{ id: 'k1', school: 's1', teachers: ['ben'], students: ['s-1'] }],
};

export const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, evidence);
export const dan = asViewer(strict, { person: 'dan', as: 'teacher', for: 'coaching', at: now }, evidence);
export const cho = asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at: now }, evidence);
export const pia = asViewer(strict, { person: 'pia', as: 'principal', for: 'operations', at: now }, evidence);
export const eve = asViewer(strict, { person: 'eve', as: 'evaluator', for: 'evaluation', at: now }, evidence);
export const stranger = asViewer(strict, { person: 'zoe', as: 'teacher', for: 'coaching', at: now }, evidence);
