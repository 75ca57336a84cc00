import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Evidence } from '../../src/privacy/evidence';
import { frozen } from '../../src/privacy/frozen';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import { freezeDeep, objectsIn } from '../../src/testing/freeze-deep';
import { now, type Team, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

const at = '2026-09-21T08:00:00Z';
const as = (person: string, relationship: 'teacher' | 'coach', evidence: Evidence = teamEvidence, moment = now) =>
  asViewer(strict, { person, as: relationship, for: 'coaching', at: moment }, evidence);
const [ben, dan, cho] = [as('ben', 'teacher'), as('dan', 'teacher'), as('cho', 'coach')];
const shown = (state: Team, viewer: ReturnType<typeof as> = ben) => viewFor(team, state, viewer).data;
/** Tells another thing each time. */
const counter = () => {
  const told: string[] = [];
  return () => `${told.push('')}`;
};
const under = (record: object): Team => ({ ...example, record: record as Team['record'] });

describe('a frozen state', () => {
  it('is shown from what was kept: the same look, the same objects', () => {
    const kept = frozen(example);
    expect(shown(kept)).toBe(shown(kept));
    expect(shown(kept, as('ben', 'teacher'))).toBe(shown(kept));
    expect(shown(example)).not.toBe(shown(example));
  });

  it('keeps nothing of who looked: whoever is let see the same is shown the same, and each look has a receipt of its own', () => {
    const kept = frozen(under({ ...example.record, notes: [], work: [], meetings: [], grades: [] }));
    expect(shown(kept, dan)).toBe(shown(kept, ben));
    expect([viewFor(team, kept, ben), viewFor(team, kept, dan)].map(({ receipt }) => receipt.person)).toEqual(['ben', 'dan']);
  });

  it('shows nothing any more to whom it showed before, once their part has ended', () => {
    const kept = frozen(example);
    expect(shown(kept, as('old', 'coach', teamEvidence, '2026-08-31T23:59:59Z'))).toHaveProperty('notes');
    expect(shown(kept, as('old', 'coach'))).toEqual({});
  });

  it('shows of students no more than the evidence of today says', () => {
    const kept = frozen(example);
    expect(shown(kept, cho).work?.map(({ pupil }) => pupil)).toEqual(['p1', 'p2', undefined]);
    const moved = as('cho', 'coach', { ...teamEvidence, classes: teamEvidence.classes.filter(({ id }) => id !== 'k1') });
    expect(shown(kept, moved).work?.map(({ pupil }) => pupil)).toEqual([undefined, 'p2', undefined]);
    expect(shown(kept, cho).work?.map(({ pupil }) => pupil)).toEqual(['p1', 'p2', undefined]);
  });

  it('is decided on like any other, and of what follows only the new is copied', () => {
    const kept = frozen(example);
    const before = shown(kept, cho);
    const event = { id: 'm3', type: 'meeting.held', by: 'cho', at, recordedAt: at, minutes: 30, span: null } as const;
    const decided = decide(team, kept, event, { allowed: true });
    if (!decided.ok) throw new Error('Expected a meeting to be held.');
    const next = frozen(decided.state);
    expect(next.record.notes).toBe(kept.record.notes);
    expect(next.record.meetings[0]).toBe(kept.record.meetings[0]);
    const after = shown(next, cho);
    expect(after.meetings?.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
    expect(after.meetings?.[0]).toBe(before.meetings?.[0]);
    expect(shown(kept, cho).meetings?.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(Object.isFrozen(decided.entry.event)).toBe(false);
  });

  it('that has not begun is frozen too, and shows nothing', () => {
    expect(shown(frozen(initial(team, 't1')) as Team)).toEqual({});
  });

  it('is let go with what was kept of it', async () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    const looked = () => {
      const kept = frozen(structuredClone(example));
      const data = shown(kept, cho);
      return [kept, kept.record, kept.record.notes[0] as object, data, data.notes?.[0] as object].map((each) => new WeakRef(each));
    };
    const refs = looked();
    for (let turn = 0; turn < 20 && refs.some((ref) => ref.deref() !== undefined); turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      gc();
    }
    expect(refs.map((ref) => ref.deref())).toEqual(refs.map(() => undefined));
  });
});

describe('what was frozen by somebody else is copied at each look', () => {
  it('be it plain', () => {
    const mine = freezeDeep(structuredClone(example));
    expect(shown(mine)).not.toBe(shown(mine));
    expect(shown(mine)).toEqual(shown(example));
  });

  it('be it a proxy of what is frozen: it is asked at each look, and what it does then is its own', () => {
    const asked: PropertyKey[] = [];
    const { proxy, revoke } = Proxy.revocable(freezeDeep(structuredClone(example.record)), {
      get: (target, key, receiver) => {
        asked.push(key);
        return Reflect.get(target, key, receiver);
      },
    });
    shown(under(proxy));
    const once = asked.length;
    expect(shown(under(proxy))).toEqual(shown(example));
    expect(asked.length).toBe(2 * once);
    revoke();
    expect(() => shown(under(proxy))).toThrow();
  });

  it('be it an accessor, which a frozen object may have', () => {
    const next = counter();
    const record = Object.freeze(Object.defineProperty({ ...example.record }, 'topic', { enumerable: true, get: next }));
    expect([shown(under(record)).topic, shown(under(record)).topic]).toEqual(['1', '2']);
  });

  it('and a frozen part in a record that is not is copied with it', () => {
    const record = { ...frozen(example).record };
    const first = shown(under(record));
    record.topic = 'another';
    expect([first.topic, shown(under(record)).topic]).toEqual(['questioning', 'another']);
  });
});

describe('freezing what is no plain JSON answers plain JSON', () => {
  const inherited = Object.assign(Object.create({ topic: 'inherited', toJSON: () => 'x' }), { ...example.record, topic: 'own' });
  const listing = Object.assign([...example.record.teachers], { map: () => ['zoe'], [Symbol.iterator]: () => expect.unreachable() });
  const keyed = JSON.parse(`{"__proto__":{"owner":"zoe"},"constructor":{"x":1},${JSON.stringify(example.record).slice(1)}`);

  it.each([
    ['a prototype with keys of its own', inherited, { ...example.record, topic: 'own' }],
    ['a list with a way of its own to go through it', { ...example.record, teachers: listing }, example.record],
    ['keys that reach a prototype', keyed, example.record],
    ['a proxy', new Proxy({ ...example.record }, {}), example.record],
    ['a symbol', { ...example.record, [Symbol('hidden')]: 'secret' }, example.record],
  ])('without %s', (_, record, plain) => {
    const kept = frozen(under(record));
    for (const each of objectsIn(kept)) {
      expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(each));
      const own = Object.entries(Object.getOwnPropertyDescriptors(each)).filter(([, { get }]) => get !== undefined);
      expect([own, Object.getOwnPropertySymbols(each)]).toEqual([[], []]);
    }
    for (const viewer of [ben, cho]) {
      expect(JSON.stringify(shown(kept, viewer))).toBe(JSON.stringify(shown(under(plain), viewer)));
      expect(JSON.stringify(shown(kept, viewer))).toBe(JSON.stringify(shown(under(record), viewer)));
    }
    expect(({} as { owner?: string }).owner).toBeUndefined();
  });

  it('asking an accessor once, and never again', () => {
    const next = counter();
    const kept = frozen(under(Object.defineProperty({ ...example.record }, 'topic', { enumerable: true, get: next })));
    expect([shown(kept).topic, shown(kept).topic, next()]).toEqual(['1', '1', '2']);
  });
});
