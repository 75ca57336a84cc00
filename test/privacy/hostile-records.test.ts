import { describe, expect, it } from 'vitest';
import { asViewer } from '../../src/privacy/as-viewer';
import { explain } from '../../src/privacy/explain';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { now, type Team, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: now }, teamEvidence);
const pia = asViewer(strict, { person: 'pia', as: 'principal', for: 'operations', at: now }, teamEvidence);
const under = (record: object): Team => ({ ...example, record: record as Team['record'] });
const shown = (record: object, viewer: typeof ben | typeof pia = ben) => viewFor(team, under(record), viewer as typeof ben).data;
const plain = shown(example.record);
const objectsOf = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsOf)] : [];

/** A record that says which of its own keys were read. */
function spied(record: object) {
  const asked: string[] = [];
  const proxy = new Proxy(record, {
    get: (target, key, receiver) => {
      asked.push(String(key));
      return Reflect.get(target, key, receiver);
    },
    ownKeys: (target) => {
      asked.push('all keys');
      return Reflect.ownKeys(target);
    },
  });
  return { proxy, asked };
}

describe('a record that is a proxy', () => {
  it('is asked for the keys that are open and for no other, and never which it has', () => {
    const { proxy, asked } = spied(example.record);
    expect(shown(proxy, pia)).toEqual(shown(example.record, pia));
    // Who is in it is what the proof rests on.
    expect(new Set(asked)).toEqual(new Set(['teachers', 'coach', 'meetings']));
  });

  it('is copied: the view holds no proxy, and what it does later reaches nobody', () => {
    let calls = 0;
    const items = new Proxy([...example.record.notes], {
      get: (target, key, receiver) => {
        calls += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    const data = shown({ ...example.record, notes: items });
    const before = calls;
    expect(JSON.stringify(data)).toBe(JSON.stringify(plain));
    expect(calls).toBe(before);
  });
});

describe('an accessor', () => {
  it('of a hidden key is never run: not of the record, of an object, of an item or of a branch', () => {
    const trap = (of: object, ...keys: readonly string[]) =>
      Object.defineProperties(
        { ...of },
        Object.fromEntries(keys.map((key) => [key, { enumerable: true, get: () => expect.unreachable(`${key} was read`) }])),
      );
    const record = trap(
      {
        ...example.record,
        focus: trap(example.record.focus as object, 'pupils'),
        notes: example.record.notes.map((note) => (note.owner === 'dan' ? trap(note, 'text', 'mine', 'tags') : note)),
        work: example.record.work.map((work) => (work.class === 'k3' ? trap(work, 'pupil', 'score') : work)),
      },
      'unknown',
    );
    expect(shown(record)).toEqual(plain);
    const appraised = trap(example.record, 'rating', 'grades');
    const cho = asViewer(strict, { person: 'cho', as: 'coach', for: 'coaching', at: now }, teamEvidence);
    expect(viewFor(team, under(appraised), cho).data).toEqual(viewFor(team, example, cho).data);
  });

  it('that is open is run, and the view holds what it gave, not the accessor', () => {
    const record = Object.defineProperty({ ...example.record }, 'topic', { enumerable: true, get: () => 'from a getter' });
    const data = shown(record);
    expect(Object.getOwnPropertyDescriptor(data, 'topic')).toMatchObject({ value: 'from a getter' });
  });
});

describe('hostile keys and values', () => {
  it('that a record inherits are not there', () => {
    const { notes, ...own } = example.record;
    expect(shown(Object.assign(Object.create({ notes, also: 1 }), own))).not.toHaveProperty('notes');
  });

  it('__proto__, constructor and toJSON, of the record or of an item, change nothing', () => {
    const hostile = (of: object) =>
      JSON.parse(
        `{"__proto__":{"owner":"ben","by":"ben"},"constructor":{"x":1},"toJSON":"x","toString":"x",${JSON.stringify(of).slice(1)}`,
      );
    const record = { ...hostile(example.record), notes: example.record.notes.map(hostile), toJSON: () => example.record };
    expect(shown(record)).toEqual(plain);
    expect(JSON.stringify(shown(record))).toBe(JSON.stringify(plain));
    expect(({} as { owner?: string }).owner).toBeUndefined();
  });

  it('a function, an object or a list where text is expected is not handed on', () => {
    const held = { secret: 'I rush' };
    for (const topic of [() => held, held, [held]]) expect(shown({ ...example.record, topic })).toMatchObject({ topic: null });
  });

  it('a list that brings its own way of going through it is copied all the same', () => {
    const own = Object.assign([...example.record.teachers], { map: () => [example.record], [Symbol.iterator]: () => expect.unreachable() });
    expect(shown({ ...example.record, teachers: own }).teachers).toEqual(['ben', 'dan']);
  });
});

describe('a view', () => {
  it('is frozen to its last object and shares none with the record, in every part of what is answered', () => {
    const inRecord = new Set(objectsOf(example));
    for (const viewer of [ben, pia]) {
      const view = viewFor(team, example, viewer as typeof ben);
      for (const each of objectsOf(view))
        expect([Object.isFrozen(each) || each === view.receipt.policy, inRecord.has(each)]).toEqual([true, false]);
    }
  });

  it('is made anew: whoever holds one cannot reach that of the next', () => {
    const [first, second] = [shown(example.record), shown(example.record)];
    expect(objectsOf(first).some((each) => objectsOf(second).includes(each))).toBe(false);
    expect(() => Object.assign(first, { topic: 'changed' })).toThrow(TypeError);
  });

  it('explains in objects of its own: what somebody does to an explanation changes no policy', () => {
    const explained = explain(team, example, ben);
    const policies = new Set(objectsOf(strict));
    expect(objectsOf(explained).some((each) => policies.has(each))).toBe(false);
  });
});
