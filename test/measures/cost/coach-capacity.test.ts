import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { caseload } from '../../../src/measures/cost/caseload';
import { coachCapacity } from '../../../src/measures/cost/coach-capacity';
import { utilization } from '../../../src/measures/cost/utilization';
import { hostileNumber } from '../hostile-numbers';
import { found, numbersIn } from '../oracle';

describe('what a coach can take on', () => {
  it('is eight teachers at once and 48 a year, at 40 hours, 60 percent, 3 hours a teacher, 36 weeks and cycles of 6', () => {
    const capacity = found(coachCapacity({ hours: 40, coachingShare: 0.6, hoursPerTeacher: 3 }, { weeks: 36, cycleWeeks: 6 }));
    expect([capacity.value, capacity.inYear, capacity.spare]).toEqual([8, 48, 0]);
  });

  it('counts whole teachers, also where doubles fall a little short', () => {
    expect(found(coachCapacity({ hours: 0.3, coachingShare: 1, hoursPerTeacher: 0.1 })).value).toBe(3);
    expect(found(coachCapacity({ hours: 11, coachingShare: 1, hoursPerTeacher: 3 }))).toMatchObject({ value: 3, spare: 2, inYear: null });
  });

  it('is nobody where duties take all the time', () => {
    expect(found(coachCapacity({ hours: 40, coachingShare: 0.2, fixed: 10, hoursPerTeacher: 3 })).value).toBe(0);
  });

  it('says why there is none', () => {
    const week = { hours: 40, coachingShare: 0.6, hoursPerTeacher: 3 };
    for (const wrong of [{ hours: -1 }, { coachingShare: 60 }, { hoursPerTeacher: 0 }, { fixed: -1 }])
      expect(coachCapacity({ ...week, ...wrong })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(coachCapacity(week, { weeks: 36, cycleWeeks: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(coachCapacity({ ...week, hours: Number.NaN })).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(coachCapacity({ ...week, hours: 1e300 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  it('a caseload counts teachers for each full-time coach', () => {
    expect(found(caseload(45, 1)).value).toBe(45);
    expect(caseload(45, 0)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(caseload(4.5, 1)).toMatchObject({ ok: false, reason: 'not-a-count' });
    expect(caseload(4, Number.NaN)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(caseload(4, 5e-324)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  it('time that was used is a share of what there was, and more than all of it is said as it is', () => {
    expect(found(utilization(30, 24))).toMatchObject({ value: 1.25, left: -6 });
    expect(utilization(0, 0)).toMatchObject({ ok: false, reason: 'undefined-0/0' });
    expect(utilization(-1, 5)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(utilization(Number.NaN, 5)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(utilization(1, 5e-324)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const hours = fc.double({ min: 0, max: 60, noNaN: true });

  property.prop([hours, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.25, max: 10, noNaN: true })])(
    'all teachers fit into the week, and one more does not',
    (all, coachingShare, hoursPerTeacher) => {
      const { value, spare } = found(coachCapacity({ hours: all, coachingShare, hoursPerTeacher }));
      expect(value * hoursPerTeacher).toBeLessThanOrEqual(all * coachingShare + 1e-9);
      expect(spare).toBeLessThan(hoursPerTeacher);
    },
  );

  property.prop([hostileNumber, hostileNumber, hostileNumber, hostileNumber])(
    'whatever comes in, no answer holds NaN or Infinity',
    (a, b, c, d) => {
      const answers = [
        coachCapacity({ hours: a, coachingShare: b, hoursPerTeacher: c, fixed: d }),
        coachCapacity({ hours: a, coachingShare: 1, hoursPerTeacher: b }, { weeks: c, cycleWeeks: d }),
        caseload(a, b),
        utilization(a, b),
      ];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
