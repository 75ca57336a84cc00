import { expectTypeOf, test } from 'vitest';
import type { Result } from '../../../src/core/result';
import { type ComparisonDesign, type EvidenceClaim, readClaim, writeClaim } from '../../../src/measures';

const numbers = {
  level: 'outcomes',
  n: 40,
  counted: 'students',
  effect: { value: 0.3, unit: 'standard-deviations' },
  interval: { low: 0.1, high: 0.5, level: 0.95 },
} as const;

test('coaching does something beside a comparison, and nowhere else', () => {
  writeClaim({ ...numbers, design: 'randomized', verb: 'raised' });
  writeClaim({ ...numbers, design: 'comparison-group', verb: 'lowered' });
  writeClaim({ ...numbers, design: 'difference-in-differences', verb: 'differed' });
  writeClaim({ ...numbers, design: 'before-after', verb: 'differed' });
  writeClaim({ ...numbers, design: 'association', verb: 'went-with' });
  // @ts-expect-error before and after is no comparison
  writeClaim({ ...numbers, design: 'before-after', verb: 'raised' });
  // @ts-expect-error nor is one measurement
  writeClaim({ ...numbers, design: 'after-only', verb: 'raised' });
  // @ts-expect-error nor is one class
  writeClaim({ ...numbers, design: 'single-case', verb: 'lowered' });
  // @ts-expect-error nor a series without another
  writeClaim({ ...numbers, design: 'interrupted-series', verb: 'raised' });
  // @ts-expect-error nor do more hours that go with more
  writeClaim({ ...numbers, design: 'association', verb: 'raised' });
  expectTypeOf<ComparisonDesign>().toEqualTypeOf<'comparison-group' | 'difference-in-differences' | 'randomized'>();
});

test('where the design is not known, no verb is', () => {
  const design = 'randomized' as 'randomized' | 'before-after';
  // @ts-expect-error it may be the one without comparison
  writeClaim({ ...numbers, design, verb: 'raised' });
  expectTypeOf<EvidenceClaim<'single-case'>['verb']>().toEqualTypeOf<'differed'>();
});

test('a claim says all that its sentence needs, and nothing freely', () => {
  const { interval: _, ...without } = numbers;
  // @ts-expect-error no interval
  writeClaim({ ...without, design: 'randomized', verb: 'raised' });
  // @ts-expect-error a word of one's own
  writeClaim({ ...numbers, level: 'grit', design: 'randomized', verb: 'raised' });
});

test('what was parsed is a claim only after it was read', () => {
  const parsed: unknown = JSON.parse('{}');
  // @ts-expect-error not read yet
  writeClaim(parsed);
  expectTypeOf(readClaim(parsed)).toExtend<Result<{ readonly claim: EvidenceClaim }>>();
});
