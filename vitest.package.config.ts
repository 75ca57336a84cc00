import { defineConfig } from 'vitest/config';

const counts = process.env.TEST_COUNTS;

/** The tests of the packed tarball, as a user installs it. They need `npm run build` first. */
export default defineConfig({
  test: {
    include: ['test/package/*.test.ts', 'test/examples/*.test.ts'],
    globalSetup: ['test/package/install.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
    // One for each core of a small machine: every compiler takes a core.
    maxConcurrency: 2,
    reporters: counts ? ['default', ['json', { outputFile: `${counts}/package-${process.pid}.json` }]] : ['default'],
  },
});
