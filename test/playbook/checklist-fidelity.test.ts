import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type ChecklistMark, checklistFidelity } from '../../src/playbook/checklist-fidelity';

const marksOf = (...marks: readonly ChecklistMark['mark'][]) => marks.map((mark, i) => ({ step: `s${i}`, mark }));

describe('checklistFidelity', () => {
  it('leaves out the steps that did not apply', () => {
    expect(checklistFidelity(marksOf('met', 'met', 'met', 'not-met', 'not-applicable'))).toEqual({
      ok: true,
      value: 0.75,
      n: 4,
      notApplicable: 1,
      method: 'checklist/steps-met',
    });
  });

  it('is 0 of what applied, not nothing, where no step was met', () => {
    expect(checklistFidelity(marksOf('not-met'))).toMatchObject({ ok: true, value: 0, n: 1 });
  });

  it('says why there is no share', () => {
    expect(checklistFidelity([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(checklistFidelity(marksOf('not-applicable'))).toMatchObject({ ok: false, reason: 'empty' });
    expect(checklistFidelity([...marksOf('met'), ...marksOf('not-met')])).toMatchObject({ ok: false, reason: 'step-twice' });
    expect(checklistFidelity(marksOf('met', 'seen' as 'met'))).toMatchObject({ ok: false, reason: 'unknown-mark' });
  });
});

describe('laws', () => {
  const marks = fc.array(fc.constantFrom<ChecklistMark['mark']>('met', 'not-met', 'not-applicable')).map((all) => marksOf(...all));

  test.prop([marks])('a step that does not apply changes no share', (all) => {
    const one = checklistFidelity(all);
    const other = checklistFidelity([...all, { step: 'extra', mark: 'not-applicable' }]);
    if (one.ok && other.ok) expect(other.value).toBe(one.value);
    else expect(other).toEqual(one);
  });

  test.prop([marks])('one more step met never lowers the share', (all) => {
    const [one, other] = [checklistFidelity(all), checklistFidelity([...all, { step: 'extra', mark: 'met' }])];
    if (one.ok && other.ok) expect(other.value).toBeGreaterThanOrEqual(one.value);
    else expect(other).toMatchObject({ ok: true, value: 1 });
  });
});
