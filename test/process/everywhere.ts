import { describe, test } from 'vitest';
import { checkProcess } from '../../src/testing/check-process';
import { explorables } from './processes';

/** Puts the laws of every place to the processes whose names begin so. In files of their own they run side by side. */
export function everywhereIn(...kinds: readonly string[]): void {
  const some = explorables.filter(({ name }) => kinds.some((kind) => name.startsWith(kind)));
  describe.each(some)('everywhere in $name', ({ process, world, known }) => {
    test.each(checkProcess(process, world, { walks: 0, ...known }))('$name', { timeout: 60_000 }, ({ run }) => run());
  });
}
