import { expect, test } from 'vitest';
import { regionsTouched } from '../../src/cycle/regions-touched';

test('nothing said is nothing touched, and a region touched twice counts once', () => {
  const none = { regions: 0, of: 5 };
  expect(regionsTouched([])).toEqual({ planning: none, reflecting: none, 'problem-resolving': none });
  const paced = { map: 'problem-resolving', region: 'honor-existing-state' } as const;
  expect(regionsTouched([paced, paced])['problem-resolving'].regions).toBe(1);
});

test('a region that all maps have is touched in the map that was said', () => {
  expect(regionsTouched([{ map: 'reflecting', region: 'reflect-on-coaching' }])).toMatchObject({
    planning: { regions: 0 },
    reflecting: { regions: 1 },
  });
});
