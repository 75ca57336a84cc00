import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Laws draw many examples. `MUTATION=examples` leaves them out, for a first look at what survives. */
const laws = ['test/**/*.prop.test.ts', 'test/privacy/prove-policy.test.ts'];

/** Examples first: a change that one of them notices needs no law. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLaw = ({ moduleId }: TestSpecification) => /\.prop\.test|prove-policy/.test(moduleId);
    return [...sorted.filter((file) => !isLaw(file)), ...sorted.filter(isLaw)];
  }
}

// Each change to the wall, or to what decides, is tried by the tests that run through it. What tests the tests, or types, is left out, and what takes a minute.
export default defineConfig({
  test: {
    include: ['test/{labels,privacy,attacks,process}/**/*.test.ts'],
    exclude: [
      // It reads the source, which is another's under Stryker.
      'test/attacks/governance.test.ts',
      'test/privacy/{injected-leaks,view-types}.test.ts',
      // Totals have attackers of their own; what is counted of one record is asked here all the same.
      'test/privacy/disclosure/!(contribution).test.ts',
      'test/attacks/totals.test.ts',
      'test/labels/second-zod.test.ts',
      'test/process/{agenda,laws,erase}.prop.test.ts',
      'test/process/everywhere-in-*.test.ts',
      'test/process/{form-with-rjsf,machine-with-react,machine-inspected,coverage}.test.ts',
      ...(process.env.MUTATION === 'examples' ? laws : []),
    ],
    setupFiles: ['scripts/no-shrinking.ts'],
    testTimeout: 30_000,
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
  },
});
