import { defineConfig } from 'vitest/config';

// Each change to the wall, or to what decides, is tried by the quick tests that run through it. The walks and the laws of whole records find the
// same faults, but take minutes for each change.
export default defineConfig({
  test: {
    include: [
      'test/privacy/**/*.test.ts',
      'test/process/{decide,judge,define-process,throwing,stored,replay,next-steps}.test.ts',
      'test/attacks/{consents,catalogue,flows-out,identity}.test.ts',
    ],
    exclude: [
      'test/privacy/{non-interference,oracle-policies,consents}.prop.test.ts',
      'test/privacy/{injected-leaks,view-types,receipt-chain,who-looked}.test.ts',
    ],
    // A run loads the source once for all of its test files; the next one loads it anew.
    isolate: false,
    testTimeout: 30_000,
  },
});
