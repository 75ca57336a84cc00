import { defineConfig } from 'vitest/config';

// CI sums the counts of all runs; it says where each is to leave them.
const counts = process.env.TEST_COUNTS;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', 'test/examples/**', '**/node_modules/**'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    testTimeout: 30_000,
    // Every core: the long walks stand in files of their own.
    maxWorkers: '100%',
    reporters: counts ? ['default', ['json', { outputFile: `${counts}/unit.json` }]] : ['default'],
  },
});
