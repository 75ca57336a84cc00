import { expect, inject, test } from 'vitest';
import { runConsumer } from './run-consumer';

test('on this Node the tarball works imported, required, and both at once', () => {
  const { failed, passed, output } = runConsumer(process.execPath, [], inject('consumer'));
  expect(failed, output).toBe(0);
  expect(passed).toBeGreaterThan(3);
});
