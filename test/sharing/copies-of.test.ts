import { describe, expect, it } from 'vitest';
import type { Stated } from '../../src/labels/labelled';
import { copiesOf } from '../../src/sharing/copies-of';

/** A state so far as copies are looked for in it. */
const stated = (kind: string, id: string, record: object) => ({ kind, id, record }) as Stated;

const share = stated('note-share', 's1', { scope: { original: { stream: 'c1', item: 'n1', revision: 3 } }, copy: { note: 'They talk.' } });
const next = stated('grow', 'c2', {
  carried: [
    { id: 'k1', from: 'c1', original: 'n1' },
    { id: 'k2', from: 'c1', original: 'n2' },
    { id: 'k3', from: 'c1' },
    { id: 'k4', from: 'c9', original: 'n1' },
  ],
});
const last = stated('grow', 'c3', { carried: [{ id: 'm1', from: 'c2', original: 'k1' }] });
const states = [share, next, last, stated('grow', 'c4', {}), stated('note-share', 's2', { scope: null })];

describe('copies of what is erased', () => {
  it('are shares of it, what was carried over from it, and copies of those', () => {
    expect(copiesOf({ stream: 'c1', items: ['n1'] }, states)).toEqual([
      { kind: 'note-share', stream: 's1', certain: true },
      { kind: 'grow', stream: 'c2', item: 'k1', certain: true },
      { kind: 'grow', stream: 'c2', item: 'k3', certain: false },
      { kind: 'grow', stream: 'c3', item: 'm1', certain: true },
    ]);
  });

  it('of a whole stream are all that came from there', () => {
    const found = copiesOf({ stream: 'c1' }, states);
    expect(found.map(({ stream, item }) => item ?? stream)).toEqual(['s1', 'k1', 'k2', 'k3', 'm1']);
    expect(found.every(({ certain }) => certain)).toBe(true);
  });

  it('are none where nothing came from there, and each is found once where copies go round', () => {
    expect(copiesOf({ stream: 'c1', items: ['n9'] }, [share])).toEqual([]);
    const round = ['c5', 'c6'].map((id, n) =>
      stated('grow', id, { carried: [{ id: `r${n}`, from: n === 0 ? 'c6' : 'c5', original: `r${1 - n}` }] }),
    );
    expect(copiesOf({ stream: 'c5', items: ['r0'] }, round)).toHaveLength(2);
  });
});
