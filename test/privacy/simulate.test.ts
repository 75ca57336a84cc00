import { describe, expect, it } from 'vitest';
import { knight } from '../../src/privacy/policies/knight';
import { strict } from '../../src/privacy/policies/strict';
import { supervisory } from '../../src/privacy/policies/supervisory';
import { transparent } from '../../src/privacy/policies/transparent';
import { simulate } from '../../src/privacy/simulate';
import { now, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

const evidence = { ...teamEvidence, at: now };

const open = { before: [strict], after: supervisory };

describe('simulate', () => {
  it('shows on real records what a policy would open, and to how many', () => {
    const found = simulate(team, [example], { before: [strict], after: knight }, evidence);
    expect(found.map(({ as, people, records }) => [as, people, records])).toEqual([
      ['coach-lead', 1, 1],
      ['principal', 1, 1],
    ]);
    expect(found[0]?.opens).toEqual(['meetings[].span', 'topic']);
    expect(found.every(({ closes }) => closes.length === 0)).toBe(true);
  });

  it('says what would close, by its path in the schema, and in how many records', () => {
    const found = simulate(team, [example, { ...example, id: 't2' }], { before: [strict], after: transparent }, evidence);
    const stamps = ['meetings[].at', 'meetings[].by', 'meetings[].id', 'meetings[].minutes', 'meetings[].owner'];
    // Pia and Max lead; that there is coaching is theirs to know by consent alone.
    expect(found).toEqual([
      {
        as: 'principal',
        for: 'operations',
        people: 2,
        records: 2,
        opens: [],
        closes: ['coach', 'meetings', ...stamps, 'state', 'teachers'],
      },
    ]);
  });

  it('asks everybody who has a part or an assignment, in each record by itself', () => {
    const found = simulate(team, [example, { ...example, id: 't2' }], open, evidence);
    // Cap coaches in t1 alone, and evaluates; whoever evaluates is told that there is coaching.
    expect(found.map(({ as, people, records }) => [as, people, records])).toEqual([
      ['coach', 1, 1],
      ['coach-lead', 1, 2],
      ['principal', 2, 2],
      ['evaluator', 3, 2],
    ]);
    expect(found[0]?.opens).toEqual(expect.arrayContaining(['focus', 'focus.area', 'notes[].tags', 'work[].about.quote']));
    expect(found[0]?.opens.some((path) => /\d/.test(path))).toBe(false);
  });

  it('finds that who has a part, and no assignment, would see more or less', () => {
    const apart = { ...evidence, assignments: [] };
    const after = { ...strict, id: 'apart', table: { ...strict.table, coach: {} } };
    const [line, ...others] = simulate(team, [example], { before: [strict], after }, apart);
    expect([line?.as, line?.people, others]).toEqual(['coach', 2, []]);
  });

  it('leaves a record that is under no policy under none', () => {
    const none = { ...example, record: { ...example.record, coach: null } };
    expect(simulate(team, [none], open, evidence)).toEqual([]);
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
