import { it } from 'vitest';
import type { Stores } from '../../src/store/store';
import { storeConformance } from '../../src/testing/store-conformance';

/** Runs every check of stores as a test of its own. */
export function conform(open: () => Stores): void {
  it.each(storeConformance.map(({ name, run }) => [name, run] as const))('%s', (_, run) => run(open()));
}
