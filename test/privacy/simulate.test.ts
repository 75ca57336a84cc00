import { describe, expect, it } from 'vitest';
import { knight } from '../../src/privacy/policies/knight';
import { strict } from '../../src/privacy/policies/strict';
import { simulate } from '../../src/privacy/simulate';
import { now, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

const evidence = { ...teamEvidence, at: now };

describe('simulate', () => {
  it('shows on real records what a policy would open, and to how many', () => {
    const found = simulate(team, [example], { before: [strict], after: knight }, evidence);
    expect(found.map(({ as, people, records }) => [as, people, records])).toEqual([
      ['coach-lead', 1, 1],
      ['principal', 1, 1],
    ]);
    expect(found[0]?.opens).toContain('topic');
    expect(found.every(({ closes }) => closes.length === 0)).toBe(true);
  });

  it('finds nothing under the same policy', () => {
    expect(simulate(team, [example], { before: [strict], after: strict }, evidence)).toEqual([]);
  });

  it('quotes nothing and names nobody', () => {
    const told = JSON.stringify(simulate(team, [example], { before: [strict], after: knight }, evidence));
    for (const person of ['ben', 'dan', 'pia', 'lou']) expect(told).not.toContain(`"${person}"`);
    expect(told).not.toContain(String(example.record.topic));
  });
});
