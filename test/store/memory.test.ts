import { describe, expect, it } from 'vitest';
import { memoryStores } from '../../src/store/memory';
import { conform } from './conform';

describe('a store in memory', () => {
  conform(memoryStores);

  it('opens the same store for the same tenant', () => {
    const open = memoryStores();
    expect(open('a')).toBe(open('a'));
    expect(open('a')).not.toBe(open('b'));
  });
});
