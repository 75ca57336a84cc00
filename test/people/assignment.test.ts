import { describe, expect, test } from 'vitest';
import { isId } from '../../src/core/ids';
import { type Assignment, evaluates, holdsAt, makeAssignment, relationshipsOf } from '../../src/people/assignment';

const from = '2026-08-01T00:00:00Z';
const until = '2027-06-30T00:00:00Z';

function made(person: string, as: Assignment['as'], of: string, rest: Partial<Assignment> = {}): Assignment {
  const result = makeAssignment({ person, as, of, from, ...rest });
  if (!result.ok) throw new Error(result.reason);
  return result.assignment;
}

test('nobody is assigned to themselves', () => {
  expect(makeAssignment({ person: 'ana', as: 'evaluator', of: 'ana', from })).toMatchObject({ ok: false, reason: 'to-oneself' });
});

test('an assignment that ends when it begins is none', () => {
  expect(makeAssignment({ person: 'ben', as: 'coach', of: 'ana', from, until: from })).toMatchObject({ reason: 'ends-before-it-begins' });
});

test('what is no assignment is refused, and the refusal repeats nothing of it', () => {
  const refused = makeAssignment({ person: 'Secret name!', as: 'coach', of: 'ana', from });
  expect(refused).toMatchObject({ ok: false, reason: 'not-an-assignment' });
  expect(JSON.stringify(refused)).not.toContain('Secret');
  expect(makeAssignment({ person: 'system', as: 'coach', of: 'ana', from })).toMatchObject({ reason: 'not-an-assignment' });
});

test('a coach of last year proves nothing this year', () => {
  const coach = made('ben', 'coach', 'ana', { until });
  expect(relationshipsOf([coach], 'ben', 'ana', '2027-06-29T23:59:59.999Z')).toEqual(['coach']);
  expect(relationshipsOf([coach], 'ben', 'ana', until)).toEqual([]);
});

test('whoever evaluates one teacher of a team evaluates the team, and whoever only leads the school does not', () => {
  const all = [made('cho', 'evaluator', 'ana'), made('dan', 'principal', 'ana'), made('cho', 'coach', 'eve')];
  expect(evaluates(all, 'cho', ['eve', 'ana'], from)).toBe(true);
  expect(evaluates(all, 'cho', ['eve'], from)).toBe(false);
  expect(evaluates(all, 'dan', ['ana'], from)).toBe(false);
  expect(evaluates(all, 'cho', [], from)).toBe(false);
});

test('an assignment to oneself that came in by another way proves nothing', () => {
  const forged = { ...made('ben', 'evaluator', 'ana'), of: 'ben' };
  expect(relationshipsOf([forged], 'ben', 'ben', from)).toEqual([]);
  expect(evaluates([forged], 'ben', ['ben'], from)).toBe(false);
});

describe('laws', () => {
  test('the same assignment always has the same id, and it is one', () => {
    const long = 'x'.repeat(128);
    for (const of of ['ana', long, 'a:na']) {
      const id = made('ben', 'coach', of).id;
      expect(made('ben', 'coach', of).id).toBe(id);
      expect(isId(id)).toBe(true);
    }
  });

  test('ids with colons inside cannot pass for another assignment', () => {
    expect(made('a:b', 'coach', 'c').id).not.toBe(made('a', 'coach', 'b:c').id);
    expect(made('a', 'coach', 'b', { school: 's' }).id).not.toBe(made('a', 'coach', 'b').id);
  });

  test('the first moment is in and the last one is out', () => {
    expect(holdsAt({ from, until }, from)).toBe(true);
    expect(holdsAt({ from, until }, until)).toBe(false);
    expect(holdsAt({ from }, '9999-01-01T00:00:00Z')).toBe(true);
    expect(holdsAt({ from, until }, '2026-07-31T23:59:59.999Z')).toBe(false);
  });
});
