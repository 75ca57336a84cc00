import type { Relationship } from '../src/labels/label-kind';
import { asViewer } from '../src/privacy/as-viewer';
import type { Evidence } from '../src/privacy/evidence';
import { strict } from '../src/privacy/policies/strict';

const from = '2026-08-01T00:00:00Z';
const at = '2026-11-02T08:00:00Z';
const teachers = ['ben', 'dan'];

const assigned = (person: string, as: Relationship) => teachers.map((of) => ({ id: `${as}:${person}:${of}`, person, as, of, from }));

/** Ben and Dan are coached by Cho; Pia leads their school, and Eve evaluates them. */
const evidence: Evidence = {
  partnerships: [
    {
      id: 'p1',
      policy: { id: 'strict', version: 1 },
      people: [...teachers.map((person) => ({ person, part: 'teacher' as const, from })), { person: 'cho', part: 'coach', from }],
    },
  ],
  assignments: [...assigned('pia', 'principal'), ...assigned('eve', 'evaluator')],
  consents: [],
  classes: [
    { id: 'k1', school: 's1', teachers: ['ben'], students: ['s-1', 's-2'] },
    { id: 'k2', school: 's1', teachers: ['dan'], students: ['s-3'] },
  ],
};

/** Who looks at the cycle, under the policy `strict`. */
export const viewers = {
  teacher: asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at }, evidence),
  coach: asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at }, evidence),
  principal: asViewer(strict, { person: 'pia', as: 'principal', for: 'operations', at }, evidence),
  evaluator: asViewer(strict, { person: 'eve', as: 'evaluator', for: 'evaluation', at }, evidence),
};

export type Hat = keyof typeof viewers;

export const hats = Object.keys(viewers) as readonly Hat[];
