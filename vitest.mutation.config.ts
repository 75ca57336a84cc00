import { defineConfig } from 'vitest/config';

// Each change to the wall, or to what decides, is tried by the tests that run through it. What tests the tests, or types, is left out.
export default defineConfig({
  test: {
    include: ['test/{labels,privacy,attacks,process}/**/*.test.ts'],
    exclude: [
      // It reads the source, which is another's under Stryker.
      'test/attacks/governance.test.ts',
      'test/privacy/{injected-leaks,view-types}.test.ts',
      'test/process/{agenda,laws}.prop.test.ts',
      'test/process/{form-with-rjsf,machine-with-react,machine-inspected,coverage}.test.ts',
    ],
    testTimeout: 30_000,
  },
});
