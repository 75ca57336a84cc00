import { expect, inject, test } from 'vitest';
import { runConsumer } from './run-consumer';

test.each([22, 24, 26])('on Node %i the tarball works imported, required, and both at once', (version) => {
  const { failed, passed, output } = runConsumer('npx', ['--yes', '--package', `node@${version}`, 'node'], inject('consumer'));
  expect(failed, output).toBe(0);
  expect(passed).toBeGreaterThan(3);
});
