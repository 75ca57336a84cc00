import { describe, expect, test } from 'vitest';
import { coachEvaluates } from '../../src/privacy/evidence';
import { hats, now, teamEvidence } from '../privacy/any-team';
import { assigned } from '../process/evidence';
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

  test('9 an account under a second id has none of the first one’s relationships, and none of its conflicts', () => {
    for (const hat of hats) expect(seenBy('cho-2', hat.as, hat.for)).toEqual({});
    // That both are one person no library can know.
    const assignments = [assigned('cho-2', 'evaluator', 'ben')];
    expect([coachEvaluates(assignments, ['cho-2'], ['ben'], now), coachEvaluates(assignments, ['cho'], ['ben'], now)]).toEqual([
      true,
      false,
    ]);
  });
});
