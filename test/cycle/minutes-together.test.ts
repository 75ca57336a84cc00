import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { minutesTogether, type TimeTogether } from '../../src/cycle/minutes-together';

const session = (id: string, minutes: number, kind: TimeTogether['kind'] = 'meeting') => ({ id, kind, minutes });

describe('minutes together', () => {
  it('are those of sessions and contacts, in total and by kind', () => {
    const found = minutesTogether({
      sessions: [session('s1', 30), session('s2', 20, 'visit')],
      contacts: [session('k1', 15, 'visit'), session('k2', 0, 'resource')],
    });
    expect(found).toEqual({
      ok: true,
      minutes: 65,
      byKind: { meeting: 30, visit: 35, resource: 0 },
      sessions: 2,
      contacts: 2,
      n: 4,
      method: 'sum/each-once',
    });
  });

  it('of a session with three teachers are those of one session', () => {
    const ofTeam = { ...session('s1', 45), attended: ['ben', 'dan', 'eva', 'cho'] };
    expect(minutesTogether({ sessions: [ofTeam] })).toMatchObject({ minutes: 45, sessions: 1 });
  });

  it('say how appointments stand, where they are given', () => {
    const appointments = (['kept', 'missed', 'missed', 'moved', 'planned'] as const).map((stage, n) => ({ id: `a${n}`, stage }));
    expect(minutesTogether({ sessions: [session('s1', 30)], appointments })).toMatchObject({
      appointments: { planned: 1, kept: 1, moved: 1, missed: 2, canceled: 0 },
    });
    expect(minutesTogether({ sessions: [], appointments })).toMatchObject({ ok: true, minutes: 0, sessions: 0 });
    expect(minutesTogether({ sessions: [session('s1', 30)] })).not.toHaveProperty('appointments');
  });

  it('of nothing are none, with the reason', () => {
    for (const nothing of [{ sessions: [] }, { sessions: [], contacts: [], appointments: [] }])
      expect(minutesTogether(nothing)).toMatchObject({ ok: false, reason: 'empty' });
  });

  it('that cannot be added up are said to be so', () => {
    for (const minutes of [Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, '30'])
      expect(minutesTogether({ sessions: [session('s1', minutes as number)] })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const anyTime = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 6 }),
      kind: fc.constantFrom('meeting' as const, 'visit' as const),
      minutes: fc.nat({ max: 480 }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 20 },
  );

  test.prop([
    anyTime.chain((time) => fc.tuple(fc.constant(time), fc.shuffledSubarray(time, { minLength: time.length }), fc.subarray(time))),
  ])('the order does not count, nor what comes twice', ([time, shuffled, again]) => {
    expect(minutesTogether({ sessions: [...shuffled, ...again] })).toEqual(minutesTogether({ sessions: time }));
  });

  test.prop([anyTime])('the kinds add up to the total', (time) => {
    const found = minutesTogether({ sessions: time });
    expect(found.ok && Object.values(found.byKind).reduce((sum, minutes) => sum + minutes, 0)).toBe(found.ok && found.minutes);
  });
});
