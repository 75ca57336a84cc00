import { describe, expect, it, test } from 'vitest';
import { type Cell, keepsAs, type Label, labelKinds, type PolicyRow } from '../../src/labels/label-kind';
import { everyPolicy } from '../../src/privacy/policies/every-policy';

const labels: readonly Label[] = [...labelKinds, ...labelKinds.map((kind) => `${kind}+student` as const)];

describe('keepsAs', () => {
  it('is an order: each keeps as itself, none keeps as a narrower one, and what keeps as one that keeps does too', () => {
    for (const a of labels) {
      expect([a, keepsAs(a, a)]).toEqual([a, true]);
      for (const b of labels) {
        if (a !== b && keepsAs(a, b)) expect([a, b, keepsAs(b, a)]).toEqual([a, b, false]);
        for (const c of labels) if (keepsAs(a, b) && keepsAs(b, c)) expect([a, b, c, keepsAs(a, c)]).toEqual([a, b, c, true]);
      }
    }
  });

  it('holds an appraisal and coaching apart, in both directions', () => {
    for (const kind of labelKinds.filter((each) => each !== 'evaluative'))
      expect([keepsAs('evaluative', kind), keepsAs(kind, 'evaluative')]).toEqual([false, false]);
  });

  it('never lets the student axis go', () => {
    for (const a of labelKinds) for (const b of labelKinds) expect(keepsAs(a, `${b}+student`)).toBe(false);
  });
});

describe('under every policy of the library', () => {
  const openness: Readonly<Record<Cell, number>> = { never: 0, 'by-disclosure': 1, consent: 2, author: 3, 'own-class': 3, allow: 4 };

  test.each(everyPolicy.map((policy) => [policy.id, policy] as const))(
    '%s: a label that keeps as another is open to nobody more',
    (_id, policy) => {
      for (const [as, rows] of Object.entries(policy.table))
        for (const [purpose, row] of Object.entries(rows as Readonly<Record<string, PolicyRow>>))
          for (const narrow of labelKinds)
            for (const wide of labelKinds)
              if (keepsAs(narrow, wide))
                expect([as, purpose, narrow, wide, openness[row[narrow]] <= openness[row[wide]]]).toEqual([
                  as,
                  purpose,
                  narrow,
                  wide,
                  true,
                ]);
    },
  );
});
