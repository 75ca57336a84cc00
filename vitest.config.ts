import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// CI sums the counts of all runs; it says where each is to leave them.
const counts = process.env.TEST_COUNTS;

/** What opens a database, a browser's window or a second copy of a library: each file in a world of its own. */
const apart = [
  'test/store/**/*.test.ts',
  'test/interop/**/*.test.ts',
  'test/labels/second-zod.test.ts',
  'test/process/{form-with-rjsf,machine-with-react,machine-inspected}.test.ts',
  'test/testing/store-conformance.test.ts',
];

/** The walks that go everywhere take longest: they begin first, so that no core waits for the last of them. */
const long = /everywhere-in-|laws\.prop|pseudo-language|planted-faults|memory\.test|cycle\/own\.test/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(({ moduleId }) => long.test(moduleId)), ...sorted.filter(({ moduleId }) => !long.test(moduleId))];
  }
}

// Type tests (`*.test-d.ts`) are checked by `npm run types`, as all that is TypeScript here.
export default defineConfig({
  test: {
    testTimeout: 30_000,
    // Every core: the long walks stand in files of their own.
    maxWorkers: '100%',
    // Walks make and drop millions of small objects: with room for the young ones, clearing them away takes half as long.
    execArgv: ['--max-semi-space-size=128'],
    sequence: { sequencer: LongestFirst },
    reporters: counts ? ['default', ['json', { outputFile: `${counts}/unit.json` }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/examples/**', '**/node_modules/**', ...apart],
          // Files share what they import, which nothing of ours changes: loading Zod and the library anew for each would cost more than the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
});
