import { describe, expect, test } from 'vitest';
import { conflictsOfRole } from '../../src/privacy/conflicts-of-role';
import { strict } from '../../src/privacy/policies/strict';
import { consentFacts } from '../../src/sharing/consent-facts';
import { hats, now, teamEvidence } from '../privacy/any-team';
import { assigned } from '../process/evidence';
import { at, knownUnder } from '../sharing/known';
import { seenBy } from './looking';

describe('identity and roles', () => {
  test('6 an evaluator’s secretary sees nothing, and who stands in as evaluator the appraisal alone', () => {
    for (const hat of hats) expect(seenBy('sec', hat.as, hat.for)).toEqual({});
    const stands = {
      ...teamEvidence,
      assignments: [...teamEvidence.assignments, assigned('sec', 'evaluator', 'ben'), assigned('sec', 'evaluator', 'dan')],
    };
    for (const hat of hats)
      expect(Object.keys(seenBy('sec', hat.as, hat.for, stands))).toEqual(
        hat.as === 'evaluator' && hat.for === 'evaluation' ? ['rating', 'grades'] : [],
      );
    // A delegate stands in relation to the teachers that they were assigned, and to no other of whom they delegate for.
    const one = { ...teamEvidence, assignments: [assigned('sec', 'evaluator', 'ben')] };
    expect(seenBy('sec', 'evaluator', 'evaluation', one)).toEqual({});
  });

  test('6 an evaluator’s secretary is no reader of a consent, and no coach, where the app says for whom they act', () => {
    const delegates = [{ person: 'pia', actsFor: 'eve', from: '2026-08-01T00:00:00Z' }];
    const reader = { person: 'pia', as: 'principal', for: 'operations' } as const;
    const facts = (known: object) => consentFacts({ teacher: 'ben', reader }, { ...knownUnder(), ...known }, []).readerEvaluates;
    expect([facts({}), facts({ delegates })]).toEqual([false, true]);
    const known = { assignments: [assigned('eve', 'evaluator', 'ben')], at, policy: strict, delegates };
    expect(conflictsOfRole({ coaches: ['pia'], teachers: ['ben'] }, known)).toHaveLength(1);
  });

  test('9 an account under a second id has none of the first one’s relationships, and its conflicts where the app says that both are one', () => {
    for (const hat of hats) expect(seenBy('cho-2', hat.as, hat.for)).toEqual({});
    const known = { assignments: [assigned('cho-2', 'evaluator', 'ben')], at: now, policy: strict };
    const found = (samePerson: readonly (readonly string[])[]) =>
      conflictsOfRole({ coaches: ['cho'], teachers: ['ben'] }, { ...known, samePerson }).map(({ conflict }) => conflict);
    // That both are one person no library can know by itself.
    expect([found([]), found([['cho', 'cho-2']])]).toEqual([[], ['evaluates-the-teacher']]);
  });
});
